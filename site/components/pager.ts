/** Large links to the previous and the next section, each with its word and its title. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NavLink, SitePage } from '../../formats/model.ts';
import { relativeLink } from '../../formats/paths.ts';
import { frameWords as words } from '../../formats/words.ts';

export function pager(page: SitePage): Element | undefined {
	const { previous, next } = page;
	if (!previous && !next) return undefined;
	const item = (link: NavLink, rel: 'prev' | 'next', word: string) =>
		h(
			'li',
			{ className: [rel] },
			h('a', { href: relativeLink(page.address, link.address), rel }, [h('span.pager-word', word), ' ', h('span.pager-title', link.label)]),
		);
	const items = [...(previous ? [item(previous, 'prev', words.previous)] : []), ...(next ? [item(next, 'next', words.next)] : [])];
	return h('nav.pager', { ariaLabel: words.pager }, h('ul', items));
}
