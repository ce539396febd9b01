/** The page about the document: what its editions are, how they were made, and their figures. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { dataTable } from '../../../site/components/data-table.ts';
import { demonstration } from '../../../site/components/demonstration.ts';
import { statusBox } from '../../../site/components/status-box.ts';
import type { Edition, Publication } from '../../model.ts';
import { aboutAddress, editionAddress, relativeLink } from '../../paths.ts';
import { editionWords, aboutWords as words } from '../../words.ts';

export function aboutPage({ meta }: Publication, editions: readonly Edition[]): Root {
	const list = (items: readonly string[]) =>
		h(
			'ul',
			items.map((item) => h('li', item)),
		);
	return h(null, [
		h('h1', words.title),
		h('p.lead', words.lead),
		...demonstration(meta),
		statusBox(meta),
		h('h2', words.editions),
		h('p', words.editionsLead),
		h(
			'ul',
			editions.map(({ id }) =>
				h('li', [h('a', { href: relativeLink(aboutAddress, editionAddress(id)) }, editionWords[id].name), `: ${editionWords[id].what}`]),
			),
		),
		h('h2', words.figures),
		dataTable(words.figures, words.columns, editions.map(figures)),
		h('h2', words.how),
		list(words.howItems),
		h('h2', words.privacy),
		list(words.privacyItems),
	]);
}

const figures = ({ id, counts }: Edition): string[] => [
	editionWords[id].name,
	...[counts.sections, counts.words, counts.pictures, counts.films].map((n) => n.toLocaleString('en-GB')),
];
