/** What a test adds to a sound PDF so that one thing of it can be broken: annotations, layers, tables, fonts. */
import { readFileSync } from 'node:fs';
import { unzlibSync } from 'fflate';
import { PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { readSfnt } from '../../../formats/pdf/check/read/sfnt.ts';
import { name, PDFArray, PDFDict, type PDFRawStream, type Pdf } from './good.ts';
import { type1Font } from './type1.ts';

export const highlight = (pdf: Pdf, more = {}, type: string | null = 'Annot', element = {}) =>
	pdf.annotate({ Subtype: 'Highlight', Contents: PDFString.of('A mark'), ...more }, type ?? undefined, element);
export const field = (pdf: Pdf, more = {}, type: string | undefined = 'Form', element = {}) =>
	pdf.annotate({ Subtype: 'Widget', FT: 'Tx', T: PDFString.of('f'), TU: PDFString.of('Your name'), ...more }, type, element);
const clip = { S: 'MCD', Type: 'MediaClip', CT: PDFString.of('video/mp4'), Alt: [PDFString.of('en'), PDFString.of('A film')] };
export const film = (pdf: Pdf, more: Record<string, unknown>) =>
	pdf.annotate({ Subtype: 'Screen', Contents: PDFString.of('A film'), A: { S: 'Rendition', R: { S: 'MR', C: { ...clip, ...more } } } }, 'Annot');
export const attachment = (pdf: Pdf, spec: Record<string, unknown>) =>
	pdf.annotate(
		{
			Subtype: 'FileAttachment',
			Contents: PDFString.of('A file'),
			FS: { Type: 'Filespec', F: PDFString.of('a.txt'), UF: PDFString.of('a.txt'), EF: { F: pdf.stream({}, 'text') }, ...spec },
		},
		'Annot',
	);
export const mark = (pdf: Pdf, drawing: string, type?: string) =>
	pdf.annotate(
		{ Subtype: 'PrinterMark', Contents: PDFString.of('A mark'), AP: { N: pdf.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }, drawing) } },
		type,
	);
export const layers = (pdf: Pdf, base: Record<string, unknown>, other: Record<string, unknown> = {}) =>
	pdf.catalog.set(
		name('OCProperties'),
		pdf.obj({ OCGs: [], D: { Name: PDFString.of('Plain'), ...base }, Configs: [{ Name: PDFString.of('Other'), ...other }] }),
	);
export const form = (pdf: Pdf, more: Record<string, unknown>, times: number, content = '0 0 1 1 re f') => {
	const page = pdf.doc.getPage(pdf.doc.getPageCount() - 1).node;
	page.Resources()!.set(name('XObject'), pdf.obj({ X: pdf.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9], ...more }, content) }));
	pdf.draw('/X Do '.repeat(times));
};
/** A pattern that repeats a form, and something filled with it. */
export const tiles = (pdf: Pdf, content: string) => {
	const X = pdf.stream({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] }, '0 0 1 1 re f');
	const tiling = { PatternType: 1, PaintType: 1, TilingType: 1, BBox: [0, 0, 9, 9], XStep: 9, YStep: 9, Resources: { XObject: { X } } };
	const page = pdf.doc.getPage(pdf.doc.getPageCount() - 1).node;
	page.Resources()!.set(name('Pattern'), pdf.obj({ T: pdf.stream({ Type: 'Pattern', ...tiling }, content) }));
	pdf.draw('/Pattern cs /T scn 0 0 9 9 re f');
};
const last = (pdf: Pdf): PDFDict => pdf.elements('Document')[0]!.dict;
/** An element with others inside it, at the end of the document. */
export const element = (pdf: Pdf, tree: [type: string, ...kids: unknown[]]): PDFDict => {
	const make = ([type, ...kids]: [string, ...unknown[]], parent: unknown): never => {
		const dict = pdf.obj({ S: type, P: parent }) as unknown as PDFDict;
		const ref = pdf.doc.context.register(dict);
		dict.set(name('K'), pdf.obj(kids.filter(Array.isArray).map((kid) => make(kid as never, ref))));
		for (const more of kids) if (!Array.isArray(more)) for (const [key, value] of Object.entries(more as object)) dict.set(name(key), pdf.obj(value));
		return ref as never;
	};
	const ref = make(tree, pdf.doc.context.getObjectRef(last(pdf)));
	last(pdf).lookup(name('K'), PDFArray).push(ref);
	return pdf.doc.context.lookup(ref, PDFDict);
};
export const scope = (value: string) => ({ A: { O: 'Table', Scope: value } });
export const roles = (pdf: Pdf, map: Record<string, string>) => {
	const root = pdf.dict(pdf.catalog, 'StructTreeRoot');
	if (!root.has(name('RoleMap'))) root.set(name('RoleMap'), pdf.obj({}));
	for (const [from, to] of Object.entries(map)) pdf.dict(root, 'RoleMap').set(name(from), name(to));
};
/** The language is said of each part and not of the whole. */
export const eachPart = (pdf: Pdf): void => {
	last(pdf).delete(name('Lang'));
	const kids = last(pdf).lookup(name('K'), PDFArray);
	for (let i = 0; i < kids.size(); i++) kids.lookup(i, PDFDict).set(name('Lang'), PDFString.of('en'));
};
export const withoutLanguage = (pdf: Pdf): void => {
	pdf.catalog.delete(name('Lang'));
	for (let page = 0; page < pdf.doc.getPageCount(); page++)
		pdf.edit((text) => `${text.replace(/\/Artifact BMC/g, '/Artifact <<>> BDC').replace(/\/Artifact <</g, '/Artifact <</Lang (en) ')} `, page);
	last(pdf).set(name('Lang'), PDFString.of('en'));
	pdf.catalog.delete(name('Outlines'));
	for (const { dict } of pdf.elements('Link')) dict.set(name('Lang'), PDFString.of('en'));
	pdf.editMetadata((xmp) => xmp.replaceAll('x-default', 'en'));
};

