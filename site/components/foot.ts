/** The foot of every page: who publishes this, in what state it is, and the pages about it. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Publication, SitePage } from '../../formats/model.ts';
import { aboutAddress, accessibilityAddress, creditsAddress, downloadsAddress, relativeLink, safetyAddress, searchAddress } from '../../formats/paths.ts';
import { statusSentence, frameWords as words } from '../../formats/words.ts';

export function foot({ meta, logo }: Pick<Publication, 'meta' | 'logo'>, { address, kind }: Pick<SitePage, 'address' | 'kind'>): Element {
	// The text of these pages begins with the notice of a demonstration.
	const saysItAbove = kind === 'home' || kind === 'edition' || kind === 'whole';
	const links = {
		search: searchAddress,
		downloads: downloadsAddress,
		safety: safetyAddress,
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
		...(logo
			? [
					h('img.logo', {
						src: relativeLink(address, logo.path),
						alt: meta.brand?.logoText ?? '',
						width: Math.round(logo.width),
						height: Math.round(logo.height),
					}),
				]
			: []),
		...(meta.demonstration && !saysItAbove ? [h('p', meta.demonstration)] : []),
		h('p', [statusSentence(meta), ...(meta.publisher ? [` ${words.publishedBy} ${meta.publisher.name}.`] : [])]),
	]);
}
