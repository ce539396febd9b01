import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../formats/read/parse.ts';
import type { PartsMemory } from '../../formats/read/parse-parts.ts';
import { parsePieces } from '../../formats/read/parse-pieces.ts';

const whole = (text: string) => parseMarkdown(text, 'a.md').tree;
const inParts = (text: string, memory: PartsMemory = new Map()) => parseMarkdown(text, 'a.md', memory).tree;

/** What may reach over a heading, refer to another part, or look like a heading and be none. */
const lines = [
	'## One',
	'## Two',
	'# Top',
	'### Three',
	'',
	'',
	'Words [a] and [b][c], a note[^1] and [d\\] e].',
	'[a]: https://example.org',
	'[C]:',
	'https://example.org/c',
	'[^1]: The note.',
	'    More of it.',
	'[d\\] e]: /d',
	'> quote with [a]',
	'> [a]: /inside',
	'- item',
	'  ## in an item',
	'1. one',
	'```',
	'~~~',
	':::summary',
	':::',
	'::::easy-read',
	'::::',
	'<!--',
	'-->',
	'<pre>',
	'</pre>',
	'| a | b |',
	'| - | - |',
	'Words that end here',
	'---',
	'    ## code',
	'\t[a]',
	'[A]: twice',
	'*[NHS]: National Health Service',
];

describe('parsing by part', () => {
	it('gives the tree that parsing the whole gives, positions too', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.boolean(), (chosen, ends) => {
				// After a first line “---” that no other closes, remark-frontmatter makes paragraphs of lists: parts are better then.
				const text = chosen.join('\n').replace(/^---/, '') + (ends ? '\n' : '');
				expect(inParts(text)).toEqual(whole(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it('does so after any edit, with what it remembers', () => {
		fc.assert(
			fc.property(fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...lines)), { maxLength: 12 }), (edits) => {
				const memory: PartsMemory = new Map();
				const text = ['# Title', '', '## One', '', 'Words [a].', '', '## Two', '', '[a]: /x', '', '## Three', '', 'More[^1].', '', '[^1]: Note.'];
				for (const [at, line] of edits) {
					text.splice(1 + (at % text.length), at % 2, line);
					expect(inParts(text.join('\n'), memory)).toEqual(whole(text.join('\n')));
				}
			}),
			{ numRuns: 150 },
		);
	});

	it('parses the changed part of the real source alone', () => {
		const text = readFileSync(new URL('../../source/strategy.md', import.meta.url), 'utf8');
		const memory: PartsMemory = new Map();
		expect(inParts(text, memory)).toEqual(whole(text));
		const before = new Set(memory.keys());
		const edited = text.replace('is a crime', 'is always a crime');
		expect(inParts(edited, memory)).toEqual(whole(edited));
		expect([...memory.keys()].filter((key) => !before.has(key)).length).toBeLessThanOrEqual(edited === text ? 0 : 2);
	});

	it('gives a copy: what is done to one tree does not show in the next', () => {
		const memory: PartsMemory = new Map();
		const tree = inParts('## One\n\nWords.\n', memory)!;
		tree.children.length = 0;
		expect(inParts('## One\n\nWords.\n', memory)).toEqual(whole('## One\n\nWords.\n'));
	});
});

describe('parsing a long text by piece', () => {
	const parse = (text: string) => whole(text)!;

	it('gives the tree that parsing the whole gives, positions too', () => {
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 14 }), fc.integer({ min: 1, max: 60 }), (chosen, length) => {
				const text = chosen.join('\n').replace(/^---/, '');
				expect(parsePieces(text, parse, length)).toEqual(whole(text));
			}),
			{ numRuns: 1000 },
		);
	});

	it('never parses the whole of the real source, where no piece refers to another', () => {
		const text = readFileSync(new URL('../../source/strategy.md', import.meta.url), 'utf8');
		const lengths: number[] = [];
		const tree = parsePieces(
			text,
			(piece) => {
				lengths.push(piece.length);
				return parse(piece);
			},
			20_000,
		);
		expect(tree).toEqual(whole(text));
		expect(lengths.length).toBeGreaterThan(2);
		expect(Math.max(...lengths)).toBeLessThan(text.length / 2);
	});

	it('parses the whole where a piece names what another defines, in a quotation of two lines too', () => {
		const texts = [
			'## One\n\nSee [a].\n\n## Two\n\n[A]: /x\n',
			'## One\n\n> See [a\n> b].\n\n## Two\n\n> [a b]: /x\n',
			'## One\n\nA note[^1].\n\n## Two\n\n[^1]: It.\n',
		];
		for (const text of texts) {
			const asked: string[] = [];
			const told = (piece: string) => {
				asked.push(piece);
				return parse(piece);
			};
			expect(parsePieces(text, told, 1)).toEqual(whole(text));
			expect(asked).toEqual([text]);
		}
	});
});
