/** Turns the names of fonts into parsed ones, one copy of each for all documents, and says which characters each has. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { type Kerning, kerningOf } from './kerning.ts';
import { unsetScript } from './scripts.ts';
import type { Shaped } from './shape.ts';

const require = createRequire(import.meta.url);
const own = 'atkinson-hyperlegible-next/';
const files = {
	regular: `${own}400Regular/AtkinsonHyperlegibleNext_400Regular.ttf`,
	bold: `${own}700Bold/AtkinsonHyperlegibleNext_700Bold.ttf`,
	italic: `${own}400Regular_Italic/AtkinsonHyperlegibleNext_400Regular_Italic.ttf`,
	boldItalic: `${own}700Bold_Italic/AtkinsonHyperlegibleNext_700Bold_Italic.ttf`,
	mono: 'atkinson-hyperlegible-mono/400Regular/AtkinsonHyperlegibleMono_400Regular.ttf',
	notoRegular: 'noto-sans/400Regular/NotoSans_400Regular.ttf',
	notoBold: 'noto-sans/700Bold/NotoSans_700Bold.ttf',
	notoItalic: 'noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
	notoBoldItalic: 'noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
	math: 'noto-sans-math/400Regular/NotoSansMath_400Regular.ttf',
	symbols: 'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf',
	letterSigns: 'noto-sans-symbols/400Regular/NotoSansSymbols_400Regular.ttf',
	oneWidth: 'noto-sans-mono/400Regular/NotoSansMono_400Regular.ttf',
	emoji: 'noto-emoji/400Regular/NotoEmoji_400Regular.ttf',
} as const;

export type FaceName = keyof typeof files;
export type Look = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'mono';

/** Fonts to try, in order, for each way that text can look; the last has pictures, and comes first for a sign that is meant as one. */
export const chains: Record<Look, readonly FaceName[]> = {
	regular: ['regular', 'notoRegular', 'math', 'symbols', 'letterSigns', 'oneWidth', 'emoji'],
	bold: ['bold', 'notoBold', 'math', 'symbols', 'letterSigns', 'oneWidth', 'emoji'],
	italic: ['italic', 'notoItalic', 'math', 'symbols', 'letterSigns', 'oneWidth', 'emoji'],
	boldItalic: ['boldItalic', 'notoBoldItalic', 'math', 'symbols', 'letterSigns', 'oneWidth', 'emoji'],
	mono: ['mono', 'oneWidth', 'notoRegular', 'math', 'symbols', 'letterSigns', 'emoji'],
};

/** In parts of the size: how wide and high a font is drawn, and how much higher. */
export interface Fit {
	across: number;
	up: number;
	rise: number;
}
const asItIs: Fit = { across: 1, up: 1, rise: 0 };

/** Of all glyphs of the font that is asked for this, in its own units; its marks, and signs as wide as a word, are left to other fonts. */
const oneWidth = 600;

export interface Face {
	name: FaceName;
	font: Font;
	/** One of the typefaces of the design, not one that stands in for it. */
	own: boolean;
	/** Has signs that stand among the words of another font. */
	signs: boolean;
	/** How it is drawn: as it is, but for signs in code. */
	fit: Fit;
	kerning: Kerning;
	/** Words that have been shaped once. */
	shaped: Map<string, Shaped>;
	/** Widths of texts that have been measured once, in units of 1/1000 em. */
	widths: Map<string, number>;
	has: Map<number, boolean>;
}

const faces = new Map<FaceName, Face>();
const signFaces: ReadonlySet<FaceName> = new Set(['letterSigns', 'oneWidth', 'emoji']);

export function face(name: FaceName): Face {
	let found = faces.get(name);
	if (!found) {
		const font = create(readFileSync(require.resolve(`@expo-google-fonts/${files[name]}`)));
		found = {
			name,
			font,
			own: files[name].startsWith('atkinson'),
			signs: signFaces.has(name),
			fit: asItIs,
			kerning: kerningOf(font),
			shaped: new Map(),
			widths: new Map(),
			has: new Map(),
		};
		faces.set(name, found);
	}
	return found;
}

/** The mark for a character that was lost: fonts have it, and nobody can read it. */
const lost = 0xfffd;

/** Whether a font has a character, and its script can be set. */
export function hasGlyph(of: Face, code: number): boolean {
	let known = of.has.get(code);
	if (known === undefined) {
		known =
			of.font.hasGlyphForCodePoint(code) &&
			code !== lost &&
			!unsetScript(String.fromCodePoint(code)) &&
			(of.name !== 'oneWidth' || of.font.glyphForCodePoint(code).advanceWidth === oneWidth);
		of.has.set(code, known);
	}
	return known;
}
