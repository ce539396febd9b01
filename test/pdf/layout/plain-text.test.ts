/** Words without marks are written as they are: never otherwise than the library, which looks for everything that could be a mark, writes them. */
import fc from 'fast-check';
import type { PhrasingContent, Root } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { expect, it } from 'vitest';
import { plainText } from '../../../formats/pdf/plain-text.ts';

const signs = [...' .:,;?!()[]-_*+=#<>&|~`@/\\"\'’–%£\n5w', 'www', 'http:', 'Words', 'a', 'é', '1.', '1)', '- ', '&amp', 'x@y.z'];
const text = fc.array(fc.constantFrom(...signs), { minLength: 1, maxLength: 6 }).map((parts): PhrasingContent => ({ type: 'text', value: parts.join('') }));
const inline = text.chain((node) =>
	fc.constantFrom<PhrasingContent>(
		node,
		{ type: 'strong', children: [node] },
		{ type: 'emphasis', children: [node] },
		{ type: 'delete', children: [node] },
		{ type: 'link', url: '/a', children: [node] },
		{ type: 'inlineCode', value: 'code' },
		{ type: 'break' },
	),
);
const row = (children: PhrasingContent[]) => ({ type: 'tableRow' as const, children: [{ type: 'tableCell' as const, children }] });
const root = fc.array(inline, { minLength: 1, maxLength: 4 }).map(
	(children): Root => ({
		type: 'root',
		children: [
			{ type: 'heading', depth: 2, children },
			{ type: 'paragraph', children },
			{ type: 'list', ordered: false, spread: false, children: [{ type: 'listItem', children: [{ type: 'paragraph', children }] }] },
			{ type: 'table', children: [row(children), row(children)] },
		],
	}),
);

it('escapes what the library escapes', () => {
	const extensions = [gfmToMarkdown({ tablePipeAlign: false })];
	fc.assert(
		fc.property(root, (tree) => {
			expect(toMarkdown(tree, { extensions, handlers: { text: plainText } })).toBe(toMarkdown(tree, { extensions }));
		}),
		{ numRuns: 3000 },
	);
});

it('asks the library where a mark could be, and not where words stand alone', () => {
	const asked: string[] = [];
	const state = { safe: (value: string) => `safe ${asked.push(value)}` };
	const say = (value: string, before = '', after = '') =>
		plainText({ type: 'text', value }, undefined, state as never, { before, after, now: { line: 1, column: 1 }, lineShift: 0 });
	expect(say('In 2024, the council’s plan (its third) began. It ends in 2029.')).toBe('In 2024, the council’s plan (its third) began. It ends in 2029.');
	for (const value of ['2. two', '*stars*', 'a_b', 'www.example.org', 'a | b', 'line\nline']) expect(say(value)).toMatch(/^safe/);
	expect([say(' words', '\n'), say('words ', '', '\n'), say('w.', '', 'x')].join()).toMatch(/^safe \d+,safe \d+,safe \d+$/);
});
