/** Files that are damaged, or made to stop programs that read them, end in a finding: never a crash, never a hang. */

import { zlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { PDFDict, PDFDocument } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { readPdf } from '../../../formats/pdf/check/read.ts';
import { good, name, PDFArray } from './good.ts';

/** Milliseconds that any of these may take, on a busy machine. */
const patience = 60_000;

async function findings(bytes: Uint8Array): Promise<string[]> {
	const { edition } = await good();
	return (await checkPdf({ path: 'downloads/x.pdf', mediaType: 'application/pdf', bytes }, edition)).map((f) => `${f.ruleId} ${f.reason}`);
}
const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A file of these objects, with a right table of where they are. */
function file(objects: Record<number, string | Uint8Array>): Uint8Array {
	const parts: Uint8Array[] = [ascii('%PDF-1.7\n')];
	let at = 9;
	const rows: string[] = [];
	for (const [number, body] of Object.entries(objects)) {
		const text = Buffer.concat([ascii(`${number} 0 obj\n`), typeof body === 'string' ? ascii(body) : body, ascii('\nendobj\n')]);
		rows.push(`${number} 1\n${String(at).padStart(10, '0')} 00000 n \n`);
		parts.push(text);
		at += text.length;
	}
	parts.push(ascii(`xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size 100 /Root 1 0 R >>\nstartxref\n${at}\n%%EOF`));
	return Buffer.concat(parts);
}
const stream = (bytes: Uint8Array, dict = ''): Uint8Array =>
	Buffer.concat([ascii(`<< /Length ${bytes.length} ${dict} >>\nstream\n`), bytes, ascii('\nendstream')]);
const onePage = {
	1: '<< /Type /Catalog /Pages 2 0 R >>',
	2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
};

describe('not a PDF', () => {
	test('no bytes', async () => expect(await findings(new Uint8Array())).toEqual(['pdf-opens The PDF has no bytes.']));
	test('text', async () => expect(await findings(ascii('Hello, this is a letter.'))).toEqual([expect.stringMatching(/^pdf-opens This is not a PDF/)]));
	test('a header and nothing else', async () => expect(await findings(ascii('%PDF-1.7\n'))).toEqual([expect.stringMatching(/^pdf-opens The PDF is damaged/)]));
	test('noise', async () => {
		let state = 1;
		const noise = Uint8Array.from({ length: 200_000 }, () => (state = (state * 48271) % 2147483647) & 255);
		expect(await findings(noise)).toHaveLength(1);
		expect(await findings(Buffer.concat([ascii('%PDF-1.4\n'), noise]))).toHaveLength(1);
	});
});

test('cut off anywhere, it is found damaged', {
	timeout: patience * 3,
}, async () => {
	const { bytes } = (await good()).artifact;
	for (const part of [0.02, 0.2, 0.5, 0.8, 0.95, 0.999]) {
		const found = await findings(bytes.subarray(0, Math.floor(bytes.length * part)));
		expect(found[0]).toMatch(/^pdf-opens The PDF is damaged/);
	}
});

test('a byte changed anywhere is read to the end', {
	timeout: patience * 3,
}, async () => {
	const { bytes } = (await good()).artifact;
	for (let i = 0; i < 60; i++) {
		const changed = Uint8Array.from(bytes);
		const at = Math.floor((bytes.length * (i + 0.5)) / 60);
		changed[at] = changed[at]! ^ 0x55;
		expect(Array.isArray(await findings(changed))).toBe(true);
	}
});

test('a stream whose length stands elsewhere may hold the word “stream”', async () => {
	const data = 'BT % downstream of the endstream and stream\n0 0 9 9 re f ET\n';
	const reading = await readPdf(
		file({
			...onePage,
			3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>',
			4: `<< /Length 5 0 R >>\nstream\n${data}\nendstream`,
			5: String(data.length),
		}),
	);
	expect(reading.pages[0]!.paints).toHaveLength(1);
});

test('a tree without elements is enough where nothing is drawn', async () => {
	const tagless = (content: string) =>
		findings(
			file({
				1: '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot << /Type /StructTreeRoot >> >>',
				2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
				3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R >>',
				4: stream(ascii(content)),
			}),
		);
	expect((await tagless('q Q')).filter((line) => /^pdf-tagged/.test(line))).toEqual([]);
	expect((await tagless('0 0 9 9 re f')).filter((line) => /^pdf-tagged/.test(line))).toHaveLength(1);
});

test('encrypted for certain readers', async () => {
	const text = Buffer.from(file(onePage)).toString('latin1');
	expect(await findings(ascii(text.replace('/Root', '/Encrypt << /Filter /Adobe.PubSec /V 4 >> /Root')))).toEqual([
		expect.stringMatching(/^pdf-opens The PDF is encrypted: only those whom it was made for can open it \(Adobe\.PubSec\)\.$/),
	]);
});
test('encrypted with a password', async () => {
	const doc = await PDFDocument.load((await good()).artifact.bytes, {
		updateMetadata: false,
	});
	doc.encrypt({ userPassword: 'secret', ownerPassword: 'other' });
	expect(await findings(await doc.save())).toEqual([expect.stringMatching(/^pdf-opens The PDF is encrypted/)]);
});

test('encrypted without a password: it is read, and the finding says so', async () => {
	const doc = await PDFDocument.load((await good()).artifact.bytes, {
		updateMetadata: false,
	});
	doc.encrypt({ userPassword: '', ownerPassword: 'other' });
	expect(await findings(await doc.save())).toContainEqual(expect.stringMatching(/^pdf-opens The PDF is encrypted, though/));
});

test('encrypted but for its metadata: they are read as they stand', async () => {
	const { bytes } = (await good()).artifact;
	const doc = await PDFDocument.load(bytes, { updateMetadata: false });
	doc.encrypt({ userPassword: '', ownerPassword: 'other' });
	const encrypted = Buffer.from(await doc.save({ useObjectStreams: false })).toString('latin1');
	const packet = /<\?xpacket begin[\s\S]*<\?xpacket end[^>]*>/.exec(Buffer.from(bytes).toString('latin1'))?.[0] ?? '';
	const metadata = `<< /Type /Metadata /Subtype /XML /Length ${packet.length} >>\nstream\n${packet}\nendstream`;
	const plain = encrypted.replace(/<<(?:(?!>>)[\s\S])*\/Type \/Metadata(?:(?!>>)[\s\S])*>>\s*stream[\s\S]*?endstream/, () => metadata);
	expect(plain).not.toBe(encrypted);
	const rules = (text: string) => findings(ascii(text.replace('/StmF', '/EncryptMetadata false /StmF')));
	expect((await rules(plain)).filter((line) => /^pdf-ua-06/.test(line))).toEqual([]);
	expect((await rules(encrypted)).filter((line) => /^pdf-ua-06/.test(line))).not.toEqual([]);
});

describe('trees that go round in circles', () => {
	test('the page tree', async () => {
		const { pages, repairs } = await readPdf(
			file({
				1: '<< /Type /Catalog /Pages 2 0 R >>',
				2: '<< /Type /Pages /Kids [2 0 R 3 0 R 3 0 R] /Count 3 >>',
				3: '<< /Type /Page /MediaBox [0 0 10 10] >>',
			}),
		);
		expect(pages).toHaveLength(1);
		expect(repairs).toEqual([expect.stringContaining('circle'), expect.stringContaining('circle')]);
	});
	test('the structure tree', async () => {
		const doc = await PDFDocument.load((await good()).artifact.bytes, {
			updateMetadata: false,
		});
		const root = doc.catalog.lookup(name('StructTreeRoot'), PDFDict).lookup(name('K'));
		const document = root instanceof PDFArray ? root.lookup(0, PDFDict) : (root as PDFDict);
		const sections = document.lookup(name('K'), PDFArray);
		sections.push(doc.context.getObjectRef(document)!);
		sections.push(sections.get(sections.size() - 2));
		expect(await findings(await doc.save({ useObjectStreams: false }))).toEqual([
			expect.stringMatching(/^pdf-nesting .*holds itself/),
			expect.stringMatching(/^pdf-nesting .*two places/),
		]);
	});
	test('references, cross-reference tables, role maps and number trees', async () => {
		const bytes = file({
			...onePage,
			1: '<< /Type /Catalog /Pages 2 0 R /Lang 5 0 R /StructTreeRoot 7 0 R >>',
			3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>',
			5: '6 0 R',
			6: '5 0 R',
			7: '<< /RoleMap << /A /B /B /A >> /ParentTree 8 0 R /K << /S /A /P 7 0 R >> >>',
			8: '<< /Kids [8 0 R] >>',
		});
		const looped = Buffer.from(
			Buffer.from(bytes)
				.toString('latin1')
				.replace('/Size 100', `/Size 100 /Prev ${Buffer.from(bytes).indexOf('xref\n')}`),
			'latin1',
		);
		const reading = await readPdf(looped);
		expect(reading.pages).toHaveLength(1);
		expect(reading.structure?.nodes[0]?.standard).toBe('A');
	});
	test('a form that draws itself', async () => {
		const form = (calls: string) => stream(ascii(calls), '/Type /XObject /Subtype /Form /BBox [0 0 1 1] /Resources << /XObject << /A 5 0 R /B 6 0 R >> >>');
		const reading = await readPdf(
			file({
				...onePage,
				3: '<< /Type /Page /MediaBox [0 0 10 10] /Contents 4 0 R /Resources << /XObject << /A 5 0 R >> >> >>',
				4: stream(ascii('/A Do')),
				5: form('/B Do'),
				6: form('/A Do'),
			}),
		);
		expect(reading.pages[0]?.faults.map((f) => f.kind)).toEqual(['form-cycle']);
	});
});

describe('more than any document needs', () => {
	test('a stream that inflates without end', {
		timeout: patience,
	}, async () => {
		const bomb = zlibSync(new Uint8Array(160 * 2 ** 20), { level: 9 });
		const bytes = file({
			...onePage,
			3: '<< /Type /Page /MediaBox [0 0 10 10] /Contents 4 0 R >>',
			4: stream(bomb, '/Filter /FlateDecode'),
		});
		expect(bytes.length).toBeLessThan(2 ** 20);
		expect(await findings(bytes)).toEqual([expect.stringMatching(/^pdf-opens Reading the PDF takes more/)]);
	});
	test('forms that draw forms that draw forms', {
		timeout: patience * 3,
	}, async () => {
		const objects: Record<number, string | Uint8Array> = {
			...onePage,
			3: '<< /Type /Page /MediaBox [0 0 10 10] /Contents 4 0 R /Resources << /XObject << /N 10 0 R >> >> >>',
			4: stream(ascii('/N Do')),
		};
		for (let i = 10; i < 28; i++) objects[i] = stream(ascii('/N Do '.repeat(40)), `/Subtype /Form /Resources << /XObject << /N ${i + 1} 0 R >> >>`);
		objects[28] = stream(ascii('0 0 1 1 re f'), '/Subtype /Form');
		expect(await findings(file(objects))).toEqual([expect.stringMatching(/^pdf-opens Reading the PDF takes more/)]);
	});
	test('arrays in arrays', { timeout: patience }, async () => {
		const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
		expect(
			(
				await readPdf(
					file({
						...onePage,
						3: '<< /Type /Page /MediaBox [0 0 10 10] /Contents 4 0 R >>',
						4: stream(ascii(deep)),
						5: deep,
					}),
				)
			).pages,
		).toHaveLength(1);
	});
	test('elements in elements', { timeout: patience }, async () => {
		const objects: Record<number, string> = {
			...onePage,
			1: '<< /Type /Catalog /Pages 2 0 R /StructTreeRoot 9 0 R >>',
			3: '<< /Type /Page /MediaBox [0 0 10 10] >>',
			9: '<< /K 10 0 R >>',
		};
		for (let i = 10; i < 20_000; i++) objects[i] = `<< /S /Div /P ${i - 1} 0 R /K ${i + 1} 0 R >>`;
		expect((await readPdf(file(objects))).structure?.faults).toEqual([expect.objectContaining({ kind: 'deep' })]);
	});
	test('objects that are never closed, and no table', {
		timeout: patience,
	}, async () => {
		const bytes = ascii(
			`%PDF-1.7\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n${Array.from({ length: 50_000 }, (_, i) => `${i + 3} 0 obj (`).join('\n')}`,
		);
		expect(await findings(bytes)).toEqual(expect.arrayContaining([expect.stringMatching(/^pdf-opens The PDF is damaged/)]));
	});
	test('a CMap of endless ranges', { timeout: patience }, async () => {
		const cmap = `${'1 beginbfrange <0000> <ffff> <0000> endbfrange\n'.repeat(5000)}`;
		const bytes = file({
			...onePage,
			3: '<< /Type /Page /MediaBox [0 0 10 10] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
			4: stream(ascii('BT /F 12 Tf (a) Tj ET')),
			5: '<< /Type /Font /Subtype /Type0 /BaseFont /X /ToUnicode 6 0 R >>',
			6: stream(ascii(cmap)),
		});
		expect(await findings(bytes)).toEqual([expect.stringMatching(/^pdf-opens Reading the PDF takes more/)]);
	});
});
