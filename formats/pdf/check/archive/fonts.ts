/** Clause 6.2.11, fonts: their dictionaries are whole; what is inside them PDF/UA asks for in the same words. */

import type { Content } from '../content-index.ts';
import { wholeFont } from '../matterhorn/font-facts.ts';
import { get, getArray, getName, getNumber, getRaw, getStream } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { Sequence, StructNode } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { machine, type RequirementsOf, same } from './requirement.ts';

const hint = 'Embed the font again, with another program.';
const subtypes = ['Type1', 'MMType1', 'TrueType', 'Type3', 'Type0'];
const programs = ['Type1C', 'CIDFontType0C', 'OpenType'];
const inAny = (which: 'simple' | 'any', fails: (font: PDFDict, subtype: string) => string | undefined) =>
	wholeFont(hint, ({ dict, name, subtype }) => {
		const fault = which === 'simple' && !['Type1', 'MMType1', 'TrueType', 'Type3'].includes(subtype) ? undefined : fails(dict, subtype);
		return fault && `The font ${name} ${fault}.`;
	});

const privateUse = /[\ue000-\uf8ff\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/u;
/** Characters that mean nothing by themselves, where no ActualText around them says what they mean. */
function privateText({ reading, content }: Subject): Fault[] {
	if (reading.metadata.aConformance !== 'A') return [];
	const homes = new Map<Sequence, StructNode>();
	for (const node of reading.structure?.nodes ?? []) {
		for (const kid of node.kids) {
			const found: Content | undefined = content.of(kid);
			if (found) homes.set(found.sequence, node);
		}
	}
	const explained = (sequence: Sequence | undefined): boolean => {
		for (let at = sequence; at; at = at.parent) {
			if (at.actualText !== undefined) return true;
			for (let node = homes.get(at); node; node = node.parent) if (node.actualText !== undefined) return true;
		}
		return false;
	};
	return reading.pages.flatMap(({ index, runs }) => {
		const odd = runs.find((run) => privateUse.test(run.text) && !explained(run.sequence));
		return odd
			? [
					{
						page: index,
						message: `The font ${odd.font.name} shows a character that Unicode leaves to everyone’s own use, and nothing says what it means.`,
						hint: 'Give it ActualText, or map it to a character that means the same.',
					},
				]
			: [];
	});
}

export const fonts = {
	'6.2.11.2-1': machine(
		'A font does not say that it is one.',
		inAny('any', (font) => (getName(font, 'Type') === 'Font' ? undefined : 'does not say that it is a font (Type)')),
	),
	'6.2.11.2-2': machine(
		'A font is of no known kind.',
		inAny('any', (_, subtype) => (subtypes.includes(subtype) ? undefined : `is of a kind that PDF does not have (${subtype})`)),
	),
	'6.2.11.2-3': machine(
		'A font has no name.',
		inAny('any', (font, subtype) => (subtype === 'Type3' || getName(font, 'BaseFont') ? undefined : 'has no name (BaseFont)')),
	),
	'6.2.11.2-4': machine(
		'A font does not say its first character.',
		inAny('simple', (font) => (getNumber(font, 'FirstChar') === undefined ? 'does not say its first character (FirstChar)' : undefined)),
	),
	'6.2.11.2-5': machine(
		'A font does not say its last character.',
		inAny('simple', (font) => (getNumber(font, 'LastChar') === undefined ? 'does not say its last character (LastChar)' : undefined)),
	),
	'6.2.11.2-6': machine(
		'A font does not have a width for each character.',
		inAny('simple', (font) => {
			const [first, last, widths] = [getNumber(font, 'FirstChar'), getNumber(font, 'LastChar'), getArray(font, 'Widths')?.size()];
			return first === undefined || last === undefined || widths === last - first + 1
				? undefined
				: `has ${widths ?? 'no'} widths for ${last - first + 1} characters`;
		}),
	),
	'6.2.11.2-7': machine(
		'The program of a font is of no known kind.',
		wholeFont(hint, ({ name, descriptor }) => {
			const subtype = get(getStream(descriptor, 'FontFile3')?.dict, 'Subtype') && getName(getStream(descriptor, 'FontFile3')?.dict, 'Subtype');
			return getRaw(descriptor, 'FontFile3') && !programs.includes(subtype ?? '')
				? `The program of the font ${name} is of a kind that PDF does not have (${subtype ?? 'none'}).`
				: undefined;
		}),
	),
	'6.2.11.3.1-1': same('A font and its CMap are for different sets of characters.', '31-001', '31-002', '31-003'),
	'6.2.11.3.2-1': same('A font does not say which glyph is which (CIDToGIDMap).', '31-004', '31-005'),
	'6.2.11.3.3-1': same('A CMap is neither known nor in the file.', '31-006'),
	'6.2.11.3.3-2': same('A CMap says two directions of writing.', '31-007'),
	'6.2.11.3.3-3': same('A CMap builds on one that is not known.', '31-008'),
	'6.2.11.4.1-1': same('A font that draws text is not in the file.', '31-009'),
	'6.2.11.4.1-2': same('A character shown has no glyph.', '31-011'),
	'6.2.11.4.2-1': same('The list of glyphs of a Type 1 font is not whole.', '31-012', '31-013'),
	'6.2.11.4.2-2': same('The list of CIDs of a font is not whole.', '31-014', '31-015'),
	'6.2.11.5-1': same('The width of a glyph is not the one that the PDF says.', '31-016'),
	'6.2.11.6-1': same('A TrueType font has no table of its characters that can be used.', '31-017', '31-018'),
	'6.2.11.6-2': same('A TrueType font has no encoding that says its characters.', '31-019', '31-020', '31-021', '31-022', '31-023'),
	'6.2.11.6-3': same('A symbolic TrueType font has an encoding.', '31-024'),
	'6.2.11.6-4': same('A symbolic TrueType font has no table, or several.', '31-025', '31-026'),
	'6.2.11.7.2-1': same('A character does not say which one it is.', '31-027'),
	'6.2.11.7.2-2': same('A character is mapped to one that is none.', '31-028', '31-029'),
	'6.2.11.7.3-1': machine('A character is of nobody’s meaning, and has no ActualText.', privateText),
	'6.2.11.8-1': same('Text asks for the glyph of missing characters.', '31-030'),
} as const satisfies RequirementsOf<'6.2.11'>;
