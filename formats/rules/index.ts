/** The registry of rules over the words: a new rule is one file and one line here. */
import { type Allowed, applyAllowances } from '../allowances.ts';
import { again } from '../findings.ts';
import type { Edition, Finding, Publication } from '../model.ts';
import { abbreviationsOnce } from './abbreviations-once.ts';
import { brand } from './brand.ts';
import { consultation } from './consultation.ts';
import { contacts } from './contacts.ts';
import { coverage } from './coverage.ts';
import { decisions } from './decisions.ts';
import { discreet } from './discreet.ts';
import { easyReadAbbreviations } from './easy-read-abbreviations.ts';
import { easyReadBigNumbers } from './easy-read-big-numbers.ts';
import { easyReadConsistency } from './easy-read-consistency.ts';
import { easyReadDates } from './easy-read-dates.ts';
import { easyReadFormulas } from './easy-read-formulas.ts';
import { easyReadHardWords } from './easy-read-hard-words.ts';
import { easyReadIdeas } from './easy-read-ideas.ts';
import { easyReadLists } from './easy-read-lists.ts';
import { easyReadMetaphors } from './easy-read-metaphors.ts';
import { easyReadNegatives } from './easy-read-negatives.ts';
import { easyReadNumbers } from './easy-read-numbers.ts';
import { easyReadOrder } from './easy-read-order.ts';
import { easyReadPages } from './easy-read-pages.ts';
import { easyReadParagraphs } from './easy-read-paragraphs.ts';
import { easyReadPassive } from './easy-read-passive.ts';
import { easyReadPictures } from './easy-read-pictures.ts';
import { easyReadPronouns } from './easy-read-pronouns.ts';
import { easyReadSamePicture } from './easy-read-same-picture.ts';
import { easyReadSentences } from './easy-read-sentences.ts';
import { factsInStep } from './facts-in-step.ts';
import { freshness } from './freshness.ts';
import { help } from './help.ts';
import { namesInStep } from './names-in-step.ts';
import { oneName } from './one-name.ts';
import { oneValue } from './one-value.ts';
import { origin } from './origin.ts';
import { phoneNumbers } from './phone-numbers.ts';
import { plainAbbreviations } from './plain-abbreviations.ts';
import { plainHeadings } from './plain-headings.ts';
import { plainInclusive } from './plain-inclusive.ts';
import { plainLinks } from './plain-links.ts';
import { plainSentences } from './plain-sentences.ts';
import { plainSpelling } from './plain-spelling.ts';
import type { Rule } from './rule.ts';
import { structure } from './structure.ts';
import { tableTotals } from './table-totals.ts';
import { weekdays } from './weekdays.ts';

export const rules = {
	'abbreviations-once': abbreviationsOnce,
	brand,
	consultation,
	contacts,
	coverage,
	decisions,
	discreet,
	'easy-read-abbreviations': easyReadAbbreviations,
	'easy-read-big-numbers': easyReadBigNumbers,
	'easy-read-consistency': easyReadConsistency,
	'easy-read-dates': easyReadDates,
	'easy-read-formulas': easyReadFormulas,
	'easy-read-hard-words': easyReadHardWords,
	'easy-read-ideas': easyReadIdeas,
	'easy-read-lists': easyReadLists,
	'easy-read-metaphors': easyReadMetaphors,
	'easy-read-negatives': easyReadNegatives,
	'easy-read-numbers': easyReadNumbers,
	'easy-read-order': easyReadOrder,
	'easy-read-pages': easyReadPages,
	'easy-read-paragraphs': easyReadParagraphs,
	'easy-read-passive': easyReadPassive,
	'easy-read-pictures': easyReadPictures,
	'easy-read-pronouns': easyReadPronouns,
	'easy-read-same-picture': easyReadSamePicture,
	'easy-read-sentences': easyReadSentences,
	'facts-in-step': factsInStep,
	freshness,
	help,
	'names-in-step': namesInStep,
	'one-name': oneName,
	'one-value': oneValue,
	origin,
	'phone-numbers': phoneNumbers,
	'plain-abbreviations': plainAbbreviations,
	'plain-headings': plainHeadings,
	'plain-inclusive': plainInclusive,
	'plain-links': plainLinks,
	'plain-sentences': plainSentences,
	'plain-spelling': plainSpelling,
	structure,
	'table-totals': tableTotals,
	weekdays,
} satisfies Record<string, Rule>;

export interface Strictness {
	/** What is out of step stops publication, and is not only noticed. */
	strict?: boolean;
}

/** What the rules find, and what they would find where an author allows it with a reason. */
export function judge(
	publication: Publication,
	editions: readonly Edition[],
	{ strict = false }: Strictness = {},
): { findings: Finding[]; allowed: Allowed[] } {
	const found = Object.values<Rule>(rules).flatMap((rule) => {
		const findings = rule.check(publication, editions);
		return strict && rule.strict ? findings.map((found) => again(found, 'error')) : findings;
	});
	return applyAllowances(found, publication, Object.keys(rules));
}

/** The findings alone. */
export const applyRules = (publication: Publication, editions: readonly Edition[], options: Strictness = {}): Finding[] =>
	judge(publication, editions, options).findings;
