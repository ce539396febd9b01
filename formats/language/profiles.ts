/** What each tradition of easy read asks for, as the limits that the rules use. */
import type { EasyReadProfile } from '../model.ts';

export interface Profile {
	/** As the report names it. */
	name: string;
	/** Words a sentence: more is a warning. */
	long: number;
	/** Words a sentence: more is an error. */
	longest: number;
	/** Things in one sentence before they should be a list. */
	items: number;
	/** Numbers from here on need something to compare them with. */
	bigNumber: number;
	/** Whether a comparison is enough to keep a big number. */
	comparison: boolean;
	/** Negatives in one clause: more is a warning. */
	negatives: number;
	/** Abbreviations that everybody is taken to know. */
	abbreviations: readonly string[];
	/** Rank of a family of words in spoken English: rarer ones are hard. */
	commonWords: number;
	/** Pages before a document should be split. */
	pages: number;
}

const uk: Profile = {
	name: 'UK',
	long: 12,
	longest: 15,
	items: 3,
	bigNumber: 1000,
	comparison: true,
	negatives: 1,
	abbreviations: ['NHS', 'GP', 'BBC', 'TV', 'UK', 'OK', 'PIN'],
	commonWords: 3000,
	pages: 24,
};

/**
 * UK: Change, How to make information accessible, 2016; NHS England, 2018. Inclusion Europe: Information for all, 2009.
 * Leichte Sprache: the rules of the Netzwerk Leichte Sprache, 2022, which ask for "short sentences" without a number:
 * the number of words is this project's reading of them.
 */
export const profiles: Readonly<Record<EasyReadProfile, Profile>> = {
	uk,
	'inclusion-europe': { ...uk, name: 'Inclusion Europe', comparison: false, abbreviations: [] },
	'leichte-sprache': {
		...uk,
		name: 'Leichte Sprache',
		long: 8,
		longest: 12,
		bigNumber: 100,
		comparison: false,
		negatives: 0,
		abbreviations: [],
		commonWords: 2000,
	},
};
