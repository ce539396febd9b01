/** The first page of an edition: what it is, how long it is, its sections, its downloads. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { demonstration } from '../../../site/components/demonstration.ts';
import { downloadList } from '../../../site/components/download-list.ts';
import { pictogram } from '../../../site/components/pictogram.ts';
import { posters } from '../../../site/components/posters.ts';
import { plainSectionList, sectionList } from '../../../site/components/section-list.ts';
import type { Artifact, Edition, Publication } from '../../model.ts';
import { editionAddress, relativeLink, sectionAddress, wholeAddress, wordsAddress } from '../../paths.ts';
import { common, easyWords, editionWords, wholeWords, editionPageWords as words } from '../../words.ts';
import { sectionTitle } from '../neighbours.ts';
import { hasExplainedWords } from './easy-words.ts';
import { howLong } from './home.ts';
import { hasWhole } from './whole.ts';

export function editionIndex(edition: Edition, publication: Publication, downloads: readonly Artifact[]): Root {
	const address = editionAddress(edition.id);
	const own = downloads.filter((file) => file.edition === edition.id);
	const { name, what } = editionWords[edition.id];
	return h(null, [
		h('h1.edition-name', [pictogram(edition.id), h('span', name)]),
		h('p.lead', what),
		...demonstration(publication.meta),
		h(
			'ul.how-long',
			howLong(edition, downloads).map((line) => h('li', line)),
		),
		...start(edition, address),
		...(edition.id === 'bsl' ? films(edition, publication, address) : [h('h2', words.contents), sectionList(sectionItems(edition), address)]),
		...more(edition, address),
		...(own.length > 0 ? [h('h2', words.download), downloadList(own, address)] : []),
	]);
}

/** The other pages that are made of this edition. */
function more(edition: Edition, address: string): Element[] {
	const links: [string, string][] = [
		...(hasExplainedWords(edition) ? [[wordsAddress, easyWords.link] as [string, string]] : []),
		...(hasWhole(edition) ? [[wholeAddress(edition.id), wholeWords.link] as [string, string]] : []),
	];
	return links.map(([to, text]) => h('p.alone', h('a', { href: relativeLink(address, to) }, text)));
}

function start(edition: Edition, address: string): Element[] {
	const first = edition.sections[0];
	if (!first || edition.id === 'bsl') return [];
	return [h('p', h('a.start', { href: relativeLink(address, sectionAddress(edition.id, first.id)) }, words.start(sectionTitle(first))))];
}

/** Posters of the films there are, and then, in so many words, the sections that have none yet. */
function films(edition: Edition, publication: Publication, address: string): Element[] {
	const items = edition.sections.map((section) => ({
		address: sectionAddress(edition.id, section.id),
		label: sectionTitle(section),
		film: publication.films.get(section.id),
	}));
	const made = items.flatMap(({ film, ...item }) => (film ? [{ ...item, film }] : []));
	const missing = items.filter((item) => !item.film);
	return [
		h('h2', words.watch),
		posters(made, address),
		...(missing.length > 0 ? [h('h2', common.notYetInBsl), h('p', words.notYetInBsl), plainSectionList(missing, address)] : []),
	];
}

/** A section of statements shows its first picture beside its name. */
const sectionItems = (edition: Edition) =>
	edition.sections.map((section) => {
		const statement = section.children.find((child) => child.type === 'statement');
		return {
			address: sectionAddress(edition.id, section.id),
			label: sectionTitle(section),
			picture: statement?.picture.data?.picture,
		};
	});
