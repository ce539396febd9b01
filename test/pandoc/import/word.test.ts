/** What other programs' Word files become, what is listed, and what happens to files that are damaged or made to do harm. */
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { ImportProblem, importDocument } from '../../../formats/pandoc/import/index.ts';
import { renderPandoc } from '../../../formats/pandoc/index.ts';
import { editionOf } from '../edition.ts';
import { bodyOf, listed, withPart } from './files.ts';
import { contents, fieldLink, item, paragraph, plainTable, textBox, wordFile, words } from './word-file.ts';

describe('a Word file', () => {
	let docx: Uint8Array;
	beforeAll(async () => {
		const made = await renderPandoc(await editionOf('## Help {#help}\n\nCall somebody *now*.\n\n![A bus](openmoji:1F68C)'), 'docx');
		docx = made.artifact?.bytes ?? new Uint8Array();
	});
	const bringIn = (bytes: Uint8Array, options = {}) => importDocument(bytes, 'docx', { name: 'file', ...options });

	it('without faults has nothing to list but what every Word file leaves behind', async () => {
		const imported = await bringIn(docx);
		expect(imported.notes.map((note) => note.what)).toEqual([
			expect.stringContaining('table of contents is left out'),
			expect.stringContaining('The footer of the pages is left out'),
		]);
	});

	it('lists what an editor took out and remarked, and keeps what was put in', async () => {
		const changed = withPart(docx, 'word/document.xml', (xml) =>
			xml.replace(
				'</w:body>',
				'<w:p><w:r><w:t xml:space="preserve">Kept </w:t></w:r><w:ins w:id="901" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:t>added</w:t></w:r></w:ins><w:del w:id="902" w:author="A" w:date="2024-01-01T00:00:00Z"><w:r><w:delText>removed</w:delText></w:r></w:del></w:p></w:body>',
			),
		);
		const imported = await bringIn(changed);
		expect(imported.markdown).toContain('Kept added');
		expect(imported.markdown).not.toContain('removed');
		expect(listed(imported)).toContain('Words that an editor took out are left out: “removed”');
	});

	it('counts words that pandoc passes over in silence', async () => {
		// Words in a field that pandoc does not know are in the file, and would be missed.
		const changed = withPart(docx, 'word/document.xml', (xml) =>
			xml.replace('</w:body>', '<w:unknownPart><w:p><w:r><w:t>Overlooked sentence</w:t></w:r></w:p></w:unknownPart></w:body>'),
		);
		const imported = await bringIn(changed);
		expect(imported.words.lost).toEqual(['Overlooked', 'sentence']);
		expect(listed(imported)).toContain('2 words of the file did not arrive: “Overlooked sentence”');
	});

	it.each([
		['cut short', (bytes: Uint8Array) => bytes.slice(0, bytes.length / 2), 'damaged, or is no Word'],
		['no zip at all', () => strToU8('Dear all,'), 'damaged, or is no Word'],
		['another kind of file', () => zipSync({ mimetype: strToU8('x') }), 'is no Word (.docx) file, whatever its name says'],
		[
			'with text that is not XML',
			(bytes: Uint8Array) => withPart(bytes, 'word/document.xml', (xml) => xml.slice(0, 2000)),
			'The text of this Word (.docx) file is damaged',
		],
		[
			'nested without end',
			(bytes: Uint8Array) => withPart(bytes, 'word/document.xml', () => `<w:document>${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}</w:document>`),
			'stand inside one another',
		],
	])('%s is refused in plain words', async (_, spoil, says) => {
		await expect(bringIn(spoil(docx))).rejects.toThrow(says);
	});

	it('with bytes changed at random is brought in, or refused in plain words', { timeout: 600_000 }, async () => {
		const change = fc.record({ at: fc.double({ min: 0, max: 0.999, noNaN: true }), to: fc.integer({ min: 0, max: 255 }) });
		await fc.assert(
			fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 40 }), async (changes) => {
				const spoilt = docx.slice();
				for (const { at, to } of changes) spoilt[Math.floor(at * spoilt.length)] = to;
				await bringIn(spoilt).catch((error: unknown) => expect(error).toBeInstanceOf(ImportProblem));
			}),
			{ numRuns: 8, seed: 3 },
		);
	});

	it('that would fill the machine is refused before it is unpacked', async () => {
		const bomb = zipSync({ 'word/document.xml': strToU8('<w:document/>'), 'word/a.bin': new Uint8Array(1024) }, { level: 9 });
		// The size that the directory claims, as a bomb has it.
		const view = Buffer.from(bomb);
		const at = view.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
		view.writeUInt32LE(0xf0000000, at + 24);
		await expect(bringIn(new Uint8Array(view))).rejects.toThrow('unpacks to more than 512 MB');
	});

	it('that takes too long is given up', async () => {
		await expect(bringIn(docx, { timeoutMs: 1 })).rejects.toThrow('could not be read in time');
	});
});

describe('a Word file that Word wrote', () => {
	const bringIn = (body: string) => importDocument(wordFile(body), 'docx', { name: 'file' });

	it('keeps title, lists, links of fields and other languages, and lists the rest', async () => {
		const imported = await bringIn(
			[
				paragraph('Annual plan', 'Title'),
				contents('First part 1'),
				paragraph('First part', 'Heading1'),
				item('One'),
				item('Inside', 1),
				item('Two'),
				paragraph(words('Bold ', '<w:b/>') + words('colour', '<w:lang w:val="en-US"/>') + words(' and ') + words('iechyd da', '<w:lang w:val="cy-GB"/>')),
				paragraph('Deep', 'Heading3'),
				paragraph(fieldLink('https://example.org/a', 'A link')),
				plainTable(['Place', 'Number'], ['Kent', '3']),
			].join(''),
		);
		expect(imported.markdown).toContain('title: Annual plan\n');
		expect(bodyOf(imported.markdown)).toBe(
			'## First part {#first-part}\n\n- One\n  - Inside\n- Two\n\n**Bold** colour and :span[iechyd da]{lang=cy-GB}\n\n### Deep\n\n[A link](https://example.org/a)\n\n| Place | Number |\n| - | - |\n| Kent | 3 |\n',
		);
		expect(imported.words).toMatchObject({ lost: [], added: [] });
		expect(imported.notes.map((note) => note.what)).toEqual([
			expect.stringContaining('The table of contents is left out'),
			expect.stringContaining('The table had no header row'),
			expect.stringContaining('The heading “Deep” was a level too deep'),
		]);
	});

	it('says which words of a text box did not arrive, once', async () => {
		const imported = await bringIn(paragraph('Part', 'Heading1') + paragraph('Words.') + textBox('Words in a box'));
		expect(imported.words.lost).toEqual(['Words', 'in', 'a', 'box']);
		expect(listed(imported)).toContain('4 words of the file did not arrive: “Words in a box”');
	});
});
