/** Turns a text into the operators that show it: glyphs as pdfkit's own `encode` would embed them, from shapes that all documents share. */
import type { Face } from '../fonts.ts';
import { type ShapedGlyph, shape, wordsOf } from '../shape.ts';
import type { EmbeddedFont } from './internals.ts';

/** One face in one document. */
export interface Embedded {
	face: Face;
	font: EmbeddedFont;
	/** Words that were shown before: a book says the same few thousand again and again. */
	words: Map<string, Stretch[]>;
}

/** Glyphs of one height, in thousandths of the size above the baseline; from inside the first `<` of a TJ to inside the last `>`. */
interface Stretch {
	rise: number;
	glyphs: string;
}

const round = (n: number): number => Math.round(n * 100) / 100;
const hex = (n: number): string => n.toString(16).padStart(4, '0');

/** One TJ for each stretch of one height. */
export function showText(of: Embedded, text: string, size: number): string {
	const show: string[] = [];
	let glyphs = '';
	let rise = 0;
	const flush = (): void => {
		// Where the pen moves at an end, or twice, there are no glyphs.
		if (glyphs) show.push(`[${`<${glyphs}>`.replaceAll('<>', '')}] TJ`);
		glyphs = '';
	};
	for (const word of wordsOf(text))
		for (const stretch of stretchesOf(of, word)) {
			if (stretch.rise !== rise) {
				flush();
				rise = stretch.rise;
				show.push(`${round((rise * size) / 1000)} Ts`);
			}
			glyphs += stretch.glyphs;
		}
	flush();
	if (rise) show.push('0 Ts');
	return show.join(' ');
}

function stretchesOf({ face, font, words }: Embedded, word: string): Stretch[] {
	const known = words.get(word);
	if (known) return known;
	const stretches: Stretch[] = [];
	for (const glyph of shape(face, word).glyphs) {
		const id = placeOf(font, glyph);
		font.widths[id] ??= glyph.width;
		font.unicode[id] ??= glyph.codePoints;
		let last = stretches.at(-1);
		if (last?.rise !== glyph.dy) stretches.push((last = { rise: glyph.dy, glyphs: '' }));
		last.glyphs += `${glyph.dx ? move(-glyph.dx) : ''}${hex(id)}${glyph.kern || glyph.dx ? move(glyph.dx - glyph.kern) : ''}`;
	}
	words.set(word, stretches);
	return stretches;
}

const move = (by: number): string => (by ? `> ${round(by)}<` : '><');

/** Where a glyph stands in the embedded font: in a place for each character that it stands for, so that every one is read out as itself. */
function placeOf({ subset, unicode }: EmbeddedFont, { id, codePoints }: ShapedGlyph): number {
	const place = subset.includeGlyph(id);
	const says = (at: number): boolean => !unicode[at] || String(unicode[at]) === String(codePoints);
	if (unicode[place]?.[0] === codePoints[0] && codePoints.length === 1 ? unicode[place]?.length === 1 : says(place)) return place;
	const other = subset.glyphs.findIndex((glyph, at) => glyph === id && says(at));
	return other >= 0 ? other : subset.glyphs.push(id) - 1;
}
