/** Turns a reading into what its colours are: device spaces, profiles, output intents, transparency. */

import { dictsWith, everyObject } from '../facts.ts';
import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import { asArray, asDict, asName, asStream, entriesOf, get, getArray, getDict, getName, getNumber, getRaw, listOf } from '../read/objects.ts';
import type { PDFDict, PDFRawStream } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';
import { streams } from './requirement.ts';

/** Those that PDF/A looks at. */
export const outputIntents = ({ file }: PdfReading): PDFDict[] =>
	file ? listOf(file.context, getRaw(file.catalog, 'OutputIntents')).flatMap((intent) => asDict(intent) ?? []) : [];

/** The colour space of the profile of PDF/A’s output intent, as the profile writes it: `RGB `, `CMYK`, `GRAY`. */
export function outputSpace(reading: PdfReading): string | undefined {
	const intent = outputIntents(reading).find((candidate) => getName(candidate, 'S') === 'GTS_PDFA1' && getRaw(candidate, 'DestOutputProfile'));
	const stream = asStream(get(intent, 'DestOutputProfile'));
	return stream && headerOf(stream).space;
}

/** Device space → first page, -1 where a picture or shading has it. */
export function devices(reading: PdfReading): Map<string, number> {
	const found = new Map(reading.device);
	const note = (space: ReturnType<typeof get>): void => {
		const list = asArray(space);
		const name = asName(space) ?? asName(list?.lookup(0));
		if (name === 'Indexed' && list) note(list.lookup(1));
		else if (name?.startsWith('Device') && name !== 'DeviceN' && !found.has(name)) found.set(name, -1);
	};
	for (const dict of [...dictsWith(reading, 'Subtype', 'Image'), ...dictsWith(reading, 'ShadingType')]) note(get(dict, 'ColorSpace'));
	for (const dict of dictsWith(reading, 'S', 'Transparency')) note(get(dict, 'CS'));
	return found;
}

/** The profiles of `[/ICCBased stream]`, wherever one stands. */
export function iccStreams(reading: PdfReading): Set<PDFRawStream> {
	const spaces = [
		...dictsWith(reading, 'ColorSpace').flatMap((dict) => [get(dict, 'ColorSpace'), ...[...entriesOf(getDict(dict, 'ColorSpace'))].map(([, space]) => space)]),
		...dictsWith(reading, 'CS').map((dict) => get(dict, 'CS')),
	];
	const found = [...spaces, ...everyObject(reading)].flatMap((space) => {
		const list = asArray(space);
		return list && asName(list.lookup(0)) === 'ICCBased' ? (asStream(list.lookup(1)) ?? []) : [];
	});
	return new Set(found);
}

interface IccHeader {
	sound: boolean;
	version: number;
	kind: string;
	space: string;
}
function headerOf(stream: PDFRawStream): IccHeader {
	const { bytes } = decodeStream(stream, new Budget());
	const text = (at: number): string => String.fromCharCode(...bytes.subarray(at, at + 4));
	const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	return { sound: bytes.length >= 128 && size.getUint32(0) <= bytes.length && text(36) === 'acsp', version: bytes[8] ?? 0, kind: text(12), space: text(16) };
}

const components: Record<string, number> = { GRAY: 1, 'RGB ': 3, 'Lab ': 3, CMYK: 4 };
/** A profile is whole, of version 2 or 4, of these kinds and spaces (ICC.1, 7.2), and has as many components as the PDF says. */
export const iccFaults =
	(kinds: readonly string[], spaces: readonly string[]) =>
	(stream: PDFRawStream): string | undefined => {
		const { sound, version, kind, space } = headerOf(stream);
		if (!sound) return 'A colour profile is damaged, or is none.';
		if (version >= 5) return `A colour profile is of version ${version}, and PDF/A knows those up to 4.`;
		if (!kinds.includes(kind) || !spaces.includes(space)) return `A colour profile is of a kind that cannot stand here (${kind.trim()}, ${space.trim()}).`;
		return getNumber(stream.dict, 'N') === components[space] ? undefined : 'A colour profile has another number of components than the PDF says (N).';
	};

/** Whether resources have something that is blended: a state, a picture with a soft mask, a group. */
export function transparent(resources: PDFDict | undefined, depth = 0): boolean {
	if (depth > 8) return false;
	const opaque = ([, value]: [string, ReturnType<typeof get>]): boolean => {
		const state = asDict(value);
		const [mode, mask] = [getName(state, 'BM') ?? (getArray(state, 'BM') && 'list'), get(state, 'SMask')];
		return (
			(getNumber(state, 'ca') ?? 1) === 1 &&
			(getNumber(state, 'CA') ?? 1) === 1 &&
			[undefined, 'Normal', 'Compatible'].includes(mode) &&
			(!mask || asName(mask) === 'None')
		);
	};
	const drawn = [...entriesOf(getDict(resources, 'XObject'))].flatMap(([, object]) => asDict(object) ?? []);
	return (
		![...entriesOf(getDict(resources, 'ExtGState'))].every(opaque) ||
		drawn.some(
			(object) => getRaw(object, 'SMask') || getName(getDict(object, 'Group'), 'S') === 'Transparency' || transparent(getDict(object, 'Resources'), depth + 1),
		)
	);
}

/** Forms. */
export const forms = (reading: PdfReading): PDFRawStream[] => streams(reading).filter(({ dict }) => getName(dict, 'Subtype') === 'Form');
