/** Things inside one another thousands deep, and sources too large → a finding within seconds, never a crash. */
import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSource } from '../../formats/read/index.ts';
import { findDeepNesting } from '../../formats/read/nesting.ts';
import { findingsIn, folderOf, lines, withBody } from './folder.ts';

const many = 10_000;
const lineEach = (count: number, line: (index: number) => string): string => Array.from({ length: count }, (_, index) => line(index)).join('\n');

/** Name → a body that nests. */
const nested: Record<string, string> = {
	quotes: `${'>'.repeat(many)} a`,
	'quotes with spaces': `${'> '.repeat(many)}a`,
	lists: `${'- '.repeat(many)}a`,
	'numbered lists': `${'1. '.repeat(many)}a`,
	'lists by indent': lineEach(500, (index) => `${'  '.repeat(index)}- a`),
	'quotes and lists': `${'> - '.repeat(many)}a`,
	'open brackets': '['.repeat(many),
	'links in links': `${'['.repeat(many)}a${'](b)'.repeat(many)}`,
	pictures: `${'!['.repeat(many)}a${'](b)'.repeat(many)}`,
	'phrases in phrases': `${':span['.repeat(many)}a${']'.repeat(many)}`,
	emphasis: `${'*a '.repeat(many)}b${' a*'.repeat(many)}`,
	'strong emphasis': `${'*'.repeat(many)}a${'*'.repeat(many)}`,
	'emphasis that never closes': '*a_ '.repeat(many),
	'emphasis that never opens': `a**b${'c* '.repeat(many)}`,
	'struck out': '~a ~~a '.repeat(many),
	'containers that never close': lineEach(many, () => ':::notice'),
	'containers in containers': lineEach(1000, (index) => `${':'.repeat(1003 - index)}notice`),
};

test.each(Object.entries(nested))('%s: one finding at their line', async (_, text) => {
	const start = performance.now();
	const found = await findingsIn(withBody(`## A\n\n${text}\n`));
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/^\d+:nesting More than \d+ .* stand inside one another here\. → \S/);
	expect(performance.now() - start).toBeLessThan(5000);
});

/** What a document may well hold, as deep as people go. */
const sound: Record<string, string> = {
	quotes: '> > > > a',
	lists: '- a\n  - b\n    - c\n      - d\n        - e\n          - f',
	'a line across the page': `${'* '.repeat(60)}\n\n${'- '.repeat(60)}\n\n${'_'.repeat(200)}`,
	'a table of stars': `| A | B |\n|-|-|\n${lineEach(200, () => '| 12* | *b* |')}`,
	'many links and emphases': lineEach(150, () => '*a* **b** [c](https://example.org) a_b_c 2 * 3 \\*'),
	'many abbreviations': lineEach(150, (index) => `*[A${index}]: a thing`),
	'boxes one after another': lineEach(100, () => ':::notice\nA\n:::\n'),
	code: `\`\`\`\n${lineEach(150, () => 'char *a[')}\n\`\`\``,
	'many sums': lineEach(150, () => '3 * 4 = 12'),
};

test.each(Object.entries(sound))('%s: nothing is too deep', (_, text) => {
	expect(findDeepNesting(text)).toBeUndefined();
});

test('a source over 32 MB is refused before it is read, one of 32 MB is not', async () => {
	const folder = await folderOf({ 'strategy.md': '' });
	await truncate(join(folder, 'strategy.md'), 32 * 1024 * 1024 + 1);
	expect(lines((await readSource(folder)).findings)).toEqual([
		'1:source-unreadable The source is larger than 32 MB. → Take out what is not text (pictures belong in files of their own), or split the document.',
	]);
	await truncate(join(folder, 'strategy.md'), 32 * 1024 * 1024);
	expect(lines((await readSource(folder)).findings)[0]).toMatch(/control-character/);
});
