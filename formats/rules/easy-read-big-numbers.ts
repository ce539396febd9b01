/** Easy read statements → findings where a big number has nothing beside it that a reader can picture. */

import { sentences } from '../language/text.ts';
import { statementRule } from './statement-rule.ts';

/** Not years or times. */
const number =
	/(?<![\p{L}\p{N}.,/:-])£?([1-9]\d{0,2}(?:,\d{3})+|[1-9]\d{2,})(?:\.\d+)?(?: (million|billion|thousand))?(?![\p{N}/:-]|,\d| ?(?:am|pm)\b| \d{3}|\.\d)/gu;
const phone = /(?<!\d)0\d[\d ]{7,}\d/g;
const million = /£?\d[\d.,]* (?:million|billion|thousand)\b/g;
const year = /^(?:1[5-9]|20|21)\d{2}$/;
const alike =
	/\b\d+ (?:in|out of|of) (?:every |each )?£?\d|\bas (?:many|much|big|tall|long) as\b|\b(?:is|was|would|means|fills?)\b.*\b(?:about|more|less|fewer|enough|every|each|same|all)\b|\bthe same as\b|\bmore than (?:the|all)\b|\b(?:every|each) (?:day|hour|week|minute)\b/i;
/** The next statement compares the number only when it speaks of it. */
const speaksOfIt = /^(?:that|this|it|they|these)\b/i;
const isCompared = (text: string, next = ''): boolean =>
	/\b\d+ (?:in|out of) (?:every |each )?£?\d|\bas (?:many|much) as\b/i.test(text) ||
	[...sentences(text).slice(1), next].some((sentence) => speaksOfIt.test(sentence) && alike.test(sentence));

export const easyReadBigNumbers = statementRule({
	rule: 'easy-read-big-numbers',
	what: 'A big number in easy read stands beside something to compare it with.',
	source: 'Inclusion Europe, Information for all, 2009: avoid big numbers, they are hard to understand; Mencap, Am I making myself clear?, 2002.',
	examples: { in: 'easy-read', wrong: '26,000 people came.', right: '26,000 people came.\n\nThat is about 1 in 4 people in the town.' },
	look({ text: written, after, profile: { bigNumber, comparison: compared } }) {
		const text = written.replace(phone, '');
		if (compared && isCompared(text, after[0])) return [];
		const found = [
			...new Set(
				[...[...text.matchAll(number)].filter(([whole, digits = '']) => isBig(digits, whole, bigNumber)), ...text.matchAll(million)].map(([whole]) => whole),
			),
		];
		return found
			.filter((whole, _, all) => !all.some((other) => other !== whole && other.startsWith(whole)))
			.map((whole) => ({
				message: `“${whole}” is a big number${compared ? ', and nothing helps to picture it' : ''}.`,
				hint: compared
					? 'Say what it is like in the next statement: “That is about 1 in 4 people.”'
					: 'Say “many” or “few”, or a number of people: “1 in 4 people”.',
			}));
	},
});

const isBig = (digits: string, whole: string, from: number): boolean =>
	Number(digits.replaceAll(',', '')) >= from && (whole.startsWith('£') || !year.test(digits));
