/** The contents of an edition, folded on a narrow screen and standing beside the text on a wide one. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { SitePage } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';
import { common } from '../../formats/words.ts';

export function contents(page: SitePage): Element | undefined {
	if (!page.contents) return undefined;
	const items = page.contents.map((link) =>
		h(
			'li',
			h(
				'a',
				{
					href: relativeLink(page.address, link.address),
					ariaCurrent: link.current ? 'page' : undefined,
				},
				link.label,
			),
		),
	);
	return h('nav.contents', { ariaLabel: common.contents }, h('details', [h('summary', common.contents), h('ol', items)]));
}
