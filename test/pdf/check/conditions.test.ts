/** Each failure condition that a machine can test, made in a sound PDF by one change: that finding, and no other. */

import { describe, expect, test } from 'vitest';
import { tested } from '../../../formats/pdf/check/matterhorn/table.ts';
import { PDFBool, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { type Change, type Fault, fontFaults } from './font-faults.ts';
import { findingsAfter, name } from './good.ts';
import {
	attachment,
	cidSet,
	eachPart,
	element,
	field,
	film,
	form,
	highlight,
	layers,
	mark,
	named,
	ownCMap,
	recoded,
	roles,
	scope,
	sfnt,
	symbols,
	tiles,
	trueType,
	type1,
	type3,
	unicode,
	unseenType1,
	widths,
	withoutLanguage,
} from './makers.ts';

/** What must not be found, so that each test below is about its one change. */
const sound: Record<string, Change> = {
	'nothing changed': () => {},
	'a highlight': (pdf) => void highlight(pdf),
	'a field': (pdf) => void field(pdf),
	'a film': (pdf) => void film(pdf, {}),
	'an attachment': (pdf) => void attachment(pdf, {}),
	'a printer’s mark': (pdf) => void mark(pdf, '/Artifact BMC 0 0 1 1 re f EMC'),
	layers: (pdf) => layers(pdf, {}),
	'a pattern that repeats an artifact': (pdf) => tiles(pdf, '/Artifact BMC /X Do EMC'),
	'a form drawn twice': (pdf) => form(pdf, {}, 2),
	'a table': (pdf) => void element(pdf, ['Table', ['TR', ['TH', scope('Column')]], ['TR', ['TD']]]),
	'ruby and warichu': (pdf) => void element(pdf, ['P', ['Ruby', ['RB'], ['RT']], ['Warichu', ['WP'], ['WT'], ['WP']]]),
	contents: (pdf) => void element(pdf, ['TOC', ['Caption'], ['TOCI', ['P']]]),
	'a formula': (pdf) => void element(pdf, ['Formula', { Alt: PDFString.of('x squared') }]),
	'a type of one’s own': (pdf) => {
		roles(pdf, { Mine: 'Yours', Yours: 'P' });
		element(pdf, ['Mine']);
	},
	'no default language': withoutLanguage,
	'a TrueType font': (pdf) => void trueType(pdf),
	'a Type 3 font': (pdf) => type3(pdf),
	'a Type 1 font whose glyph names every reader knows': (pdf) => named(pdf, 'fi'),
	'a Type 1 font that is not in the file builds on the standard encoding': (pdf) => unseenType1(pdf, {}),
	'so it does under differences': (pdf) => unseenType1(pdf, { Encoding: { Type: 'Encoding', Differences: [66, 'fi'] } }),
	'rights that a signature gives to attachments are no file': (pdf) => void pdf.doc.context.register(pdf.obj({ Type: 'TransformParams', EF: ['Create'] })),
	'a TrueType font with differences': (pdf) =>
		void trueType(pdf, {
			Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: [72, 'eacute'] },
			Widths: widths.with(40, Math.round(sfnt.advance(unicode.glyph(0xe9))!)),
		}),
	'a TrueType font for symbols': (pdf) =>
		void symbols(
			pdf,
			recoded(() => [1, 0], 1),
			{ Widths: widths.map((_, i) => Math.round(sfnt.advance(sfnt.cmaps[0]!.glyph(32 + i))!)) },
		),
	'a Type 1 font': (pdf) => type1(pdf, {}, { CharSet: PDFString.of('/A/B') }),
	'a CMap of its own': (pdf) => ownCMap(pdf),
	'a CIDSet': (pdf) => cidSet(pdf, () => {}),
};
test.each(Object.entries(sound))('sound: %s', async (_, change) => expect(await findingsAfter(change, true)).toEqual([]));

