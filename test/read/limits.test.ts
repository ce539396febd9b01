/** Things inside one another thousands deep, paragraphs of tens of thousands of marks, and sources too large → a finding, never a crash or a wait of minutes. */
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
	const found = await findingsIn(withBody(`## A\n\n${text}\n`));
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/^\d+:nesting More than \d+ .* stand inside one another here\. → \S/);
});

/** Name → a paragraph that would keep the parser for minutes. */
const crowded: Record<string, string> = {
	'links without an end': '[ (]('.repeat(40_000),
	'addresses without an end': '[a](<b'.repeat(40_000),
	'comments without an end': `</${'<!--'.repeat(40_000)}`,
	'emphasis that ends and never begins': 'a_ '.repeat(40_000),
	'closing brackets': 'a]'.repeat(40_000),
	'code of ever longer marks': Array.from({ length: 2000 }, (_, index) => `e${'`'.repeat(index + 1)}`).join(''),
	'a quote that goes on': `> a\n${lineEach(40_000, () => 'b')}`,
};

test.each(Object.entries(crowded))('%s: one finding at their line', async (_, text) => {
	const found = await findingsIn(withBody(`## A\n\n${text}\n`));
	expect(found).toHaveLength(1);
	expect(found[0]).toMatch(/^\d+:nesting (This paragraph .* more than 5,000 of the signs “\]”, “<”, “`” and “_”|A quotation .* more than 5,000 lines).* → \S/);
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
	'a table of thousands of links': `| A |\n|-|\n${lineEach(6000, () => '| [a](b) |')}`,
	'a list of thousands of links': lineEach(6000, () => '- [a](b), <https://example.org>'),
	'thousands of definitions': lineEach(6000, (index) => `[${index}]: <https://example.org/${index}>`),
	'code with thousands of tags': `\`\`\`xml\n${lineEach(6000, () => '<a></a>')}\n\`\`\`\n\n${lineEach(6000, () => '    <a></a>')}`,
	'thousands of lines to fill in': lineEach(6000, () => '- Name: ______________'),
	'a long quote, line by line': lineEach(6000, () => '> a_b [c](d)'),
	'thousands of plain lines': lineEach(6000, () => 'a'),
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
