/** Turns a selector into the place, in a page's own HTML, of the first element that it means. */
import { select } from 'hast-util-select';
import type { Noticed } from './noticed.ts';
import type { Page } from './page.ts';

/** None where the selector means no element of the HTML, as with what a script put there. */
export function placeOf({ tree }: Page, selector: string | undefined): Noticed['at'] {
	if (selector === undefined) return undefined;
	try {
		return select(selector, tree)?.position?.start;
	} catch {
		return undefined; // `url(…)` of a style sheet, and what only browsers can read
	}
}
