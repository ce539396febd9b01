/** Turns the codes of a simple font into glyphs of its embedded program (ISO 32000-1, 9.6.6). */
import type { PDFDict } from '@cantoo/pdf-lib';
import { characterOf, type SimpleEncoding } from './encodings.ts';
import { getNumber } from './objects.ts';
import { attempt, type FontProgram } from './program.ts';

const symbolic = 4;

export function simpleGlyphs(program: FontProgram, encoding: SimpleEncoding, descriptor: PDFDict | undefined): (code: number) => number | undefined {
	if (program.cff && !program.cff.isCIDFont) return byName(program, encoding);
	if (program.kind !== 'FontFile2' || !program.font) return () => undefined;
	const { font } = program;
	const symbols = ((getNumber(descriptor, 'Flags') ?? 0) & symbolic) !== 0;
	const glyphFor = (point: number) => attempt(() => (font.hasGlyphForCodePoint(point) ? font.glyphForCodePoint(point).id : undefined));
	return (code) => {
		const text = symbols ? undefined : characterOf(encoding, code);
		const point = text?.codePointAt(0);
		return point === undefined ? (glyphFor(0xf000 + code) ?? glyphFor(code)) : glyphFor(point);
	};
}

/** By glyph name where the differences name one; what the program's own encoding says is not asked. */
function byName(program: FontProgram, encoding: SimpleEncoding): (code: number) => number | undefined {
	let gids: Map<string, number> | undefined;
	return (code) => {
		gids ??= new Map(Array.from({ length: program.glyphs ?? 0 }, (_, gid) => [attempt(() => program.cff!.getGlyphName(gid)) ?? '', gid]));
		const name = encoding.differences.get(code);
		return name === undefined ? undefined : gids.get(name);
	};
}
