/** Easy read statements → findings where one sentence names more than three things. */

import { sentences, wordCount } from '../language/text.ts';
import { statementRule } from './statement-rule.ts';

export const easyReadLists = statementRule({
	rule: 'easy-read-lists',
	what: 'More than 3 things in easy read are statements or a list, each on a line of its own.',
	source: 'Inclusion Europe, Information for all, 2009: bullet points rather than words with commas between them.',
	examples: { in: 'easy-read', wrong: 'Bring a coat, a hat, a bag and some food.', right: 'Bring a coat, a hat and some food.' },
	look: ({ text, profile: { items } }) =>
		sentences(text)
			.map((sentence) => things(sentence))
			.filter((count) => count > items)
			.map((count) => ({ message: `This sentence lists ${count} things.`, hint: 'Give each thing a statement and a picture of its own.' })),
});

/** "If you are ill, call the nurse, the doctor or us" lists three: what is said first stands before a clause. */
function things(sentence: string): number {
	const [, listed = ''] = /^(?:(?:if|when|because|in|on|after|before)\b[^,]*, )?(.*)$/is.exec(sentence) ?? [];
	if (!/, (?:[^,]+,? )?(?:and|or) /i.test(listed)) return 1;
	const parts = listed.split(/,\s+(?:and|or)\s+|,\s+|\s+(?:and|or)\s+/i);
	// Things are short; clauses are not.
	return parts.slice(1, -1).every((part) => wordCount(part) <= 5) ? parts.length : 1;
}