/** Condition → what breaks it → other findings that the same change must give. */
const faults: Fault[] = [
	['01-003', (pdf) => pdf.edit((text) => text.replace(/(\/P <<\/MCID \d+>> BDC)/, '$1 /Artifact BMC 0 0 1 1 re f EMC'))],
	['01-003', (pdf) => pdf.edit((text) => text.replace(/(<<\/MCID 0>> BDC)/, '$1 /Artifact BMC EMC'))],
	['01-004', (pdf) => pdf.edit((text) => text.replace(/(\/P <<\/MCID \d+>> BDC[\s\S]*?EMC)/, '/Artifact BMC $1 EMC'))],
	['01-005', (pdf) => pdf.edit((text) => `${text} 0 0 9 9 re f`)],
	['01-005', (pdf) => tiles(pdf, '/X Do')],
	['01-007', (pdf) => pdf.dict(pdf.catalog, 'MarkInfo').set(name('Suspects'), PDFBool.True)],
	['02-001', (pdf) => void element(pdf, ['Mine'])],
	['02-001', (pdf) => void element(pdf, ['H7'])],
	['02-003', (pdf) => [roles(pdf, { Mine: 'Yours', Yours: 'Mine' }), element(pdf, ['Mine'])]],
	['02-004', (pdf) => roles(pdf, { Quote: 'Span' })],
	['06-001', (pdf) => pdf.catalog.delete(name('Metadata'))],
	['06-002', (pdf) => pdf.editMetadata((xmp) => xmp.replace('<pdfuaid:part>1<', '<pdfuaid:part>2<'))],
	['06-002', (pdf) => pdf.editMetadata((xmp) => xmp.replace(/xmlns:pdfuaid=/g, 'xmlns:ua=').replace(/(<\/?)pdfuaid:/g, '$1ua:'))],
	['06-003', (pdf) => pdf.editMetadata((xmp) => xmp.replace(/<dc:title>.*?<\/dc:title>/s, ''))],
	['07-001', (pdf) => pdf.catalog.delete(name('ViewerPreferences'))],
	['07-002', (pdf) => pdf.dict(pdf.catalog, 'ViewerPreferences').set(name('DisplayDocTitle'), PDFBool.False)],
	['09-004', (pdf) => void element(pdf, ['Table', ['P']])],
	['09-004', (pdf) => void element(pdf, ['Table', ['TR', ['TH', scope('Column')], ['TH', scope('Column')]], ['TR', ['TD']]])],
	['09-004', (pdf) => void element(pdf, ['Table', ['THead', ['TR', ['TH', scope('Column')]]], ['TR', ['TD']]])],
	['09-005', (pdf) => void element(pdf, ['L', ['LI', ['LBody']], ['Caption']])],
	['09-005', (pdf) => void element(pdf, ['L', ['P']])],
	['09-006', (pdf) => void element(pdf, ['TOC', ['P']])],
	['09-006', (pdf) => void element(pdf, ['TOCI', ['P']])],
	['09-007', (pdf) => void element(pdf, ['Ruby', ['P']])],
	['09-008', (pdf) => void element(pdf, ['Warichu', ['P']])],
	[
		'10-001',
		(pdf) =>
			void trueType(pdf, {
				ToUnicode: pdf.stream(
					{},
					'1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <48> <fffd> endbfchar',
				),
			}),
	],
	[
		'11-001',
		(pdf) => [withoutLanguage(pdf), eachPart(pdf), pdf.elements('Sect')[1]!.dict.delete(name('Lang'))],
		[/^pdf-ua-11-002 .*\(Alt\).* nor does one more/],
	],
	['11-002', (pdf) => [withoutLanguage(pdf), eachPart(pdf), element(pdf, ['Figure', { Alt: PDFString.of('A house') }])]],
	['11-003', (pdf) => [withoutLanguage(pdf), pdf.catalog.set(name('Outlines'), pdf.obj({ First: { Title: PDFString.of('One') } }))]],
	['11-004', (pdf) => [withoutLanguage(pdf), highlight(pdf)]],
	['11-005', (pdf) => [withoutLanguage(pdf), field(pdf)]],
	['11-006', (pdf) => [withoutLanguage(pdf), pdf.editMetadata((xmp) => xmp.replaceAll('xml:lang="en"', 'xml:lang="x-default"'))]],
	['13-004', (pdf) => void element(pdf, ['Figure', { Alt: PDFString.of(' ') }])],
	['14-002', (pdf) => void pdf.elements('H1')[0]!.dict.set(name('S'), name('H2'))],
	['14-003', (pdf) => void element(pdf, ['H6'])],
	[
		'14-006',
		(pdf) => [
			['H1', 'H2', 'H3', 'H4'].forEach((type) => pdf.elements(type).forEach(({ dict }) => dict.set(name('S'), name('P')))),
			element(pdf, ['Sect', ['H'], ['H']]),
		],
	],
	['14-007', (pdf) => void element(pdf, ['H'])],
	['15-003', (pdf) => void element(pdf, ['Table', ['TR', ['TH']], ['TR', ['TD']]])],
	[
		'15-003',
		(pdf) => void element(pdf, ['Table', ['TR', ['TH', { ID: PDFString.of('a') }]], ['TR', ['TD', { A: { O: 'Table', Headers: [PDFString.of('b')] } }]]]),
	],
	['17-002', (pdf) => void element(pdf, ['Formula'])],
	['19-003', (pdf) => void element(pdf, ['Note'])],
	['19-004', (pdf) => void element(pdf, ['Div', ['Note', { ID: PDFString.of('n') }], ['Note', { ID: PDFString.of('n') }]])],
	['20-001', (pdf) => layers(pdf, {}, { Name: PDFString.of('') })],
	['20-002', (pdf) => layers(pdf, { Name: PDFString.of('') })],
	['20-003', (pdf) => layers(pdf, { AS: [] })],
	['21-001', (pdf) => void pdf.doc.context.register(pdf.obj({ Type: 'Filespec', F: PDFString.of('a'), EF: { F: pdf.stream({}, 'x') } }))],
	[
		'25-001',
		(pdf) => pdf.catalog.set(name('AcroForm'), pdf.obj({ Fields: [], XFA: pdf.stream({}, '<config><dynamicRender>required</dynamicRender></config>') })),
	],
	['28-002', (pdf) => void highlight(pdf, {}, 'P')],
	['28-002', (pdf) => void highlight(pdf, {}, null)],
	['28-004', (pdf) => void highlight(pdf, { Contents: PDFString.of('') })],
	['28-005', (pdf) => void field(pdf, { TU: PDFString.of('') })],
	['28-006', (pdf) => void highlight(pdf, { Subtype: 'Sparkle' }, 'P')],
	['28-007', (pdf) => void highlight(pdf, { Subtype: 'TrapNet' })],
	['28-008', (pdf) => [highlight(pdf), pdf.doc.getPage(pdf.doc.getPageCount() - 1).node.delete(name('Tabs'))]],
	['28-009', (pdf) => [highlight(pdf), pdf.doc.getPage(pdf.doc.getPageCount() - 1).node.set(name('Tabs'), name('R'))]],
	['28-010', (pdf) => void field(pdf, {}, 'P')],
	['28-011', (pdf) => void pdf.annotate({ Subtype: 'Link', Contents: PDFString.of('Words') }, 'P')],
	['28-012', (pdf) => void pdf.annotate({ Subtype: 'Link' }, 'Link')],
	['28-014', (pdf) => void film(pdf, { CT: undefined })],
	['28-015', (pdf) => void film(pdf, { Alt: [PDFString.of('en'), PDFString.of('')] })],
	['28-016', (pdf) => void attachment(pdf, { UF: undefined })],
	['28-017', (pdf) => void mark(pdf, '/Artifact BMC 0 0 1 1 re f EMC', 'Annot')],
	['28-018', (pdf) => void mark(pdf, '0 0 1 1 re f')],
	['30-001', (pdf) => form(pdf, { Ref: { F: PDFString.of('other.pdf'), Page: 0 } }, 1)],
	['30-002', (pdf) => form(pdf, { StructParents: 999 }, 2)],
	...fontFaults,
];

describe('one condition broken', () => {
	test.each(faults)('%s', async (id, change, also = []) => {
		const found = await findingsAfter(change, true);
		const [own, others] = [found.filter((line) => line.startsWith(`pdf-ua-${id} `)), found.filter((line) => !line.startsWith(`pdf-ua-${id} `))];
		expect(own.length, found.join('\n')).toBeGreaterThan(0);
		expect(others).toEqual(also.map((pattern) => expect.stringMatching(pattern)));
	});
});

/** Where each of these is made by a file of another kind: see the tests that are named. */
const elsewhere: Record<string, string> = {
	'17-003': 'needs a formula that is drawn: own-rules.test.ts',
	'26-001': 'an encryption dictionary that cannot be written by pdf-lib',
	'26-002': 'hostile.test.ts: encrypted without a password',
};
test('every condition that a machine tests is broken by a test', () => {
	const broken = new Set(faults.map(([id]) => id));
	expect(
		tested
			.map(([id]) => id)
			.filter((id) => !broken.has(id))
			.sort(),
	).toEqual(Object.keys(elsewhere).sort());
});
