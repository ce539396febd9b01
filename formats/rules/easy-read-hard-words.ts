/** Easy read statements → findings where a hard word is used and nobody says what it means. */

import { syllable } from 'syllable';
import { byText } from '../by-text.ts';
import { finding } from '../findings.ts';
import { boldWords } from '../language/bold.ts';
import { explainedWords } from '../language/explained.ts';
import { isExplained } from '../language/explains.ts';
import { familyRank } from '../language/families.ts';
import { profiles } from '../language/profiles.ts';
import { easyReadOf } from '../language/statements.ts';
import { justBefore, sentences, wordsOf } from '../language/text.ts';
import type { Statement } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { metaphorsIn } from './easy-read-metaphors.ts';
import type { Rule } from './rule.ts';

export const easyReadHardWords: Rule = {
	what: 'A hard word in easy read is bold, and the next sentence says what it means.',
	source:
		'Inclusion Europe, Information for all, 2009: “If you need to use difficult words, make sure you always explain them clearly”. Hard: not of the 3,000 commonest families of words in SUBTLEX-US (Brysbaert and New, 2009).',
	examples: { in: 'easy-read', wrong: 'We will facilitate it.', right: 'We will help.' },
	check: ({ meta, sections, source }) => {
		const explained = explainedWords(sections);
		const names = new Set([...namesIn(meta.title), ...sections.flatMap(namesOf)]);
		const told = new Set<string>();
		const first = (word: string): boolean => !told.has(word) && Boolean(told.add(word));
		const report = (at: Statement, message: string, hint: string) =>
			finding({ rule: 'easy-read-hard-words', severity: 'warning', file: source.file, at, edition: 'easy-read', message, hint });
		return sections.flatMap((section) =>
			wordsIn(section).flatMap(({ node, bold, hard }) => [
				...bold
					.filter(({ word, isExplained }) => first(word) && !isExplained)
					.map(({ word }) =>
						report(node, `The hard word “${word}” is not explained in the next sentence.`, 'Say what it means in the next statement, or use an easier word.'),
					),
				...hard
					.filter(
						({ word, hardness }) => isHard(hardness, profiles[meta.easyRead.profile].commonWords) && !explained.has(word) && !names.has(word) && first(word),
					)
					.map(({ word }) => report(node, `“${word}” may be a hard word.`, 'Use an easier word, or make it bold and say what it means in the next statement.')),
			]),
		);
	},
};

interface Words {
	node: Statement;
	bold: { word: string; isExplained: boolean }[];
	/** Not in bold. */
	hard: { word: string; hardness: Hardness }[];
}

/** Words that may be hard, of each statement of a section. */
const wordsIn = ofSection((section): Words[] => {
	const { statements } = easyReadOf(section);
	return statements.map(({ node, text }, index) => {
		const after = [...sentences(text).slice(1), statements[index + 1]?.text ?? ''].join(' ').trim();
		const bold = boldWords(node).map((word) => word.toLowerCase().replace(/[.,;:!?]$/, ''));
		return {
			node,
			bold: bold.map((word) => ({ word, isExplained: isExplained(word, text, after) })),
			hard: rareWords(text)
				.filter((word) => !bold.some((words) => words.includes(word)))
				.map((word) => ({ word, hardness: hardnessOf(word) })),
		};
	});
});

/** Rare words, in the order of the text; names, short forms and figures of speech are judged by other rules. */
function rareWords(text: string): string[] {
	const figures = metaphorsIn(text).map(({ found }) => found.toLowerCase());
	return wordsOf(text)
		.filter(({ word, index }) => !isName(word, text, index))
		.map(({ word }) => word.toLowerCase().replace(/['’]s?$/, ''))
		.filter((word) => word.length > 3 && !numbers.test(word) && !figures.some((figure) => figure.includes(word)) && isHard(hardnessOf(word), fewest));
}

const numbers = /^(?:hundred|thousand|million|billion)s?$/;
const fewest = Math.min(...Object.values(profiles).map(({ commonWords }) => commonWords));

interface Hardness {
	rank: number;
	syllables: number;
}

const hardnessOf = byText((word): Hardness => ({ rank: familyRank(word), syllables: syllable(word) }));

/** A short word can be rarer before it is hard: "mould" and "debt" against "obligation". */
const isHard = ({ rank, syllables }: Hardness, commonWords: number): boolean => rank > commonWords * (syllables === 1 ? 4 : syllables === 2 ? 2 : 1);

/** Words that stand with a capital inside a sentence. */
const namesIn = (text: string): string[] => wordsOf(text).flatMap(({ word, index }) => (isName(word, text, index) ? [word.toLowerCase()] : []));
const namesOf = ofSection((section) => [...new Set(easyReadOf(section).statements.flatMap(({ text }) => namesIn(text)))]);

/** A capital inside a sentence, or capitals inside the word. */
const isName = (word: string, text: string, index: number): boolean =>
	/\p{L}\p{Lu}/u.test(word) || (/^\p{Lu}/u.test(word) && index > 0 && !/[.!?]["”’)]?\s+$/.test(justBefore(text, index)));
