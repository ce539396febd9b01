/** The registry of rules over the words: a new rule is one file and one line here. */
import type { Edition, Finding, Publication } from '../model.ts';
import { abbreviationsOnce } from './abbreviations-once.ts';
import { brand } from './brand.ts';
import { consultation } from './consultation.ts';
import { contacts } from './contacts.ts';
import { coverage } from './coverage.ts';
import { decisions } from './decisions.ts';
import { discreet } from './discreet.ts';
import { easyReadAbbreviations } from './easy-read-abbreviations.ts';
import { easyReadHardWords } from './easy-read-hard-words.ts';
import { easyReadNumbers } from './easy-read-numbers.ts';
import { easyReadPictures } from './easy-read-pictures.ts';
import { easyReadSentences } from './easy-read-sentences.ts';
import { factsInStep } from './facts-in-step.ts';
import { freshness } from './freshness.ts';
import { help } from './help.ts';
import { namesInStep } from './names-in-step.ts';
import { oneName } from './one-name.ts';
import { oneValue } from './one-value.ts';
import { origin } from './origin.ts';
import { phoneNumbers } from './phone-numbers.ts';
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
	'easy-read-hard-words': easyReadHardWords,
	'easy-read-numbers': easyReadNumbers,
	'easy-read-pictures': easyReadPictures,
	'easy-read-sentences': easyReadSentences,
	'facts-in-step': factsInStep,
	freshness,
	help,
	'names-in-step': namesInStep,
	'one-name': oneName,
	'one-value': oneValue,
	origin,
	'phone-numbers': phoneNumbers,
	structure,
	'table-totals': tableTotals,
	weekdays,
} satisfies Record<string, Rule>;

/** `strict`: what is out of step stops publication, and is not only noticed. */
export function applyRules(publication: Publication, editions: readonly Edition[], { strict = false }: { strict?: boolean } = {}): Finding[] {
	return Object.values<Rule>(rules).flatMap((rule) => {
		const findings = rule.check(publication, editions);
		if (strict && rule.strict) for (const found of findings) found.fatal = true;
		return findings;
	});
}
