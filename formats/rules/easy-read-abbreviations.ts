/** Easy read statements → findings where an abbreviation stands that not everybody knows. */
import { boldWords } from '../language/bold.ts';
import { statementRule } from './statement-rule.ts';

const short = /(?<![\p{L}\p{N}#.-])(?:[A-Z][a-z]?[A-Z]+[a-z]?s?|[A-Z]&[A-Z]|e\.g\.|i\.e\.|etc\b\.?|approx\b\.?|incl\b\.?)(?=[\s.,;:!?)’']|$)/gu;

export const easyReadAbbreviations = statementRule({
	rule: 'easy-read-abbreviations',
	what: 'Easy read uses no abbreviations but those that everybody knows, such as NHS.',
	source: 'Inclusion Europe, Information for all, 2009: “Do not use initials. Use the word in full where possible.”',
	examples: { in: 'easy-read', wrong: 'The DfT pays for buses.', right: 'The NHS pays for doctors.' },
	look({ text, node, profile }) {
		// In bold it is a hard word, and has to be explained.
		const bold = boldWords(node);
		return [...text.matchAll(short)]
			.filter(([word]) => !profile.abbreviations.includes(word) && !bold.some((words) => words.includes(word)))
			.map(([word]) => ({ severity: 'error' as const, message: `“${word}” is an abbreviation.`, hint: 'Write the words in full.' }));
	},
});
