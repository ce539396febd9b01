/** Maps every section to the page that says it, or stands nearest to it, in each edition. */
import { editionIds } from '../editions/index.ts';
import type { Edition, EditionId, Publication, SectionNode, SitePage } from '../model.ts';
import { editionAddress, sectionAddress } from '../paths.ts';
import { frameWords } from '../words.ts';
import { wordsOf } from '../words-of.ts';

export type Switch = NonNullable<SitePage['switch']>;

/** Made once a site, so that the work for a page does not grow with the number of pages. */
export interface SiteMap {
	/** The editions that are built, in registry order. */
	editions: readonly Edition[];
	films: Publication['films'];
	/** Where the site will stand, with the trailing slash: for what is read on paper. */
	url?: string;
	/** Edition → section id → that section. */
	sections: ReadonlyMap<EditionId, ReadonlyMap<string, SectionNode>>;
	/** Edition → any section id of the document → the section itself, else the one before it there, else the first. */
	nearest: ReadonlyMap<EditionId, ReadonlyMap<string, SectionNode>>;
}

export function mapSite(editions: readonly Edition[], publication: Publication): SiteMap {
	const sections = new Map(editions.map((edition) => [edition.id, new Map(edition.sections.map((section) => [section.id, section]))]));
	const nearest = new Map(editions.map((edition) => [edition.id, nearestIn(sections.get(edition.id)!, publication)]));
	const { url } = publication.meta;
	return { editions, films: publication.films, ...(url && { url }), sections, nearest };
}

function nearestIn(own: ReadonlyMap<string, SectionNode>, publication: Publication): Map<string, SectionNode> {
	const found = new Map<string, SectionNode>();
	const first = publication.sections.find(({ id }) => own.has(id));
	let before = first && own.get(first.id);
	for (const { id } of publication.sections) {
		before = own.get(id) ?? before;
		if (before) found.set(id, before);
	}
	return found;
}

/** The words of a section's own heading, in the words of its edition. */
export const sectionTitle = (section: SectionNode): string => {
	const heading = section.children[0];
	return heading?.type === 'heading' ? wordsOf(heading) : section.id;
};

/** Whether an edition really says this section: a BSL page without a film does not. */
const says = (site: SiteMap, edition: EditionId, section: string): boolean =>
	(site.sections.get(edition)?.has(section) ?? false) && (edition !== 'bsl' || site.films.has(section));

/** Links to the same section in every edition that is built, in registry order; the nearest page where it is not there. */
export function switchTo(section: string, from: EditionId, site: SiteMap): Switch {
	return site.editions.map(({ id }) => {
		const target = site.nearest.get(id)?.get(section);
		return {
			label: target ? sectionTitle(target) : '',
			address: target ? sectionAddress(id, target.id) : editionAddress(id),
			edition: id,
			exact: target?.id === section,
			...(target && !says(site, id, target.id) && { note: frameWords.noFilmYet }),
			...(id === from && { current: true }),
		};
	});
}

/**
 * The edition in which a link to a section should end: this one, else the closest in the registry that says it. `holds`
 * narrows that down to sections that hold more than the id: a heading that the link is really about.
 */
export function nearestEdition(section: string, from: EditionId, site: SiteMap, holds: (section: SectionNode) => boolean = () => true): EditionId | undefined {
	const fits = (id: EditionId): boolean => {
		const found = site.sections.get(id)?.get(section);
		return found !== undefined && holds(found);
	};
	if (fits(from)) return from;
	const distance = (id: EditionId) => Math.abs(editionIds.indexOf(id) - editionIds.indexOf(from));
	const saying = site.editions.map(({ id }) => id).filter((id) => says(site, id, section) && fits(id));
	return saying.sort((a, b) => distance(a) - distance(b))[0];
}
