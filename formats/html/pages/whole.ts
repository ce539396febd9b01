/** A whole edition as one page: its contents, then every section, to print or to read through. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { demonstration } from '../../../site/components/demonstration.ts';
import { onThisPage } from '../../../site/components/on-this-page.ts';
import type { Edition, Publication, SitePage } from '../../model.ts';
import { wholeAddress } from '../../paths.ts';
import { editionWords, wholeWords as words } from '../../words.ts';
import { fragmentId } from '../context.ts';
import { type SiteMap, sectionTitle } from '../neighbours.ts';
import { contentOf } from '../to-hast.ts';

/** Longer editions make a page that a phone cannot hold: their PDF is there instead. */
const mostSections = 80;

export const hasWhole = ({ sections }: Edition): boolean => sections.length > 1 && sections.length <= mostSections;

/** `undefined` when the edition is too long, or has one section only. */
export function wholePage(edition: Edition, { meta }: Publication, site: SiteMap): Omit<SitePage, 'switch'> | undefined {
	if (!hasWhole(edition)) return undefined;
	const address = wholeAddress(edition.id);
	const { children } = contentOf(edition.sections, { address, edition: edition.id, section: '', whole: true, site });
	const { name, what } = editionWords[edition.id];
	const contents = onThisPage(edition.sections.map((section) => ({ id: fragmentId(section.id), text: sectionTitle(section) })));
	const content: Root = h(null, [h('h1', words.title(name)), h('p.lead', what), ...demonstration(meta), contents, ...children]);
	return { address, kind: 'whole', title: words.title(name), lang: meta.language, edition: edition.id, content };
}
