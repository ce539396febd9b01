/** Checkpoint 31, fonts: every character shown has a glyph in a program inside the file, with its width, and says which character it is. */

import { type ConditionsOf, machine, person } from './condition.ts';
import { drawnWidth, eachFont, glyphFault, isMisplaced, isRubbish, spoken, unitOf, wholeFont } from './font-facts.ts';
import { charSetFaults, cidSetFaults } from './font-sets.ts';
import { composite } from './fonts-composite.ts';
import { trueType } from './fonts-truetype.ts';

const embed = 'Embed all fonts when exporting.';
const keep = 'Export the PDF with fonts that keep their characters.';
const other = 'Use a character that the fonts have, or add a font that has it.';
const subset = 'Leave the list out, or write it from the font program.';

export const checkpoint31 = {
	...composite,
	'31-009': machine(
		'7.21.4.1',
		'A font that draws text is not in the file.',
		wholeFont(
			embed,
			(font) => {
				if (font.subtype === 'Type3' || (font.program && !isMisplaced(font) && !isRubbish(font))) return undefined;
				if (isRubbish(font)) return `The font ${font.name} is in the file, and cannot be read: other machines show other letters.`;
				return font.program
					? `The font ${font.name} is in the file as another kind of font than it says: readers may show other letters.`
					: `The font ${font.name} is not embedded: other machines show other letters.`;
			},
			'codes',
		),
	),
	'31-010': person('7.21.4.1', 'A font is embedded whose licence does not allow it.', 'Read the licences of the fonts: may they be in a published PDF?', {
		when: ({ reading }) => reading.fonts.some(({ font }) => font.program),
	}),
	'31-011': machine(
		'7.21.4.1',
		'A character shown has no glyph in the embedded font.',
		eachFont('codes', other, (font, code) =>
			glyphFault(font, code) === 'absent' ? `The font ${font.name} has no glyph for ${spoken(font, code)}: a box or nothing is drawn.` : undefined,
		),
		{ also: ['7.21.8'] },
	),
	'31-012': machine('7.21.4.2', 'A glyph of a Type 1 font is not in its list of glyphs.', charSetFaults('unlisted', subset)),
	'31-013': machine('7.21.4.2', 'The list of glyphs of a Type 1 font names one that it does not have.', charSetFaults('unknown', subset)),
	'31-014': machine('7.21.4.2', 'A glyph of a CID font is not in its list of CIDs.', cidSetFaults('unlisted', subset)),
	'31-015': machine('7.21.4.2', 'The list of CIDs of a CID font names one that it does not have.', cidSetFaults('unknown', subset)),
	'31-016': machine(
		'7.21.5',
		'The width of a glyph is not the one that the PDF says.',
		eachFont('codes', 'Embed the font again: its widths come from another version of it.', (font, code) => {
			const real = drawnWidth(font, code);
			const written = font.widthOf(code) * unitOf(font);
			return real !== undefined && Math.abs(real - written) > 1
				? `In the font ${font.name} ${spoken(font, code)} is ${Math.round(real)} units wide, and the PDF says ${Math.round(written)}.`
				: undefined;
		}),
	),
	...trueType,
	'31-027': machine(
		'7.21.7',
		'A character does not say which one it is.',
		eachFont('all', keep, (font, code) =>
			font.mapped(code)
				? undefined
				: `Text in the font ${font.name} does not say which characters it is (no ToUnicode): it cannot be read out, searched or copied.`,
		),
	),
	'31-028': machine(
		'7.21.7',
		'A character is mapped to U+0000.',
		eachFont('all', keep, (font, code) =>
			font.toUnicode?.text.get(code)?.includes('\0') ? `The font ${font.name} maps a character to U+0000, which is none.` : undefined,
		),
	),
	'31-029': machine(
		'7.21.7',
		'A character is mapped to U+FEFF or U+FFFE.',
		eachFont('all', keep, (font, code) =>
			/[\ufeff\ufffe]/.test(font.toUnicode?.text.get(code) ?? '') ? `The font ${font.name} maps a character to a byte order mark, which is none.` : undefined,
		),
	),
	'31-030': machine(
		'7.21.8',
		'Text asks for the glyph of missing characters.',
		eachFont('all', other, (font, code) =>
			glyphFault(font, code) === 'notdef'
				? `The font ${font.name} has no glyph for ${spoken(font, code)}: text shows the box for missing characters (.notdef).`
				: undefined,
		),
		{ also: ['7.21.4.1'] },
	),
} as const satisfies ConditionsOf<'31'>;
