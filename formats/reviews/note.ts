/** Turns what has changed since a text or a film was checked into a note for its readers, as a block of the edition. */
import type { List, Nodes, Paragraph } from 'mdast';
import type { Notice } from '../model.ts';
import { changeSentence, staleWords } from '../words.ts';
import { type ShortChange, shortChanges } from './changes.ts';
import type { EditionState } from './state.ts';

/** A note stays short: readers came for the section. */
const mostShown = 6;

/**
 * Undefined when there is nothing to tell. An edition's own words may change after a review without a note: they are
 * what the reader reads. A film cannot change with its words, and a placeholder says already that it is no film.
 */
export function staleNote({ edition, full, words, section }: EditionState, placeholder: boolean): Notice | undefined {
	if (placeholder) return undefined;
	const said = edition === 'bsl' ? words : undefined;
	const changed = full ?? said;
	if (!changed) return undefined;
	const where = section.heading.position ? { position: section.heading.position } : {};
	const paragraph = (...sentences: string[]): Paragraph => ({ type: 'paragraph', children: [{ type: 'text', value: sentences.join(' ') }], ...where });
	const lead = full ? staleWords.full[edition] : staleWords.signed;
	const changes = shortChanges(changed.changes ?? []);
	// Words of the full text are not easy to read, and would stand there without a picture.
	if (edition === 'easy-read' || changes.length === 0)
		return { type: 'notice', kind: 'note', children: [paragraph(lead, ...(edition === 'easy-read' ? [staleWords.mayBeOld] : []))], ...where };
	const rest = changes.length - mostShown;
	return {
		type: 'notice',
		kind: 'note',
		children: [paragraph(lead, staleWords.changed), list(changes.slice(0, mostShown), where), ...(rest > 0 ? [paragraph(staleWords.more(rest))] : [])],
		...where,
	};
}

const list = (changes: readonly ShortChange[], where: Pick<Nodes, 'position'>): List => ({
	type: 'list',
	ordered: false,
	spread: false,
	children: changes.map((change) => ({
		type: 'listItem',
		spread: false,
		children: [{ type: 'paragraph', children: [{ type: 'text', value: changeSentence(change) }], ...where }],
		...where,
	})),
	...where,
});
