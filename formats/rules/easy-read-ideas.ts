/** Easy read statements → findings where one sentence says two things. */

import { sentences } from '../language/text.ts';
import { statementRule } from './statement-rule.ts';

const helper =
	'will|can|must|may|might|should|could|would|shall|is|are|was|were|has|have|had|do|does|did|cannot|need|needs|want|wants|get|gets|make|makes|go|goes|help|helps|pay|pays';
/** What begins a clause of its own after "and" or "but": who, and what they do. */
const subject = `(?:you|we|they|he|she|it|this|there|everyone|someone|nobody|anyone|people)(?: (?:also|then|often|always|never|now))? (?:${helper}|\\p{L}+)|(?:the|your|our|my|their|his|her|a|an|some|many|most|all) (?:(?!(?:to|of|for|in|on|at|by|with|from|who|that)\\b)\\p{L}+ ){1,3}?(?:(?:${helper})\\b|\\p{L}{3,}s\\b)`;
const second: readonly (readonly [RegExp, string])[] = [
	[/;/, 'a semicolon'],
	[/ [–—] /, 'a dash'],
	[/\([^)]* [^)]*\)/, 'brackets'],
	[/, (?:which|who|whose|where)\b/i, 'a clause between commas'],
	[new RegExp(`,? but (?:${subject})(?! \\p{L}+ly$)`, 'iu'), '“but”'],
	[new RegExp(`, and (?:${subject})`, 'iu'), '“and”'],
	[new RegExp(`(?<!if .*|that .*|when .*|between .*|both .*|for .*|with .*|than .*|about .*|to .*\\bto .*) and (?:${subject})(?: |$)`, 'iu'), '“and”'],
	[/\b(?:although|whereas|however|therefore|while also)\b/i, 'a clause that sets one thing against another'],
];
/** A condition that stands first is part of what is said: "If you are hurt, call us and we will come". */
const condition = /^(?:if|when)\b/i;

export const easyReadIdeas = statementRule({
	rule: 'easy-read-ideas',
	what: 'An easy read sentence says one thing.',
	source: 'Inclusion Europe, Information for all, 2009: one idea in each sentence.',
	examples: { in: 'easy-read', wrong: 'You can call us, but you must pay for the call.', right: 'You can call us.\n\nYou must pay for the call.' },
	look: ({ text }) =>
		sentences(text).flatMap((sentence) => {
			// Too long by another rule, and long to search.
			if (sentence.length > 500) return [];
			if (condition.test(sentence) && !/[;()]/.test(sentence)) return [];
			const [, what] = second.find(([pattern]) => pattern.test(sentence)) ?? [];
			return what ? [{ message: `This sentence says two things, joined by ${what}.`, hint: 'Give each its own statement and picture.' }] : [];
		}),
});
