/** Boxes of other programs → the same as a box of ours, at the lines of the author, and left alone where they are none. */
import { expect, test } from 'vitest';
import { wordsOf } from '../../formats/words-of.ts';
import { findingsIn, publicationOf, withBody } from './folder.ts';

const boxesIn = async (body: string): Promise<unknown[]> => {
	const { editions } = await publicationOf(withBody(`## A\n\n${body}`));
	return editions[0]!.sections[0]!.children.slice(1).map((node) =>
		node.type === 'notice' ? [node.kind, ...node.children.map((child) => [child.position?.start.line, wordsOf(child)])] : [node.type, wordsOf(node)],
	);
};

test.each([
	[':::tip My way\n\nWords.\n\n:::\n', ['note', [6, 'My way'], [8, 'Words.']]],
	['::: warning\nWords.\n:::\n', ['warning', [6, 'Warning'], [7, 'Words.']]],
	[':::danger[Take *care*]{.big}\nWords.\n:::', ['warning', [6, 'Take care'], [7, 'Words.']]],
	['::: {.callout-tip collapse="true" title="My way"}\nWords.\n:::\n', ['note', [6, 'My way'], [7, 'Words.']]],
	[':::details\nWords.\n:::\n', ['note', [7, 'Words.']]],
	['!!! note "My *way*"\n\n    Words.\n\n    - One\n\nAfter.\n', ['note', [6, 'My way'], [8, 'Words.'], [10, 'One']]],
	['??? danger\n    Words.\n', ['warning', [6, 'Danger'], [7, 'Words.']]],
	['!!! tip ""\n\tWords.', ['note', [7, 'Words.']]],
])('%j', async (body, box) => {
	expect((await boxesIn(body))[0]).toEqual(box);
	const findings = await findingsIn(withBody(`## A\n\n${body}`));
	expect(findings).toHaveLength(1);
	expect(findings[0]).toMatch(
		/^6:other-program \(warning\) “.+” is for another program, and is read as a box\. → Write “:::notice.*\{kind=\w+\}” in its place/,
	);
});

test('what follows a box stands at its own line', async () => {
	expect(await findingsIn(withBody('## A\n\n!!! tip\n    Words.\n\n[a](#none)\n\n::: note\nb\n:::\n\n[c](#none)\n'))).toEqual([
		expect.stringContaining('6:other-program'),
		expect.stringContaining('9:broken-reference'),
		expect.stringContaining('11:other-program'),
		expect.stringContaining('15:broken-reference'),
	]);
});

test('one in another is a box in a box, where it has fewer colons', async () => {
	expect(await boxesIn('::::note A\n\n:::tip B\nWords.\n:::\n\n::::\n')).toEqual([['note', [6, 'A'], [8, 'BWords.']]]);
});

test('code, boxes of ours and what is not closed stay as they are', async () => {
	for (const body of ['```\n:::tip\nWords.\n:::\n```\n', ':::notice[Tip]{kind=note}\nWords.\n:::\n', '!!!\n\nWhat!!! note\n'])
		expect(await findingsIn(withBody(`## A\n\n${body}`))).toEqual([]);
	expect((await findingsIn(withBody('## A\n\n:::tip\nWords.\n')))[0]).toMatch(/6:directive-open “:::tip” is not closed/);
	expect((await findingsIn(withBody('## A\n\n!!! tip\n    Words.\nMore.\n')))[0]).toMatch(
		/6:other-program \(warning\) “!!! tip” is for another program, and is printed/,
	);
	expect(await findingsIn(withBody('## A\n\n::: centre\nWords.\n:::\n'))).toContainEqual(expect.stringContaining('6:directive-stray'));
});
