/** Turns the encoding of a simple font (ISO 32000-1, 9.6.6 and annex D) into the glyph name and character of each code. */

import { characterOfName, nameOfCharacter } from './glyph-list.ts';
import { asDict, asName, asNumber, get, getArray, getName, listOf } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';

export interface SimpleEncoding {
	/** `WinAnsiEncoding`…, as named or as the base of the differences. */
	base?: string;
	/** Whether the font has an `/Encoding` at all, and whether it is a dictionary. */
	given: 'none' | 'name' | 'dictionary';
	/** Code → glyph name, of `/Differences`; absent where there are none. */
	differences: Map<number, string>;
	hasDifferences: boolean;
}

export function readEncoding(font: PDFDict): SimpleEncoding {
	const encoding = get(font, 'Encoding');
	const named = asName(encoding);
	const dict = asDict(encoding);
	const base = named ?? getName(dict, 'BaseEncoding');
	const list = dict && getArray(dict, 'Differences');
	const differences = new Map<number, string>();
	let code = 0;
	for (const item of dict ? listOf(dict.context, list) : []) {
		const [number, name] = [asNumber(item), asName(item)];
		if (number !== undefined) code = number;
		else if (name !== undefined) differences.set(code++, name);
	}
	return { given: named !== undefined ? 'name' : dict ? 'dictionary' : 'none', ...(base && { base }), differences, hasDifferences: list !== undefined };
}

/** Codes 161 to 251 of StandardEncoding; below 128 it is ASCII but for the two quotes. */
const upper =
	'exclamdown cent sterling fraction yen florin section currency quotesingle quotedblleft guillemotleft guilsinglleft guilsinglright fi fl - endash dagger daggerdbl periodcentered - paragraph bullet quotesinglbase quotedblbase quotedblright guillemotright ellipsis perthousand - questiondown - grave acute circumflex tilde macron breve dotaccent dieresis - ring cedilla - hungarumlaut ogonek caron emdash - - - - - - - - - - - - - - - - AE - ordfeminine - - - - Lslash Oslash OE ordmasculine - - - - - ae - - - dotlessi - - lslash oslash oe germandbls'.split(
		' ',
	);
const ascii = (code: number): string | undefined => (code >= 32 && code < 127 ? nameOfCharacter(String.fromCharCode(code)) : undefined);

const standard = table((code) => (code === 39 ? 'quoteright' : code === 96 ? 'quoteleft' : code > 160 ? dash(upper[code - 161]) : ascii(code)));
const bases: Record<string, (string | undefined)[]> = {
	StandardEncoding: standard,
	WinAnsiEncoding: table((code) => (code < 32 ? undefined : (nameOfCharacter(decode('windows-1252', code)) ?? 'bullet'))),
	MacRomanEncoding: table((code) => (code < 32 || code === 127 ? undefined : code === 219 ? 'currency' : nameOfCharacter(decode('macintosh', code)))),
};
function table(name: (code: number) => string | undefined): (string | undefined)[] {
	return Array.from({ length: 256 }, (_, code) => name(code));
}
function dash(name: string | undefined): string | undefined {
	return name === '-' ? undefined : name;
}
function decode(label: string, code: number): string {
	return new TextDecoder(label).decode(Uint8Array.of(code));
}

export const standardName = (code: number): string | undefined => standard[code];

/** The glyph name that the font dictionary gives a code; `.notdef` where its base encoding has a hole, `undefined` where it leaves it to the program. */
export function glyphNameOf(encoding: SimpleEncoding, code: number): string | undefined {
	const named = encoding.differences.get(code);
	if (named !== undefined) return named;
	const base = encoding.base === undefined ? undefined : bases[encoding.base];
	return base && (base[code] ?? '.notdef');
}

/** Which code of the Macintosh character set a glyph name has: what a (1,0) cmap is asked for. */
export const macCodeOf = (name: string): number | undefined => {
	const code = bases.MacRomanEncoding!.indexOf(name);
	return code < 0 ? undefined : code;
};

/** The character of a code, by its glyph name in the dictionary or in the program. */
export function characterOf(encoding: SimpleEncoding, code: number, programName?: string): string | undefined {
	const name = glyphNameOf(encoding, code) ?? programName;
	return name === undefined ? undefined : characterOfName(name);
}
