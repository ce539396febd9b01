/** The summary and the full text → findings where a sentence is too long. */

import { sentences, wordCount } from '../language/text.ts';
import { proseRule } from './prose-rule.ts';

const longest = 25;

export const plainSentences = proseRule({
	rule: 'plain-sentences',
	what: 'A sentence of the summary or the full text has at most 25 words.',
	source: 'Government Digital Service, Writing for GOV.UK: split sentences of more than 25 words.',
	examples: {
		in: 'full',
		wrong:
			'The board looked at what patients, staff and the public had said during the spring and then it decided that the two clinics will open for longer on weekdays.',
		right:
			'The board looked at what patients, staff and the public had said during the spring. It decided that the two clinics will open for longer on weekdays.',
	},
	cells: false,
	look: (text) =>
		sentences(text)
			.map((sentence) => ({ sentence, words: wordCount(sentence) }))
			.filter(({ words }) => words > longest)
			.map(({ sentence, words }) => ({
				message: `This sentence has ${words} words: “${sentence.split(/\s+/).slice(0, 8).join(' ')} …”`,
				hint: `Use at most ${longest} words: say it in two sentences.`,
			})),
});
