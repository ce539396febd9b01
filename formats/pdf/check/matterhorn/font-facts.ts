/** Turns a font and a code into what is wrong with the glyph that it shows. */

import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import type { PdfFont } from '../read/fonts.ts';
import { get, getDict, getName, getStream, nameOf, numbersOf } from '../read/objects.ts';
import { isSymbolic, missing } from '../read/simple-glyphs.ts';
import { Tokens } from '../read/tokens.ts';
import type { FontUse } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';

/** `notdef`: the text asks for the glyph of missing characters. `absent`: the program has no such glyph. `unfound`: its cmaps do not lead to one. */
export type GlyphFault = 'notdef' | 'absent' | 'unfound';

/** What is wrong with the glyph that a code of shown text leads to; undefined where nothing is, or where the program does not tell. */
export function glyphFault(font: PdfFont, code: number): GlyphFault | undefined {
	const { program, subtype } = font;
	if (subtype === 'Type3') return type3Fault(font, code);
	if (font.glyphName(code) === '.notdef') return 'notdef';
	const gid = font.glyphOf(code);
	if (gid === undefined || !program) return undefined;
	if (gid === missing || (program.glyphs !== undefined && gid >= program.glyphs)) return 'absent';
	if (program.names) return gid === (program.names.get('.notdef') ?? -1) || (gid === 0 && !program.names.has('.notdef')) ? 'notdef' : undefined;
	if (gid !== 0) return undefined;
	if (subtype !== 'TrueType' || code === 0) return 'notdef';
	return isSymbolic(font.descriptor) ? 'absent' : 'unfound';
}

function type3Fault(font: PdfFont, code: number): GlyphFault | undefined {
	const name = font.glyphName(code);
	if (name === '.notdef') return 'notdef';
	return name === undefined || !getDict(font.dict, 'CharProcs')?.has(nameOf(name)) ? 'absent' : undefined;
}

/** Whether a program begins as no font does, or its tables lie outside it; a Type 1 program that this one cannot read is taken for sound. */
export const isRubbish = ({ program }: PdfFont): boolean =>
	program !== undefined && !program.sound && !/^(?:%!|\x80)/.test(String.fromCharCode(...program.bytes.subarray(0, 2)));

/** Whether the program is of another kind than the key and the font that it stands under (ISO 32000-1, table 126): readers then look for another. */
export function isMisplaced({ program, descendant }: PdfFont): boolean {
	const bare = ['Type1C', 'CIDFontType0C'].includes(program?.subtype ?? '');
	if (bare && program?.sfnt) return true;
	if (program?.kind === 'FontFile3' && program.subtype === undefined) return true;
	if (program?.sfnt && program.kind === 'FontFile') return true;
	if (getName(descendant, 'Subtype') === 'CIDFontType0' && program?.kind === 'FontFile2') return true;
	return getName(descendant, 'Subtype') === 'CIDFontType0' && (program?.kind === 'FontFile' || program?.subtype === 'Type1C');
}

/** What one unit of a font's widths is in thousandths of an em: a Type 3 font has units of its own. */
export const unitOf = ({ dict, subtype }: PdfFont): number => (subtype === 'Type3' ? Math.abs(numbersOf(get(dict, 'FontMatrix'))[0] ?? 0.001) * 1000 : 1);

/** The width that the font program gives a glyph, in thousandths of an em; `undefined` where it has no such glyph or does not say. */
export function drawnWidth(font: PdfFont, code: number): number | undefined {
	if (glyphFault(font, code)) return undefined;
	if (font.subtype === 'Type3') return type3Width(font, code);
	const gid = font.glyphOf(code);
	return gid === undefined ? undefined : font.program?.advance(gid);
}

/** What a glyph of a Type 3 font sets before it draws: `600 0 d0`, or `600 0 0 0 500 700 d1` (ISO 32000-1, table 113). */
function type3Width(font: PdfFont, code: number): number | undefined {
	const stream = getStream(getDict(font.dict, 'CharProcs'), font.glyphName(code) ?? '');
	const tokens = stream && new Tokens(decodeStream(stream, new Budget()).bytes);
	const operands: number[] = [];
	for (let token = tokens?.next(); typeof token === 'number'; token = tokens?.next()) operands.push(token);
	return [2, 6].includes(operands.length) ? operands[0]! * unitOf(font) : undefined;
}

/** One fault a font: the first of its codes that fails. `which`: those that are rendered, or all that are shown. */
export const eachFont =
	(which: 'codes' | 'all', hint: string, fails: (font: PdfFont, code: number) => string | undefined) =>
	({ reading }: Subject): Fault[] =>
		reading.fonts.flatMap((use) => {
			for (const [code, page] of use[which]) {
				const message = fails(use.font, code);
				if (message !== undefined) return [{ page, message, hint }];
			}
			return [];
		});

/** One fault a font that fails as a whole, at the first page that shows it. */
export const wholeFont =
	(hint: string, fails: (font: PdfFont, use: FontUse) => string | undefined, which: 'codes' | 'all' = 'all') =>
	({ reading }: Subject): Fault[] =>
		reading.fonts.flatMap((use) => {
			const first = use[which].values().next();
			const message = first.done ? undefined : fails(use.font, use);
			return message === undefined ? [] : [{ page: first.value, message, hint }];
		});

export const spoken = (font: PdfFont, code: number): string => {
	const text = font.textOf(code)?.trim();
	return text ? `“${text}”` : 'a character';
};
