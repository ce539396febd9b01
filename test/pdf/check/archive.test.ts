/** Each requirement of PDF/A-3a that is tested, broken in a sound PDF by one change: that finding, and no other. */

import { describe, expect, test } from 'vitest';
import { tested } from '../../../formats/pdf/check/archive/table.ts';
import { describeRules } from '../../../formats/pdf/check/describe-rules.ts';
import { PDFBool, PDFHexString, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { fileFaults } from './archive-files.ts';
import { archiveFindingsAfter, findingsAfter, name, PDFArray, PDFDict, PDFNumber, type PDFRawStream, type Pdf } from './good.ts';
import { field, form, highlight, ownCMap, trueType, type1, widths } from './makers.ts';

type Change = (pdf: Pdf) => unknown;
const seen = (pdf: Pdf) => ({ F: 4, AP: { N: pdf.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }, '/Artifact BMC EMC') } });
const mark = (pdf: Pdf, more = {}) => highlight(pdf, { ...seen(pdf), ...more });
const button = (pdf: Pdf, more = {}) => field(pdf, { ...seen(pdf), FT: 'Btn', AP: { N: { Off: seen(pdf).AP.N } }, ...more });
const intent = (pdf: Pdf): PDFDict => pdf.catalog.lookup(name('OutputIntents'), PDFArray).lookup(0, PDFDict);
const profile = (pdf: Pdf): PDFRawStream => intent(pdf).lookup(name('DestOutputProfile')) as PDFRawStream;
const icc = (space: string, kind = 'mntr', version = 2): Uint8Array => {
	const bytes = Buffer.alloc(128);
	bytes.writeUInt32BE(128);
	bytes[8] = version;
	bytes.write(`${kind}${space}`, 12);
	bytes.write('acsp', 36);
	return bytes;
};
const state = (pdf: Pdf, more: Record<string, unknown>) => {
	pdf.doc
		.getPage(pdf.doc.getPageCount() - 1)
		.node.Resources()!
		.set(name('ExtGState'), pdf.obj({ G: more }));
	pdf.draw('/G gs');
};
const picture = (pdf: Pdf, more: Record<string, unknown>) =>
	pdf.stream({ Type: 'XObject', Subtype: 'Image', Width: 1, Height: 1, ColorSpace: 'DeviceGray', BitsPerComponent: 8, ...more }, 'x');
const space = (pdf: Pdf, value: unknown) =>
	pdf.doc
		.getPage(0)
		.node.Resources()!
		.set(name('ColorSpace'), pdf.obj({ Own: value }));
const act = (pdf: Pdf, action: Record<string, unknown>) => pdf.catalog.set(name('OpenAction'), pdf.obj({ Type: 'Action', ...action }));
const spec = (pdf: Pdf): PDFDict => pdf.catalog.lookup(name('AF'), PDFArray).lookup(0, PDFDict);
const embedded = (pdf: Pdf): PDFDict => (pdf.dict(spec(pdf), 'EF').lookup(name('F')) as PDFRawStream).dict;
const layers = (pdf: Pdf, order: unknown[], second = 'Other') => {
	const layer = pdf.doc.context.register(pdf.obj({ Type: 'OCG', Name: PDFString.of('Layer') }));
	const base = { Name: PDFString.of('Plain'), Order: order.length ? [layer] : [] };
	pdf.catalog.set(name('OCProperties'), pdf.obj({ OCGs: [layer], D: base, Configs: [{ Name: PDFString.of(second) }] }));
};
const info = (pdf: Pdf): PDFDict => pdf.doc.context.lookup(pdf.doc.context.trailerInfo.Info, PDFDict);
const xmp = (from: string | RegExp, to: string) => (pdf: Pdf) => pdf.editMetadata((text) => text.replace(from, to));
const write = (key: string, text: string) => (pdf: Pdf) => info(pdf).set(name(key), PDFHexString.fromText(text));
const set = (key: string, value: unknown) => (pdf: Pdf) => pdf.catalog.set(name(key), pdf.obj(value));
const privately = (pdf: Pdf) => pdf.stream({}, '1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <e020> endbfrange');

