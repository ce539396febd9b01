/** Easy read statements → findings where a number is written as a word or as a percentage. */
import { statementRule } from './statement-rule.ts';

/** "one" is left out: it is more often a word ("one of us", "no one") than a number. */
const asWord =
	/\b(two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|half|third|quarter|twice)\b|\d[\d.]*\s?%|\bper ?cent(?:age)?\b/gi;

export const easyReadNumbers = statementRule({
	rule: 'easy-read-numbers',
	what: 'Easy read writes numbers as digits, and no percentages.',
	source: 'Inclusion Europe, Information for all, 2009: “Always write numbers as digits”; “Do not use percentages”.',
	examples: { in: 'easy-read', wrong: 'There are three ways to pay.', right: 'There are 3 ways to pay, one for each day.' },
	look: ({ text }) =>
		[...text.matchAll(asWord)].map(([word]) => ({
			message: `“${word}” is harder to read than digits.`,
			hint: /%|cent/i.test(word) ? 'Say it as a number of people: “1 in 5 people”.' : 'Write the digits: 3, not three.',
		})),
});
