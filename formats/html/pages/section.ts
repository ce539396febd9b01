/** One section of an edition as a page: its content, the same section elsewhere, previous, next and contents. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { onThisPage } from '../../../site/components/on-this-page.ts';
import type { Edition, EditionId, NavLink, Publication, SectionNode, SitePage } from '../../model.ts';
import { editionAddress, sectionAddress } from '../../paths.ts';
import { editionPageWords, filmWords, frameWords } from '../../words.ts';
import { wordsOf } from '../../words-of.ts';
import { fragmentId, type PageContext } from '../context.ts';
import { type SiteMap, sectionTitle, switchTo } from '../neighbours.ts';
import { sectionContent } from '../to-hast.ts';

/** Fewer headings than these are in sight anyway. */
const headingsForList = 3;

/** More sections than these are listed in full only on the edition's first page. */
const longestContents = 60;

export function sectionPages(edition: Edition, { meta }: Publication, site: SiteMap): SitePage[] {
	const links = edition.sections.map(
		(section): NavLink => ({
			label: sectionTitle(section),
			address: sectionAddress(edition.id, section.id),
		}),
	);
	const times = Map.groupBy(links, ({ label }) => label);
	return edition.sections.map((section, index): SitePage => {
		const { address, label } = links[index]!;
		// What tells tabs, bookmarks and histories of chapters apart that each have a “Summary”.
		const title = (times.get(label)?.length ?? 0) > 1 ? frameWords.titleAgain(label, index + 1) : label;
		const context: PageContext = {
			address,
			edition: edition.id,
			section: section.id,
			site,
		};
		const [previous, next] = [links[index - 1], links[index + 1]];
		return {
			address,
			kind: 'section',
			title,
			lang: meta.language,
			edition: edition.id,
			section: section.id,
			content: withOwnParts(sectionContent(section, context), section, edition, section.id === meta.help),
			contents: contentsAround(links, index, edition.id),
			switch: switchTo(section.id, edition.id, site),
			...(previous && { previous }),
			...(next && { next }),
			progress: { page: index + 1, of: links.length },
		};
	});
}

/** All the contents; of a very long document those round this page, so that a page does not grow with the document. */
function contentsAround(links: readonly NavLink[], index: number, edition: EditionId): NavLink[] {
	const isShort = links.length <= longestContents;
	const from = isShort ? 0 : Math.max(0, index - longestContents / 4);
	const shown = links.slice(from, isShort ? undefined : from + longestContents / 2);
	const marked = shown.map((link) => (link === links[index] ? { ...link, current: true } : link));
	return isShort
		? marked
		: [
				{
					label: editionPageWords.allContents,
					address: editionAddress(edition),
				},
				...marked,
			];
}

/**
 * What a page adds to the author's words: links to its headings after the `h1`, and the name of the words beside a film.
 * On the page of help nothing comes before the words: somebody in danger must not scroll past a list.
 */
function withOwnParts(content: Root, section: SectionNode, edition: Edition, isHelp: boolean): Root {
	const headings = section.children.flatMap((child) =>
		child.type === 'heading' && child.depth === 3 && child.data?.id ? [{ id: fragmentId(child.data.id), text: wordsOf(child) }] : [],
	);
	const children = content.children.slice();
	const after = (test: (element: Element) => boolean, addition: Element) => {
		const place = children.findIndex((child) => child.type === 'element' && test(child));
		if (place >= 0) children.splice(place + 1, 0, addition);
	};
	if (edition.id === 'bsl') {
		const hasWords = section.children.length > 2;
		if (hasWords) after((e) => [e.properties.className].flat().includes('film'), h('h2', filmWords.words));
	} else if (headings.length >= headingsForList && !isHelp) {
		after((e) => e.tagName === 'h1', onThisPage(headings));
	}
	return { type: 'root', children };
}
