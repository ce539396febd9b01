/** Turns a font dictionary into how its strings are read: codes, the text they stand for, their glyphs and widths. */

import type { Budget } from './budget.ts';
import { type CMap, readCMap } from './cmap.ts';
import { characterOf, glyphNameOf, readEncoding, type SimpleEncoding, standardName } from './encodings.ts';
import { decodeStream } from './filters.ts';
import { namesCharacter } from './glyph-list.ts';
import { asDict, asName, get, getDict, getName, getRaw, getStream, getText, listOf } from './objects.ts';
import { type PDFDict, PDFRawStream } from './pdf-lib.ts';
import { identityCMaps, namesUnicode, predefinedCMaps } from './predefined-cmaps.ts';
import { type FontProgram, readProgram } from './program.ts';
import { isSymbolic, programNameOf, simpleGlyphs } from './simple-glyphs.ts';
import { cidWidths, simpleWidths } from './widths.ts';

export interface PdfFont {
	dict: PDFDict;
	/** `/BaseFont`, with its subset tag. */
	name: string;
	/** `Type0`, `TrueType`, `Type1`, `Type3`… */
	subtype: string;
	/** The CIDFont of a Type0 font. */
	descendant?: PDFDict;
	descriptor?: PDFDict;
	program?: FontProgram;
	toUnicode?: CMap;
	/** Of a simple font. */
	encoding?: SimpleEncoding;
	/** Of a Type0 font: the embedded CMap, or the name of a predefined one. */
	cmap?: CMap | string;
	/** The codes of a shown string, in order. */
	codesOf(bytes: Uint8Array): number[];
	/** The text of a code; `undefined` when nothing in the file says it. */
	textOf(code: number): string | undefined;
	/** Whether a reader can know which character a code is, though this one may not have the tables to tell (ISO 14289-1, 7.21.7). */
	mapped(code: number): boolean;
	/** The glyph name that the font dictionary gives a code; of simple fonts. */
	glyphName(code: number): string | undefined;
	/** The glyph of a code in the embedded program; `undefined` when it cannot be told. */
	glyphOf(code: number): number | undefined;
	/** CID of a code (a simple font's is the code itself); `undefined` when only a CMap that is not in the file could tell. */
	cidOf(code: number): number | undefined;
	/** Thousandths of an em. */
	widthOf(code: number): number;
}

export function readFont(dict: PDFDict, budget: Budget): PdfFont {
	const subtype = getName(dict, 'Subtype') ?? 'unknown';
	const stream = getStream(dict, 'ToUnicode');
	const toUnicode = stream && readToUnicode(stream, budget);
	const base = { dict, name: getName(dict, 'BaseFont') ?? getName(dict, 'Name') ?? 'unnamed', subtype, ...(toUnicode && { toUnicode }) };
	return subtype === 'Type0' ? composite(base, budget) : simple(base, budget);
}

/** With what it takes over from the CMap that it builds on (ISO 32000-1, 9.10.3), where that is in the file. */
function readToUnicode(stream: PDFRawStream, budget: Budget): CMap {
	const own = readCMap(decodeStream(stream, budget).bytes, budget);
	const other = getStream(stream.dict, 'UseCMap');
	const text = other && readCMap(decodeStream(other, budget).bytes, budget).text;
	return text ? { ...own, text: new Map([...text, ...own.text]) } : own;
}

type Base = Pick<PdfFont, 'dict' | 'name' | 'subtype' | 'toUnicode'>;

function simple(base: Base, budget: Budget): PdfFont {
	const descriptor = getDict(base.dict, 'FontDescriptor');
	const program = readProgram(descriptor, budget);
	const encoding = readEncoding(base.dict);
	const glyphName = (code: number): string | undefined => glyphNameOf(encoding, code);
	// A TrueType encoding without a base builds on StandardEncoding (ISO 32000-1, 9.6.6.4), and so does a Type 1 font for
	// ordinary text that is not in the file (table 114); of one without any encoding, nobody knows which it has.
	const standard =
		base.subtype === 'TrueType'
			? encoding.given === 'dictionary'
			: !program && isType1(base) && (encoding.given === 'dictionary' ? !isSymbolic(descriptor) : latin14.test(base.name));
	const programName = (code: number): string | undefined => programNameOf(program, code) ?? (standard ? standardName(code) : undefined);
	// The codes of a symbolic TrueType font say nothing by themselves.
	const mute = base.subtype === 'TrueType' && encoding.given === 'none';
	const named = (code: number): string | undefined => (mute ? undefined : characterOf(encoding, code, programName(code)));
	return {
		...base,
		...(descriptor && { descriptor }),
		...(program && { program }),
		encoding,
		codesOf: (bytes) => Array.from(bytes),
		textOf: (code) => said(base.toUnicode, code) ?? named(code),
		mapped: (code) => base.toUnicode?.text.has(code) || (!mute && namesCharacter(glyphName(code) ?? programName(code) ?? '')),
		glyphName,
		glyphOf: program ? simpleGlyphs(program, encoding, descriptor) : () => undefined,
		cidOf: (code) => code,
		widthOf: simpleWidths(base.dict),
	};
}

