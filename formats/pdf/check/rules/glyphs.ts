/** Every character shown has a glyph in its font and says which character it is. */
import type { PdfFont } from '../read/fonts.ts';
import type { Fault, Rule } from '../subject.ts';

export const glyphs: Rule = {
	what: 'No glyph is missing, none draws nothing where it has a character, and each says which character it is.',
	clause: 'ISO 14289-1, 7.21.7 and 7.21.8',
	check: ({ reading }) =>
		reading.fonts.flatMap(({ font, codes }) => {
			const faults = new Map<string, Fault>();
			for (const [code, page] of codes) {
				const kind = faultOf(font, code);
				if (kind && !faults.has(kind)) faults.set(kind, { page, ...words[kind](font.name, font.textOf(code)) });
			}
			return [...faults.values()];
		}),
};

type Kind = 'missing' | 'unknown' | 'empty';
const words: Record<Kind, (font: string, text: string | undefined) => Pick<Fault, 'message' | 'hint'>> = {
	missing: (font, text) => ({
		message: `The font ${font} has no glyph for ${text?.trim() ? `“${text}”` : 'a character'}: a box or nothing is drawn.`,
		hint: 'Use a character that the fonts have, or add a font that has it.',
	}),
	unknown: (font) => ({ message: `Text in the font ${font} does not say which characters it is (no ToUnicode): it cannot be read out, searched or copied.`, hint: 'Export the PDF with fonts that keep their characters.' }),
	empty: (font, text) => ({ message: `The font ${font} draws nothing for “${text}”.`, hint: 'The embedded font has lost the outline; embed it again.' }),
};

function faultOf(font: PdfFont, code: number): Kind | undefined {
	const gid = font.glyphOf(code);
	const text = font.textOf(code);
	const { program } = font;
	if (gid === 0 || (gid !== undefined && program?.glyphs !== undefined && gid >= program.glyphs)) return 'missing';
	if (text === undefined) return 'unknown';
	if (gid !== undefined && visible.test(text) && program?.inked(gid) === false) return 'empty';
	return undefined;
}

const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;
