/** Checkpoint 31 for TrueType fonts: which encoding they may have, and which cmaps their programs must have. */
import type { PdfFont } from '../read/fonts.ts';
import { isListed } from '../read/glyph-list.ts';
import { isSymbolic } from '../read/simple-glyphs.ts';
import { machine } from './condition.ts';
import { eachFont, glyphFault, spoken, wholeFont } from './font-facts.ts';

const known = new Set(['MacRomanEncoding', 'WinAnsiEncoding']);
const encode = 'Write the encoding WinAnsiEncoding, or embed the font as a CID font.';
const cmaps = 'Embed the font as a CID font, or with the cmaps that it had.';

/** Fonts of one kind, by the flag of their descriptor. */
const plain = (hint: string, fails: (font: PdfFont) => string | undefined, which: 'codes' | 'all' = 'all') =>
	wholeFont(hint, (font) => (font.subtype === 'TrueType' && !isSymbolic(font.descriptor) ? fails(font) : undefined), which);
const symbols = (hint: string, fails: (font: PdfFont) => string | undefined, which: 'codes' | 'all' = 'all') =>
	wholeFont(hint, (font) => (font.subtype === 'TrueType' && isSymbolic(font.descriptor) ? fails(font) : undefined), which);
const tablesOf = (font: PdfFont) => (font.program?.cff ? undefined : font.program?.sfnt?.cmaps);

export const trueType = {
	'31-017': machine(
		'7.21.6',
		'A TrueType font for ordinary text has no cmap for it.',
		plain(
			cmaps,
			(font) => {
				const tables = tablesOf(font);
				return tables && !tables.some(({ platform, encoding }) => platform !== 3 || encoding !== 0)
					? `The font ${font.name} has no cmap that leads from characters to glyphs.`
					: undefined;
			},
			'codes',
		),
	),
	'31-018': machine(
		'7.21.6',
		'A character cannot be found in the cmaps of a TrueType font.',
		eachFont('codes', cmaps, (font, code) =>
			glyphFault(font, code) === 'unfound'
				? `The font ${font.name} has no glyph for ${spoken(font, code)} in its cmaps: a box or nothing is drawn.`
				: undefined,
		),
		{ also: ['7.21.4.1'] },
	),
	'31-019': machine(
		'7.21.6',
		'A TrueType font for ordinary text has no encoding.',
		plain(encode, (font) => (font.encoding?.given === 'none' ? `The font ${font.name} does not say how its characters are encoded (Encoding).` : undefined)),
	),
	'31-020': machine(
		'7.21.6',
		'The encoding of a TrueType font has no base.',
		plain(encode, (font) =>
			font.encoding?.given === 'dictionary' && font.encoding.base === undefined
				? `The encoding of the font ${font.name} has no base (BaseEncoding).`
				: undefined,
		),
	),
	'31-021': machine(
		'7.21.6',
		'A TrueType font for ordinary text has another encoding than the two that are allowed.',
		plain(encode, (font) => {
			const base = font.encoding?.base;
			return base !== undefined && !known.has(base)
				? `The font ${font.name} has the encoding ${base}; it may be MacRomanEncoding or WinAnsiEncoding.`
				: undefined;
		}),
	),
	'31-022': machine(
		'7.21.6',
		'The encoding of a TrueType font has glyph names that readers do not know.',
		plain('Use names of the Adobe Glyph List, or embed the font as a CID font.', (font) => {
			// Of a code without a glyph, the list says nothing.
			const odd = [...(font.encoding?.differences.values() ?? [])].find((name) => name !== '.notdef' && !isListed(name));
			return odd === undefined ? undefined : `The encoding of the font ${font.name} has the glyph name “${odd}”, which readers do not know.`;
		}),
	),
	'31-023': machine(
		'7.21.6',
		'A TrueType font with an encoding of its own has no Unicode cmap.',
		plain(cmaps, (font) => {
			const tables = tablesOf(font);
			return font.encoding?.hasDifferences && tables && !tables.some(({ platform, encoding }) => platform === 3 && encoding === 1)
				? `The font ${font.name} has an encoding of its own (Differences), and no Unicode cmap (3,1).`
				: undefined;
		}),
	),
	'31-024': machine(
		'7.21.6',
		'A TrueType font for symbols has an encoding.',
		symbols('Take Encoding out of the font dictionary, or mark the font as not symbolic.', (font) =>
			font.encoding?.given === 'none' ? undefined : `The font ${font.name} is for symbols, and has an Encoding.`,
		),
	),
	'31-025': machine(
		'7.21.6',
		'A TrueType font for symbols has no cmap.',
		symbols(cmaps, (font) => (tablesOf(font)?.length === 0 ? `The font ${font.name} is for symbols, and has no cmap.` : undefined), 'codes'),
	),
	'31-026': machine(
		'7.21.6',
		'A TrueType font for symbols has several cmaps, and none for symbols.',
		symbols(
			cmaps,
			(font) => {
				const tables = tablesOf(font) ?? [];
				return tables.length > 1 && !tables.some(({ platform, encoding }) => platform === 3 && encoding === 0)
					? `The font ${font.name} is for symbols, and has ${tables.length} cmaps but none for symbols (3,0).`
					: undefined;
			},
			'codes',
		),
	),
} as const;
