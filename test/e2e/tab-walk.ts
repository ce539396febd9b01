/** Turns a page into the places that Tab (or Shift and Tab) leads to, one after another, until it leaves the page. */
import type { Page } from 'playwright-core';

export interface Stop {
	/** Place among all elements of the page. */
	index: number;
	name: string;
	/** Thickness of the ring round it, in pixels. */
	ring: number;
	/** What lies over it; absent when it can be seen. */
	covered?: string;
}

const focusable = 'a[href], button, input, select, textarea, summary, video[controls], [tabindex="0"]';

/** What must be reached, in the order of the page: of radio buttons the chosen one stands for its group. */
export const expectedStops = (page: Page): Promise<{ index: number; name: string }[]> =>
	page.evaluate((selector) => {
		const places = new Map([...document.querySelectorAll('*')].map((element, index) => [element, index]));
		Object.assign(window, { places });
		return [...document.querySelectorAll<HTMLElement>(selector)]
			.filter(
				(element) =>
					element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0 && !element.matches(':disabled, [type=radio]:not(:checked)'),
			)
			.map((element) => ({ index: places.get(element)!, name: element.outerHTML.slice(0, 90) }));
	}, focusable);

/** Call `expectedStops` first. Motion must be reduced, so that the page is where it will stay. @param most stops, lest a trap never ends. */
export async function tabWalk(page: Page, key: 'Tab' | 'Shift+Tab', most: number): Promise<Stop[]> {
	const stops: Stop[] = [];
	for (let presses = 0; presses < most; presses++) {
		await page.keyboard.press(key);
		const stop = await page.evaluate(lookAtFocus);
		if (!stop) return stops;
		// The controls of a film are stops of their own inside it.
		if (stops.at(-1)?.index !== stop.index) stops.push(stop);
	}
	throw new Error(`Tab does not leave ${page.url()}: it is at ${stops.at(-1)?.name}`);
}

/** Runs in the page. */
function lookAtFocus(): Stop | undefined {
	const element = document.activeElement as HTMLElement | null;
	if (!element || element === document.body) return undefined;
	const { places } = window as unknown as { places: Map<Element, number> };
	// The first line: the middle of a link that wraps may be beside its words.
	const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
	const across = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
	const inset = Math.min(box.height / 2, 10);
	// WCAG 2.2, 2.4.11: not all of it may be hidden. A film that is higher than the window has its controls at its end.
	const points = [box.top + inset, box.bottom - inset].filter((y) => y >= 0 && y < innerHeight);
	const over = points.map((y) => document.elementFromPoint(across, y));
	// On a large row the ring is drawn round the whole row.
	const row = element.closest('li');
	const styles = [getComputedStyle(element), getComputedStyle(element, '::after'), ...(row ? [getComputedStyle(row)] : [])];
	const isSeen = over.some((at) => at && (element.contains(at) || at.contains(element)));
	return {
		index: places.get(element) ?? -1,
		name: element.outerHTML.slice(0, 90),
		ring: Math.max(...styles.map(({ outlineStyle, outlineWidth }) => (outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth)))),
		...(!isSeen && { covered: `${over[0]?.outerHTML.slice(0, 90) ?? 'nothing: it is out of the window'}, at ${Math.round(box.top)}` }),
	};
}
