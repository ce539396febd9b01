/** Turns what was noticed on a page into the same with its places in the page's own HTML, found by selector. */
import { select } from 'hast-util-select';
import type { Noticed } from './noticed.ts';
import type { Page } from './page.ts';

/** Each is looked for through the whole page: behind so many, on a page with thousands of faults, the selector is enough. */
const mostSought = 500;

export function placed(page: Page, items: readonly Noticed[]): Noticed[] {
	let sought = 0;
	return items.map((item) => (item.at || item.target === undefined || sought++ >= mostSought ? item : { ...item, at: placeOf(page, item.target) }));
}

/** The first element that a selector means; none where that is no element of the HTML, as with what a script put there. */
function placeOf({ tree }: Page, selector: string): Noticed['at'] {
	try {
		return select(selector, tree)?.position?.start;
	} catch {
		return undefined; // `url(…)` of a style sheet, and what only browsers can read
	}
}
