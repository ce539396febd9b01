/** A publication → its editions: help first, each edition its own words, notes and first uses where they belong. */
import fc from 'fast-check';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { countsOf } from '../../formats/counts.ts';
import { type EditionId, editionIds } from '../../formats/editions/index.ts';
import type { Edition } from '../../formats/model.ts';
import { select } from '../../formats/select.ts';
import { type Files, publicationOf } from '../read/folder.ts';

const source: Files = {
	'strategy.md': `---
title: A plan
help: b
---
*[NHS]: National Health Service

## A {#a}

The NHS, the NHS and \`NHS\`.[^one]

:::summary[Short A]
The NHS.[^one] More.[^two]
:::

:::only{summary full}
### Both

Said twice.
:::

[^one]: In the NHS.[^two]

[^two]: Second note.

## B {#b}

Help. The NHS.
`,
	'f.mp4': Buffer.from('\0\0\0\x18ftypisom'),
	'f.vtt': 'WEBVTT\n',
	'bsl.yaml': 'films:\n  - {section: a, files: f.mp4, captions: f.vtt, seconds: 3}\n',
};

/** Section → its words, notes in brackets and first uses marked with `!`. */
const told = (edition: Edition | undefined): Record<string, string> =>
	Object.fromEntries(
		(edition?.sections ?? []).map((section) => {
			const parts: string[] = [];
			visit(section, (node) => {
				if (node.type === 'abbreviation') parts.push(`${node.value}${node.first ? '!' : ''}`);
				else if ('value' in node) parts.push(node.value);
				else if (node.type === 'footnoteDefinition') parts.push(`[${node.identifier}] `);
				else if (node.type === 'film') parts.push(node.film ? ' <film> ' : ' <no film> ');
				else if (node.type === 'heading') parts.push(`#${node.data?.id} `);
				else if (node.type === 'paragraph') parts.push(' / ');
			});
			return [section.id, parts.join('').replace(/\s+/g, ' ').trim()];
		}),
	);

test('each edition says what it says, with help first', async () => {
	const { publication } = await publicationOf(source);
	expect(Object.fromEntries(editionIds.map((id) => [id, told(select(publication, id))]))).toMatchInlineSnapshot(`
		{
		  "bsl": {
		    "a": "#a Short A <film> / The NHS!. More.#a-both Both / Said twice.[one] / In the NHS.[two] / Second note.",
		    "b": "#b B <no film>",
		  },
		  "easy-read": {},
		  "full": {
		    "a": "#a A / The NHS!, the NHS and NHS.#both Both / Said twice.[one] / In the NHS.[two] / Second note.",
		    "b": "#b B / Help. The NHS!.",
		  },
		  "summary": {
		    "a": "#a Short A / The NHS!. More.#a-both Both / Said twice.[one] / In the NHS.[two] / Second note.",
		  },
		}
	`);
	expect(select(publication, 'full')?.sections.map((section) => section.id)).toEqual(['b', 'a']);
	expect(select(publication, 'easy-read')).toBeUndefined();
	expect(Object.fromEntries(select(publication, 'full')?.elsewhere ?? [])).toEqual({ a: ['full', 'summary', 'bsl'], b: ['full', 'bsl'] });
});

test('one edition does not change what another is made from', async () => {
	const { publication } = await publicationOf(source);
	const now = (id: EditionId) => JSON.stringify(told(select(publication, id)));
	const before = editionIds.map(now);
	for (const [index, id] of editionIds.entries()) {
		expect(now(id)).toBe(before[index]);
		for (const section of select(publication, id)?.sections ?? [])
			visit(section, 'text', (node) => {
				node.value = '';
			});
	}
	expect(publication.sections.map((section) => wordsOf(section.heading))).toEqual(['A', 'B']);
});

test('counts words as the segmenter of UAX #29 does, whatever stands beside them', () => {
	const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });
	const signs = ['Words', 'a', 'é', '\u0301', '5', '_', ...' \n\'"’‘“”().,:;!?-–/@', '\u00ad', '\u200d', '😀', 'א'];
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...signs), { maxLength: 12 }), (parts) => {
			const value = parts.join('');
			const { words } = countsOf([{ type: 'section', id: 'a', children: [{ type: 'paragraph', children: [{ type: 'text', value }] }] }], 'full');
			expect(words).toBe([...segmenter.segment(value)].filter(({ isWordLike }) => isWordLike).length);
		}),
		{ numRuns: 2000 },
	);
	const paragraph = "The council’s 3.5 million (e.g. “don't”) re-use.";
	expect(countsOf([{ type: 'section', id: 'a', children: [{ type: 'paragraph', children: [{ type: 'text', value: paragraph }] }] }], 'full').words).toBe(8);
});
