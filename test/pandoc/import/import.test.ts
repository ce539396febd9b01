/** What other programs' files become, what is listed, and what happens to files that are damaged or made to do harm. */

import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportProblem, importDocument, kindOf } from '../../../formats/pandoc/import/index.ts';
import { renderPandoc } from '../../../formats/pandoc/index.ts';
import { editionOf } from '../edition.ts';
import { importPage, page, readAgain, withPart } from './files.ts';
import { shapeOf } from './shape.ts';
import { contents, fieldLink, item, paragraph, plainTable, textBox, wordFile, words } from './word-file.ts';

const body = (markdown: string): string => markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');
const what = (imported: { notes: { what: string }[] }): string => imported.notes.map((note) => note.what).join('\n');

describe('a web page', () => {
	it('gives its title, sections with ids, and levels of which none is skipped, and says what it repaired', async () => {
		const imported = await importPage('<h1>Plan</h1><p>First.</p><h2>Aims</h2><p>One.</p><h4>Deep</h4><p>Two.</p><h2>Aims</h2><p>Three.</p>');
		expect(imported.markdown).toContain('title: Plan\n');
		expect(body(imported.markdown)).toBe('First.\n\n## Aims {#aims}\n\nOne.\n\n### Deep\n\nTwo.\n\n## Aims {#aims-1}\n\nThree.\n');
		expect(what(imported)).toContain('The heading “Deep” was a level too deep, and is now at level 3');
		const level = await importPage('<h1>Plan</h1><p>First.</p><h2>Aims</h2><p>One.</p><h3>Deep</h3><p>Two.</p>');
		expect(what(level)).not.toContain('too deep');
	});

	it('lists a table without a header row and merged cells that cannot be written, and keeps what can', async () => {
		const row = (tag: string, ...cells: string[]) => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
		const none = await importPage(`<table>${row('td', 'a', 'b')}${row('td', '1', '2')}</table>`);
		expect(body(none.markdown)).toMatch(/\| a +\| b +\|/);
		expect(what(none)).toContain('had no header row');
		const merged = await importPage(
			`<table><thead><tr><th colspan="2">Both</th></tr>${row('th', 'x', 'y')}</thead><tbody>${row('td', '1', '2')}</tbody></table>`,
		);
		expect(body(merged.markdown)).toBe(':::table{header-rows=2}\n| > | Both |\n| - | - |\n| x | y |\n| 1 | 2 |\n:::\n');
		expect([merged.notes, merged.words.lost]).toEqual([[], []]);
		const tall = await importPage(
			`<table><tr><td rowspan="2">Place</td><td colspan="2">Year</td></tr>${row('td', '1', '2')}<tr><td>&gt;</td><td rowspan="2" colspan="2">^</td></tr>${row('td', '4')}</table>`,
		);
		expect(body(tall.markdown)).toBe(':::table{header-rows=2}\n| Place | > | Year |\n| - | - | - |\n| ^ | 1 | 2 |\n| \\> | > | \\^ |\n| 4 | ^ | ^ |\n:::\n');
		const apart = await importPage(`<table><thead><tr><th colspan="2">Both</th></tr></thead><tbody><tr><td colspan="2">1</td></tr></tbody></table>`);
		expect(body(apart.markdown)).toMatch(/\| Both +\| Both +\|/);
		expect(what(apart)).toContain('stood over several columns');
		expect(what(apart)).toContain('were merged');
		expect(apart.words.lost).toEqual([]);
		const plain = await importPage(`<table><thead>${row('th', 'x', 'y')}</thead><tbody>${row('td', '1', '2')}</tbody></table>`);
		expect(plain.notes).toEqual([]);
	});

	it('says which picture has no alternative text, which cannot be shown, and which is not there', async () => {
		const files: Record<string, Uint8Array> = {
			'a.svg': strToU8('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'),
			'b.emf': strToU8('no such kind'),
		};
		const imported = await importPage(
			'<p><img src="a.svg" alt="A bus"></p><p><img src="a.svg"></p><p><img src="b.emf" alt="A chart"></p><p><img src="c.png" alt="Gone"></p>',
			{
				readBeside: async (path) => files[path],
			},
		);
		expect([...imported.pictures.keys()]).toEqual(['pictures/a-bus.svg', 'pictures/a-chart.emf']);
		expect(imported.markdown).toContain('![A bus](pictures/a-bus.svg)');
		expect(imported.markdown).toContain('<!-- A picture stood here: pictures/a-chart.emf (“A chart”) -->');
		expect(imported.notes.map((note) => note.what)).toEqual([
			expect.stringContaining('The picture pictures/a-bus.svg has no alternative text'),
			expect.stringContaining('The picture pictures/a-chart.emf (“A chart”) is of a kind that cannot be shown'),
			expect.stringContaining('A picture (“Gone”) is left out'),
		]);
	});

	it('never asks for a file that the page has no right to', async () => {
		const asked: string[] = [];
		const imported = await importPage(
			'<p>x <img src="/etc/passwd" alt="a"><img src="file:///etc/passwd" alt="b"><img src="https://example.org/x.png" alt="c"></p>',
			{
				readBeside: async (path) => void asked.push(path) as undefined,
			},
		);
		expect(asked).toEqual([]);
		expect(imported.notes).toHaveLength(3);
	});

	it('keeps the words of links that would run code or lead nowhere, and lists them', async () => {
		const imported = await importPage(
			'<p><a href="javascript:alert(1)">one</a> <a href="other.html">two</a> <a href="#gone">three</a> <a href="https://example.org/">four</a></p>',
		);
		expect(body(imported.markdown)).toBe('one two three [four](https://example.org/)\n');
		expect(imported.notes).toHaveLength(3);
		expect(imported.words.lost).toEqual([]);
	});

	it('lists films, forms and scripts, and leaves their words out by name', async () => {
		const imported = await importPage('<h2>A</h2><p>x</p><script>var secret</script><iframe src="https://example.org"></iframe><video src="a.mp4"></video>');
		expect(what(imported)).toContain('Left out: another page inside the page.');
		expect(what(imported)).toContain('Left out: a film.');
		expect(imported.markdown).not.toContain('secret');
	});

	it('keeps languages, quotations, terms, raised digits and notes of an editor', async () => {
		const imported = await importPage(
			'<p><span lang="cy">Iechyd da</span>, m<sup>2</sup>, <q>said</q></p><dl><dt>Word</dt><dd>Meaning</dd></dl><div lang="fr"><p>Bonjour</p></div>',
		);
		expect(body(imported.markdown)).toBe(':span[Iechyd da]{lang=cy}, m², “said”\n\n:::terms\n- **Word**: Meaning\n:::\n\n:::div{lang=fr}\nBonjour\n:::\n');
		expect(imported.words.lost).toEqual([]);
	});

	it('keeps a list of terms, and lists one in which a term or a meaning is missing', async () => {
		const whole = await importPage('<dl><dt><b>Base</b></dt><dd><p>What a figure counts.</p><p>Who, where and when.</p></dd><dt>a:b</dt><dd>c</dd></dl>');
		expect(body(whole.markdown)).toBe(':::terms\n- **Base**: What a figure counts.\n\n  Who, where and when.\n\n- **a\\:b**: c\n:::\n');
		expect(whole.notes).toEqual([]);
		const torn = await importPage('<dl><dt>Base</dt><dd></dd></dl>');
		expect(body(torn.markdown)).toBe('- **Base**\n');
		expect(what(torn)).toContain('a term without a meaning');
	});
});

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
		expect(what(imported)).toContain('Words that an editor took out are left out: “removed”');
	});

	it('counts words that pandoc passes over in silence', async () => {
		// Words in a field that pandoc does not know are in the file, and would be missed.
		const changed = withPart(docx, 'word/document.xml', (xml) =>
			xml.replace('</w:body>', '<w:unknownPart><w:p><w:r><w:t>Overlooked sentence</w:t></w:r></w:p></w:unknownPart></w:body>'),
		);
		const imported = await bringIn(changed);
		expect(imported.words.lost).toEqual(['Overlooked', 'sentence']);
		expect(what(imported)).toContain('2 words of the file did not arrive: “Overlooked sentence”');
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
		expect(body(imported.markdown)).toBe(
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
		expect(what(imported)).toContain('4 words of the file did not arrive: “Words in a box”');
	});
});

