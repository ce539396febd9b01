/** Markdown read part by part → the tree that reading the whole gives, after any edit. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../formats/read/parse.ts';
import type { PartsMemory } from '../../formats/read/parse-parts.ts';
import { movePoints, pointsOf } from '../../formats/read/places.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']);
const whole = (text: string) => parser.parse(text === '' || text.endsWith('\n') ? text : `${text}\n`).children;

function inParts(text: string, memory: PartsMemory = new Map()) {
	return parseMarkdown(text, 'a.md', memory).parts?.flatMap(({ part, line, offset }) => {
		const nodes = part.nodes();
		movePoints(pointsOf(nodes), line, offset);
		return nodes;
	});
}

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
	'[two',
	'> words] and [two',
	'> words]',
	'[Two words]: /two',
	'Write to a@example.org or www.example.org, http://example.org.',
	'Write to a&commat;example.org or ww&#119;.example.org.',
	'a | b',
	':-',
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
		const edited = text.replace(' is a ', ' is always a ');
		expect(inParts(edited, memory)).toEqual(whole(edited));
		expect([...memory.keys()].filter((key) => !before.has(key))).toHaveLength(1);
	});

	it('gives a copy: what is done to one tree does not show in the next', () => {
		const memory: PartsMemory = new Map();
		inParts('## One\n\nWords.\n', memory)?.splice(0);
		expect(inParts('## One\n\nWords.\n', memory)).toEqual(whole('## One\n\nWords.\n'));
	});
});
