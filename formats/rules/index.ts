/** The registry of rules over the words: a new rule is one file and one line here. */
import type { Edition, Finding, Publication } from '../model.ts';
import { brand } from './brand.ts';
import { consultation } from './consultation.ts';
import { contacts } from './contacts.ts';
import { coverage } from './coverage.ts';
import { discreet } from './discreet.ts';
import { easyReadAbbreviations } from './easy-read-abbreviations.ts';
import { easyReadHardWords } from './easy-read-hard-words.ts';
import { easyReadNumbers } from './easy-read-numbers.ts';
import { easyReadPictures } from './easy-read-pictures.ts';
import { easyReadSentences } from './easy-read-sentences.ts';
import { freshness } from './freshness.ts';
import { help } from './help.ts';
import { origin } from './origin.ts';
import type { Rule } from './rule.ts';

export const rules = {
	brand,
	consultation,
	contacts,
	coverage,
	discreet,
	'easy-read-abbreviations': easyReadAbbreviations,
	'easy-read-hard-words': easyReadHardWords,
	'easy-read-numbers': easyReadNumbers,
	'easy-read-pictures': easyReadPictures,
	'easy-read-sentences': easyReadSentences,
	freshness,
	help,
	origin,
} satisfies Record<string, Rule>;

export function applyRules(publication: Publication, editions: readonly Edition[]): Finding[] {
	return Object.values(rules).flatMap((rule) => rule.check(publication, editions));
}
