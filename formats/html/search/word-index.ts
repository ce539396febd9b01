/** Turns the editions into an index as at the back of a book: terms, abbreviations and headings, each with the places that say most about it. */
import type { Table } from 'mdast';
import type { Edition, EditionId, Publication, SectionNode } from '../../model.ts';
import { sectionAddress } from '../../paths.ts';
import { headerRowsOf, wordsByPlace } from '../../table.ts';
import { walk } from '../../walk.ts';
import { wordsOf } from '../../words-of.ts';
import { fragmentId } from '../context.ts';
import { sectionTitle } from '../neighbours.ts';
import { plainText } from './parts.ts';
import { lacksFilm } from './records.ts';

interface IndexPlace {
	edition: EditionId;
	/** Relative to the base, with its fragment: `full/what-it-is/#who-counts`. */
	address: string;
	/** The section's title there. */
	label: string;
}
interface IndexEntry {
	word: string;
	/** What an abbreviation stands for. */
	expansion?: string;
	places: IndexPlace[];
}
export interface IndexLetter {
	/** `A`, or `0–9` for what does not begin with a letter. */
	letter: string;
	entries: IndexEntry[];
}

/** More places than these of one edition do not help to choose. */
const placesPerEdition = 4;

/** The section that explains the document's words. */
const glossaryId = 'glossary';

interface Said {
	edition: EditionId;
	section: SectionNode;
	place: IndexPlace;
	text: string;
	/** The same in small letters: most sections do not have most words, and this tells soonest. */
	lower: string;
}

export function wordIndex(editions: readonly Edition[], { abbreviations }: Pick<Publication, 'abbreviations'>): IndexLetter[] {
	const said = editions.flatMap(({ id, sections }) => sections.filter((section) => !lacksFilm(section)).map((section) => saidBy(id, section)));
	const entries = new Map<string, IndexEntry>();
	const add = (word: string, places: readonly IndexPlace[], expansion?: string) => {
		const key = sortKey(word).toLowerCase();
		const entry = entries.get(key) ?? { word, places: [] };
		entry.places.push(...places.filter(({ address }) => !entry.places.some((known) => known.address === address)));
		if (expansion) entry.expansion = expansion;
		if (entry.places.length > 0) entries.set(key, entry);
	};
	for (const [word, expansion] of abbreviations) add(word, placesOf(word, said, false), expansion);
	for (const term of definedTerms(said)) add(term, placesOf(term, said, true));
	for (const one of said) for (const { word, place } of headingsOf(one)) add(word, [place]);
	return byLetter([...entries.values()].map((entry) => ({ ...entry, places: inOrder(entry.places, editions) })));
}

function saidBy(edition: EditionId, section: SectionNode): Said {
	const text = plainText([section]);
	return { edition, section, place: { edition, address: sectionAddress(edition, section.id), label: sectionTitle(section) }, text, lower: text.toLowerCase() };
}

/** What lists of terms explain, the first column of a table in the glossary, and the hard words that easy read explains. */
function definedTerms(said: readonly Said[]): Set<string> {
	const terms = new Set<string>();
	for (const { section } of said)
		for (const child of section.children) {
			if (child.type === 'statement') walk(child, 'strong', (strong) => void terms.add(capital(wordsOf(strong).replace(/[.:,;]+$/, ''))));
			else {
				walk(child, 'term', (term) => termsIn(wordsOf(term)).forEach((word) => terms.add(word)));
				if (section.id === glossaryId) walk(child, 'table', (table) => rowsOf(table).forEach((row) => terms.add(row)));
			}
		}
	return terms;
}

const rowsOf = (table: Table): string[] =>
	wordsByPlace(table)
		.slice(headerRowsOf(table))
		.flatMap(([first = '']) => termsIn(first));

/** `Tier one; tier two` are two terms. */
const termsIn = (text: string): string[] =>
	text
		.split(';')
		.map((term) => capital(term.trim()))
		.filter(Boolean);

/** Where a word stands most often, of each edition; the glossary, which explains it, before all others. */
function placesOf(word: string, said: readonly Said[], anyCase: boolean): IndexPlace[] {
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`, anyCase ? 'giu' : 'gu');
	const lower = word.toLowerCase();
	const having = said.filter((one) => one.lower.includes(lower));
	const counted = having.map((one) => ({ one, times: one.text.match(pattern)?.length ?? 0 })).filter(({ times }) => times > 0);
	const rank = ({ one, times }: (typeof counted)[number]) => (one.section.id === glossaryId ? Number.POSITIVE_INFINITY : times);
	const taken = new Map<EditionId, number>();
	return counted
		.sort((a, b) => (rank(a) === rank(b) ? 0 : rank(b) - rank(a)))
		.filter(({ one }) => {
			const count = (taken.get(one.edition) ?? 0) + 1;
			taken.set(one.edition, count);
			return count <= placesPerEdition;
		})
		.map(({ one }) => one.place);
}

/** A section's own heading and the headings right under it. */
const headingsOf = ({ section, place }: Said): { word: string; place: IndexPlace }[] => [
	{ word: place.label, place },
	...section.children.flatMap((child) =>
		child.type === 'heading' && child.depth === 3 && child.data?.id
			? [{ word: wordsOf(child).trim(), place: { ...place, address: `${place.address}#${fragmentId(child.data.id)}` } }]
			: [],
	),
];

/** By edition; within one, as they were found: the place that says most comes first. */
function inOrder(places: readonly IndexPlace[], editions: readonly Edition[]): IndexPlace[] {
	const rank = new Map(editions.map(({ id }, index) => [id, index]));
	return [...places].sort((a, b) => rank.get(a.edition)! - rank.get(b.edition)!);
}

const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });

/** What a word is looked up by: without the article and the quotation marks that it may begin with. */
const sortKey = (word: string): string => word.replace(/^[^\p{L}\p{N}]+/u, '').replace(/^(?:the|an?) (?=\S)/i, '');

function byLetter(entries: readonly IndexEntry[]): IndexLetter[] {
	const letters = new Map<string, IndexEntry[]>();
	const keyed = entries.map((entry) => ({ entry, key: sortKey(entry.word) }));
	for (const { entry, key } of keyed.sort((a, b) => collator.compare(a.key, b.key) || (a.entry.word < b.entry.word ? -1 : 1))) {
		const first = key.normalize('NFD').charAt(0).toUpperCase();
		const letter = /\p{L}/u.test(first) ? first : '0–9';
		letters.set(letter, [...(letters.get(letter) ?? []), entry]);
	}
	return [...letters].map(([letter, of]) => ({ letter, entries: of }));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