/** Of the fonts that every reader has, those for ordinary text (ISO 32000-1, 9.6.2.2): their own encoding is the standard one. */
const latin14 = /^(?:(?:Courier|Helvetica)(?:-(?:Bold|Oblique|BoldOblique))?|Times-(?:Roman|Bold|Italic|BoldItalic))$/;
/** Symbol and ZapfDingbats have encodings of their own. */
const isType1 = ({ subtype, name }: Base): boolean => ['Type1', 'MMType1'].includes(subtype) && !['Symbol', 'ZapfDingbats'].includes(name);

function composite(base: Base, budget: Budget): PdfFont {
	const descendant = asDict(listOf(base.dict.context, getRaw(base.dict, 'DescendantFonts'))[0]);
	const descriptor = getDict(descendant, 'FontDescriptor');
	const program = readProgram(descriptor, budget);
	const encoding = get(base.dict, 'Encoding');
	const cmap = encoding instanceof PDFRawStream ? readCMap(decodeStream(encoding, budget).bytes, budget) : asName(encoding);
	const cid = cidsOf(cmap);
	const glyphOfCid = program && cidGlyphs(program, descendant, budget);
	const widths = descendant ? cidWidths(descendant) : () => 1000;
	return {
		...base,
		...(descendant && { descendant }),
		...(descriptor && { descriptor }),
		...(program && { program }),
		...(cmap !== undefined && { cmap }),
		codesOf: typeof cmap === 'object' && cmap.codespaces.length > 0 ? (bytes) => byCodespace(bytes, cmap) : pairs,
		textOf: (code) => said(base.toUnicode, code),
		mapped: (code) => base.toUnicode?.text.has(code) || namesUnicode(cmap, getText(getDict(descendant, 'CIDSystemInfo'), 'Ordering')),
		glyphName: () => undefined,
		glyphOf: (code) => {
			const at = cid(code);
			return at === undefined ? undefined : glyphOfCid?.(at);
		},
		cidOf: cid,
		widthOf: (code) => widths(cid(code) ?? 0),
	};
}

/** A predefined CMap that is not Identity is not in the file, and its table is not here. */
function cidsOf(cmap: CMap | string | undefined): (code: number) => number | undefined {
	if (typeof cmap !== 'object') return cmap === undefined || identityCMaps.has(cmap) ? (code) => code : () => undefined;
	const builds = cmap.uses !== undefined && predefinedCMaps[cmap.uses] !== undefined && !identityCMaps.has(cmap.uses);
	return (code) => cmap.cids.get(code) ?? (builds ? undefined : identityCMaps.has(cmap.uses ?? '') ? code : 0);
}

/** What ToUnicode says of a code. U+0000, U+FEFF and U+FFFE say nothing (ISO 14289-1, 7.21.7). */
function said(map: CMap | undefined, code: number): string | undefined {
	const text = map?.text.get(code);
	return text === undefined || /[\0\ufeff\ufffe]/.test(text) ? undefined : text;
}

function pairs(bytes: Uint8Array): number[] {
	const codes: number[] = [];
	for (let i = 0; i < bytes.length; i += 2) codes.push(bytes[i]! * 256 + (bytes[i + 1] ?? 0));
	return codes;
}

function byCodespace(bytes: Uint8Array, { codespaces }: CMap): number[] {
	const codes: number[] = [];
	const longest = Math.min(4, Math.max(1, ...codespaces.map((c) => c.length)));
	const shortest = Math.max(1, Math.min(...codespaces.map((c) => c.length)));
	for (let at = 0; at < bytes.length; ) {
		let code = 0;
		let length = 0;
		const fits = () => codespaces.some((c) => c.length === length && code >= c.from && code <= c.to);
		while (length < longest && at + length < bytes.length) {
			code = code * 256 + bytes[at + length++]!;
			if (fits()) break;
		}
		if (!fits() && length > shortest) length = shortest;
		codes.push(code);
		at += length;
	}
	return codes;
}

/** CID → glyph (ISO 32000-1, 9.7.4.2): the CIDToGIDMap of TrueType outlines, the charset of CFF ones. */
function cidGlyphs(program: FontProgram, descendant: PDFDict | undefined, budget: Budget): (cid: number) => number | undefined {
	const map = getStream(descendant, 'CIDToGIDMap');
	if (map) {
		const { bytes } = decodeStream(map, budget);
		return (cid) => (2 * cid + 1 < bytes.length ? bytes[2 * cid]! * 256 + bytes[2 * cid + 1]! : 0);
	}
	const cids = program.cff?.cids;
	return cids ? (cid) => cids.get(cid) ?? 0 : (cid) => cid;
}
