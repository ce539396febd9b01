/** Runs in the browser: presses Tab on everything in a page that has the focus, and says what holds it fast. */

/** WCAG 2.2, 2.1.2. A script keeps the focus by stopping the key, or by taking the focus back. */
export function tryKeys(page: Document): Element[] {
	const view = page.defaultView as Window & typeof globalThis;
	const stops = [...page.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')].filter(
		(element) => element.tabIndex >= 0,
	);
	const tab = (shiftKey: boolean) =>
		new view.KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', keyCode: 9, shiftKey, bubbles: true, cancelable: true } as KeyboardEventInit);
	return stops.filter((stop) => {
		stop.focus({ preventScroll: true });
		const held = !stop.dispatchEvent(tab(false)) && !stop.dispatchEvent(tab(true));
		stop.blur();
		return held || page.activeElement === stop;
	});
}