/** What must not be found. */
const sound: Record<string, Change> = {
	'nothing changed': () => {},
	'a highlight that is printed': (pdf) => mark(pdf),
	'a button with a look for each state': (pdf) => button(pdf),
	'a colour space with a profile': (pdf) => space(pdf, ['ICCBased', pdf.stream({ N: 1 }, icc('GRAY'))]),
	'a state that is transparent': (pdf) => state(pdf, { ca: 0.5, BM: 'Multiply' }),
	'CMYK with a default for it': (pdf) => {
		const page = pdf.doc.getPage(pdf.doc.getPageCount() - 1).node;
		page.Resources()!.set(name('ColorSpace'), pdf.obj({ DefaultCMYK: ['ICCBased', pdf.stream({ N: 4 }, icc('CMYK'))] }));
		pdf.draw('0 0 0 1 k 0 0 1 1 re f');
	},
	'layers in order': (pdf) => layers(pdf, [1]),
	'a link to the next page': (pdf) => act(pdf, { S: 'Named', N: 'NextPage' }),
	'no document information': (pdf) => delete pdf.doc.context.trailerInfo.Info,
	'the same moment in another zone': (pdf) =>
		info(pdf).set(
			name('ModDate'),
			PDFString.of(
				String(info(pdf).lookup(name('ModDate')))
					.slice(1, 15)
					.replace(/^D:/, 'D:')
					.concat("+00'00'"),
			),
		),
	'another property of XMP': xmp('<pdf:Producer>', '<xmp:Label>x</xmp:Label><pdf:Producer>'),
	'a font with a character of its own that is explained': (pdf) => {
		trueType(pdf, { ToUnicode: privately(pdf) });
		pdf.edit((text) => text.replace(/\/Artifact BMC(?= q BT \/TT)/, '/Artifact <</ActualText (Hello)>> BDC'));
	},
};
describe('sound', () => {
	test.each(Object.entries(sound))('%s', async (_, change) => expect(await archiveFindingsAfter(change)).toEqual([]));
});

