/** Turns the codes of a simple font into glyphs of its embedded program (ISO 32000-1, 9.6.6). */

import { glyphNameOf, macCodeOf, type SimpleEncoding, standardName } from './encodings.ts';
import { characterOfName } from './glyph-list.ts';
import { getNumber } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';
import type { FontProgram } from './program.ts';
import type { CmapTable, Sfnt } from './sfnt.ts';

const symbolic = 4;
/** Bit 3 of the flags: the font has characters outside the standard Latin set (ISO 32000-1, table 123). */
export const isSymbolic = (descriptor: PDFDict | undefined): boolean => ((getNumber(descriptor, 'Flags') ?? 0) & symbolic) !== 0;

/** The glyph of a code: 0 where the font has none, `undefined` where it cannot be told. */
export function simpleGlyphs(program: FontProgram, encoding: SimpleEncoding, descriptor: PDFDict | undefined): (code: number) => number | undefined {
	if (program.names) return byName(program.names, encoding, program.encoding);
	const { sfnt } = program;
	if (!sfnt || program.cff) return () => undefined;
	const named = !isSymbolic(descriptor) && encoding.given !== 'none';
	return named ? (code) => byCharacter(sfnt, glyphNameOf(encoding, code) ?? standardName(code)) : (code) => bySymbol(sfnt, code);
}

/** The glyph name of a code, by the dictionary or else by the program. */
export function programNameOf(program: FontProgram | undefined, code: number): string | undefined {
	if (!program?.names) return undefined;
	return program.encoding ? program.encoding.get(code) : standardName(code);
}

function byName(
	names: ReadonlyMap<string, number>,
	encoding: SimpleEncoding,
	own: ReadonlyMap<number, string> | undefined,
): (code: number) => number | undefined {
	// Unlike in other encodings, `.notdef` need not be the first glyph of a Type 1 program.
	return (code) => {
		const name = glyphNameOf(encoding, code) ?? (own ? own.get(code) : standardName(code)) ?? '.notdef';
		return name === '.notdef' ? (names.get(name) ?? 0) : (names.get(name) ?? missing);
	};
}

/** What no program has: a name that its charset does not know. */
export const missing = 0x10000;

function byCharacter(sfnt: Sfnt, name: string | undefined): number | undefined {
	if (name === undefined || name === '.notdef') return 0;
	const at = (platform: number, encoding: number): CmapTable | undefined => sfnt.cmaps.find((c) => c.platform === platform && c.encoding === encoding);
	const point = characterOfName(name)?.codePointAt(0);
	const mac = macCodeOf(name);
	const unicode = [at(3, 1), at(3, 10), ...sfnt.cmaps.filter((c) => c.platform === 0)];
	for (const cmap of unicode) {
		const gid = point === undefined ? 0 : cmap?.glyph(point);
		if (gid) return gid;
	}
	return (mac === undefined ? 0 : at(1, 0)?.glyph(mac)) || sfnt.names.get(name) || 0;
}

function bySymbol(sfnt: Sfnt, code: number): number | undefined {
	const symbol = sfnt.cmaps.find((c) => c.platform === 3 && c.encoding === 0);
	const high = (symbol?.first() ?? 0) & 0xff00;
	const gid = symbol && (symbol.glyph(high + code) || symbol.glyph(code));
	if (gid) return gid;
	const mac = sfnt.cmaps.find((c) => c.platform === 1 && c.encoding === 0) ?? sfnt.cmaps[0];
	return mac ? mac.glyph(code) : undefined;
}
