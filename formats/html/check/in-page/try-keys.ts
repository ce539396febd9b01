/** Runs in the browser: presses Tab on everything in a page that has the focus, and says what holds it fast. */

/** WCAG 2.2, 2.1.2. A script keeps the focus by stopping the key, or by taking the focus back. */
export function tryKeys(page: Document): Element[] {
	const view = page.defaultView as Window & typeof globalThis;
	const stops = [...page.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex], [contenteditable]')].filter(
		(element) => element.tabIndex >= 0,
	);
	const tab = (shiftKey: boolean) =>
		new view.KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', keyCode: 9, shiftKey, bubbles: true, cancelable: true } as KeyboardEventInit);
	// A script that takes the focus back does so from all of a kind: the first of each is left.
	const tried = new Map<string, boolean>();
	const takesBack = (stop: HTMLElement): boolean => {
		const kind = [stop, stop.parentElement].map((at) => `${at?.localName}.${at?.className}.${at?.getAttribute('type')}.${at?.getAttribute('role')}`).join(' ');
		const known = tried.get(kind);
		if (known !== undefined) return known;
		stop.focus({ preventScroll: true });
		stop.blur();
		const back = page.activeElement === stop;
		tried.set(kind, back);
		return back;
	};
	return stops.filter((stop) => (!stop.dispatchEvent(tab(false)) && !stop.dispatchEvent(tab(true))) || takesBack(stop));
}
