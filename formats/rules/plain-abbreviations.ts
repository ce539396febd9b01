/** The summary and the full text → findings where an abbreviation is never explained. */

import { byText } from '../by-text.ts';
import { finding } from '../findings.ts';
import { familyRank } from '../language/families.ts';
import { proseOf } from '../language/prose.ts';
import { withoutQuotations } from '../language/text.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

const letters = /(?<![\p{L}\p{N}#/._-])[A-Z][a-z]?[A-Z]{1,6}(?:s|\+)?(?![\p{L}\p{N}_]|\.\p{L})/gu;
/** Roman numbers, and what stands for a word that is left open: “XXXX”. */
const numeral = /^X*(?:IX|IV|V?I{0,3})$/;
/** What a reader in Britain need not be told, and what is not an abbreviation: capitals for weight. */
const known = new Set([
	'NHS',
	'GP',
	'GPs',
	'BBC',
	'TV',
	'UK',
	'USA',
	'US',
	'EU',
	'PDF',
	'OK',
	'ID',
	'PIN',
	'DVD',
	'HTML',
	'URL',
	'QR',
	'AM',
	'PM',
	'NOT',
	'AND',
	'OR',
	'NO',
	'YES',
	'IT',
	'SMS',
	'CV',
	'BBC',
	'UN',
]);

const lettersIn = byText((text) => [...withoutQuotations(text).matchAll(letters)].map(([word]) => word));

/** "integrated care board (ICB)", "ICB (integrated care board)", "ICB: integrated care board". */
const explainedIn = byText((text) => [
	...[...text.matchAll(/\p{L}{2}[”"’']? \(([^()]{2,60})\)/gu)].flatMap(([, inside = '']) => lettersIn(inside)),
	// A line of a list: “PALS – Patient Advice and Liaison Service”.
	...[...text.matchAll(/^(\p{Lu})([\p{L}+]{1,9})\s?[-–—:] (?=\1[\p{L}’']+ \p{L})/gimu)].flatMap(([, first = '', rest = '']) => lettersIn(first + rest)),
	...[...text.matchAll(/(\p{Lu}[\p{L}+]{1,9}),? \(([^()]*)\)/gu)].flatMap(([, word = '', inside = '']) => (/\p{L}{3}/u.test(inside) ? lettersIn(word) : [])),
]);

export const plainAbbreviations: Rule = {
	what: 'An abbreviation in the summary or the full text is explained somewhere.',
	source: 'WCAG 2.2, success criterion 3.1.4; GOV.UK style guide, abbreviations and acronyms.',
	examples: { in: 'full', wrong: 'The ICB pays.', right: 'The integrated care board (ICB) pays. The ICB is local.' },
	check({ sections, abbreviations, source }) {
		const inText = new Set(sections.flatMap((section) => lettersOf(section).explained));
		const explained = (word: string): boolean => {
			const one = word.replace(/s$/, '');
			return known.has(word) || numeral.test(word) || [word, one].some((form) => abbreviations.has(form) || inText.has(form));
		};
		const told = new Set<string>();
		return sections.flatMap((section) =>
			lettersOf(section)
				.used.filter(({ word }) => !told.has(word) && !explained(word) && told.add(word))
				.map(({ word, node, edition }) =>
					finding({
						rule: 'plain-abbreviations',
						severity: 'warning',
						file: source.file,
						at: node,
						edition,
						message: `Nothing says what “${word}” stands for.`,
						hint: `Write the words, or add a line “*[${word}]: …” with them.`,
					}),
				),
		);
	},
};

const lettersOf = ofSection((section) => {
	const parts = proseOf(section).flatMap(({ edition, paragraphs, cells, headings }) =>
		[...headings, ...paragraphs, ...cells].map((part) => ({ ...part, edition })),
	);
	return {
		explained: parts.flatMap(({ text }) => explainedIn(text)),
		used: parts.flatMap(({ edition, node, text }) => (isCapitals(text) ? [] : lettersIn(withoutRuns(text)).map((word) => ({ word, node, edition })))),
	};
});

/** Words in capitals throughout are a style, not abbreviations, and so is an ordinary word alone: “1. PURPOSE”. */
function isCapitals(text: string): boolean {
	const [first, ...others] = /\p{Ll}/u.test(text) ? [] : (text.match(/\p{L}+/gu) ?? []);
	return first !== undefined && (others.length > 0 || (first.length >= 5 && familyRank(first) <= commonest));
}
const commonest = 10_000;

/** Three words in capitals and more, with nothing but spaces, hyphens and figures between them. */
const run = /(?<![\p{L}\p{N}])\p{Lu}+(?:[\s’'&/–-]+(?:\d+(?:st|nd|rd|th)?\s+)?\p{Lu}+){2,}(?![\p{L}\p{N}])/gu;

/** Words in capitals among others that are none are a style too: “MINUTES OF THE MEETING on 5 May”. A run of abbreviations has no ordinary word. */
const withoutRuns = (text: string): string =>
	text.replace(run, (words) => (words.match(/\p{L}{4,}/gu)?.some((word) => familyRank(word) <= commonest) ? ' ' : words));
