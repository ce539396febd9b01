/** Four large rows to choose an edition by: pictogram, name, what it is in plain words, how long it is. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionId } from '../../formats/model.ts';
import { editionAddress, relativeLink } from '../../formats/paths.ts';
import { editionWords } from '../../formats/words.ts';
import { pictogram } from './pictogram.ts';

/** `length` holds short phrases: "about 40 minutes to read", "36 pages as a PDF". */
export function editionRows(rows: readonly { edition: EditionId; length: readonly string[] }[], address: string): Element {
	return h(
		'ul.rows',
		rows.map(({ edition, length }) =>
			h('li', { className: [`edition-${edition}`] }, [
				pictogram(edition),
				h('div', [h('h3', h('a', { href: relativeLink(address, editionAddress(edition)) }, editionWords[edition].name)), h('p', editionWords[edition].what)]),
				...(length.length > 0
					? [
							h(
								'ul.how-long',
								length.map((phrase) => h('li', phrase)),
							),
						]
					: []),
			]),
		),
	);
}