describe('hostile pages', () => {
	it.each([
		['nested without end', `${'<div>'.repeat(50_000)}x`],
		['nested lists', `${'<ul><li>'.repeat(300)}x`],
	])('%s: refused in plain words', async (_, html) => {
		await expect(importPage(html, { timeoutMs: 5000 })).rejects.toThrow(/inside one another|could not be read/);
	});

	it('that is not UTF-8 is refused', async () => {
		await expect(importDocument(new Uint8Array([60, 112, 62, 255, 254]), 'html', { name: 'x' })).rejects.toThrow('not UTF-8');
	});
});

describe.skipIf(process.platform === 'win32')('a pandoc of one’s own', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'fourfold-own-pandoc-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	/** A program that notes how it was called, then does `then`. */
	const program = async (then: string): Promise<string> => {
		const path = join(folder, `pandoc-${then.length}`);
		await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/called"\nwhile [ "$1" != -o ]; do shift; done\n${then}\n`);
		await chmod(path, 0o755);
		return path;
	};

	it('is asked in its sandbox, for the tree alone, and what it writes is taken', async () => {
		await writeFile(join(folder, 'tree.json'), JSON.stringify({ meta: {}, blocks: [{ t: 'Para', c: [{ t: 'Str', c: 'Said' }] }] }));
		const imported = await importPage('<p>Said</p>', { pandoc: await program(`cp "${folder}/tree.json" "$2"`) });
		expect(body(imported.markdown)).toBe('Said\n');
		expect((await readFile(join(folder, 'called'), 'utf8')).split('\n').slice(0, 5)).toEqual(['--sandbox', '-f', 'html', '-t', 'json']);
	});

	it('that fails, or never ends, is told in plain words', async () => {
		await expect(importPage('<p>x</p>', { pandoc: await program('echo "no such thing" >&2; exit 64') })).rejects.toThrow(
			'could not be read as html: no such thing.',
		);
		await expect(importPage('<p>x</p>', { pandoc: await program('exec sleep 60'), timeoutMs: 500 })).rejects.toThrow('could not be read in time');
	});
});

