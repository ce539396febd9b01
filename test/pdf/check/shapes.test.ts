/** One thing can be written in many ways: what is broken in any of them is a finding under its clause, and what is sound is none. */
import { expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { decodeText, readXmp } from '../../../formats/pdf/check/read/metadata.ts';
import { PDFHexString, PDFNull, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { findingsAfter, good, name, type Pdf } from './good.ts';
import { attachment, cidFont, element, field, form, layers, roles, scope, trueType, ttf, withoutLanguage } from './makers.ts';

const part = (to: string) => (pdf: Pdf) => pdf.editMetadata((xmp) => xmp.replace('<pdfuaid:part>1</pdfuaid:part>', to));
const title = (to: string) => (pdf: Pdf) => pdf.editMetadata((xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, to));
const cell = (attributes: Record<string, unknown>) => (pdf: Pdf) =>
	void element(pdf, ['Table', ['TR', ['TH', scope('Column')], ['TH', scope('Column')]], ['TR', ['TD', { A: { O: 'Table', ...attributes } }]]]);
const xfa =
	(...streams: (string | Uint8Array)[]) =>
	(pdf: Pdf) =>
		pdf.catalog.set(name('AcroForm'), pdf.obj({ Fields: [], XFA: streams.flatMap((stream) => [PDFString.of('part'), pdf.stream({}, stream)]) }));
const program = (make: (pdf: Pdf) => Record<string, unknown>) => (pdf: Pdf) =>
	void trueType(pdf, { FontDescriptor: { Type: 'FontDescriptor', FontName: 'NotoSans', Flags: 32, ...make(pdf) } });
const dynamic = '<config><acrobat><acrobat7><dynamicRender>required</dynamicRender></acrobat7></acrobat></config>';

const shapes: [what: string, change: (pdf: Pdf) => void, expected: RegExp[]][] = [
	['a claim with spaces', part('<pdfuaid:part> 1 </pdfuaid:part>'), [/^pdf-ua-06-002 .*part “ 1 ”/]],
	['a claim with a sign and a zero', part('<pdfuaid:part>+01</pdfuaid:part>'), []],
	['a claim made twice', part('<pdfuaid:part>1</pdfuaid:part><pdfuaid:part>1</pdfuaid:part>'), [/^pdf-ua-06-002 /]],
	['a claim in a list', part('<pdfuaid:part><rdf:Bag><rdf:li>1</rdf:li></rdf:Bag></pdfuaid:part>'), [/^pdf-ua-06-002 /]],
	['a claim with a qualifier', part('<pdfuaid:part rdf:parseType="Resource"><rdf:value>1</rdf:value></pdfuaid:part>'), []],
	['a claim inside another property', part('<dc:source rdf:parseType="Resource"><pdfuaid:part>1</pdfuaid:part></dc:source>'), [/^pdf-ua-06-002 /]],
	['metadata that is no XML', (pdf) => pdf.editMetadata((xmp) => xmp.replace('</rdf:RDF>', '')), [/^pdf-ua-06-002 .*well-formed/, /^pdf-ua-06-003 /]],
	['a title without languages', title('<dc:title><rdf:Alt><rdf:li>A plan</rdf:li></rdf:Alt></dc:title>'), [/^pdf-ua-06-003 /]],
	['a title that is a plain text', title('<dc:title>A plan</dc:title>'), [/^pdf-ua-06-003 /]],
	['a title that is a list', title('<dc:title><rdf:Seq><rdf:li>A plan</rdf:li></rdf:Seq></dc:title>'), [/^pdf-ua-06-003 /]],
	[
		'a standard type mapped to null',
		(pdf) => [roles(pdf, { Code: 'P' }), pdf.dict(pdf.dict(pdf.catalog, 'StructTreeRoot'), 'RoleMap').set(name('Code'), PDFNull)],
		[],
	],
	['tags that do not say so', (pdf) => pdf.dict(pdf.catalog, 'StructTreeRoot').delete(name('Type')), [/^pdf-tagged .*StructTreeRoot/]],
	['a cell over no columns', cell({ ColSpan: 0 }), [/^pdf-ua-09-004 .*goes over 0 columns/]],
	['a cell over fewer rows than none', cell({ ColSpan: 2, RowSpan: -1 }), [/^pdf-ua-09-004 .*goes over -1 rows/]],
	[
		'headers that are no array',
		(pdf) => void element(pdf, ['Table', ['TR', ['TH', { ID: PDFString.of('a') }]], ['TR', ['TD', { A: { O: 'Table', Headers: PDFString.of('a') } }]]]),
		[/^pdf-ua-15-003 /],
	],
	['layers named by a space', (pdf) => layers(pdf, { Name: PDFString.of(' ') }), []],
	['layers named by nothing in UTF-16', (pdf) => layers(pdf, { Name: PDFHexString.of('FEFF') }), [/^pdf-ua-20-002 /]],
	['a file named by a space', (pdf) => void attachment(pdf, { F: PDFString.of(' ') }), []],
	['a dynamic form', xfa(dynamic), [/^pdf-ua-25-001 /]],
	['a dynamic form in UTF-16', xfa(Buffer.from(`\ufeff${dynamic}`, 'utf16le')), [/^pdf-ua-25-001 /]],
	[
		'a dynamic form in several parts',
		xfa('<config><acrobat><acrobat7>', '<dynamicRender>required</dynamicRender></acrobat7></acrobat></config>'),
		[/^pdf-ua-25-001 /],
	],
	['a form whose dynamic part is a comment', xfa(`<!-- ${dynamic} -->`), []],
	['a width beyond LastChar', (pdf) => void trueType(pdf, { LastChar: 70 }), [/^pdf-ua-31-016 /]],
	[
		'a TrueType encoding that leaves codes out',
		(pdf) => void trueType(pdf, { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [200, '.notdef'] } }),
		[],
	],
	['a map of CIDs that ends early', (pdf) => cidFont(pdf).set(name('CIDToGIDMap'), pdf.stream({}, new Uint8Array(4))), [/^pdf-ua-31-030 /]],
	['a program that is no font', program((pdf) => ({ FontFile2: pdf.stream({}, 'hello') })), [/^pdf-ua-31-009 .*cannot be read/]],
	['a program cut off', program((pdf) => ({ FontFile2: pdf.stream({}, ttf.subarray(0, 3000)) })), [/^pdf-ua-31-009 .*cannot be read/]],
	['a TrueType program where Type 1 stands', program((pdf) => ({ FontFile: pdf.stream({}, ttf) })), [/^pdf-ua-31-009 .*another kind/]],
	['a program that does not say its kind', program((pdf) => ({ FontFile3: pdf.stream({}, ttf) })), [/^pdf-ua-31-009 .*another kind/]],
	['a TrueType program in a font of CFF', (pdf) => cidFont(pdf).set(name('Subtype'), name('CIDFontType0')), [/^pdf-ua-31-009 .*another kind/]],
	['a form XObject that refers to nothing', (pdf) => form(pdf, { Ref: PDFNull }, 1), []],
];

test.each(shapes)('%s', async (_, change, expected) => {
	expect(await findingsAfter(change, true)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
});

test('a field at the root needs no name of its own for the language of its tooltip to be asked', async () => {
	const found = await findingsAfter((pdf) => {
		withoutLanguage(pdf);
		field(pdf).delete(name('T'));
	}, true);
	expect(found).toContainEqual(expect.stringMatching(/^pdf-ua-11-005 /));
});

test('XMP in each encoding of Unicode, with a mark and without', () => {
	const packet = '<r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><r:Description xmlns:u="http://www.aiim.org/pdfua/ns/id/" u:part="1"/></r:RDF>';
	const little = (text: string) => Buffer.from(text, 'utf16le');
	const wide = (text: string) => Buffer.from(Uint32Array.from(text, (letter) => letter.codePointAt(0)!).buffer);
	for (const mark of ['', '\ufeff'])
		for (const bytes of [little(mark + packet), little(mark + packet).swap16(), wide(mark + packet), wide(mark + packet).swap32(), Buffer.from(mark + packet)])
			expect(readXmp(decodeText(bytes)).uaPart).toBe('1');
});

test.each([
	['%PDF-1.7 ', true],
	[' %PDF-1.7', true],
	['%PDF-1.7', false],
])('a file that begins “%s”', async (line, broken) => {
	const { artifact } = await good();
	const bytes = Uint8Array.from(
		Buffer.from(
			Buffer.from(artifact.bytes)
				.toString('latin1')
				.replace(/^%PDF-1\.\d/, line),
			'latin1',
		),
	);
	expect((await checkPdf({ ...artifact, bytes })).some(({ ruleId }) => ruleId === 'pdf-header')).toBe(broken);
});