/* ---------------------------------------------------------------- fonts */

export const ttf = new Uint8Array(readFileSync('node_modules/@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf'));
export const sfnt = readSfnt(ttf)!;
export const unicode = sfnt.cmaps.find((cmap) => cmap.platform === 3 && cmap.encoding === 1)!;
export const widths = Array.from({ length: 95 }, (_, i) => Math.round(sfnt.advance(unicode.glyph(32 + i))!));

/** A TrueType font for ordinary text; `file`: its program, changed. */
export const trueType = (pdf: Pdf, more: Record<string, unknown> = {}, flags = 32, file: Uint8Array = ttf, text = '(Hello) Tj'): PDFDict => {
	const dict = pdf.addFont('TT', {
		Type: 'Font',
		Subtype: 'TrueType',
		BaseFont: 'NotoSans',
		Encoding: 'WinAnsiEncoding',
		FirstChar: 32,
		LastChar: 126,
		Widths: widths,
		FontDescriptor: { Type: 'FontDescriptor', FontName: 'NotoSans', Flags: flags, FontFile2: pdf.stream({ Length1: file.length }, file) },
		...more,
	});
	pdf.draw(`BT /TT 12 Tf 0 g 100 700 Td ${text} ET`);
	return dict;
};
/** The same program with other platform and encoding numbers on its cmap subtables. */
export function recoded(change: (index: number) => [platform: number, encoding: number], count?: number): Uint8Array {
	const bytes = Uint8Array.from(ttf);
	const view = new DataView(bytes.buffer);
	for (let i = 0; i < view.getUint16(4); i++) {
		const at = 12 + 16 * i;
		if (String.fromCharCode(...bytes.subarray(at, at + 4)) !== 'cmap') continue;
		const cmap = view.getUint32(at + 8);
		for (let t = 0; t < view.getUint16(cmap + 2); t++) for (const [k, value] of change(t).entries()) view.setUint16(cmap + 4 + 8 * t + 2 * k, value);
		if (count !== undefined) view.setUint16(cmap + 2, count);
	}
	return bytes;
}
export const tounicode = (pdf: Pdf, from = 0, to = 255): unknown =>
	pdf.stream(
		{},
		`1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <${from.toString(16).padStart(2, '0')}> <${to.toString(16).padStart(2, '0')}> <0041> endbfrange`,
	);
