/** `<br>` and hard line breaks: a new line in a paragraph and in a cell, a space in a heading, and words that are never run together. */
import { expect, test } from 'vitest';
import { attachment } from '../../formats/pdf/attachment.ts';
import { wordsOf } from '../../formats/words-of.ts';
import { readable, siteOf } from '../html/fixture.ts';
import { findingsIn, publicationOf, withBody } from './folder.ts';

const table = '| Who | What they<br>do |\n|---|---|\n| The council<br/>and others<br> | <br>First.<br><br />**Second**<br>\\| third |';
const body = `## A\n\nOne <br> two</br>\nthree.<br>\n\n[a<br>b](#a) **c<br>**\n\n${table}\n`;

test('a new line that is written in HTML is one, and is not told', async () => {
	expect(await findingsIn(withBody(body))).toEqual([]);
	const { editions } = await publicationOf(withBody(body));
	const [, paragraph, , made] = editions[0]!.sections[0]!.children;
	expect(paragraph).toMatchObject({
		children: [{ value: 'One' }, { type: 'break', position: { start: { line: 6, column: 5 } } }, { value: 'two' }, { type: 'break' }, { value: 'three.' }],
	});
	expect(made).toMatchObject({
		children: [
			{ children: [{}, { children: [{ value: 'What they' }, { type: 'break' }, { value: 'do' }] }] },
			{
				children: [
					{ children: [{ value: 'The council' }, { type: 'break' }, { value: 'and others' }] },
					{ children: [{ value: 'First.' }, { type: 'break' }, { type: 'strong' }, { type: 'break' }, { value: '| third' }] },
				],
			},
		],
	});
});

test('the words on both sides of it stay apart, in a label for narrow screens and in the Markdown that a PDF carries', async () => {
	const content = readable((await siteOf(body)).page('full/a/').content);
	expect(content).toContain('data-label="What they do"');
	const { editions } = await publicationOf(withBody(body));
	expect(attachment(editions[0]!)).toContain('| The council<br>and others | First.<br>**Second**<br>\\| third |');
	expect(attachment(editions[0]!)).toContain('One\\\ntwo\\\nthree.');
});

test('a heading is one line, and its words are not run together', async () => {
	const { editions } = await publicationOf(withBody('Setext  \nbroken\n---\n\nWords.\n\n## A<br>B\n\nWords.\n'));
	expect(editions[0]!.sections.map(({ id, children }) => [id, wordsOf(children[0])])).toEqual([
		['setext-broken', 'Setext broken'],
		['a-b', 'A B'],
	]);
});

test('one on a line of its own parts nothing, and goes with a warning', async () => {
	expect(await findingsIn(withBody('## A\n\nWords.\n\n<br>\n<br/>\n\nMore.\n'))).toEqual([
		'8:other-program (warning) “<br>” on a line of its own is left out. → Remove it: paragraphs stand apart by themselves.',
	]);
	expect(await findingsIn(withBody('## A\n\n<div><br>Words.</div>\n'))).toContainEqual(
		expect.stringContaining('6:raw-html Raw HTML (“<div><br>Words.</div>”)'),
	);
});

test('a paragraph of spaces alone, and a new line before the first word, are left out', async () => {
	const blank = withBody('## A\n\nOne.\n\n&nbsp;\n\n\u00a0\u200b\n\n> Two.\n>\n> &nbsp;\n\n\\\nThree\\\nand more.\n');
	const told = 'other-program (warning) A paragraph that holds only spaces is left out. → Remove it: paragraphs stand apart by themselves.';
	expect(await findingsIn(blank)).toEqual([`8:${told}`, `10:${told}`, `14:${told}`]);
	const { editions } = await publicationOf(blank);
	expect(editions[0]!.sections[0]!.children).toMatchObject([
		{ type: 'heading' },
		{ children: [{ value: 'One.' }] },
		{ type: 'blockquote', children: [{ type: 'paragraph' }] },
		{ children: [{ value: 'Three' }, { type: 'break' }, { value: 'and more.' }] },
	]);
});
