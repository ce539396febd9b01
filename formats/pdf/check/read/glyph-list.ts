/** Turns glyph names into the characters that they stand for (Adobe Glyph List), and tells listed names from made-up ones. */
import list from 'aglfn' with { type: 'json' };

const points = new Map(list.map(({ glyphName, unicodeValue }) => [glyphName, String.fromCodePoint(Number.parseInt(unicodeValue, 16))]));
for (const [name, text] of [
	['nbspace', '\u00a0'],
	['nonbreakingspace', '\u00a0'],
	['sfthyphen', '\u00ad'],
	['softhyphen', '\u00ad'],
	['ff', '\ufb00'],
	['fi', '\ufb01'],
	['fl', '\ufb02'],
	['ffi', '\ufb03'],
	['ffl', '\ufb04'],
	['middot', '\u00b7'],
	['Delta', '\u2206'],
	['Omega', '\u2126'],
	['mu', '\u00b5'],
	['zerowidthnonjoiner', '\u200c'],
	['commaaccent', '\uf6c3'],
] as const)
	points.set(name, text);
const names = new Map([...points].reverse().map(([name, text]) => [text, name]));
names.set('\u00a0', 'space').set('\u00ad', 'hyphen').set(' ', 'space').set('-', 'hyphen');

/** Families of the full list that the list for new fonts leaves out: `afii10017`, `alefhebrew`, `Asmall`, `oneoldstyle`. */
const families =
	/^(?:afii\d{5}|SF\d{6}|H18533|H18543|H18551|H22073|[A-Za-z]+(?:small|oldstyle|superior|inferior|monospace|circle|paren|period|square|arabic|hebrew|cyrillic|armenian|greek|hiragana|katakana|bopomofo|korean|thai|deva|bengali|gujarati|gurmukhi|cmb|belowcmb|dblgrave|invertedbreve|ring|below|hook|horn|acute|grave|tilde|dieresis|caron|macron|breve|dotaccent|dotbelow|cedilla|ogonek|circumflex|line|topright|topleft|mathematical|fullwidth|halfwidth|ideographic))$/;

/** Parts of signs and second forms in the font Symbol, and a letter that the list has under two names. */
const symbols =
	/^(?:Idot|apple|arrow(?:horiz|vert)ex|brace(?:ex|(?:left|right)(?:bt|mid|tp))|(?:bracket|paren)(?:left|right)(?:bt|ex|tp)|(?:copyright|register|trademark)(?:sans|serif)|(?:integral|radical)ex)$/;
/** Names of ZapfDingbats, which stand for themselves. */
const dingbat = /^a(?:[1-9]|[1-79]\d|8[1-9]|1(?:0\d|1[0-27-9]|[2-9]\d)|20[0-6])$/;

/** What a glyph name says: `a`, `uni00E9`, `u1F600`, `f_i`, one of the list; `undefined` where it says nothing. */
export function characterOfName(name: string): string | undefined {
	const plain = name.replace(/\..*$/, '');
	const listed = points.get(plain);
	if (listed !== undefined) return listed;
	const hex = /^uni((?:[0-9A-F]{4})+)$/.exec(plain)?.[1];
	if (hex)
		return hex
			.match(/.{4}/g)!
			.map((four) => String.fromCharCode(Number.parseInt(four, 16)))
			.join('');
	const point = /^u([0-9A-F]{4,6})$/.exec(plain)?.[1];
	if (point && Number.parseInt(point, 16) <= 0x10ffff) return String.fromCodePoint(Number.parseInt(point, 16));
	const parts = plain.split('_');
	if (parts.length > 1 && parts.length < 9) {
		const each = parts.map(characterOfName);
		return each.every((part) => part !== undefined) ? each.join('') : undefined;
	}
	return undefined;
}

/** The glyph name of a character, as the standard encodings use it. */
export const nameOfCharacter = (text: string): string | undefined => names.get(text);

/** Whether a name stands in the Adobe Glyph List; names built from code points do not (ISO 14289-1, 7.21.6). */
export const isListed = (name: string): boolean => points.has(name) || families.test(name) || symbols.test(name);

/**
 * Whether a name tells every reader which character is meant, if only as a sign of its own. Names built from code points or
 * from others (`uni0041`, `f_i`, `a.sc`) are in no list: such a font needs ToUnicode (ISO 14289-1, 7.21.7).
 */
export const namesCharacter = (name: string): boolean => isListed(name) || dingbat.test(name);
