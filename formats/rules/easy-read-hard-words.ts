/** Easy read statements → findings where a hard word is used and nobody says what it means. */

import { syllable } from 'syllable';
import { finding } from '../findings.ts';
import { boldWords } from '../language/bold.ts';
import { explainedWords } from '../language/explained.ts';
import { isExplained } from '../language/explains.ts';
import { familyRank } from '../language/families.ts';
import { profiles } from '../language/profiles.ts';
import { sentences, wordsOf } from '../language/text.ts';
import type { Publication } from '../model.ts';
import { metaphorsIn } from './easy-read-metaphors.ts';
import type { Rule } from './rule.ts';
import { easyRead } from './statements.ts';

export const easyReadHardWords: Rule = {
	what: 'A hard word in easy read is bold, and the next sentence says what it means.',
	source:
		'Inclusion Europe, Information for all, 2009: “If you need to use difficult words, make sure you always explain them clearly”. Hard: not of the 3,000 commonest families of words in SUBTLEX-US (Brysbaert and New, 2009).',
	examples: { in: 'easy-read', wrong: 'We will facilitate it.', right: 'We will help.' },
	check: (publication) => {
		const { statements } = easyRead(publication);
		const told = new Set<string>();
		return statements.flatMap(({ node, text, section }, index) => {
			const next = statements[index + 1];
			const after = [...sentences(text).slice(1), next?.section === section ? next.text : ''].join(' ').trim();
			const bold = boldWords(node).map((word) => word.toLowerCase().replace(/[.,;:!?]$/, ''));
			const first = (word: string): boolean => !told.has(word) && Boolean(told.add(word));
			const unexplained = bold.filter((word) => first(word) && !isExplained(word, text, after));
			const hard = hardWords(text, publication).filter((word) => !bold.some((words) => words.includes(word)) && first(word));
			const report = (message: string, hint: string) =>
				finding({ rule: 'easy-read-hard-words', severity: 'warning', file: publication.source.file, at: node, edition: 'easy-read', message, hint });
			return [
				...unexplained.map((word) =>
					report(`The hard word “${word}” is not explained in the next sentence.`, 'Say what it means in the next statement, or use an easier word.'),
				),
				...hard.map((word) => report(`“${word}” may be a hard word.`, 'Use an easier word, or make it bold and say what it means in the next statement.')),
			];
		});
	},
};

/** Rare words that nothing in the edition explains, in the order of the text; names, short forms and figures of speech are judged by other rules. */
function hardWords(text: string, publication: Publication): string[] {
	const explained = explainedWords(publication);
	const names = namesIn(publication);
	const { commonWords } = profiles[publication.meta.easyRead.profile];
	const figures = metaphorsIn(text).map(({ found }) => found.toLowerCase());
	return wordsOf(text)
		.filter(({ word, index }) => !isName(word, text, index))
		.map(({ word }) => word.toLowerCase().replace(/['’]s?$/, ''))
		.filter(
			(word) =>
				word.length > 3 &&
				!numbers.test(word) &&
				!explained.has(word) &&
				!names.has(word) &&
				!figures.some((figure) => figure.includes(word)) &&
				isHard(word, commonWords),
		);
}

const numbers = /^(?:hundred|thousand|million|billion)s?$/;

/** A short word can be rarer before it is hard: "mould" and "debt" against "obligation". */
function isHard(word: string, commonWords: number): boolean {
	const rank = familyRank(word);
	if (rank <= commonWords) return false;
	const syllables = syllable(word);
	return rank > commonWords * (syllables === 1 ? 4 : syllables === 2 ? 2 : 1);
}

const memory = new WeakMap<Publication, ReadonlySet<string>>();

/** Words of the title, and those that stand with a capital inside some sentence. */
function namesIn(publication: Publication): ReadonlySet<string> {
	const known = memory.get(publication);
	if (known) return known;
	const texts = [publication.meta.title, ...easyRead(publication).statements.map(({ text }) => text)];
	const made = new Set(texts.flatMap((text) => wordsOf(text).flatMap(({ word, index }) => (isName(word, text, index) ? [word.toLowerCase()] : []))));
	memory.set(publication, made);
	return made;
}

/** A capital inside a sentence, or capitals inside the word. */
const isName = (word: string, text: string, index: number): boolean =>
	/\p{L}\p{Lu}/u.test(word) || (/^\p{Lu}/u.test(word) && index > 0 && !/[.!?]["”’)]?\s+$/.test(text.slice(0, index)));
