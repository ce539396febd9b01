/** Passages written from right to left, as Word and EPUB hold them: each side of a full stop, and the voice that reads, depend on it. */
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { renderPandoc } from '../../formats/pandoc/index.ts';
import { editionOf } from './edition.ts';

const passage =
	'## One {#one}\n\nWords.\n\n:::div{lang=he}\n### כותרת {#part}\n\nמילים.\n\n| מקום | בתים |\n|---|--:|\n| נמל | 1 |\n:::\n\n| a | b |\n|---|---|\n| c | d |\n';

async function partsOf(format: 'docx' | 'epub', front = 'title: Test\nslug: test'): Promise<(name: RegExp) => string> {
	const { artifact } = await renderPandoc(await editionOf(passage, front), format);
	const parts = Object.entries(unzipSync(artifact?.bytes ?? new Uint8Array()));
	return (name) => parts.flatMap(([each, bytes]) => (name.test(each) ? [strFromU8(bytes)] : [])).join('\n');
}

test('Word has the direction of each paragraph and table, and the language of letters that it reads in no other place', async () => {
	const xml = (await partsOf('docx'))(/^word\/document\.xml$/);
	const paragraph = (words: string) => xml.split('<w:p>').find((each) => each.includes(words)) ?? '';
	for (const words of ['כותרת', 'מילים.', 'מקום', 'נמל']) {
		expect(paragraph(words), words).toMatch(/<w:pStyle [^>]*>.*<w:bidi ?\/>/s);
		expect(paragraph(words), words).toMatch(/<w:rtl ?\/><w:lang w:val="he" w:bidi="he"\/>/);
	}
	expect(paragraph('Words.')).not.toMatch(/bidi|rtl/);
	const [first, second] = xml.split('<w:tbl>').slice(1);
	expect(first).toContain('<w:bidiVisual/>');
	expect(second).not.toContain('bidiVisual');
}, 60_000);

test('an EPUB has the direction of the passage, and the language of its heading in the contents too', async () => {
	const part = await partsOf('epub');
	expect(part(/ch001\.xhtml$/)).toMatch(/<section id="part"[^>]* dir="rtl"/);
	const [entry] = /<a href="[^"]*#part">.*?<\/a>/.exec(part(/nav\.xhtml$/)) ?? [];
	expect(entry).toMatch(/<span [^>]*lang="he"/);
	expect(entry).toMatch(/dir="rtl"/);
}, 60_000);

test('a document that is written from right to left is so from its first page', async () => {
	const front = 'title: תוכנית\nslug: test\nlanguage: he';
	const book = await partsOf('epub', front);
	expect(book(/ch001\.xhtml$/)).toMatch(/<html [^>]*dir="rtl"/);
	expect(book(/\.opf$/)).toContain('page-progression-direction="rtl"');
	const part = await partsOf('docx', front);
	expect(part(/^word\/styles\.xml$/)).toContain('w:bidi="he"');
	expect(part(/^word\/document\.xml$/)).toMatch(/<w:bidi ?\/>/);
}, 60_000);
