/** Turns an embedded font program into what a checker asks of it: how many glyphs, which draw something, how wide, which name or CID is which. */

import type { Budget } from './budget.ts';
import { type Cff, readCff } from './cff.ts';
import { decodeStream } from './filters.ts';
import { getName, getStream } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';
import { readSfnt, type Sfnt } from './sfnt.ts';
import { readType1 } from './type1.ts';

/** Which key of the font descriptor held the program. */
type ProgramKind = 'FontFile' | 'FontFile2' | 'FontFile3';

export interface FontProgram {
	kind: ProgramKind;
	/** `/Subtype` of a FontFile3: `CIDFontType0C`, `Type1C`, `OpenType`. */
	subtype?: string;
	bytes: Uint8Array;
	/** Whether the bytes could be read as a font. */
	sound: boolean;
	sfnt?: Sfnt;
	cff?: Cff;
	glyphs?: number;
	/** Glyph name → glyph, of a Type 1 or name-keyed CFF program. */
	names?: ReadonlyMap<string, number>;
	/** Code → name, where the program has an encoding of its own. */
	encoding?: ReadonlyMap<number, string>;
	/** Whether the outline of a glyph has any line; `undefined` when that cannot be told. */
	inked(gid: number): boolean | undefined;
	/** Advance width in thousandths of an em. */
	advance(gid: number): number | undefined;
}

export function readProgram(descriptor: PDFDict | undefined, budget: Budget): FontProgram | undefined {
	for (const kind of ['FontFile', 'FontFile2', 'FontFile3'] as const) {
		const stream = getStream(descriptor, kind);
		if (!stream) continue;
		const { bytes } = decodeStream(stream, budget);
		if (bytes.length === 0) continue;
		const subtype = getName(stream.dict, 'Subtype');
		const base = { kind, bytes, ...(subtype && { subtype }) };
		return outline(base) ?? { ...base, sound: false, inked: () => undefined, advance: () => undefined };
	}
	return undefined;
}

type Base = Pick<FontProgram, 'kind' | 'bytes' | 'subtype'>;

function outline(base: Base): FontProgram | undefined {
	const { bytes } = base;
	const sfnt = readSfnt(bytes);
	// A bare CFF program begins with its version, 1.0, and the size of its header.
	const table = sfnt?.cff ?? (bytes[0] === 1 && bytes[1] === 0 ? bytes : undefined);
	const cff = table && readCff(table);
	if (cff) {
		const { glyphs, names, encoding, cids } = cff;
		const inSfnt = sfnt && sfnt.glyphs > 0 ? sfnt.advance : undefined;
		return {
			...base,
			sound: true,
			cff,
			glyphs,
			...(sfnt && { sfnt }),
			...(!cids && { names }),
			...(encoding && { encoding }),
			inked: cff.inked,
			advance: inSfnt ?? cff.advance,
		};
	}
	if (sfnt && !table) return { ...base, sound: true, sfnt, glyphs: sfnt.glyphs, inked: sfnt.inked, advance: sfnt.advance };
	return type1(base);
}

function type1(base: Base): FontProgram | undefined {
	const font = readType1(base.bytes);
	if (!font || font.glyphs.length === 0) return undefined;
	const { names, glyphs, encoding, scale } = font;
	const advance = (gid: number): number | undefined => {
		const width = glyphs[gid]?.width;
		return width === undefined ? undefined : width * scale;
	};
	return { ...base, sound: true, names, glyphs: glyphs.length, ...(encoding && { encoding }), inked: (gid) => glyphs[gid]?.inked, advance };
}
