/** Turns words into glyphs and widths, each shaped once for all documents of this process. */
import { signsOf } from './emoji.ts';
import type { Face } from './fonts.ts';

/** A glyph in units of 1/1000 em; `kern` is what its advance differs from its own width by. */
export interface ShapedGlyph {
	id: number;
	width: number;
	kern: number;
	dx: number;
	dy: number;
	codePoints: number[];
}
export interface Shaped {
	width: number;
	glyphs: ShapedGlyph[];
}

/** Shaping is what costs: a word is shaped once for each face, whatever its size, in all documents of this process. */
export function shape(of: Face, text: string): Shaped {
	let result = of.shaped.get(text);
	if (!result) {
		result = shapeAnew(of, text);
		of.shaped.set(text, result);
	}
	return result;
}

function shapeAnew(of: Face, text: string): Shaped {
	if (of.name === 'emoji') return shapeSigns(of, text);
	return of.own && text.length > 1 && printable.test(text) ? shapeByLetters(of, text) : shapeWhole(of, text);
}

const printable = /^[\x21-\x7e]+$/;

/** The same as shaping the whole in the typefaces of the design: their plain letters are kerned, and take no other form beside each other. */
function shapeByLetters(of: Face, text: string): Shaped {
	const scale = 1000 / of.font.unitsPerEm;
	const letters = Array.from(text, (letter) => shape(of, letter).glyphs[0] as ShapedGlyph);
	const glyphs = letters.map((glyph, i): ShapedGlyph => {
		const next = letters[i + 1];
		const kern = next ? of.kerning(glyph.id, next.id) : 0;
		return kern === 0 ? glyph : { ...glyph, kern: kern * scale };
	});
	return { width: widthOf(glyphs), glyphs };
}

const widthOf = (glyphs: readonly ShapedGlyph[]): number => glyphs.reduce((sum, glyph) => sum + glyph.width + glyph.kern, 0);

/** Without a mark in the word nothing needs taking apart: ị stays one glyph, and readers that go by distances see no space before its dot. */
const featuresFor = (text: string): Record<string, boolean> => (/\p{M}/u.test(text) ? {} : { ccmp: false });

function shapeWhole(of: Face, text: string, features = featuresFor(text)): Shaped {
	// fontkit keeps each glyph with the characters it was first asked for, or with none when it was only drawn as a part of another.
	of.font._glyphs = {};
	const { glyphs, positions } = of.font.layout(text, features);
	const scale = 1000 / of.font.unitsPerEm;
	const shaped = glyphs.map((glyph, i): ShapedGlyph => {
		const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[i] ?? {};
		const width = glyph.advanceWidth * scale;
		return {
			id: glyph.id,
			width,
			kern: xAdvance * scale - width,
			dx: xOffset * scale,
			dy: yOffset * scale,
			codePoints: glyph.codePoints,
		};
	});
	shareOut(shaped);
	return { width: widthOf(shaped), glyphs: shaped };
}

/** Emoji by emoji, as each is one picture, however many characters it is written in. */
function shapeSigns(of: Face, text: string): Shaped {
	const glyphs = Array.from(signsOf(text), (sign) => shapeSign(of, sign)).flat();
	return { width: widthOf(glyphs), glyphs };
}

/** Without a picture for the whole its parts stand beside each other; each glyph stands for its part, and for what joins that to the next. */
function shapeSign(of: Face, sign: string): ShapedGlyph[] {
	const characters = Array.from(sign, (character) => character.codePointAt(0) ?? 0);
	// What joins, and finds nothing to join, fontkit draws as a space without an advance.
	const glyphs = shapeWhole(of, sign, {}).glyphs.filter(({ codePoints: [first] }) => first !== undefined && characters.includes(first));
	const starts: number[] = [];
	for (const { codePoints } of glyphs) starts.push(characters.indexOf(codePoints[0] ?? 0, (starts.at(-1) ?? -1) + 1));
	return glyphs.map((glyph, i) => ({ ...glyph, codePoints: characters.slice(starts[i], starts[i + 1]) }));
}

/** A letter that a font draws from its parts (ẹ from e and a dot) is given part by part: none may stand for nothing. */
function shareOut(glyphs: ShapedGlyph[]): void {
	for (const [i, glyph] of glyphs.entries()) {
		let after = i + 1;
		while (glyphs[after]?.codePoints.length === 0) after++;
		const parts = [...String.fromCodePoint(...glyph.codePoints).normalize('NFD')];
		if (after === i + 1 || parts.length !== after - i) continue;
		for (const [part, character] of parts.entries())
			glyphs.splice(i + part, 1, { ...(glyphs[i + part] as ShapedGlyph), codePoints: [character.codePointAt(0) ?? 0] });
	}
}

/** Words and the spaces between them, the units of shaping: what is measured is what is painted. */
export const wordsOf = (text: string): string[] => text.match(/ |[^ ]+/g) ?? [];

/** Width in points. */
export function measure(of: Face, text: string, size: number): number {
	let width = of.widths.get(text);
	if (width === undefined) {
		width = 0;
		for (const word of wordsOf(text)) width += shape(of, word).width;
		of.widths.set(text, width);
	}
	return (width * size * of.fit.across) / 1000;
}
