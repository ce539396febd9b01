/** What was noticed on several pages, as the author is told it. */
import { expect, it } from 'vitest';
import { toFindings } from '../../../formats/html/check/to-findings.ts';
import type { Artifact } from '../../../formats/model.ts';

const page = (path: string, origins: ReadonlyMap<string, number>): Artifact => ({ path, mediaType: 'text/html', bytes: new Uint8Array(), origins }) as Artifact;
const foreign = (path?: string) => ({
	rule: 'unmarked-language',
	severity: 'error' as const,
	message: '“To the point” seems to be in English.',
	hint: 'Mark it.',
	target: 'li',
	...(path && { path }),
});
const told = (pages: Parameters<typeof toFindings>[0]) =>
	toFindings(pages, { modes: 1, file: 'strategy.md', mergePages: true }).map(({ line, reason, file }) => `${file ?? ''}:${line ?? ''} ${reason}`);

it('tells what a list of contents repeats at the author’s line alone', () => {
	const contents = { artifact: page('full/index.html', new Map()), noticed: [foreign()] };
	const section = { artifact: page('full/a/index.html', new Map([['0', 7]])), noticed: [foreign('0')] };
	expect(told([contents, section])).toEqual(['strategy.md:7 “To the point” seems to be in English.']);
	expect(told([contents])).toEqual([': “To the point” seems to be in English.']);
});

it('tells as one, at the first line, the links of a long document that say the same words', () => {
	const link = (n: number) => ({
		rule: 'same-words-two-places',
		severity: 'warning' as const,
		message: `Two links say “Go ${n}”.`,
		hint: 'Say it.',
		target: 'a',
		path: `${n}`,
	});
	const links = (count: number) => {
		const numbers = Array.from({ length: count }, (_, n) => n);
		return { artifact: page('full/a/index.html', new Map(numbers.map((n) => [`${n}`, n + 5]))), noticed: numbers.map(link) };
	};
	expect(told([links(10)])).toHaveLength(10);
	expect(told([links(12)])).toEqual(['strategy.md:5 Two links say “Go 0”. 11 more like this: lines 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16.']);
});
