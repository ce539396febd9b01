/** The foot of every page: who publishes this, in what state it is, and the pages about it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Meta } from '../../formats/model.ts';
import { aboutAddress, accessibilityAddress, creditsAddress, downloadsAddress, relativeLink, searchAddress } from '../../formats/paths.ts';
import { statusSentence, frameWords as words } from '../../formats/words.ts';

export function foot(meta: Meta, address: string): Element {
	const links = {
		search: searchAddress,
		downloads: downloadsAddress,
		accessibility: accessibilityAddress,
		about: aboutAddress,
		credits: creditsAddress,
	};
	const items = Object.entries(links).map(([key, to]) =>
		h(
			'li',
			h(
				'a',
				{
					href: relativeLink(address, to),
					ariaCurrent: to === address ? 'page' : undefined,
				},
				words.footerLinks[key as keyof typeof links],
			),
		),
	);
	return h('footer.foot', [
		h('nav', { ariaLabel: words.footer }, h('ul', items)),
		...(meta.demonstration ? [h('p', meta.demonstration)] : []),
		h('p', [statusSentence(meta), ...(meta.publisher ? [` ${words.publishedBy} ${meta.publisher.name}.`] : [])]),
	]);
}
