/** Turns words into the names in them: runs of words with capital letters ("Kent Fire and Rescue Service"), and abbreviations. */

import { byText, manyTexts } from '../by-text.ts';
import { justBefore } from '../language/text.ts';

export interface Name {
	text: string;
	index: number;
	/** Whether a sentence begins with it, so that its first capital may mean nothing. */
	first: boolean;
}

const capital = String.raw`(?:\p{Lu}[\p{L}\p{N}+]*(?:['’-][\p{L}]+)*)`;
const joined = '(?: (?:of the|for the|of|and|for|&|in|on))?';
const pattern = new RegExp(String.raw`(?<![\p{L}\p{N}#@./])${capital}(?:${joined} ${capital})*`, 'gu');

/** Words that begin sentences and are no part of a name. */
const openers = new Set(
	'A An The This That These Those It In On At For From To Of By With Without When Where While After Before If As And Or But So Not No All Any Each Every Both Many Some Most Someone Anyone Everyone People Women Men Children Services Ask Call See Under Section Part Theme You We They He She Your Our Their There Here Two Three Four Five Six Seven Eight Nine Ten One'.split(
		' ',
	),
);
const months = new Set(
	'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday I'.split(' '),
);

/** What stands before the first word of a sentence, of a point or of a stressed phrase; an emoji stands before one too. */
const begins = /(?:^|[.:!?;•|]["”’)]* |["“(] ?|(?:^|\s)(?:\d\ufe0f?\u20e3|[\p{So}\p{Sk}\p{M}\p{Cf}])+ ?)$/u;

export const namesIn: (text: string) => readonly Name[] = byText(extract, manyTexts);

function extract(text: string): Name[] {
	return [...text.matchAll(pattern)].flatMap((match): Name[] => {
		let [name, index] = [match[0], match.index];
		let first = begins.test(justBefore(text, index)) || index === 0;
		for (;;) {
			const [head = '', space = ''] = /^\S+( ?)/.exec(name) ?? [];
			const word = head.trim();
			if (!(first && openers.has(word)) && !months.has(word)) break;
			const rest = name.slice(head.length).replace(/^(?:(?:of|and|for|the|in|on|&) )+/, '');
			index += name.length - rest.length;
			name = rest;
			first = false;
			if (!space || !name) return [];
		}
		name = name
			.split(' ')
			.filter((word, i, all) => !(months.has(word) && i === all.length - 1))
			.join(' ')
			.replace(/(?: (?:of|and|for|the|in|on|&))+$/, '')
			.replace(/['’]s$/, '');
		return name ? [{ text: name, index, first }] : [];
	});
}

/** The same for every way of writing a name: small letters, no "the", "&" as "and". */
export const nameKey: (name: string) => string = byText(
	(name) =>
		name
			.toLowerCase()
			.replaceAll('&', 'and')
			.replaceAll('’', "'")
			.replace(/'s\b/g, '')
			.replace(/\bthe /g, '')
			.replace(/[^\p{L}\p{N}+]+/gu, ' ')
			.trim(),
	manyTexts,
);
