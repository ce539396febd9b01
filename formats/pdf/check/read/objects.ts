/** Turns raw PDF objects into plain values without ever throwing: references followed, wrong types read as absent. */
import {
	PDFArray,
	PDFBool,
	type PDFContext,
	PDFDict,
	PDFHexString,
	PDFName,
	PDFNull,
	PDFNumber,
	type PDFObject,
	PDFRawStream,
	PDFRef,
	PDFString,
} from './pdf-lib.ts';

/** Follows a chain of references (a hostile file may have a circle of them); `null` and dangling references are `undefined`. */
export function resolve(context: PDFContext, value: PDFObject | undefined): PDFObject | undefined {
	let at = value;
	for (let hops = 0; at instanceof PDFRef; hops++) {
		if (hops > 16) return undefined;
		at = context.lookup(at);
	}
	return at === PDFNull ? undefined : at;
}

const names = new Map<string, PDFName>();
/** A name object by its text; kept, because looking one up is most of what reading does. */
export function nameOf(text: string): PDFName {
	let name = names.get(text);
	if (!name) names.set(text, (name = PDFName.of(text)));
	return name;
}

export const get = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict && resolve(dict.context, dict.get(nameOf(key)));
/** The value as it stands, a reference left as one. */
export const getRaw = (dict: PDFDict | undefined, key: string): PDFObject | undefined => dict?.get(nameOf(key));

/** The dictionary of a dictionary or of a stream. */
export const asDict = (value: PDFObject | undefined): PDFDict | undefined =>
	value instanceof PDFDict ? value : value instanceof PDFRawStream ? value.dict : undefined;
export const asStream = (value: PDFObject | undefined): PDFRawStream | undefined => (value instanceof PDFRawStream ? value : undefined);
export const asArray = (value: PDFObject | undefined): PDFArray | undefined => (value instanceof PDFArray ? value : undefined);
export const asNumber = (value: PDFObject | undefined): number | undefined => (value instanceof PDFNumber ? value.asNumber() : undefined);
const asBool = (value: PDFObject | undefined): boolean | undefined => (value instanceof PDFBool ? value.asBoolean() : undefined);

const texts = new Map<PDFName, string>();
export function asName(value: PDFObject | undefined): string | undefined {
	if (!(value instanceof PDFName)) return undefined;
	let text = texts.get(value);
	if (text === undefined) texts.set(value, (text = value.decodeText()));
	return text;
}

/** A text string (ISO 32000-1, 7.9.2.2): UTF-16 or UTF-8 with its mark, else PDFDocEncoding. */
export function asText(value: PDFObject | undefined): string | undefined {
	if (!(value instanceof PDFString || value instanceof PDFHexString)) return undefined;
	const bytes = value.asBytes();
	try {
		if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
		return value.decodeText();
	} catch {
		return undefined;
	}
}

export const getDict = (dict: PDFDict | undefined, key: string): PDFDict | undefined => asDict(get(dict, key));
export const getStream = (dict: PDFDict | undefined, key: string): PDFRawStream | undefined => asStream(get(dict, key));
export const getArray = (dict: PDFDict | undefined, key: string): PDFArray | undefined => asArray(get(dict, key));
export const getNumber = (dict: PDFDict | undefined, key: string): number | undefined => asNumber(get(dict, key));
export const getBool = (dict: PDFDict | undefined, key: string): boolean | undefined => asBool(get(dict, key));
export const getName = (dict: PDFDict | undefined, key: string): string | undefined => asName(get(dict, key));
export const getText = (dict: PDFDict | undefined, key: string): string | undefined => asText(get(dict, key));

/** The items of an array, references followed; anything else is a list of itself, absent is empty. */
export function listOf(context: PDFContext, value: PDFObject | undefined): (PDFObject | undefined)[] {
	const at = resolve(context, value);
	if (at instanceof PDFArray) return at.asArray().map((item) => resolve(context, item));
	return at ? [at] : [];
}

/** Numbers of an array; what is not a number counts as 0. */
export const numbersOf = (value: PDFObject | undefined): number[] =>
	value instanceof PDFArray ? value.asArray().map((_, i) => asNumber(value.lookup(i)) ?? 0) : [];

/** Keys and resolved values of a dictionary. */
export function* entriesOf(dict: PDFDict | undefined): Generator<[string, PDFObject | undefined]> {
	if (dict) for (const [key, value] of dict.entries()) yield [asName(key)!, resolve(dict.context, value)];
}
