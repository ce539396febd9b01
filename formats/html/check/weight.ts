/** Weighs what a reader must load before the words are there, compressed, against a budget; pictures and films aside. */
import { gzipSync } from 'node:zlib';
import type { Artifact } from '../../model.ts';
import { kilobytes } from '../../words.ts';
import type { Noticed } from './noticed.ts';
import type { Page } from './page.ts';

/** Bytes after compression: a page with its style sheet, all scripts but the search page's own, the fonts of plain Latin text. */
export const budget = { page: 14_000, scripts: 8_000, fonts: 60_000 } as const;

export interface Weights {
	/** The heaviest page of a section, with its style sheet. */
	page: number;
	scripts: number;
	fonts: number;
}

const packed = (bytes: Uint8Array | string): number => gzipSync(bytes, { level: 9 }).length;
const isSection = ({ artifact }: Page): boolean =>
	/^[^/]+\/[^/]+\/index\.html$/.test(artifact.path) && artifact.edition !== undefined && !/\/all\//.test(artifact.path);
/** Without the words of the author. */
function emptied({ html, elements }: Page): string {
	const { start, end } = elements.find(({ path }) => path === '')?.element.position ?? {};
	return html.slice(0, start?.offset ?? 0) + html.slice(end?.offset ?? 0);
}

/** @returns the weights, and for each artifact that is too heavy a finding: an error when it is ours, a warning when it is the author's length. */
export function weigh(artifacts: readonly Artifact[], pages: readonly Page[]): { weights: Weights; noticed: { artifact: Artifact; noticed: Noticed[] }[] } {
	const sum = (wanted: (artifact: Artifact) => boolean, size: (bytes: Uint8Array) => number) =>
		artifacts.filter(wanted).reduce((total, { bytes }) => total + size(bytes), 0);
	const css = sum(({ mediaType }) => mediaType.startsWith('text/css'), packed);
	const scripts = sum(({ path, mediaType }) => mediaType.startsWith('text/javascript') && !path.includes('search'), packed);
	const latin = latinFonts(artifacts);
	const fonts = sum(
		({ path }) => latin.has(path.split('/').at(-1) ?? ''),
		(bytes) => bytes.length,
	);
	const sections = pages.filter(isSection).map((page) => ({ page, weight: css + packed(page.html) }));
	const weights = { page: Math.max(0, ...sections.map(({ weight }) => weight)), scripts, fonts };
	const heavy = (artifact: Artifact | undefined, noticed: Noticed) => (artifact ? [{ artifact, noticed: [noticed] }] : []);
	const first = (ending: string) => artifacts.find(({ path }) => path.endsWith(ending));
	return {
		weights,
		noticed: [
			...(scripts > budget.scripts ? heavy(first('.js'), tooHeavy('All scripts together', scripts, budget.scripts)) : []),
			...(fonts > budget.fonts ? heavy(first('.woff2'), tooHeavy('The fonts for plain text', fonts, budget.fonts)) : []),
			...sections
				.filter(({ weight }) => weight > budget.page)
				.flatMap(({ page, weight }) =>
					heavy(
						page.artifact,
						css + packed(emptied(page)) > budget.page ? tooHeavy('The frame of this page and the style sheet', weight, budget.page) : tooLong(weight),
					),
				),
		],
	};
}

/** File names in the `@font-face` rules that hold the letters of plain English. */
function latinFonts(artifacts: readonly Artifact[]): Set<string> {
	const css = artifacts.filter(({ mediaType }) => mediaType.startsWith('text/css')).map(({ bytes }) => new TextDecoder().decode(bytes));
	const faces = css.flatMap((text) => text.match(/@font-face\s*{[^}]*}/g) ?? []);
	return new Set(faces.filter((face) => !/unicode-range/.test(face) || /U\+0000/i.test(face)).flatMap((face) => /([^/"')]+\.woff2)/.exec(face)?.[1] ?? []));
}

/** So that what is over a budget does not look like the budget. */
const roundedUp = (bytes: number): number => Math.ceil(bytes / 100) * 100;

const tooHeavy = (what: string, bytes: number, most: number): Noticed => ({
	rule: 'weight',
	severity: 'error',
	message: `${what} weigh ${kilobytes(roundedUp(bytes))} compressed; the budget is ${kilobytes(most)}.`,
	hint: 'Take out what not every page needs: on a slow phone somebody waits for it.',
});

const tooLong = (bytes: number): Noticed => ({
	rule: 'weight',
	severity: 'warning',
	message: `This page weighs ${kilobytes(roundedUp(bytes))} compressed, because the section is long; ${kilobytes(budget.page)} is a page that comes at once.`,
	hint: 'Divide the section in two, if its words allow it.',
	path: '0',
});
