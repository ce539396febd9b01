/** Splits text into signs: an emoji, however many characters it is written in, or one character; what has no ink and joins nothing is left out. */

/** A picture with its tone, its presentation and its tags (Unicode Technical Standard #51, 1.4.9); digits are pictures only in keycaps. */
const picture = String.raw`(?![0-9#*])\p{Emoji}\p{Emoji_Modifier}?[\ufe0e\ufe0f]?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?`;
const emoji = String.raw`[0-9#*]\ufe0f?\u20e3|\p{Regional_Indicator}{2}|${picture}(?:\u200d${picture})*`;

const signs = new RegExp(String.raw`${emoji}|\P{Default_Ignorable_Code_Point}`, 'gu');
const clusters = new RegExp(String.raw`${emoji}|\P{M}\p{M}*|\p{M}+`, 'gu');
const needsLook = /\p{Default_Ignorable_Code_Point}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\u20e3/u;
const ignorable = /\p{Default_Ignorable_Code_Point}/u;

/** Zero-width and formatting characters have done their work once lines are broken; outside an emoji they have no ink and no sound. */
export const signsOf = (text: string): Iterable<string> => (needsLook.test(text) ? (text.match(signs) ?? []) : text);

/** What a word that is too long may be cut into: signs with the marks that belong to them. */
export const clustersOf = (text: string): string[] => text.match(clusters) ?? [];

/** The characters of an emoji that have ink where they are not joined. */
export const partsOf = (sign: string): string[] => [...sign].filter((part) => !ignorable.test(part));

/** Meant as a picture, by the author or by what Unicode says of it, and not as a sign among letters. */
export const isPicture = (sign: string): boolean =>
	sign.endsWith('\ufe0f') || partsOf(sign).length > 1 || (/^\p{Emoji_Presentation}/u.test(sign) && !sign.endsWith('\ufe0e'));

/** Whether a tone, which colours what is before it, stands here: tables of line breaks that are older than an emoji would part the two. */
export const goesOn = (text: string, at: number): boolean =>
	text.charCodeAt(at) === 0xd83c && /^\p{Emoji_Modifier}/u.test(text.slice(at, at + 2)) && !/\s/.test(text[at - 1] ?? ' ');
