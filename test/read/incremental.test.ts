/** Any edits, one after another, with what was remembered → the same publication, editions and findings as from nothing. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sortFindings, toReportFinding } from '../../formats/findings.ts';
import type { Edition } from '../../formats/model.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { createMemory, type ReadMemory, readText } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';

const nowhere = '/nowhere/at/all';
const head = `---
title: A plan
help: two
contacts: [{ name: Emergency, phone: "999", text: If you are in danger. }]
---
`;

async function through(lines: readonly string[], memory: ReadMemory) {
	const { publication, findings } = await readText(nowhere, 'strategy.md', `${head}\n${lines.join('\n')}\n`, { memory });
	const editions = publication ? selectAll(publication) : [];
	const all = publication ? [...findings, ...applyRules(publication, editions)] : findings;
	// As plain data, so that what two objects share is compared too, and not only that they share it.
	return JSON.parse(JSON.stringify({ sections: publication?.sections, editions, findings: sortFindings(all).map(toReportFinding) }));
}

/** What one part of the text may say that matters to another: ids, links, notes, names, figures, abbreviations, headings. */
const lines = [
	...['## One', '## Two {#two}', '## Two {#b}', '# Top', '### Three', '### Sub {#sub}', 'Setext', '---', '', '', ''],
	...[
		'Words [a] and [b][c], a note[^1] and [go](#two) [x](#b) [y](#one) [z](#sub).',
		'[a]: https://example.org',
		'[C]: /x',
		'[^1]: The note.',
		'[^1]: See [it](#sub).',
	],
	...[':::summary', ':::easy-read[Short [a]]', ':::only{full summary}', ':::notice[Hi]{kind=note}', ':::', '::contacts', '> quote with [a]', '- item'],
	...[
		'![A house](openmoji:1F3E0)\nA **refuge** can help.',
		'![A cat](openmoji:1F431)\nA refuge is a safe house.',
		'![A cat](openmoji:1F431)\nWe facilitate the shelter.',
	],
	...['*[NHS]: National Health Service', '*[NHS]: Other', 'The NHS helps. The multi-agency risk team (MART) and the MART.', '<!-- c -->'],
	...['It is about 1 in 5 people.', 'There are 26,149 people here.', 'There are 26,194 people here.', 'Call 0800 123 4567 on Monday 3 May 2023.'],
	...[
		'Kent Fire and Rescue Service pays.',
		'Kent Rescue and Fire Service pays.',
		'| a | b |\n| - | - |\n| 1 | 2 |',
		'The color of [here](https://example.org).',
	],
	...[
		':::terms\n- **Refuge**: a safe house [a]',
		':::table[Two]{header-rows=2}\n| A | > |\n|-|-|\n| ^ | C |\n| 1 | 2 |\n:::',
		'So :math[x²]{alt="x squared"}.',
		'![A cat](openmoji:1F431 "A title")',
	],
	...['::allow{rule="plain-spelling" reason="It is a name."}', '![](line.svg){decorative}', 'Mail a@example.org, or :span[iechyd]{lang=cy}.'],
];

test('what is remembered changes nothing', async () => {
	const edit = fc.tuple(fc.nat(40), fc.constantFrom(...lines), fc.boolean());
	await fc.assert(
		fc.asyncProperty(fc.array(fc.constantFrom(...lines), { maxLength: 30 }), fc.array(edit, { minLength: 1, maxLength: 6 }), async (text, edits) => {
			const memory = createMemory();
			await through(text, memory);
			for (const [at, line, isInstead] of edits) {
				text.splice(at % (text.length + 1), isInstead ? 1 : 0, line);
				expect(await through(text, memory)).toEqual(await through(text, createMemory()));
			}
		}),
		{ numRuns: 60 },
	);
});

test('a line before everything moves every place and nothing else', async () => {
	const memory = createMemory();
	const text = ['Introduction.', '', '## One', '', 'The color is gray.', '', ':::easy-read', '![A cat](openmoji:1F431)', 'We facilitate it.', ':::'];
	const before = await through(text, memory);
	const after = await through(['', '', ...text], memory);
	const moved = before.findings.map((each: { line: number; message: string }) => (each.line > 5 ? { ...each, line: each.line + 2 } : each));
	expect(after.findings.map(({ line }: { line: number }) => line)).toEqual(moved.map(({ line }: { line: number }) => line));
	expect(after).toEqual(await through(['', '', ...text], createMemory()));
});

test('a section that nobody touched is the same object, and so is what an edition says of it', async () => {
	const memory = createMemory();
	const read = async (words: string) => {
		const { publication } = await readText(nowhere, 'strategy.md', `${head}\n## One\n\n${words}\n\n## Two\n\nThe same.\n`, { memory });
		return { sections: publication?.sections, full: publication && selectAll(publication)[0] };
	};
	const [first, second] = [await read('Words.'), await read('Other words,\nand more.')];
	expect(second.sections?.[0]).not.toBe(first.sections?.[0]);
	expect(second.sections?.[1]).toBe(first.sections?.[1]);
	const two = (edition: Edition | undefined) => edition?.sections.find(({ id }) => id === 'two');
	expect(two(second.full)).toBe(two(first.full));
});

test('a note that another section shows follows what its link leads to', async () => {
	const text = (three: string, four: string) =>
		['## One', 'Words[^1].', '## Two', 'Text.', '[^1]: See [it](#sub).', '## Three', three, 'Text.', '## Four', four, 'Text.'].join('\n\n').split('\n');
	const memory = createMemory();
	await through(text('### Sub {#sub}', ''), memory);
	const { editions } = await through(text('', '### Sub {#sub}'), memory);
	const one = editions[0].sections.find(({ id }: { id: string }) => id === 'one');
	expect(JSON.stringify(one)).toContain('"data":{"section":"four","heading":"sub"}');
	expect(editions).toEqual((await through(text('', '### Sub {#sub}'), createMemory())).editions);
});

test('a source that got another name has its findings there', async () => {
	const memory = createMemory();
	const filesOf = async (file: string) => {
		const { findings } = await readText(nowhere, file, `${head}\n## One\n\n[x](#nowhere)\n\n:::unknown\nWords.\n:::\n`, { memory });
		return new Set(findings.map((each) => each.file));
	};
	expect(await filesOf('draft.md')).toEqual(new Set(['draft.md']));
	expect(await filesOf('strategy.md')).toEqual(new Set(['strategy.md']));
});