const faults: [id: string, change: Change, also?: RegExp[]][] = [
	['6.1.13-1', set('Own', 2147483648)],
	['6.1.13-2', set('Own', 4e38)],
	['6.1.13-3', (pdf) => pdf.catalog.set(name('Own'), PDFString.of('x'.repeat(32768)))],
	['6.1.13-4', set('x'.repeat(128), 1)],
	['6.1.13-5', (pdf) => pdf.draw(`${'q '.repeat(29)}${'Q '.repeat(29)}`)],
	['6.1.13-6', (pdf) => ownCMap(pdf, {}, {}, '1 begincidchar <ffff> 70000 endcidchar')],
	['6.1.13-7', (pdf) => pdf.doc.getPage(0).node.set(name('TrimBox'), pdf.obj([0, 0, 2, 9]))],
	['6.2.2-1', (pdf) => pdf.draw('1 2 Zz')],
	['6.2.2-2', (pdf) => form(pdf, {}, 1, '/G gs 0 0 1 1 re f')],
	['6.2.3-1', (pdf) => intent(pdf).set(name('DestOutputProfile'), pdf.stream({ N: 3 }, 'no profile')), [/^pdf-a-6.2.4.3-1 /]],
	['6.2.3-1', (pdf) => intent(pdf).set(name('DestOutputProfile'), pdf.stream({ N: 3 }, icc('RGB ', 'abst')))],
	['6.2.3-1', (pdf) => intent(pdf).set(name('DestOutputProfile'), pdf.stream({ N: 3 }, icc('RGB ', 'mntr', 5)))],
	['6.2.3-1', (pdf) => profile(pdf).dict.set(name('N'), PDFNumber.of(4))],
	[
		'6.2.3-2',
		(pdf) => pdf.catalog.lookup(name('OutputIntents'), PDFArray).push(pdf.obj({ S: 'GTS_PDFA1', DestOutputProfile: pdf.stream({ N: 3 }, icc('RGB ')) })),
	],
	['6.2.3-3', (pdf) => pdf.catalog.lookup(name('OutputIntents'), PDFArray).push(pdf.obj({ S: 'GTS_PDFX', DestOutputProfileRef: {} }))],
	['6.2.4.2-1', (pdf) => space(pdf, ['ICCBased', pdf.stream({ N: 3 }, icc('GRAY'))])],
	['6.2.4.3-1', (pdf) => pdf.catalog.delete(name('OutputIntents'))],
	['6.2.4.3-1', (pdf) => intent(pdf).set(name('DestOutputProfile'), pdf.stream({ N: 4 }, icc('CMYK')))],
	['6.2.4.3-2', (pdf) => pdf.draw('0 0 0 1 k 0 0 1 1 re f')],
	['6.2.4.3-2', (pdf) => picture(pdf, { ColorSpace: ['Indexed', 'DeviceCMYK', 0, PDFHexString.of('00000000')] })],
	['6.2.4.3-3', (pdf) => [pdf.draw('0 g 0 0 1 1 re f'), pdf.catalog.delete(name('OutputIntents'))], [/^pdf-a-6.2.4.3-1 /]],
	['6.2.5-1', (pdf) => state(pdf, { TR: 'Identity' })],
	['6.2.5-2', (pdf) => state(pdf, { TR2: 'Identity' })],
	['6.2.5-3', (pdf) => state(pdf, { HTP: [0, 0] })],
	['6.2.5-4', (pdf) => state(pdf, { HT: { Type: 'Halftone', HalftoneType: 6 } })],
	[
		'6.2.5-5',
		(pdf) => state(pdf, { HT: { Type: 'Halftone', HalftoneType: 1, HalftoneName: PDFString.of('x'), Frequency: 60, Angle: 45, SpotFunction: 'Round' } }),
	],
	['6.2.6-1', (pdf) => pdf.draw('/Own ri')],
	['6.2.6-1', (pdf) => state(pdf, { RI: 'Own' })],
	['6.2.8-1', (pdf) => picture(pdf, { Alternates: [] })],
	['6.2.8-2', (pdf) => picture(pdf, { OPI: {} })],
	['6.2.8-3', (pdf) => picture(pdf, { Interpolate: true })],
	['6.2.8-3', (pdf) => pdf.draw('BI /W 1 /H 1 /CS /G /BPC 8 /I true ID x EI')],
	['6.2.8-4', (pdf) => picture(pdf, { BitsPerComponent: 3 })],
	['6.2.9-1', (pdf) => form(pdf, { Subtype2: 'PS' }, 1)],
	['6.2.9-3', (pdf) => pdf.stream({ Type: 'XObject', Subtype: 'PS' }, '')],
	['6.2.10-1', (pdf) => state(pdf, { BM: 'Own' })],
	['6.2.10-2', (pdf) => [state(pdf, { ca: 0.5 }), pdf.catalog.delete(name('OutputIntents'))], [/^pdf-a-6.2.4.3-1 /]],
	['6.2.11.2-1', (pdf) => trueType(pdf, { Type: 'Own' })],
	['6.2.11.2-2', (pdf) => trueType(pdf, { Subtype: 'Own' })],
	['6.2.11.2-3', (pdf) => trueType(pdf).delete(name('BaseFont'))],
	['6.2.11.2-4', (pdf) => trueType(pdf, { Widths: [...Array(32).fill(0), ...widths] }).delete(name('FirstChar'))],
	['6.2.11.2-5', (pdf) => trueType(pdf).delete(name('LastChar')), [/^pdf-ua-31-016 /]],
	['6.2.11.2-6', (pdf) => trueType(pdf, { LastChar: 127 })],
	['6.2.11.2-7', (pdf) => type1(pdf, {}, { FontFile3: pdf.stream({ Subtype: 'Own' }, '') })],
	['6.2.11.7.3-1', (pdf) => trueType(pdf, { ToUnicode: privately(pdf) })],
	['6.3.1-1', (pdf) => mark(pdf, { Subtype: 'Sound' })],
	['6.3.2-1', (pdf) => mark(pdf).delete(name('F'))],
	['6.3.2-2', (pdf) => mark(pdf, { F: 0 })],
	['6.3.2-2', (pdf) => mark(pdf, { F: 36 })],
	['6.3.3-1', (pdf) => mark(pdf).delete(name('AP'))],
	['6.3.3-2', (pdf) => mark(pdf, { AP: { ...seen(pdf).AP, D: seen(pdf).AP.N } })],
	['6.3.3-3', (pdf) => button(pdf, { AP: seen(pdf).AP })],
	['6.3.3-4', (pdf) => mark(pdf, { AP: { N: { On: seen(pdf).AP.N } } })],
	['6.4.1-1', (pdf) => button(pdf, { A: { S: 'URI', URI: PDFString.of('https://example.org/') } })],
	['6.4.1-2', (pdf) => pdf.doc.context.register(pdf.obj({ FT: 'Tx', AA: {} }))],
	['6.4.1-3', set('AcroForm', { Fields: [], NeedAppearances: true })],
	['6.4.2-1', set('AcroForm', { Fields: [], XFA: [] })],
	['6.4.2-2', (pdf) => pdf.catalog.set(name('NeedsRendering'), PDFBool.True)],
	['6.5.1-1', (pdf) => act(pdf, { S: 'JavaScript', JS: PDFString.of('1') })],
	['6.5.1-1', (pdf) => act(pdf, { S: 'Launch', F: PDFString.of('a') })],
	['6.5.1-1', (pdf) => act(pdf, { S: 'Own' })],
	['6.5.1-1', (pdf) => pdf.catalog.set(name('OpenAction'), pdf.obj({ S: 'Hide' }))],
	['6.5.1-2', (pdf) => act(pdf, { S: 'Named', N: 'Print' })],
	['6.5.2-1', set('AA', {})],
	['6.5.2-2', (pdf) => pdf.doc.getPage(0).node.set(name('AA'), pdf.obj({}))],
	['6.6.2.1-2', xmp('<?xpacket begin', '<?xpacket begin="" bytes="9" x')],
	['6.6.2.1-3', xmp(/(<\?xpacket begin[^?]*)\?>/, '$1 encoding="UTF-8"?>')],
	['6.6.2.1-4', xmp('</rdf:RDF>', ''), [/^pdf-ua-06-002 .*no well-formed XML/, /^pdf-ua-06-003 /]],
	[
		'6.6.2.1-5',
		(pdf) =>
			(pdf.catalog.lookup(name('Metadata')) as PDFRawStream).updateContents(
				Buffer.from(
					Buffer.from((pdf.catalog.lookup(name('Metadata')) as PDFRawStream).contents)
						.toString('latin1')
						.replace('Part of ISO', 'Part of \xe9'),
					'latin1',
				),
			),
	],
	[
		'6.6.2.1-6',
		(pdf) => {
			const { contents } = pdf.catalog.lookup(name('Metadata')) as PDFRawStream;
			pdf.catalog.set(name('Metadata'), pdf.stream({ Type: 'Metadata', Subtype: 'XML', Filter: 'ASCIIHexDecode' }, Buffer.from(contents).toString('hex')));
		},
	],
	['6.6.2.3.1-1', xmp(/<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>/s, '')],
	['6.6.2.3.1-1', xmp('<pdf:Producer>', '<pdf:Trapped>False</pdf:Trapped><pdf:Producer>')],
	['6.6.2.3.1-2', xmp(/<xmp:ModifyDate>[^<]*/, '<xmp:ModifyDate>yesterday'), [/^pdf-a-6.6.3-8 /]],
	['6.6.2.3.1-2', xmp(/<dc:language><rdf:Bag>(.*?)<\/rdf:Bag>/, '<dc:language><rdf:Seq>$1</rdf:Seq>')],
	['6.6.2.3.3-1', xmp('<pdfaProperty:category>internal', '<pdfaProperty:category>own')],
	['6.6.2.3.3-1', xmp(/<pdfaProperty:valueType>.*?<\/pdfaProperty:valueType>/, '')],
	['6.6.2.3.3-2', xmp(/(<pdfaExtension:schemas>.*<\/pdfaExtension:schemas>)/s, '$1$1')],
	['6.6.3-2', write('Author', 'Other')],
	['6.6.3-3', write('Subject', 'Other')],
	['6.6.3-4', write('Keywords', 'Other')],
	['6.6.3-5', write('Creator', 'Other')],
	['6.6.3-6', write('Producer', 'Other')],
	['6.6.3-7', write('CreationDate', 'D:20010101000000Z')],
	['6.6.3-8', write('ModDate', 'D:20010101')],
	['6.6.4-1', xmp('<pdfaid:part>', '<pdfaid:part>3</pdfaid:part><pdfaid:part>')],
	['6.6.4-3', xmp(/<pdfaid:conformance>A/, '<pdfaid:conformance>Z')],
	['6.6.4-4', (pdf) => pdf.editMetadata((text) => text.replaceAll('pdfaid', 'own'))],
	['6.8-1', (pdf) => embedded(pdf).delete(name('Subtype'))],
	['6.8-3', (pdf) => spec(pdf).delete(name('AFRelationship'))],
	['6.8-4', (pdf) => pdf.catalog.delete(name('AF'))],
	['6.8-5', (pdf) => pdf.dict(embedded(pdf), 'Params').delete(name('ModDate'))],
	['6.9-2', (pdf) => layers(pdf, [1], 'Plain')],
	['6.9-3', (pdf) => layers(pdf, [])],
	['6.10-1', (pdf) => pdf.dict(pdf.catalog, 'Names').set(name('AlternatePresentations'), pdf.obj({}))],
	['6.10-2', (pdf) => pdf.doc.getPage(0).node.set(name('PresSteps'), pdf.obj({}))],
	['6.11-1', set('Requirements', [])],
];

