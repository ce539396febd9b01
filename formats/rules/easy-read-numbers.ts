/** Easy read statements → findings where a number is written as a word or as a percentage. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';
import { easyRead } from './statements.ts';

/** "one" is left out: it is more often a word ("one of us", "no one") than a number. */
const asWord =
	/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|third|quarter)\b|\d[\d.]*\s?%|\bper ?cent\b/gi;

export const easyReadNumbers: Rule = {
	what: 'Easy read writes numbers as digits, and no percentages.',
	source: 'Inclusion Europe, Information for all, 2009: “Always write numbers as digits”; “Do not use percentages”.',
	check: (publication) =>
		easyRead(publication).statements.flatMap(({ node, text }) =>
			[...text.matchAll(asWord)].map(([word]) =>
				finding({
					rule: 'easy-read-numbers',
					severity: 'warning',
					file: publication.source.file,
					at: node,
					edition: 'easy-read',
					message: `“${word}” is harder to read than digits.`,
					hint: /%|cent/i.test(word) ? 'Say it as a number of people: “1 in 5 people”.' : 'Write the digits: 3, not three.',
				}),
			),
		),
};
