/** Turns an embedded font program into what a checker asks of it: how many glyphs, which draw something, which CID or name is which. */
import type { PDFDict } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import type { Budget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { getName, getStream } from './objects.ts';

/** Which key of the font descriptor held the program. */
export type ProgramKind = 'FontFile' | 'FontFile2' | 'FontFile3';

export interface FontProgram {
	kind: ProgramKind;
	/** `/Subtype` of a FontFile3: `CIDFontType0C`, `Type1C`, `OpenType`. */
	subtype?: string;
	bytes: Uint8Array;
	/** Parsed by fontkit; absent where it is a bare Type 1 program or cannot be read. */
	font?: Font;
	/** The CFF table, when the outlines are CFF. */
	cff?: Cff;
	glyphs?: number;
	/** Whether the outline of a glyph has any line; `undefined` when that cannot be told. */
	inked(gid: number): boolean | undefined;
	/** Advance width in thousandths of an em. */
	advance(gid: number): number | undefined;
}

/** What fontkit knows of a font, of what we use. */
export interface Font {
	numGlyphs: number;
	unitsPerEm: number;
	'CFF '?: Cff;
	getGlyph(gid: number): { path: { commands: unknown[] }; advanceWidth: number };
	hasGlyphForCodePoint(point: number): boolean;
	glyphForCodePoint(point: number): { id: number };
}
const create = fontkit.create as unknown as (bytes: Uint8Array) => Font;

/** What fontkit knows of a CFF table, of what we use. */
export interface Cff {
	isCIDFont: boolean;
	topDict: { CharStrings: unknown[]; charset: string[] | { version: number; glyphs?: number[]; ranges?: { first: number; nLeft: number; offset: number }[] } };
	getGlyphName(gid: number): string | null;
}

export function readProgram(descriptor: PDFDict | undefined, budget: Budget): FontProgram | undefined {
	for (const kind of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
		const stream = getStream(descriptor, kind);
		if (!stream) continue;
		const { bytes } = decodeStream(stream, budget);
		const subtype = getName(stream.dict, 'Subtype');
		return program({ kind, bytes, ...(subtype && { subtype }) });
	}
	return undefined;
}

function program(base: Pick<FontProgram, 'kind' | 'bytes' | 'subtype'>): FontProgram {
	const font = parse(base.bytes);
	const cff = attempt(() => font?.['CFF ']);
	const glyphs = attempt(() => (cff ? cff.topDict.CharStrings.length : font?.numGlyphs));
	const inks = new Map<number, boolean | undefined>();
	const inked = (gid: number): boolean | undefined => {
		if (!inks.has(gid)) inks.set(gid, attempt(() => (font ? font.getGlyph(gid).path.commands.length > 0 : undefined)));
		return inks.get(gid);
	};
	const advance = (gid: number): number | undefined => attempt(() => (font ? (font.getGlyph(gid).advanceWidth * 1000) / font.unitsPerEm : undefined));
	return { ...base, ...(font && { font }), ...(cff && { cff }), ...(glyphs !== undefined && { glyphs }), inked, advance };
}

function parse(bytes: Uint8Array): Font | undefined {
	const sfnt = attempt(() => create(bytes));
	if (sfnt) return 'fonts' in sfnt ? undefined : sfnt;
	// A bare CFF program begins with its version, 1.0, and the size of its header.
	return bytes[0] === 1 && bytes[1] === 0 ? attempt(() => create(wrapCff(bytes))) : undefined;
}

/** The smallest OpenType file that holds a CFF table: fontkit reads CFF only inside one. */
function wrapCff(cff: Uint8Array): Uint8Array {
	const file = new Uint8Array(28 + cff.length);
	const view = new DataView(file.buffer);
	file.set(new TextEncoder().encode('OTTO'));
	view.setUint16(4, 1);
	view.setUint16(6, 16);
	file.set(new TextEncoder().encode('CFF '), 12);
	view.setUint32(20, 28);
	view.setUint32(24, cff.length);
	file.set(cff, 28);
	return file;
}

/** fontkit throws on what it cannot read; that is an answer here. */
export function attempt<T>(ask: () => T): T | undefined {
	try {
		return ask();
	} catch {
		return undefined;
	}
}
