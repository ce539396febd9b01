/** Easy read statements → findings where a date is not written in full. */
import { statementRule } from './statement-rule.ts';

const month = 'Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec';
const months = 'January|February|March|April|May|June|July|August|September|October|November|December';
const day = 'Mon|Tues?|Wed|Thurs?|Thu|Fri|Sat|Sun';
const short = [
	/(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{2,4}(?!\d)/g,
	/(?<!\d)(?:19|20)\d{2}(?:[/–-]|-)\d{2}(?!\d)/g,
	new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)(?: of)? (?:${months}|${month})\\b\\.?`, 'g'),
	new RegExp(`\\b(?:${months}) \\d{1,2}(?:st|nd|rd|th)\\b`, 'g'),
	new RegExp(`\\b(?:\\d{1,2} (?:${month})|(?:${month})\\.? \\d{1,4})\\b`, 'g'),
	new RegExp(`\\b(?:${day})\\.?(?= (?:\\d|to\\b|and\\b|(?:${month}|${months})\\b))`, 'g'),
	/(?<=\s)['’]\d{2}\b/g,
];

export const easyReadDates = statementRule({
	rule: 'easy-read-dates',
	what: 'Easy read writes dates in full.',
	source: 'Inclusion Europe, Information for all, 2009, and NHS England, 2018: dates in full.',
	examples: { in: 'easy-read', wrong: 'We meet on 03/06/24.', right: 'We meet on Monday 3 June 2024.' },
	look({ text }) {
		const found = short.flatMap((pattern) => [...text.matchAll(pattern)].map(([date]) => date));
		return found
			.filter((date) => !found.some((other) => other !== date && other.includes(date)))
			.map((date) => ({ message: `The date “${date}” is not written in full.`, hint: 'Write the day, the month in words, and the year: 3 June 2024.' }));
	},
});
