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