export const symbols = (pdf: Pdf, file: Uint8Array, more: Record<string, unknown> = {}) => {
	const dict = trueType(pdf, { ToUnicode: tounicode(pdf), ...more }, 4, file);
	if (!('Encoding' in more)) dict.delete(name('Encoding'));
	return dict;
};
export const type1 = (pdf: Pdf, more: Record<string, unknown> = {}, descriptor: Record<string, unknown> = {}, text = '(AB) Tj') => {
	pdf.addFont('T1', {
		Type: 'Font',
		Subtype: 'Type1',
		BaseFont: 'ABCDEF+Small',
		Encoding: 'WinAnsiEncoding',
		FirstChar: 65,
		LastChar: 66,
		Widths: [500, 600],
		FontDescriptor: {
			Type: 'FontDescriptor',
			FontName: 'ABCDEF+Small',
			Flags: 32,
			FontFile: pdf.stream({}, type1Font({ '.notdef': 0, A: 500, B: 600 })),
			...descriptor,
		},
		...more,
	});
	pdf.draw(`BT /T1 12 Tf 0 g 100 700 Td ${text} ET`);
};
/** A Type 3 font of two boxes, 500 and 600 of its own units wide; `glyphs`: what they draw. */
export const type3 = (
	pdf: Pdf,
	more: Record<string, unknown> = {},
	glyphs = { a: '500 0 d0 0 0 9 9 re f', b: '600 0 0 0 9 9 d1 0 0 9 9 re f' },
	text = '(AB) Tj',
) => {
	pdf.addFont('T3', {
		Type: 'Font',
		Subtype: 'Type3',
		FontBBox: [0, 0, 9, 9],
		FontMatrix: [0.001, 0, 0, 0.001, 0, 0],
		CharProcs: Object.fromEntries(Object.entries(glyphs).map(([glyph, drawing]) => [glyph, pdf.stream({}, drawing)])),
		Encoding: { Type: 'Encoding', Differences: [65, 'a', 'b'] },
		FirstChar: 65,
		LastChar: 66,
		Widths: [500, 600],
		ToUnicode: tounicode(pdf),
		...more,
	});
	pdf.draw(`BT /T3 12 Tf 0 g 100 700 Td ${text} ET`);
};
/** A Type 1 font whose first glyph has this name, without ToUnicode. */
export const named = (pdf: Pdf, glyph: string) =>
	type1(
		pdf,
		{ Encoding: { Type: 'Encoding', BaseEncoding: 'WinAnsiEncoding', Differences: [65, glyph] } },
		{ FontFile: pdf.stream({}, type1Font({ '.notdef': 0, [glyph]: 500, B: 600 })) },
	);
/** A font that every reader has, in words that are not seen: it need not be in the file. */
export const unseenType1 = (pdf: Pdf, more: Record<string, unknown>, text = '(AB) Tj') => {
	pdf.addFont('Own', { Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', ...more });
	pdf.draw(`BT /Own 12 Tf 3 Tr 100 700 Td ${text} ET`);
};
export const composite = (pdf: Pdf): PDFDict => pdf.fonts()[0]!;
export const cidFont = (pdf: Pdf): PDFDict => composite(pdf).lookup(name('DescendantFonts'), PDFArray).lookup(0, PDFDict);
/** The CMap Identity-H as a stream of the file. */
export const ownCMap = (pdf: Pdf, info: Record<string, unknown> = {}, dict: Record<string, unknown> = {}, inside = '') =>
	composite(pdf).set(
		name('Encoding'),
		pdf.stream(
			{
				Type: 'CMap',
				CMapName: 'Own',
				CIDSystemInfo: { Registry: PDFString.of('Adobe'), Ordering: PDFString.of('Identity'), Supplement: 0, ...info },
				...dict,
			},
			`${inside} 1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0000> <ffff> 0 endcidrange`,
		),
	);
export const cidSet = (pdf: Pdf, change: (bits: Uint8Array) => void) => {
	const descriptor = cidFont(pdf).lookup(name('FontDescriptor'), PDFDict);
	const glyphs = readSfnt(unzip(descriptor.lookup(name('FontFile2')) as PDFRawStream))!.glyphs;
	const bits = new Uint8Array((glyphs >> 3) + 2);
	for (let cid = 0; cid < glyphs; cid++) bits[cid >> 3]! |= 0x80 >> (cid & 7);
	change(bits);
	descriptor.set(name('CIDSet'), pdf.stream({}, bits));
};
const unzip = (stream: PDFRawStream): Uint8Array => unzlibSync(stream.contents);
