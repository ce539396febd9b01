/** An mdast link becomes an `a`: a cross-reference to the page that says it, in this edition or, in so many words, another. */
import type { Element } from 'hast';
import type { Link } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import type { EditionId, SectionNode } from '../../model.ts';
import { relativeLink, sectionAddress } from '../../paths.ts';
import { walk } from '../../walk.ts';
import { editionTab } from '../../words.ts';
import { fragmentId, type PageContext } from '../context.ts';
import { nearestEdition } from '../neighbours.ts';

export const link =
	(page: PageContext) =>
	(state: State, node: Link): Element => {
		if (!node.url.startsWith('#')) return defaultHandlers.link(state, node);
		const section = node.data?.section ?? node.url.slice(1);
		const heading = node.data?.heading;
		const withHeading = heading && nearestEdition(section, page.edition, page.site, (found) => hasHeading(found, heading));
		const edition = withHeading || nearestEdition(section, page.edition, page.site);
		const children = state.all(node);
		if (edition && edition !== page.edition)
			children.push({
				type: 'text',
				value: ` (${editionTab[edition].elsewhere})`,
			});
		// With one edition built on its own, its section may be nowhere: the words stay.
		const result: Element = edition
			? {
					type: 'element',
					tagName: 'a',
					properties: {
						href: target(page, edition, section, withHeading ? heading : undefined),
					},
					children,
				}
			: { type: 'element', tagName: 'span', properties: {}, children };
		state.patch(node, result);
		return result;
	};

function target(page: PageContext, edition: EditionId, section: string, heading: string | undefined): string {
	const inside = heading ? `#${fragmentId(heading)}` : '';
	if (edition === page.edition && (page.whole || section === page.section)) return inside || `#${fragmentId(section)}`;
	return relativeLink(page.address, sectionAddress(edition, section)) + inside;
}

function hasHeading(section: SectionNode, id: string): boolean {
	let has = false;
	walk(section, 'heading', (node) => {
		if (node.data?.id === id) has = true;
	});
	return has;
}
