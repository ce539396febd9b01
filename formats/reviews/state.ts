/** Turns a publication into the state of every section in every edition: in step, out of step, not recorded, absent or waived. */
import { type EditionId, editionIds, editions } from '../editions/index.ts';
import { fullMeaning, markOf, meaningOf } from '../fingerprint.ts';
import type { Publication, Review, Section } from '../model.ts';
import type { needWords } from '../words.ts';
import { type WordChange, wordChanges } from './changes.ts';

/**
 * - `current`: the full text is the one that this text or film was last checked against (the full edition: it has words);
 * - `stale`: the full text, or the edition's own words, have changed since;
 * - `unchecked`: it is there, and `reviews.yaml` does not say which full text it goes with;
 * - `missing`: this edition says nothing of this section;
 * - `waived`: missing, and the author has said why it may be.
 */
export type State = 'current' | 'stale' | 'unchecked' | 'missing' | 'waived';

export interface EditionState {
	section: Section;
	edition: EditionId;
	state: State;
	/** What `reviews.yaml` says of it: who, when, why. */
	review?: Review;
	/** There when the full text has changed since the review. */
	full?: Changed;
	/** There when the edition's own words (for a film, those that it signs) have changed since the review. */
	words?: Changed;
}

export interface Changed {
	/** Absent when the reviewed text was not kept. */
	changes?: WordChange[];
}

/** In the order of the document, and for each section in the order of the editions. `only`: one edition's states. */
export function statesOf(publication: Publication, only?: EditionId): readonly EditionState[] {
	let states = known.get(publication);
	if (!states) known.set(publication, (states = statesNow(publication)));
	return only ? states.filter(({ edition }) => edition === only) : states;
}
/** Every edition and several rules ask for them. */
const known = new WeakMap<Publication, readonly EditionState[]>();

function statesNow(publication: Publication): EditionState[] {
	const reviews = new Map(publication.reviews.map((review) => [`${review.edition}#${review.section}`, review]));
	const fixed = neverWaived(publication);
	return publication.sections.flatMap((section) =>
		editionIds.map((edition) => stateOf(publication, section, edition, reviews.get(`${edition}#${section.id}`), !fixed.has(section.id))),
	);
}

function stateOf(publication: Publication, section: Section, edition: EditionId, review: Review | undefined, waivable: boolean): EditionState {
	const of = (state: State, more: Partial<EditionState> = {}): EditionState => ({ section, edition, state, ...(review && { review }), ...more });
	const words = ownWords(publication, section, edition);
	if (words === undefined) return of(review?.waived && waivable ? 'waived' : 'missing');
	if (edition === 'full') return of('current');
	if (!review?.fingerprint) return of('unchecked');
	const full = changed(review.fingerprint, review.text, fullMeaning(section));
	const own = review.words ? changed(review.words, review.signed, words) : undefined;
	return full || own ? of('stale', { ...(full && { full }), ...(own && { words: own }) }) : of('current');
}

function changed(mark: string, kept: string | undefined, now: string): Changed | undefined {
	if (mark === markOf(now)) return undefined;
	return kept === undefined ? {} : { changes: wordChanges(kept, now) };
}

/** What an edition says of a section, in one line; undefined when it says nothing (of a film: the words that it signs). */
export function ownWords(publication: Publication, section: Section, edition: EditionId): string | undefined {
	if (edition === 'full') return section.full.length > 0 ? fullMeaning(section) : undefined;
	if (edition === 'bsl' && !publication.films.has(section.id)) return undefined;
	const kept = editions[edition].keep(section, publication);
	if (!kept) return undefined;
	// An edition's blocks are those of the section, until it is read anew.
	const known = meanings.get(kept.blocks);
	if (known !== undefined) return known;
	const text = meaningOf([...kept.title, ...kept.blocks]);
	meanings.set(kept.blocks, text);
	return text;
}
const meanings = new WeakMap<object, string>();

/** Sections that every edition must have: getting help, answering the consultation, asking for another format. */
export function neverWaived({ meta, sections }: Publication): ReadonlyMap<string, keyof typeof needWords> {
	const ids = new Set(sections.map((section) => section.id));
	return new Map(
		(
			[
				['consultation', 'consultation'],
				['another-format', 'another format'],
				[meta.help ?? '', 'help'],
			] as const
		).filter(([id]) => ids.has(id)),
	);
}
