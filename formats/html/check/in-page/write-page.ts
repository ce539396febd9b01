/** Runs in the browser: puts another document in the open tab without leaving it, so that the compiled axe stays. */

/** Ends when pictures and fonts are there, or after 3 s. @param cleared what another tab has found nothing in. */
export async function writePage({ html, url, cleared }: { html: string; url: string; cleared: readonly string[] }): Promise<void> {
	for (const key of cleared) window.cleared.add(key);
	history.replaceState(null, '', url);
	const loaded = new Promise<void>((resolve) => {
		document.open();
		window.addEventListener('load', () => resolve(), { once: true });
		document.write(html);
		document.close();
	});
	// axe passes over what is folded away, even where the stylesheet shows it at this width.
	for (const folded of document.querySelectorAll('details')) folded.open = true;
	await Promise.race([loaded.then(() => document.fonts.ready), new Promise((resolve) => setTimeout(resolve, 3000))]);
}
