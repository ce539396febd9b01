/** Each failure condition of fonts that a machine can test (Matterhorn 31), as one change to a sound PDF that makes it. */
import { PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { name, PDFDict, PDFNumber, type Pdf } from './good.ts';
import { cidFont, cidSet, composite, named, ownCMap, recoded, sfnt, symbols, tounicode, trueType, ttf, type1, type3, unseenType1, widths } from './makers.ts';

export type Change = (pdf: Pdf) => void;
/** Condition → what breaks it → other findings that the same change must give. */
export type Fault = [id: string, change: Change, also?: RegExp[]];

export const fontFaults: Fault[] = [
	['31-001', (pdf) => ownCMap(pdf, { Registry: PDFString.of('Other') })],
	['31-002', (pdf) => ownCMap(pdf, { Ordering: PDFString.of('Other') })],
	['31-003', (pdf) => [ownCMap(pdf), cidFont(pdf).lookup(name('CIDSystemInfo'), PDFDict).set(name('Supplement'), PDFNumber.of(7))]],
	['31-004', (pdf) => cidFont(pdf).set(name('CIDToGIDMap'), name('Other'))],
	['31-005', (pdf) => cidFont(pdf).delete(name('CIDToGIDMap'))],
	['31-006', (pdf) => composite(pdf).set(name('Encoding'), name('Own-H')), [/^pdf-ua-31-001 /]],
	['31-007', (pdf) => ownCMap(pdf, {}, { WMode: 1 })],
	['31-008', (pdf) => ownCMap(pdf, {}, {}, '/Own-H usecmap')],
	['31-009', (pdf) => trueType(pdf).lookup(name('FontDescriptor'), PDFDict).delete(name('FontFile2'))],
	['31-011', (pdf) => type1(pdf, { LastChar: 67, Widths: [500, 600, 700] }, {}, '(ABC) Tj')],
	['31-009', (pdf) => type1(pdf, {}, { FontFile: pdf.stream({}, '') })],
	['31-009', (pdf) => type1(pdf, {}, { FontFile: undefined, FontFile3: pdf.stream({ Subtype: 'Type1C' }, ttf) }), [/^pdf-ua-31-016 /]],
	[
		'31-009',
		(pdf) => {
			cidFont(pdf).set(name('Subtype'), name('CIDFontType0'));
			const descriptor = cidFont(pdf).lookup(name('FontDescriptor'), PDFDict);
			descriptor.set(name('FontFile'), descriptor.get(name('FontFile2'))!);
			descriptor.delete(name('FontFile2'));
		},
	],
	['31-011', (pdf) => type3(pdf, {}, undefined, '(ABC) Tj')],
	['31-012', (pdf) => type1(pdf, {}, { CharSet: PDFString.of('/A') })],
	['31-013', (pdf) => type1(pdf, {}, { CharSet: PDFString.of('/A/B/C') })],
	['31-014', (pdf) => cidSet(pdf, (bits) => void (bits[0]! &= ~0x20))],
	['31-015', (pdf) => cidSet(pdf, (bits) => void (bits[bits.length - 1]! |= 1))],
	['31-016', (pdf) => void trueType(pdf, { Widths: widths.map((w) => w + 9) })],
	['31-016', (pdf) => void trueType(pdf, { LastChar: 108, Widths: widths.slice(0, 77) })],
	['31-016', (pdf) => type1(pdf, { Widths: [500, 650] })],
	['31-016', (pdf) => type3(pdf, { Widths: [500, 650] })],
	[
		'31-017',
		(pdf) =>
			void trueType(
				pdf,
				{},
				32,
				recoded(() => [3, 0]),
			),
		[/^pdf-ua-31-018 /],
	],
	[
		'31-018',
		(pdf) =>
			void trueType(
				pdf,
				{},
				32,
				recoded(() => [1, 5]),
			),
	],
	['31-019', (pdf) => trueType(pdf, { ToUnicode: tounicode(pdf) }).delete(name('Encoding'))],
	['31-020', (pdf) => void trueType(pdf, { Encoding: { Type: 'Encoding' } })],
	['31-021', (pdf) => void trueType(pdf, { Encoding: 'StandardEncoding' })],
	['31-022', (pdf) => void trueType(pdf, { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [33, 'g17'] } })],
	[
		'31-023',
		(pdf) =>
			void trueType(
				pdf,
				{ Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [33, 'exclam'] } },
				32,
				recoded(() => [0, 3]),
			),
	],
	['31-024', (pdf) => void symbols(pdf, ttf, { Encoding: 'WinAnsiEncoding' }), [/^pdf-ua-31-026 /]],
	[
		'31-025',
		(pdf) =>
			void symbols(
				pdf,
				recoded(() => [3, 1], 0),
			),
	],
	[
		'31-026',
		(pdf) =>
			void symbols(
				pdf,
				recoded((i) => (i === 0 ? [1, 0] : [0, 3])),
				{ Widths: widths.map((_, i) => Math.round(sfnt.advance(sfnt.cmaps[0]!.glyph(32 + i))!)) },
			),
	],
	['31-027', (pdf) => composite(pdf).delete(name('ToUnicode'))],
	['31-027', (pdf) => named(pdf, 'f_i')],
	['31-027', (pdf) => named(pdf, 'uni0041')],
	['31-027', (pdf) => named(pdf, 'H12011')],
	['31-027', (pdf) => unseenType1(pdf, { BaseFont: 'Monaco' })],
	['31-027', (pdf) => unseenType1(pdf, {}, '<9f> Tj')],
	[
		'31-028',
		(pdf) =>
			void trueType(pdf, {
				ToUnicode: pdf.stream(
					{},
					'1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <48> <0000> endbfchar',
				),
			}),
	],
	[
		'31-029',
		(pdf) =>
			void trueType(pdf, {
				ToUnicode: pdf.stream(
					{},
					'1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <48> <feff> endbfchar',
				),
			}),
	],
	['31-030', (pdf) => void trueType(pdf, { Encoding: { BaseEncoding: 'WinAnsiEncoding', Differences: [72, '.notdef'] }, ToUnicode: tounicode(pdf) })],
];
