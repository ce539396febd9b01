/** What an author is told of the files that an edition is made into: each fault once, by what made the file and what read it again. */
import { expect, test } from 'vitest';
import { noCache } from '../formats/cache.ts';
import { startDocuments } from '../formats/documents.ts';
import { readSource } from '../formats/read/index.ts';
import { select } from '../formats/select.ts';
import { folderOf, withBody } from './read/folder.ts';

async function told(body: string): Promise<string[]> {
	const { publication } = await readSource(await folderOf(withBody(body)));
	const { pdfs } = startDocuments([select(publication!, 'full')!], publication!, { wants: (format) => format === 'pdf' }, noCache);
	return (await pdfs).flatMap(({ findings }) => findings.map(({ line, rule, message }) => `${line}:${rule} ${message}`));
}

test('a letter that no font has is told once at each of its lines, and the word that lacks it is not told again', async () => {
	expect(await told('## One\n\nSmile.\n')).toEqual([]);
	expect(await told('## One\n\nSmile 😀 and 😀.\n\nThree words between.\n\nAgain 😀 here.\n')).toEqual([
		'6:pdf-glyph-missing The fonts of the PDF have no “😀” (U+1F600).',
		'10:pdf-glyph-missing The fonts of the PDF have no “😀” (U+1F600).',
	]);
});

test('a heading with an address that is broken between lines has the words of the source', async () => {
	const address = 'https://example.org/2024/the-plan-of-the-council/what-we-will-do/and-who-does-it/';
	expect(await told(`## One of ${address} and all\n\nWords.\n\n### See ${address} and the rest\n\nMore.\n`)).toEqual([]);
});

test('a document in a script that no font has is told so once, with its lines', async () => {
	const line = 'שלום לכולם';
	const found = await told(`## One\n\n:::div{lang=he}\n${Array.from({ length: 12 }, () => line).join('\n\n')}\n:::\n`);
	expect(found).toEqual(['7:pdf-glyph-missing The PDF cannot show Hebrew writing: lines 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29.']);
});
