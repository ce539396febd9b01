/** Easy read statements → findings where a sentence is too long or a statement says more than one. */

import { sentences, wordCount } from '../language/text.ts';
import { type Fault, statementRule } from './statement-rule.ts';

export const easyReadSentences = statementRule({
	rule: 'easy-read-sentences',
	what: 'An easy read sentence has at most 12 words, 15 where it cannot be helped, and a statement is one sentence.',
	source: 'Inclusion Europe, Information for all, 2009: “Always keep your sentences short”; Change, How to make information accessible, 2016.',
	examples: { in: 'easy-read', wrong: 'Go there. Stay there.', right: 'Go there.\n\nStay there.' },
	look({ text, profile: { long, longest } }) {
		const parts = sentences(text);
		const faults = parts
			.map((sentence) => ({ sentence, words: wordCount(sentence) }))
			.filter(({ words }) => words > long)
			.map(
				({ sentence, words }): Fault => ({
					severity: words > longest ? 'error' : 'warning',
					message: `This easy read sentence has ${words} words: “${sentence}”`,
					hint: `Use at most ${words > longest ? longest : long} words. Split it into two statements, each with a picture.`,
				}),
			);
		if (parts.length > 1)
			faults.push({
				message: 'This easy read statement has more than one sentence.',
				hint: 'Give each sentence a statement and a picture of its own.',
			});
		return faults;
	},
});
