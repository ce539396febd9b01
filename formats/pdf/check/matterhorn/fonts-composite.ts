/** Checkpoint 31 for composite fonts: character collections, maps from CIDs to glyphs, and CMaps that the file needs. */

import type { PdfFont } from '../read/fonts.ts';
import { asDict, asName, get, getDict, getNumber, getText, listOf } from '../read/objects.ts';
import { type PDFDict, PDFRawStream } from '../read/pdf-lib.ts';
import { identityCMaps, predefinedCMaps } from '../read/predefined-cmaps.ts';
import { machine } from './condition.ts';
import { wholeFont } from './font-facts.ts';

interface Collection {
	registry: string | undefined;
	ordering: string | undefined;
	supplement: number;
}
const collection = (info: PDFDict | undefined): Collection => ({
	registry: getText(info, 'Registry'),
	ordering: getText(info, 'Ordering'),
	supplement: getNumber(info, 'Supplement') ?? 0,
});

/** The name of the CMap, and its dictionary where it is in the file. */
function cmapOf({ dict }: PdfFont): { name: string | undefined; dict?: PDFDict } {
	const encoding = get(dict, 'Encoding');
	if (encoding instanceof PDFRawStream) return { name: asName(get(encoding.dict, 'CMapName')), dict: encoding.dict };
	return { name: asName(encoding) };
}

/** Of a font with a CMap other than Identity: what the font says, and what the CMap says. */
function collections(font: PdfFont): [font: Collection, cmap: Collection] | undefined {
	const { name, dict } = cmapOf(font);
	if (font.subtype !== 'Type0' || identityCMaps.has(name ?? '')) return undefined;
	const known = predefinedCMaps[name ?? ''];
	const info = dict && asDict(listOf(dict.context, get(dict, 'CIDSystemInfo'))[0]);
	const said = dict ? collection(info) : known ? { registry: 'Adobe', ...known } : undefined;
	return [collection(getDict(font.descendant, 'CIDSystemInfo')), said ?? { registry: undefined, ordering: undefined, supplement: 0 }];
}
const differs = (what: keyof Collection, fails: (font: Collection, cmap: Collection) => boolean) =>
	wholeFont('Export the PDF again: font and CMap must be for the same set of characters (CIDSystemInfo).', (font) => {
		const both = collections(font);
		return both && fails(...both)
			? `The font ${font.name} and its CMap are for different sets of characters (${what}: ${both[0][what] ?? 'none'} and ${both[1][what] ?? 'none'}).`
			: undefined;
	});

const mapHint = 'Write CIDToGIDMap: Identity, or a stream from CIDs to glyphs.';
const mapped = (fails: (map: ReturnType<typeof get>) => string | undefined) =>
	wholeFont(mapHint, (font) => {
		const type2 = asName(get(font.descendant, 'Subtype')) === 'CIDFontType2' && font.program !== undefined;
		const fault = type2 ? fails(get(font.descendant, 'CIDToGIDMap')) : undefined;
		return fault && `The font ${font.name} ${fault}: readers show other letters.`;
	});

/** Names that the CMap builds on, by its dictionary or in its stream. */
function uses(font: PdfFont): string[] {
	const { dict } = cmapOf(font);
	const other = dict && get(dict, 'UseCMap');
	const name = other instanceof PDFRawStream ? (asName(get(other.dict, 'CMapName')) ?? 'unnamed') : asName(other);
	const inside = typeof font.cmap === 'object' ? font.cmap.uses : undefined;
	return [name, inside].filter((item) => item !== undefined);
}

export const composite = {
	'31-001': machine(
		'7.21.3.1',
		'A font and its CMap are from different registries.',
		differs('registry', (font, cmap) => font.registry === undefined || font.registry !== cmap.registry),
	),
	'31-002': machine(
		'7.21.3.1',
		'A font and its CMap are for different sets of characters.',
		differs('ordering', (font, cmap) => font.registry === cmap.registry && (font.ordering === undefined || font.ordering !== cmap.ordering)),
	),
	'31-003': machine(
		'7.21.3.1',
		'A font has characters of a later supplement than its CMap.',
		differs('supplement', (font, cmap) => font.ordering === cmap.ordering && font.supplement > cmap.supplement),
	),
	'31-004': machine(
		'7.21.3.2',
		'The map from CIDs to glyphs is neither a stream nor Identity.',
		mapped((map) =>
			map === undefined || map instanceof PDFRawStream || asName(map) === 'Identity' ? undefined : 'has a CIDToGIDMap that is neither a stream nor Identity',
		),
	),
	'31-005': machine(
		'7.21.3.2',
		'The map from CIDs to glyphs is missing.',
		mapped((map) => (map === undefined ? 'has no CIDToGIDMap' : undefined)),
	),
	'31-006': machine(
		'7.21.3.3',
		'A CMap is neither one of the known ones nor in the file.',
		wholeFont('Embed the CMap, or use Identity-H.', (font) => {
			const { name, dict } = cmapOf(font);
			return font.subtype !== 'Type0' || dict || predefinedCMaps[name ?? '']
				? undefined
				: `The font ${font.name} needs the CMap ${name ?? '(none)'}, which is not in the file.`;
		}),
	),
	'31-007': machine(
		'7.21.3.3',
		'A CMap says two things of its direction.',
		wholeFont('Write the same WMode in the dictionary and in the CMap itself.', (font) => {
			const { dict } = cmapOf(font);
			const inside = typeof font.cmap === 'object' && font.cmap.vertical ? 1 : 0;
			return dict && (getNumber(dict, 'WMode') ?? 0) !== inside
				? `The CMap of the font ${font.name} says in one place that it is vertical, and in another that it is not (WMode).`
				: undefined;
		}),
	),
	'31-008': machine(
		'7.21.3.3',
		'A CMap builds on one that readers do not know.',
		wholeFont('Embed one whole CMap, or use Identity-H.', (font) => {
			const odd = uses(font).find((name) => predefinedCMaps[name] === undefined);
			return odd === undefined ? undefined : `The CMap of the font ${font.name} builds on ${odd}, which readers do not know.`;
		}),
	),
} as const;
