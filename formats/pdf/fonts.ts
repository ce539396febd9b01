/** Splits text by the font that prints it: one parsed copy of each font for all documents, for each character the first that has it. */
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
} as const;

export type FaceName = keyof typeof files;
export type Look = 'regular' | 'bold' | 'italic' | 'boldItalic' | 'mono';

/** Fonts to try, in order, for each way that text can look. */
const chains: Record<Look, FaceName[]> = {
	regular: ['regular', 'notoRegular', 'math', 'symbols'],
	bold: ['bold', 'notoBold', 'math', 'symbols'],
	italic: ['italic', 'notoItalic', 'math', 'symbols'],
	boldItalic: ['boldItalic', 'notoBoldItalic', 'math', 'symbols'],
	mono: ['mono', 'notoRegular', 'math', 'symbols'],
};

export interface Face {
	name: FaceName;
	font: Font;
	/** One of the typefaces of the design, not one that stands in for it. */
	own: boolean;
	kerning: Kerning;
	/** Words that have been shaped once. */
	shaped: Map<string, Shaped>;
	/** Widths of texts that have been measured once, in units of 1/1000 em. */
	widths: Map<string, number>;
	has: Map<number, boolean>;
}

const faces = new Map<FaceName, Face>();

export function face(name: FaceName): Face {
	let found = faces.get(name);
	if (!found) {
		const font = create(readFileSync(require.resolve(`@expo-google-fonts/${files[name]}`)));
		found = {
			name,
			font,
			own: files[name].startsWith('atkinson'),
			kerning: kerningOf(font),
			shaped: new Map(),
			widths: new Map(),
			has: new Map(),
		};
		faces.set(name, found);
	}
	return found;
}

interface FaceRun {
	face: Face;
	text: string;
}

/** Shown where no font has the character; the finding says which it was. */
const replacement = '?';
const plainAscii = /^[\x20-\x7e]*$/;

/** Splits text by the font that has each character; a character that none has is told to `missing`. */
export function faceRuns(text: string, look: Look, missing: (character: string) => void): FaceRun[] {
	const chain = chains[look];
	const first = face(chain[0] ?? 'regular');
	if (plainAscii.test(text)) return text ? [{ face: first, text }] : [];
	const runs: FaceRun[] = [];
	for (const character of text.normalize('NFC')) {
		const last = runs.at(-1);
		const code = character.codePointAt(0) ?? 0;
		const isMark = /\p{M}/u.test(character);
		// A space or a combining mark stays with what it stands beside.
		if (last && (character === ' ' || isMark) && hasGlyph(last.face, code)) {
			last.text += character;
			continue;
		}
		if (last && isMark && moveBase(runs, last, chain, code)) {
			(runs.at(-1) as FaceRun).text += character;
			continue;
		}
		const name = chain.find((candidate) => hasGlyph(face(candidate), code));
		if (!name) missing(character);
		const best = name ? face(name) : first;
		if (last?.face === best) last.text += name ? character : replacement;
		else runs.push({ face: best, text: name ? character : replacement });
	}
	return runs;
}

/** Moves the letter before a mark to the first font that has both, as only a font with both can set the mark in its place. */
function moveBase(runs: FaceRun[], last: FaceRun, chain: readonly FaceName[], mark: number): boolean {
	const base = /\P{M}\p{M}*$/u.exec(last.text)?.[0] ?? '';
	const name =
		base && chain.find((candidate) => [...base].every((part) => hasGlyph(face(candidate), part.codePointAt(0) ?? 0)) && hasGlyph(face(candidate), mark));
	if (!name) return false;
	last.text = last.text.slice(0, -base.length);
	if (last.text === '') runs.pop();
	const before = runs.at(-1);
	if (before?.face === face(name)) before.text += base;
	else runs.push({ face: face(name), text: base });
	return true;
}

/** The mark for a character that was lost: fonts have it, and nobody can read it. */
const lost = 0xfffd;

/** Whether a font has a character, and its script can be set. */
export function hasGlyph(of: Face, code: number): boolean {
	let known = of.has.get(code);
	if (known === undefined) {
		known = of.font.hasGlyphForCodePoint(code) && code !== lost && !unsetScript(String.fromCodePoint(code));
		of.has.set(code, known);
	}
	return known;
}
