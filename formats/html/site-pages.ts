/** Turns the editions and the list of downloads into every page of the site, before its frame. */
import type { Artifact, Edition, EditionId, Publication, SitePage } from '../model.ts';
import {
	aboutAddress,
	accessibilityAddress,
	creditsAddress,
	downloadsAddress,
	editionAddress,
	homeAddress,
	notFoundPath,
	safetyAddress,
	searchAddress,
	wholeAddress,
} from '../paths.ts';
import { aboutWords, accessibilityWords, creditsWords, downloadWords, editionWords, movedWords, notFoundWords, safetyWords, searchWords } from '../words.ts';
import { helpLink } from './help-link.ts';
import { mapSite } from './neighbours.ts';
import { aboutPage } from './pages/about.ts';
import { accessibilityPage } from './pages/accessibility.ts';
import { creditsPage } from './pages/credits.ts';
import { downloadsPage } from './pages/downloads.ts';
import { easyWordsPage } from './pages/easy-words.ts';
import { editionIndex } from './pages/edition.ts';
import { home } from './pages/home.ts';
import { movedPage } from './pages/moved.ts';
import { notFoundPage } from './pages/not-found.ts';
import { safetyPage } from './pages/safety.ts';
import { searchPage } from './pages/search.ts';
import { sectionPages } from './pages/section.ts';
import { hasWhole, wholePage } from './pages/whole.ts';

/** Pure: the same publication gives the same pages, in the order of the editions. */
export function sitePages(publication: Publication, editions: readonly Edition[], files: readonly Artifact[]): SitePage[] {
	const place = ({ edition }: Artifact) => editions.findIndex(({ id }) => id === edition);
	const downloads = [...files].sort((a, b) => place(a) - place(b));
	const site = mapSite(editions, publication);
	const lang = publication.meta.language;
	const toEditions = (current?: Edition): NonNullable<SitePage['switch']> =>
		editions.map(({ id }) => ({
			label: editionWords[id].name,
			address: editionAddress(id),
			edition: id,
			exact: true,
			...(id === current?.id && { current: true }),
		}));
	/** The other editions' whole pages; of one that has none, its first page. */
	const toWhole = (current: EditionId | undefined): NonNullable<SitePage['switch']> =>
		toEditions().map((link) => ({
			...link,
			...(editions.some((edition) => edition.id === link.edition && hasWhole(edition)) && { address: wholeAddress(link.edition) }),
			...(link.edition === current && { current: true }),
		}));
	const plain = (address: string, title: string, content: SitePage['content']): SitePage => ({
		address,
		kind: 'plain',
		title,
		lang,
		content,
		switch: toEditions(),
	});
	const indexes = editions.map(
		(edition): SitePage => ({
			address: editionAddress(edition.id),
			kind: 'edition',
			title: editionWords[edition.id].name,
			lang,
			edition: edition.id,
			content: editionIndex(edition, publication, downloads),
			switch: toEditions(edition),
		}),
	);
	const pages: SitePage[] = [
		{
			address: homeAddress,
			kind: 'home',
			title: publication.meta.title,
			lang,
			content: home(publication, editions, downloads),
		},
		...indexes,
		...editions.flatMap((edition) => sectionPages(edition, publication, site)),
		...editions.flatMap((edition) => wholePage(edition, publication, site) ?? []).map((page) => ({ ...page, switch: toWhole(page.edition) })),
		...editions
			.filter(({ id }) => id === 'easy-read')
			.flatMap((edition) => easyWordsPage(edition, publication) ?? [])
			.map((page) => ({ ...page, switch: toEditions() })),
		plain(searchAddress, searchWords.title, searchPage(publication, editions)),
		plain(downloadsAddress, downloadWords.title, downloadsPage(publication, downloads)),
		plain(safetyAddress, safetyWords.title, safetyPage(publication, editions)),
		plain(accessibilityAddress, accessibilityWords.title, accessibilityPage(publication)),
		plain(aboutAddress, aboutWords.title, aboutPage(publication, editions)),
		plain(creditsAddress, creditsWords.title, creditsPage(publication)),
		plain(notFoundPath, notFoundWords.title, notFoundPage(publication, editions)),
	];
	// What stands at its address is not one that has moved; of two lines about one address the first counts.
	const taken = new Set(pages.map(({ address }) => address));
	const moved = publication.moved.filter(({ from }) => from.endsWith('/') && !taken.has(from) && taken.add(from));
	pages.push(...moved.map(({ from, to }) => plain(from, movedWords.title, movedPage(from, to))));
	return pages.map((page) => ({ ...page, ...helpLink(page, publication.meta, editions) }));
}
