/** Runs in the browser: puts another document in the open tab without leaving it, so that the compiled axe stays. */

declare global {
	interface Window {
		/** Style sheets that were sent to this tab, each once. */
		sheets: string[];
	}
}

export interface Written {
	/** In pieces; a number stands for a style sheet. */
	html: readonly (string | number)[];
	url: string;
	/** Style sheets that this tab has not been sent yet. */
	sheets: readonly string[];
	/** What another tab has found nothing in. */
	cleared: readonly string[];
}

/** Ends when pictures and fonts are there, or after 3 s. */
export async function writePage({ html, url, sheets, cleared }: Written): Promise<void> {
	window.sheets = [...(window.sheets ?? []), ...sheets];
	for (const key of cleared) window.cleared.add(key);
	history.replaceState(null, '', url);
	const loaded = new Promise<void>((resolve) => {
		document.open();
		window.addEventListener('load', () => resolve(), { once: true });
		document.write(html.map((piece) => (typeof piece === 'number' ? window.sheets[piece] : piece)).join(''));
		document.close();
	});
	// axe passes over what is folded away, even where the stylesheet shows it at this width.
	for (const folded of document.querySelectorAll('details')) folded.open = true;
	await Promise.race([loaded.then(() => document.fonts.ready), new Promise((resolve) => setTimeout(resolve, 3000))]);
}
