/** What pandoc is handed for a few lines of Markdown: each golden file is the blocks, one a line. */
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toPandoc } from '../../formats/pandoc/tree/index.ts';
import { editionOf, readEdition, sourceFolder } from './edition.ts';

const cases: Record<string, string> = {
	inlines: '## One\n\nPlain *em* **strong** ~~gone~~ `code` and\na new line  \nand a hard one.',
	'no-break-space': '## One\n\n999 calls: 20\u00a0000.',
	lists: '## One\n\n- tight\n- list\n  1. inner\n\n3. loose\n\n4. list\n\n- [x] done\n- [ ] not',
	table: '## One\n\n:::table[Caption *here*]{row-headers}\n| a | b |\n|:--|--:|\n| c | |\n:::',
	'merged-table':
		'## One\n\n:::table{row-headers=2 header-rows=2}\n| a | b | > | c |\n|--|--|--|--|\n| ^ | ^ | d | e |\n| f | g | 1 | 2 |\n| ^ | h | > | 3 |\n:::',
	figure: '## One\n\n![A house](openmoji:1F3E0 "What it can look like")\n![A door](openmoji:1F6AA)\n\nA ![B](openmoji:1F3E0 "Not alone").',
	notice: '## One\n\n:::notice[Careful]{kind=warning}\nWords.\n:::\n\n:::notice[Example]{kind=example}\nMade up.\n:::',
	formula: '## One\n\nSo :math[x²]{alt="x squared"} is.\n\n::math[a*b]{alt="a times b"}',
	terms: '## One\n\n:::terms\n- **Refuge**: a *safe* house\n- **Pilot**\n\n  A trial.\n\n  - small\n:::',
	notes: '## One\n\nText[^a] and again[^a].\n\n[^a]: Note with **two**\n\n    paragraphs.',
	languages: '## One\n\nWelsh :span[iechyd]{lang=cy} here.\n\n:::div{lang=fr}\nBonjour.\n:::',
	'right-to-left': '## One\n\nArabic :span[صحة]{lang=ar} here.\n\n:::div{lang=ar}\n### عنوان {#part}\n\nكلمات.\n:::\n\n### Two\n\nWords.',
	abbreviation: '*[MARAC]: multi-agency risk assessment conference\n\n## One\n\nA MARAC meets.',
	'headings-and-links':
		'## One {#one}\n\n### Part {#part}\n\n#### Deep\n\n[to part](#part), [to two](#two), [out](https://example.org/?a=1&b=2), [call](tel:999)\n\n## Two {#two}\n\nText.',
	'code-quote-rule': '## One\n\n> Quoted\n\n```js\nlet x  = 1;\n```\n\n***',
};

describe('a golden tree', () => {
	for (const [name, markdown] of Object.entries(cases))
		test(name, async () => {
			const { document } = toPandoc(await editionOf(markdown), 'epub');
			await expect(`${document.blocks.map((block) => JSON.stringify(block)).join('\n')}\n`).toMatchFileSnapshot(
				join(import.meta.dirname, 'golden', `${name}.jsonl`),
			);
		});
});

describe('metadata', () => {
	test('says title, language, publisher, state and what the book is like to read', async () => {
		const { document } = toPandoc(await readEdition(sourceFolder), 'epub');
		await expect(`${JSON.stringify(document.meta, null, '\t')}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'golden', 'metadata.json'));
	});
});

describe('a link out of the edition', () => {
	const markdown = '## One {#one}\n\nFull text.\n\n:::summary\nSee [two](#two).\n:::\n\n## Two {#two}\n\nMore.';
	const linkOf = async (front: string) => JSON.stringify(toPandoc(await editionOf(markdown, front, 'summary'), 'epub').document.blocks);
	test('leads to the edition that has the section, when the site has an address', async () => {
		expect(await linkOf('title: Test\nurl: https://example.org/da/')).toContain('"https://example.org/da/full/two/"');
	});
	test('is plain words when there is no address', async () => {
		const blocks = await linkOf('title: Test');
		expect(blocks).not.toContain('"Link"');
		expect(blocks).toContain('"two"');
	});
});

test('a heading’s address is never one that pandoc gives to notes, and a link written for GitHub leads to it', async () => {
	const { document } = toPandoc(await editionOf('## Footnotes\n\n[Go](#footnotes), [there](#foot_notes--ends)\n\n### Foot_notes & ends\n\nWords.'), 'epub');
	const blocks = JSON.stringify(document.blocks);
	expect(blocks).toContain('{"t":"Header","c":[1,["footnotes_",');
	expect(blocks).toContain('["#footnotes_",""]');
	expect(blocks).toContain('["#foot-notes-and-ends",""]');
});

test('a note that refers to itself ends', async () => {
	const { document } = toPandoc(await editionOf('## One\n\nText[^a].\n\n[^a]: Again[^a].'), 'docx');
	expect(JSON.stringify(document.blocks).match(/"Note"/g)).toHaveLength(1);
});
