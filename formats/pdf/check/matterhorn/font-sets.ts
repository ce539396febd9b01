/** Turns the lists that a subset font has of its glyphs, CharSet and CIDSet, into what they leave out or make up. */

import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import type { PdfFont } from '../read/fonts.ts';
import { asName, get, getStream } from '../read/objects.ts';
import { PDFHexString, PDFString } from '../read/pdf-lib.ts';
import { wholeFont } from './font-facts.ts';

type Which = 'unlisted' | 'unknown';
/** `ABCDEF+` before the name says that the font has only some glyphs. */
const isSubset = ({ name, descendant }: PdfFont): boolean => /^[A-Z]{6}\+/.test(name) || /^[A-Z]{6}\+/.test(asName(get(descendant, 'BaseFont')) ?? '');

export const charSetFaults = (which: Which, hint: string) =>
	wholeFont(hint, (font) => {
		const value = get(font.descriptor, 'CharSet');
		const names = font.program?.names;
		if (!isSubset(font) || !names || !['Type1', 'MMType1'].includes(font.subtype) || !(value instanceof PDFString || value instanceof PDFHexString))
			return undefined;
		const listed = new Set(
			new TextDecoder('latin1')
				.decode(value.asBytes())
				.split(/[/\s]+/)
				.filter((name) => name !== '' && name !== '.notdef'),
		);
		const [from, to] = which === 'unlisted' ? [names.keys(), listed] : [listed.values(), names];
		const odd = [...from].find((name) => name !== '.notdef' && !to.has(name));
		if (odd === undefined) return undefined;
		return which === 'unlisted'
			? `The font ${font.name} has the glyph “${odd}”, and its list of glyphs (CharSet) does not.`
			: `The list of glyphs (CharSet) of the font ${font.name} has “${odd}”, and the font does not.`;
	});

export const cidSetFaults = (which: Which, hint: string) =>
	wholeFont(hint, (font) => {
		const stream = getStream(font.descriptor, 'CIDSet');
		const present = stream && isSubset(font) ? cidsOf(font) : undefined;
		if (!stream || !present) return undefined;
		const { bytes } = decodeStream(stream, new Budget());
		const listed = (cid: number): boolean => ((bytes[cid >> 3] ?? 0) & (0x80 >> (cid & 7))) !== 0;
		const odd =
			which === 'unlisted'
				? [...present].find((cid) => cid !== 0 && !listed(cid))
				: Array.from({ length: Math.min(bytes.length * 8, 0x10000) }, (_, cid) => cid).find((cid) => cid !== 0 && listed(cid) && !present.has(cid));
		if (odd === undefined) return undefined;
		return which === 'unlisted'
			? `The font ${font.name} has the glyph of CID ${odd}, and its list (CIDSet) does not.`
			: `The list (CIDSet) of the font ${font.name} has CID ${odd}, and the font does not.`;
	});

/** All CIDs that lead to a glyph of the program. */
function cidsOf(font: PdfFont): ReadonlySet<number> | undefined {
	const { program, descendant } = font;
	if (!program?.sound || !descendant) return undefined;
	if (program.cff?.cids) return new Set(program.cff.cids.keys());
	const glyphs = program.glyphs ?? 0;
	const map = getStream(descendant, 'CIDToGIDMap');
	if (!map) return new Set(Array.from({ length: glyphs }, (_, gid) => gid));
	const { bytes } = decodeStream(map, new Budget());
	const cids = new Set<number>();
	for (let cid = 0; 2 * cid + 1 < bytes.length; cid++) if (bytes[2 * cid]! * 256 + bytes[2 * cid + 1]! < glyphs) cids.add(cid);
	return cids;
}
