/** One thing broken in a sound PDF gives that finding and no other, at the author's line. */

import { unzlibSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { PDFBool, PDFHexString, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { findingsAfter, good, name, PDFArray, PDFDict, PDFRawStream, type Pdf } from './good.ts';

test('the sound PDF has no finding', async () => {
	const { edition, artifact } = await good();
	expect((await checkPdf(artifact, edition)).map(String)).toEqual([]);
	expect(await findingsAfter(() => {})).toEqual([]);
});

/** What is broken → how → the findings that it must give, each by its beginning. */
const faults: Record<string, [change: (pdf: Pdf) => void, expected: RegExp[]]> = {
	'not marked as tagged': [(pdf) => pdf.catalog.delete(name('MarkInfo')), [/^pdf-marked - - .*MarkInfo/]],
	'no structure tree': [(pdf) => pdf.catalog.delete(name('StructTreeRoot')), [/^pdf-tagged - - The PDF has no tags/]],
	'no language': [
		(pdf) => pdf.catalog.delete(name('Lang')),
		[/^pdf-ua-11-001 .*“Full strategy”.*nor do 3 more/, /^pdf-ua-11-002 18 .*Alt.*nor do 2 more/, /^pdf-ua-11-003 /, /^pdf-ua-11-004 /, /^pdf-ua-11-006 /],
	],
	'another language': [(pdf) => pdf.catalog.set(name('Lang'), PDFHexString.fromText('fr')), [/^pdf-language .*“fr”.*“en-GB”/]],
	'no title in the metadata': [(pdf) => pdf.editMetadata((xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, '')), [/^pdf-ua-06-003 .*no title/]],
	'the window shows the file name': [
		(pdf) => pdf.dict(pdf.catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), PDFBool.False),
		[/^pdf-ua-07-002 .*name of the file/],
	],
	'no claim of PDF/UA': [(pdf) => pdf.editMetadata((xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, '')), [/^pdf-ua-06-002 .*PDF\/UA-1/]],
	'no claim of PDF/A': [
		(pdf) => pdf.editMetadata((xmp) => xmp.replace(/<pdfaid:conformance>A<\/pdfaid:conformance>/, '')),
		[/^pdf-claims .*PDF\/A-3a/, /^pdf-a-6.6.4-3 /],
	],
	'a blank page': [(pdf) => void pdf.doc.addPage(), [/^pdf-blank-pages - page \d+ The page is blank/]],
	'a picture without words': [(pdf) => figure(pdf).delete(name('Alt')), [/^pdf-ua-13-004 18 Document\/Sect\[1\]\/Figure\[1\] /]],
	'a picture with other words': [
		(pdf) => figure(pdf).set(name('Alt'), PDFHexString.fromText('A picture')),
		[/^pdf-pictures 18 - .*A house with its door open/],
	],
	'a link that is not tagged': [
		(pdf) => link(pdf).set(name('K'), kids(link(pdf)).find((kid) => !isObjr(kid))!),
		[/^pdf-annotation-tags - page \d+ A link “how we keep.*not in the tags/],
	],
	'a link that says another page': [
		(pdf) => (kids(link(pdf)).find(isObjr) as PDFDict).set(name('Pg'), pdf.doc.getPage(0).ref),
		[/^pdf-annotation-tags 12 Document\/Sect\[1\]\/P\[2\]\/Link\[1\] .*is on page \d+, and its tag says page 1/],
	],
	'a link without Contents': [(pdf) => objectOf(pdf, link(pdf)).delete(name('Contents')), [/^pdf-ua-28-012 12 .*does not say where it leads/]],
	'a link tagged as a span': [(pdf) => link(pdf).set(name('S'), name('Span')), [/^pdf-links 12 .*how we keep/, /^pdf-ua-28-011 12 .*stands in a Span/]],
	'a paragraph that is not in the tree': [
		(pdf) => paragraph(pdf, 1).set(name('K'), pdf.doc.context.obj([])),
		[/^pdf-words 10 .*“You can phone us on any day. We listen, and we tell…” \(18 words\) is missing/, /^pdf-ua-01-005 - page \d+ Content “You can phone/],
	],
	'two paragraphs in the wrong order': [(pdf) => swap(section(pdf, 0), 1, 2), [/^pdf-words \d+ .* is not in its place/]],
	'a word that is not drawn': [
		(pdf) => pdf.edit((text) => text.replace(/(\/P <<\/MCID 7>> BDC[^[]*)\[<[^\]]*\] TJ/, '$1')),
		[/^pdf-words 37 .*“Nobody asked me before.” is missing/],
	],
	'a heading at the wrong level': [
		(pdf) => pdf.elements('H3')[0]!.dict.set(name('S'), name('H4')),
		[/^pdf-headings 24 .*“In the first year” is tagged H4, and should be H3/, /^pdf-ua-14-003 .*skipped/],
	],
	'a heading tagged as a paragraph': [
		(pdf) => pdf.elements('H3')[0]!.dict.set(name('S'), name('P')),
		[/^pdf-headings 24 - The heading “In the first year” is not tagged/],
	],
	'a paragraph tagged as a heading': [
		(pdf) => paragraph(pdf, 1).set(name('S'), name('H3')),
		[/^pdf-headings 8 Document\/Sect\[1\]\/H3\[1\] .*none in the source/],
	],
	'a list item tagged as something else': [
		(pdf) => pdf.elements('LI')[0]!.dict.set(name('S'), name('Div')),
		[/^pdf-lists 14 - A list of 3 items/, /^pdf-ua-09-005 14 .*L holds a Lbl/, /^pdf-ua-09-005 14 .*LBody stands in a L;/],
	],
	'a term that is not the label of what it means': [
		(pdf) => pdf.elements('Lbl').at(-1)!.dict.delete(name('K')),
		[/^pdf-lists 43 Document\/Sect\[2\]\/.*LI\[2\] The term “Worker” is not the label/, /^pdf-ua-01-005 - page \d+ .*“Worker”/],
	],
	'a header cell tagged as data': [(pdf) => pdf.elements('TH')[0]!.dict.set(name('S'), name('TD')), [/^pdf-tables 3\d .*first row/]],
	'a row header tagged as data': [(pdf) => pdf.elements('TH')[2]!.dict.set(name('S'), name('TD')), [/^pdf-tables 3\d .*name a row/]],
	'a merged cell that does not say how far it goes': [
		(pdf) => tableOf(cell(pdf, 'ColSpan')).delete(name('ColSpan')),
		[
			/^pdf-tables 51 .*TR\[4\]\/TD\[1\] The cell “none” goes over 1 row and 2 columns in the source, and over 1 row and 1 column/,
			/^pdf-ua-09-004 47 .*Row 4 of a table has 2 columns/,
		],
	],
	'a cell that names another header': [
		(pdf) => tableOf(cell(pdf, 'Headers', 'TD')).set(name('Headers'), pdf.doc.context.obj(['r1c1', 'r2c3', 'r3c1'].map((at) => PDFString.of(`table-1-${at}`)))),
		[/^pdf-tables 50 .*TD\[1\] The cell “3” names the headers “Place, Night, North”, and should name “People, Day, North”/],
	],
	'a cell that names nothing': [
		(pdf) => tableOf(cell(pdf, 'Headers', 'TD')).delete(name('Headers')),
		[/^pdf-tables 50 .*names the headers “”, and should name “People, Day, North”/],
	],
	'a header with another scope': [
		(pdf) => tableOf(cell(pdf, 'ColSpan', 'TH')).set(name('Scope'), name('Row')),
		[/^pdf-tables 47 .*The header “People” has the scope Row, and should have Column/],
	],
	'a formula without words': [(pdf) => formula(pdf).delete(name('Alt')), [/^pdf-ua-17-002 54 Document\/Sect\[2\]\/P\[\d\]\/Formula\[1\] /]],
	'a formula with other words': [(pdf) => formula(pdf).set(name('Alt'), PDFHexString.fromText('A formula')), [/^pdf-formulas 54 - .*“n squared”/]],
	'a formula that is tagged as words': [
		(pdf) => {
			formula(pdf).delete(name('Alt'));
			formula(pdf).set(name('S'), name('Span'));
		},
		[/^pdf-formulas 54 - .*“n squared”/],
	],
	'a caption tagged as a paragraph': [
		(pdf) => pdf.elements('Caption')[0]!.dict.set(name('S'), name('Div')),
		[/^pdf-tables 3\d .*“What we promise”/, /^pdf-words .*“What we promise” is in the PDF/],
	],
	'a note without an id': [(pdf) => pdf.elements('Note')[0]!.dict.delete(name('ID')), [/^pdf-ua-19-003 39 .*no ID/]],
	'a page that does not order its links': [(pdf) => void pdf.doc.getPage(2).node.delete(name('Tabs')), [/^pdf-ua-28-008 - page 3 /]],
	'a standard type with another meaning': [(pdf) => roleMap(pdf).set(name('Quote'), name('Span')), [/^pdf-ua-02-004 - - .*Quote/]],
	'a type that leads nowhere': [(pdf) => pdf.elements('BlockQuote')[0]!.dict.set(name('S'), name('Opinion')), [/^pdf-ua-02-001 \d+ .*Opinion/]],
	'something drawn that is not tagged': [(pdf) => pdf.edit((text) => `${text}\n100 100 20 20 re f`), [/^pdf-ua-01-005 - page \d+ A drawing is neither/]],
	'marked content that is not closed': [(pdf) => pdf.edit((text) => `${text}\n/Artifact BMC 0 0 5 5 re f`), [/^pdf-nesting - page \d+ .*never closed/]],
	'marked content that was never opened': [(pdf) => pdf.edit((text) => `${text}\nEMC`), [/^pdf-nesting - page \d+ .*never opened/]],
	'a font that is not embedded': [(pdf) => pdf.descriptors()[0]!.delete(name('FontFile2')), [/^pdf-ua-31-009 - page 1 /]],
	'a font that does not say its characters': [(pdf) => pdf.fonts()[0]!.delete(name('ToUnicode')), [/^pdf-ua-31-027 - page 1 .*no ToUnicode/]],
	'a glyph that is missing': [
		(pdf) => pdf.edit((text) => text.replace(/\[<[0-9a-f]{4}/, '[<0000')),
		[/^pdf-ua-31-028 - page \d+ .*U\+0000/, /^pdf-ua-31-030 - page \d+ .*no glyph/],
	],
	'a font that draws nothing': [(pdf) => emptyOutlines(pdf), [/^pdf-ink - page \d+ .*draws nothing for/]],
	'a parent tree that leads elsewhere': [(pdf) => crossParents(pdf), [/^pdf-parent-tree \d+ .*does not lead/, /^pdf-parent-tree \d+ .*does not lead/]],
};

describe('one thing broken', () => {
	test.each(Object.entries(faults))('%s', async (_, [change, expected]) => {
		const found = await findingsAfter(change);
		expect(found).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
	});
});

function roleMap(pdf: Pdf): PDFDict {
	const root = pdf.dict(pdf.catalog, 'StructTreeRoot');
	if (!root.has(name('RoleMap'))) root.set(name('RoleMap'), pdf.doc.context.obj({}));
	return pdf.dict(root, 'RoleMap');
}
/** The first cell with this attribute. */
const cell = (pdf: Pdf, attribute: string, ...types: string[]): PDFDict =>
	(types.length ? types : ['TD', 'TH']).flatMap((type) => pdf.elements(type)).find(({ dict }) => tableOf(dict)?.has(name(attribute)))!.dict;
const tableOf = (element: PDFDict): PDFDict => element.lookup(name('A')) as PDFDict;
const formula = (pdf: Pdf): PDFDict => pdf.elements('Formula')[0]!.dict;
const figure = (pdf: Pdf): PDFDict => pdf.elements('Figure').find(({ dict }) => String(dict.get(name('Alt'))).length > 4)!.dict;
const sections = (pdf: Pdf): PDFDict[] => pdf.elements('Sect').map(({ dict }) => dict);
const section = (pdf: Pdf, index: number): PDFDict => sections(pdf)[index]!;
const paragraph = (pdf: Pdf, index: number): PDFDict => section(pdf, 0).lookup(name('K'), PDFArray).lookup(index, PDFDict);
const link = (pdf: Pdf): PDFDict => kids(paragraph(pdf, 2)).find((kid): kid is PDFDict => kid instanceof PDFDict && kid.get(name('S')) === name('Link'))!;

const kids = (element: PDFDict) => {
	const k = element.lookup(name('K'));
	return k instanceof PDFArray ? k.asArray().map((_, i) => k.lookup(i)!) : [k!];
};
const isObjr = (kid: unknown): boolean => kid instanceof PDFDict && kid.get(name('Type')) === name('OBJR');
const objectOf = (pdf: Pdf, element: PDFDict): PDFDict => pdf.dict(kids(element).find(isObjr) as PDFDict, 'Obj');

function swap(element: PDFDict, a: number, b: number): void {
	const list = element.lookup(name('K'), PDFArray);
	const [first, second] = [list.get(a), list.get(b)];
	list.set(a, second);
	list.set(b, first);
}

/** Every place of the outline table is the same: no glyph has an outline. */
function emptyOutlines(pdf: Pdf): void {
	for (const descriptor of pdf.descriptors().slice(0, 1)) {
		const stream = descriptor.lookup(name('FontFile2')) as PDFRawStream;
		const font = Buffer.from(inflate(stream));
		for (let i = 0; i < font.readUInt16BE(4); i++) {
			const at = 12 + 16 * i;
			if (font.toString('latin1', at, at + 4) === 'loca') font.fill(0, font.readUInt32BE(at + 8), font.readUInt32BE(at + 8) + font.readUInt32BE(at + 12));
		}
		const context = pdf.doc.context;
		descriptor.set(name('FontFile2'), context.register(PDFRawStream.of(context.obj({ Length: font.length, Length1: font.length }), font)));
	}
}

function crossParents(pdf: Pdf): void {
	const tree = pdf.dict(pdf.dict(pdf.catalog, 'StructTreeRoot'), 'ParentTree').lookup(name('Nums'), PDFArray);
	const last = [...tree.asArray().keys()]
		.reverse()
		.map((i) => tree.lookup(i))
		.find((entry) => entry instanceof PDFArray && entry.size() > 2) as PDFArray;
	const [first, second] = [last.get(0), last.get(last.size() - 1)];
	last.set(0, second);
	last.set(last.size() - 1, first);
}

const inflate = (stream: PDFRawStream): Uint8Array => unzlibSync(stream.contents);
