/** Runs in the browser: lists the passages of a page that are shown, controls and announcements apart. */

/** One line each, as long as it is. What a script adds to search or set the page is a help beside the words; it may come and go. */
export function shownWords(page: Document): string[] {
	const passages = [...page.querySelectorAll('main :is(p, li, h1, h2, h3, h4, td, th, dt, dd)')];
	const own = passages.filter(
		(element) =>
			element.checkVisibility() &&
			!element.closest('form, search, fieldset, dialog, [role="search"], [role="status"], [aria-live], [role="group"], [role="toolbar"]'),
	);
	return [...new Set(own.map((element) => element.textContent.replace(/\s+/g, ' ').trim()).filter(Boolean))];
}
