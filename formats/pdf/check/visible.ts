/** Turns text runs and paints of a page into what can be seen of the text: where it is, what lies under it and over it. */
import type { Box, Page, Paint, Rgb, TextRun } from './reading.ts';

/** Text that says something: drawn with ink, upright, and no artifact. */
export const isRead = (run: TextRun): boolean => !run.invisible && !run.sequence?.artifact && run.text.trim() !== '' && run.size > 0.5;
export const isUpright = (run: TextRun): boolean => Math.abs(run.endY - run.y) < 0.01 * Math.max(1, run.size);

/** From a little below the baseline to the height of small letters. */
export const boxOf = (run: TextRun): Box => [Math.min(run.x, run.endX), run.y - 0.05 * run.size, Math.max(run.x, run.endX), run.y + 0.5 * run.size];

const meets = (a: Box, b: Box): boolean => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const holds = (outer: Box, inner: Box, slack = 0.5): boolean =>
	outer[0] <= inner[0] + slack && outer[1] <= inner[1] + slack && outer[2] >= inner[2] - slack && outer[3] >= inner[3] - slack;

/** Rules and underlines: too thin to be a background. */
const isThin = ([left, bottom, right, top]: Box): boolean => right - left < 2 || top - bottom < 2;
/** More paints than this near one text are not looked through, nor more in all texts of a page. */
const most = 500;
const mostOfPage = 2_000_000;
const looks = new WeakMap<Page, number>();
/** Whether one more paint of a page may be looked at. */
function look(page: Page): boolean {
	const so = (looks.get(page) ?? 0) + 1;
	looks.set(page, so);
	return so < mostOfPage;
}
const white: Rgb = [1, 1, 1];

/** The plain colour on which a text stands: what was painted last before it; `undefined` where that is a picture, a shape or only a part. */
export function groundOf(run: TextRun, page: Page): Rgb | undefined {
	const box = boxOf(run);
	let looked = 0;
	for (let i = lastBefore(page.paints, run.order); i >= 0; i--) {
		const paint = page.paints[i]!;
		if (++looked > most || !look(page)) return undefined;
		if (paint.box && (isThin(paint.box) || !meets(paint.box, box))) continue;
		return paint.box && paint.exact && holds(paint.box, box) ? paint.colour : undefined;
	}
	return white;
}

/** Something opaque that was painted later, over the whole of a text. */
export function coverOf(run: TextRun, page: Page): Paint | undefined {
	const box = boxOf(run);
	const from = lastBefore(page.paints, run.order) + 1;
	for (let i = from; i < page.paints.length && i < from + most && look(page); i++) {
		const paint = page.paints[i]!;
		if (paint.exact && paint.box && (paint.kind === 'image' || paint.colour) && holds(paint.box, box)) return paint;
	}
	return undefined;
}

function lastBefore(paints: readonly Paint[], order: number): number {
	let [low, high] = [0, paints.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (paints[middle]!.order < order) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}

/** WCAG 2.2, contrast ratio of two colours: 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
	const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
	return (light + 0.05) / (dark + 0.05);
}
const luminance = ([r, g, b]: Rgb): number => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

export const hexOf = (colour: Rgb): string =>
	`#${colour
		.map((part) =>
			Math.round(part * 255)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;
export const quoted = (text: string): string => `“${text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim()}”`;