const severities = new Map(tested.map(([id, { severity }]) => [id as string, severity]));
const expectOnly = (id: string, found: string[], also: RegExp[] = []): void => {
	const mine = (line: string): boolean => line.startsWith(`pdf-a-${id} ${severities.get(id)} ISO 19005-3, ${id.slice(0, id.lastIndexOf('-'))} `);
	expect(found.filter(mine).length, found.join('\n')).toBeGreaterThan(0);
	expect(found.filter((line) => !mine(line))).toEqual(also.map((pattern) => expect.stringMatching(pattern)));
};
describe('one requirement broken', () => {
	test.each(faults)('%s', async (id, change, also) => expectOnly(id, await archiveFindingsAfter(change), also));
});
describe('one requirement broken in the bytes', () => {
	test.each(fileFaults)('%s', async (id, change, rewrite, also) => expectOnly(id, await archiveFindingsAfter(change, rewrite), also));
});
test('every requirement that is tested is broken by a test', () => {
	const broken = new Set([...faults, ...fileFaults].map(([id]) => id));
	expect(tested.map(([id]) => id).filter((id) => !broken.has(id))).toEqual([]);
});

test('a file that does not claim PDF/A-3 is not asked', async () => {
	expect(await findingsAfter((pdf) => pdf.catalog.delete(name('OutputIntents')), true)).toEqual([]);
});
test('the documentation has each requirement', () => {
	expect(describeRules()).toContain('| 6.8-3 | tested: error | An attached file does not say what it is to the document. |');
	expect(describeRules()).toContain('| 6.2.11.7.2-1 | tested elsewhere | A character does not say which one it is. | `pdf-ua-31-027` |');
});
