/** Four labelled tabs that are links: the same section in the other editions, or the nearest page there, saying so. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SitePage } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';
import { editionTab, frameWords as words } from '../../formats/words.ts';
import { pictogram } from './pictogram.ts';

export function editionSwitch(page: SitePage): Element | undefined {
	if (!page.switch || page.switch.length < 2) return undefined;
	const tabs = page.switch.map((link) => {
		const near = link.exact ? link.note : link.label ? words.nearest(link.label) : words.nearestIndex;
		return h('li', { className: [`edition-${link.edition}`] }, [
			h(
				'a',
				{
					href: relativeLink(page.address, link.address),
					ariaCurrent: link.current ? (page.kind === 'edition' ? 'page' : 'true') : undefined,
				},
				[pictogram(link.edition), h('span.tab-name', editionTab[link.edition].short), ...(near ? [' ', h('span.tab-near', near)] : [])],
			),
		]);
	});
	return h('nav.tabs', { ariaLabel: words.editions }, h('ul', tabs));
}
