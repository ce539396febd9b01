/** Easy read statements → findings where "it" or "they" comes before anything that it could stand for. */

import { wordsOf } from '../language/text.ts';
import { statementRule } from './statement-rule.ts';

const pronoun = /^(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|this|that|these|those)$/i;
/** Weather, time and what follows: "It is not your fault", "It can be hard to see", "It is 9 o'clock". */
const empty =
	/^(?:it|this|that)(?:['’]s| is| was| can be| may be| will be| must be| has to be) (?:not |never |also |very |too |often |still |a |an |the )*(?:\d|(?:hot|cold|warm|cool|wet|dry|dark|light|late|early|sunny|windy|cloudy|icy|foggy|raining|snowing)\b|(?:\p{L}+ )+(?:to|that|if|when|for|how|who|what)\b|your?\b|our\b|up to\b|not\b|\p{L}+$)|^it (?:takes?|costs?|rains?|snows?|looks|seems|feels|does not matter|helps to)\b/iu;
/** "this plan", "that you": not pronouns. */
const determines = /^(?:this|that|these|those) \p{L}/iu;
const notNouns =
	/^(?:a|an|the|and|or|but|so|if|when|then|because|i|you|your|we|us|our|me|my|is|are|was|were|be|been|am|can|may|might|will|would|must|should|could|has|have|had|do|does|did|not|no|also|very|too|now|always|often|never|in|on|at|to|of|for|from|with|about|by|up|out|here|there|what|who|which|where|how|why|say|says|said|go|goes|make|makes|all|some|any|more)$/i;

export const easyReadPronouns = statementRule({
	rule: 'easy-read-pronouns',
	what: 'In easy read, “it”, “they” or “this” comes after the words that it stands for.',
	source: 'Inclusion Europe, Information for all, 2009: it must be clear who or what a pronoun stands for.',
	examples: { in: 'easy-read', wrong: 'They may read your messages.', right: 'Your partner may check your phone.\n\nThey may read your messages.' },
	look({ text, before, title }) {
		if (before.length > 0 || empty.test(text)) return [];
		const words = wordsOf(text);
		const at = words.findIndex(({ word }) => pronoun.test(word));
		const { word = '', index = 0 } = words[at] ?? {};
		if (at < 0 || isDeterminer(text.slice(index), word) || hasNoun(words.slice(0, at)) || hasNoun(wordsOf(title))) return [];
		return [{ message: `Nothing before “${word}” says who or what is meant.`, hint: 'Use the name or the noun.' }];
	},
});

const hasNoun = (words: readonly { word: string }[]): boolean => words.some(({ word }) => word.length > 1 && !notNouns.test(word) && !pronoun.test(word));

/** "this plan helps" has a noun after it; "this helps" and "this happens" do not. */
const isDeterminer = (rest: string, word: string): boolean =>
	/^(?:this|that|these|those)$/i.test(word) &&
	determines.test(rest) &&
	!/^(?:this|that|these|those) (?:\p{L}+s|is|are|was|were|can|may|will|must|did|should|could|would|might|has|have|need|help|happen|work|cost|make|show|mean)\b/iu.test(
		rest,
	);