it('knows the kinds by their endings', () => {
	expect([kindOf('a.DOCX'), kindOf('b.odt'), kindOf('c.htm'), kindOf('d.pdf'), kindOf('constructor')]).toEqual(['docx', 'odt', 'html', undefined, undefined]);
});

it('any words come back as the same words, whatever marks they hold', async () => {
	const marks = [
		'*',
		'_',
		'`',
		'#',
		'[',
		']',
		'(',
		')',
		'{',
		'}',
		':',
		'::',
		':::',
		'|',
		'<',
		'>',
		'&',
		'~',
		'-',
		'+',
		'1.',
		'!',
		'\\',
		'span',
		'a',
		'bus',
		'é',
		'{#x}',
		'{decorative}',
		'[^1]',
		'*[A]: b ',
		'---',
	];
	const texts = fc.array(fc.constantFrom(...marks, ' '), { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
	const samples = fc.sample(texts, { numRuns: 400, seed: 7 }).filter((text) => /[a-z]/.test(text) && !/^\s*\*\[A\]: /.test(text));
	const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	// One document: a paragraph, a heading, a cell and a list item for each.
	const html = samples
		.map(
			(text) =>
				`<h2>Part</h2><p>${escaped(text)}</p><p><b>${escaped(text)}</b>x</p><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>${escaped(text)}</td></tr></tbody></table><ul><li>${escaped(text)}</li></ul>`,
		)
		.join('');
	const imported = await importDocument(page(html), 'html', { name: 'words' });
	expect(imported.words.lost).toEqual([]);
	const edition = await readAgain(imported);
	const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
	const shape = shapeOf(edition);
	expect(shape.tables.map(({ rows }) => rows[1]?.[0])).toEqual(samples.map(squeezed));
	expect(edition.sections).toHaveLength(samples.length);
});
