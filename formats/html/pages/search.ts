/** The search page: the search itself, and below it what leads to everything without it: each edition's contents, and an index of words. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { helpBox } from '../../../site/components/help-box.ts';
import { searchForm } from '../../../site/components/search-form.ts';
import { plainSectionList } from '../../../site/components/section-list.ts';
import { wordIndex as wordIndexList } from '../../../site/components/word-index.ts';
import type { Edition, Publication } from '../../model.ts';
import { relativeLink, searchAddress, sectionAddress } from '../../paths.ts';
import { common, editionWords, homeWords, searchWords as words } from '../../words.ts';
import { helpAddress } from '../help-link.ts';
import { sectionTitle } from '../neighbours.ts';
import { lacksFilm } from '../search/records.ts';
import { wordIndex } from '../search/word-index.ts';

/** Whom to call is what counts; the page that says more is one link away. */
const contactsAtTop = 3;

export function searchPage(publication: Publication, editions: readonly Edition[]): Root {
	const { meta } = publication;
	const address = helpAddress(meta, editions);
	const more = address === undefined ? undefined : { href: relativeLink(searchAddress, address), label: homeWords.allHelp };
	return h(null, [
		h('h1', words.title),
		h('p.lead', words.lead),
		...searchForm(
			editions.map(({ id }) => id),
			searchAddress,
			helpBox(meta, meta.contacts.slice(0, contactsAtTop), more),
			meta.language,
		),
		h('h2', words.contents),
		...editions.map(contentsOf),
		...wordIndexList(wordIndex(editions, publication), searchAddress),
	]);
}

const contentsOf = (edition: Edition): Element =>
	h('details.edition-contents', { className: [`edition-${edition.id}`] }, [
		h('summary', words.contentsOf(editionWords[edition.id].name, edition.sections.length)),
		plainSectionList(
			edition.sections.map((section) => ({
				label: lacksFilm(section) ? `${sectionTitle(section)} (${common.notYetInBsl})` : sectionTitle(section),
				address: sectionAddress(edition.id, section.id),
			})),
			searchAddress,
		),
	]);
