/** Turns the encoding of a simple font (ISO 32000-1, 9.6.6) into the character that each code stands for. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { asDict, asName, asNumber, get, getArray, getName, listOf } from './objects.ts';

export interface SimpleEncoding {
	/** `WinAnsiEncoding`…, as named or as the base of the differences. */
	base?: string;
	/** Code → glyph name, of `/Differences`. */
	differences: Map<number, string>;
}

export function readEncoding(font: PDFDict): SimpleEncoding {
	const encoding = get(font, 'Encoding');
	const named = asName(encoding);
	const dict = asDict(encoding);
	const base = named ?? getName(dict, 'BaseEncoding');
	const differences = new Map<number, string>();
	let code = 0;
	for (const item of dict ? listOf(dict.context, getArray(dict, 'Differences')) : []) {
		const [number, name] = [asNumber(item), asName(item)];
		if (number !== undefined) code = number;
		else if (name !== undefined) differences.set(code++, name);
	}
	return { ...(base && { base }), differences };
}

const tables = { WinAnsiEncoding: table('windows-1252'), MacRomanEncoding: table('macintosh') };
function table(label: string): string[] {
	const decoder = new TextDecoder(label);
	return Array.from({ length: 256 }, (_, code) => decoder.decode(Uint8Array.of(code)));
}

/** The character of a code in a simple font that is not symbolic; `undefined` where only its glyph name could tell. */
export function characterOf(encoding: SimpleEncoding, code: number): string | undefined {
	const name = encoding.differences.get(code);
	if (name !== undefined) return characterOfName(name);
	if (encoding.base === 'WinAnsiEncoding' || encoding.base === 'MacRomanEncoding') return tables[encoding.base][code];
	return code >= 32 && code < 127 ? String.fromCharCode(code) : undefined;
}

/** A glyph name that says its character: `a`, `uni00E9`, `u1F600`, or one of the usual names. */
export function characterOfName(name: string): string | undefined {
	const plain = name.replace(/\..*$/, '');
	if (plain.length === 1) return plain;
	const hex = /^uni((?:[0-9A-F]{4})+)$/.exec(plain)?.[1];
	if (hex) return hex.match(/.{4}/g)!.map((four) => String.fromCharCode(Number.parseInt(four, 16))).join('');
	const point = /^u([0-9A-F]{4,6})$/.exec(plain)?.[1];
	if (point && Number.parseInt(point, 16) <= 0x10ffff) return String.fromCodePoint(Number.parseInt(point, 16));
	return usual[plain];
}

const usual: Record<string, string> = Object.fromEntries(
	`space  |exclam !|quotedbl "|numbersign #|dollar $|percent %|ampersand &|quotesingle '|parenleft (|parenright )|asterisk *|plus +|comma ,|hyphen -|minus −|period .|slash /|zero 0|one 1|two 2|three 3|four 4|five 5|six 6|seven 7|eight 8|nine 9|colon :|semicolon ;|less <|equal =|greater >|question ?|at @|bracketleft [|backslash \\|bracketright ]|asciicircum ^|underscore _|grave \`|braceleft {|bar ¦|braceright }|asciitilde ~|quoteleft ‘|quoteright ’|quotedblleft “|quotedblright ”|quotesinglbase ‚|quotedblbase „|endash –|emdash —|bullet •|ellipsis …|fi ﬁ|fl ﬂ|ff ﬀ|ffi ﬃ|ffl ﬄ|degree °|section §|paragraph ¶|copyright ©|registered ®|trademark ™|sterling £|Euro €|yen ¥|cent ¢|currency ¤|periodcentered ·|multiply ×|divide ÷|plusminus ±|fraction ⁄|dagger †|daggerdbl ‡|perthousand ‰|guillemotleft «|guillemotright »|guilsinglleft ‹|guilsinglright ›|exclamdown ¡|questiondown ¿|germandbls ß|dotlessi ı|AE Æ|ae æ|OE Œ|oe œ|Oslash Ø|oslash ø|Aring Å|aring å|Ccedilla Ç|ccedilla ç|Eth Ð|eth ð|Thorn Þ|thorn þ|mu µ|onehalf ½|onequarter ¼|threequarters ¾|ordfeminine ª|ordmasculine º|Lslash Ł|lslash ł|nbspace \u00a0|nonbreakingspace \u00a0`
		.split('|')
		.map((pair) => [pair.slice(0, pair.indexOf(' ')), pair.slice(pair.indexOf(' ') + 1)]),
);
for (const [suffix, mark] of [['grave', '\u0300'], ['acute', '\u0301'], ['circumflex', '\u0302'], ['tilde', '\u0303'], ['dieresis', '\u0308'], ['caron', '\u030c']] as const) {
	for (const letter of 'AEIOUYNSZaeiouynsz') usual[letter + suffix] = (letter + mark).normalize('NFC');
}
usual.bar = '|';
