/** An index of words from A to Z: under each word, for each edition, links to the parts that say most about it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { EditionId } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';
import { editionTab, searchWords as words } from '../../formats/words.ts';

interface Place {
	edition: EditionId;
	address: string;
	label: string;
}
interface Letter {
	letter: string;
	entries: readonly { word: string; expansion?: string; places: readonly Place[] }[];
}

const idOf = (letter: string): string => `site-index-${letter === '0–9' ? 'digits' : letter.toLowerCase()}`;

export const wordIndex = (letters: readonly Letter[], address: string): Element[] => [
	h('h2', { id: 'site-index' }, words.index),
	h('p', words.indexLead),
	h(
		'nav.letters',
		{ ariaLabel: words.letters },
		h(
			'ul',
			letters.map(({ letter }) => h('li', h('a', { href: `#${idOf(letter)}` }, letter))),
		),
	),
	...letters.map(({ letter, entries }) =>
		h('div.letter', [
			h('h3', { id: idOf(letter) }, letter),
			h(
				'dl',
				entries.map(({ word, expansion, places }) =>
					h('div', [
						h('dt', expansion ? [word, ' ', h('span.quiet', `(${expansion})`)] : word),
						...byEdition(places).map((own) => inEdition(word, own, address)),
					]),
				),
			),
		]),
	),
];

const byEdition = (places: readonly Place[]): Place[][] => [...Map.groupBy(places, ({ edition }) => edition).values()];

/** "Full strategy: Signs, Services"; only the edition's name where the part is called what the word is. */
function inEdition(word: string, places: readonly Place[], address: string): Element {
	const link = ({ address: to }: Place, text: string) => h('a', { href: relativeLink(address, to) }, text);
	const name = editionTab[places[0]!.edition].short;
	if (places.length === 1 && places[0]!.label === word) return h('dd.same', link(places[0]!, name));
	return h('dd', [h('span.quiet', `${name}: `), ...places.flatMap((place, index) => [...(index > 0 ? [', '] : []), link(place, place.label)])]);
}
