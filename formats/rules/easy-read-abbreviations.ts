/** Easy read statements → findings where an abbreviation stands; only NHS is known to everybody. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';
import { easyRead } from './statements.ts';

const allowed = new Set(['NHS']);
const short = /\b(?:[A-Z]{2,}[a-z]?s?|e\.g\.|i\.e\.|etc\.?|approx\.?)(?=[\s.,;:!?)]|$)/g;

export const easyReadAbbreviations: Rule = {
	what: 'Easy read uses no abbreviations but NHS.',
	source: 'Inclusion Europe, Information for all, 2009: “Do not use initials. Use the word in full where possible.”',
	check: (publication) =>
		easyRead(publication).statements.flatMap(({ node, text }) =>
			[...text.matchAll(short)]
				.filter(([word]) => !allowed.has(word))
				.map(([word]) =>
					finding({
						rule: 'easy-read-abbreviations',
						severity: 'error',
						file: publication.source.file,
						at: node,
						edition: 'easy-read',
						message: `“${word}” is an abbreviation.`,
						hint: 'Write the words in full.',
					}),
				),
		),
};
