/** Turns the catalog, the document information and the XMP packet into what a PDF says of itself. */

import type { Metadata } from '../reading.ts';
import type { Budget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { getBool, getDict, getStream, getText } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';
import { type Property, parseXmp, propertiesOf, type XmlNode } from './xmp.ts';

export function readMetadata(catalog: PDFDict, trailer: PDFDict, budget: Budget): Metadata {
	const stream = getStream(catalog, 'Metadata');
	const xmp = stream && decodeText(decodeStream(stream, budget).bytes);
	const said = readXmp(xmp ?? '');
	const infoTitle = getText(getDict(trailer, 'Info'), 'Title');
	const language = getText(catalog, 'Lang');
	const mark = getDict(catalog, 'MarkInfo');
	const displayDocTitle = getBool(getDict(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
	return {
		...(infoTitle !== undefined && { infoTitle }),
		...(language !== undefined && { language }),
		...(xmp !== undefined && { xmp }),
		...said,
		...(displayDocTitle !== undefined && { displayDocTitle }),
		marked: getBool(mark, 'Marked') ?? false,
		suspects: getBool(mark, 'Suspects') ?? false,
	};
}

/** By its mark, or by where the zeros of its first letter stand. */
export function decodeText(bytes: Uint8Array): string {
	const [a, b, c, d] = bytes;
	if (a === 0 && b === 0) return wide(bytes, false);
	if (c === 0 && d === 0) return wide(bytes, true);
	const label = (a === 0xfe && b === 0xff) || a === 0 ? 'utf-16be' : (a === 0xff && b === 0xfe) || b === 0 ? 'utf-16le' : 'utf-8';
	return new TextDecoder(label).decode(bytes);
}

/** UTF-32, which TextDecoder does not know. */
function wide(bytes: Uint8Array, little: boolean): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length & ~3);
	let text = '';
	for (let at = 0; at < view.byteLength; at += 4) {
		const point = view.getUint32(at, little);
		text += point > 0x10ffff ? '\ufffd' : String.fromCodePoint(point);
	}
	return text;
}

const spaces = { dc: 'http://purl.org/dc/elements/1.1/', ua: 'http://www.aiim.org/pdfua/ns/id/', a: 'http://www.aiim.org/pdfa/ns/id/' };
type Said = Pick<Metadata, 'title' | 'uaPart' | 'aPart' | 'aConformance' | 'uaPrefixes' | 'defaultLanguage' | 'broken'>;

/** By namespace and not by prefix, as elements or as attributes of `rdf:Description`. Of a packet that is no XML only the claim of PDF/A counts: it is then looked at more closely. */
export function readXmp(xmp: string): Said {
	const { sound, properties } = parseXmp(xmp);
	const named = (uri: string, ...locals: string[]): Property[] => properties.filter((each) => each.uri === uri && locals.includes(each.local));
	const first = (local: string): string | undefined => named(spaces.a, local)[0]?.texts[0]?.trim() || undefined;
	const [aPart, aConformance] = [first('part'), first('conformance')];
	const claim = { ...(aPart && { aPart }), ...(aConformance && { aConformance }) };
	if (!sound) return { uaPrefixes: [], defaultLanguage: false, ...claim, ...(xmp && { broken: true }) };
	const uaPart = simple(named(spaces.ua, 'part'));
	const title = worded(named(spaces.dc, 'title'));
	return {
		...(title && { title }),
		...(uaPart && { uaPart }),
		...claim,
		uaPrefixes: named(spaces.ua, 'part', 'amd', 'corr').map(({ prefix }) => prefix),
		// The default repeats one of the others; alone, it is in no language that is said.
		defaultLanguage: properties.some(({ form, items }) => form === 'Alt' && items.some(languageOf) && items.every((item) => languageOf(item) === 'x-default')),
	};
}

const languageOf = ({ attributes }: XmlNode): string | undefined => attributes.find(({ prefix, local }) => prefix === 'xml' && local === 'lang')?.value;
/** A property has one name in a packet (ISO 16684-1, 6.2): two of it say nothing. */
const only = (found: Property[]): Property | undefined => (found.length === 1 ? found[0] : undefined);
/** A plain value, or one with qualifiers (`rdf:value`). */
function simple(found: Property[]): string | undefined {
	const property = only(found);
	if (property?.form === 'Struct')
		return propertiesOf(property.items[0]!).find(({ local, uri }) => local === 'value' && uri.endsWith('rdf-syntax-ns#'))?.texts[0];
	return property?.form === 'Text' ? property.texts[0] : undefined;
}
/** A text in languages is a list of alternatives that each say theirs (ISO 16684-1, 8.2.2.4). */
function worded(found: Property[]): string | undefined {
	const property = only(found);
	if (property?.form !== 'Alt' || !property.items.every(languageOf)) return undefined;
	return property.texts.map((text) => text.trim()).find((text) => text !== '');
}
