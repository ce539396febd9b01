/** Easy read statements → findings where negatives cancel one another out. */

import { sentences } from '../language/text.ts';
import { statementRule } from './statement-rule.ts';

const negative =
	/\b(?:not|no|never|nobody|nothing|nowhere|none|neither|nor|without|cannot|unless|hardly|rarely|[a-z]+n['’]t|(?:im|un|in)(?:possible|able|safe|well|happy|likely|fair|true|kind|usual|important|known|lawful|healthy|sure|aware|certain|correct|visible|common|welcome|helpful|willing|necessary)|illegal|disagree|refuse|fail)\b/gi;
/** A new clause may have a negative of its own; "that" does not begin one: "not true that nobody". */
const clauses = /[,;:]|\b(?:if|because|but|when|and|or|so)\b/i;

export const easyReadNegatives = statementRule({
	rule: 'easy-read-negatives',
	what: 'Easy read has no double negatives.',
	source: 'Inclusion Europe, Information for all, 2009: positive sentences rather than negative ones.',
	examples: { in: 'easy-read', wrong: 'It is not impossible to win.', right: 'You can win.' },
	look: ({ text, profile }) =>
		sentences(text)
			.flatMap((sentence) => sentence.replace(/\bno one\b/gi, 'nobody').split(clauses))
			.map((clause) => (clause.match(negative) ?? []).map((word) => word.toLowerCase()))
			.filter(({ length }) => length > profile.negatives)
			.map((words) => ({
				message: `“${words.join('” and “')}” ${words.length > 1 ? 'stand in one sentence: two negatives are hard to follow' : 'is a negative'}.`,
				hint: 'Say what is so, not what is not so.',
			})),
});
