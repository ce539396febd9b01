/** Turns a list of phrases, each with what to write instead, into one search that finds them as whole words. */

import { byText } from '../by-text.ts';

export type WordList = readonly (readonly [phrase: string, instead: string])[];

/** `phrase` is the source of a regular expression, in small letters. What a text says twice in the same words is found once. */
export function searchFor(list: WordList): (text: string) => { found: string; instead: string }[] {
	const all = new RegExp(`(?<![\\p{L}'’-])(?:${list.map(([phrase]) => `(${phrase})`).join('|')})(?![\\p{L}-])`, 'giu');
	return byText((text) =>
		[...new Map([...text.matchAll(all)].map((match) => [match[0], match])).values()].map(([found, ...groups]) => ({
			found,
			instead: list[groups.findIndex((group) => group !== undefined)]?.[1] ?? '',
		})),
	);
}
