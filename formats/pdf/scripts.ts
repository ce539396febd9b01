/** Turns a character into the name of its script, when the PDFs have no fonts for that script or cannot set it. */

/** Scripts that run from right to left, whose letters join or change places, or that need fonts larger than all the rest. */
const scripts: Readonly<Record<string, RegExp>> = {
	Arabic: /\p{Script=Arabic}/u,
	Hebrew: /\p{Script=Hebrew}/u,
	'Chinese or Japanese': /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}/u,
	Korean: /\p{Script=Hangul}/u,
	'Hindi or Nepali': /\p{Script=Devanagari}/u,
	Bengali: /\p{Script=Bengali}/u,
	Punjabi: /\p{Script=Gurmukhi}/u,
	Gujarati: /\p{Script=Gujarati}/u,
	Tamil: /\p{Script=Tamil}/u,
	Telugu: /\p{Script=Telugu}/u,
	Kannada: /\p{Script=Kannada}/u,
	Malayalam: /\p{Script=Malayalam}/u,
	Sinhala: /\p{Script=Sinhala}/u,
	Thai: /\p{Script=Thai}/u,
	Burmese: /\p{Script=Myanmar}/u,
	Khmer: /\p{Script=Khmer}/u,
	Amharic: /\p{Script=Ethiopic}/u,
	Georgian: /\p{Script=Georgian}/u,
	Armenian: /\p{Script=Armenian}/u,
};

/** Below this stand Latin, Greek and Cyrillic only: most text needs no look at the list. */
const firstOther = 0x0530;

/** "Arabic", for a person who writes in it or about it; undefined for what can be set, and for signs of no script. */
export function unsetScript(character: string): string | undefined {
	if ((character.codePointAt(0) ?? 0) < firstOther) return undefined;
	return Object.keys(scripts).find((name) => scripts[name]?.test(character));
}
