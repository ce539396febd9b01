/** The `head` of a page: its title, its policy, its one style sheet and its one script. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { neutralTitle, publicName } from '../formats/discreet.ts';
import type { Meta, Publication, SitePage } from '../formats/model.ts';
import { assetPath, relativeLink, searchAddress, searchAsset } from '../formats/paths.ts';
import { dark, light } from '../formats/theme.ts';
import { editionWords } from '../formats/words.ts';
import { description } from './description.ts';
import { contentPolicy } from './policy.ts';

export function head(page: SitePage, { meta }: Publication): Element {
	const asset = (name: string) => relativeLink(page.address, assetPath(name));
	const { url } = meta;
	const about = meta.discreet ? undefined : ((page.kind === 'home' ? meta.description : undefined) ?? description(page.content));
	return h('head', [
		h('meta', { charSet: 'utf-8' }),
		h('meta', { httpEquiv: 'Content-Security-Policy', content: contentPolicy }),
		h('meta', {
			name: 'viewport',
			content: 'width=device-width, initial-scale=1',
		}),
		h('meta', { name: 'referrer', content: 'no-referrer' }),
		h('meta', { name: 'color-scheme', content: 'light dark' }),
		h('meta', {
			name: 'theme-color',
			content: light.paper,
			media: '(prefers-color-scheme: light)',
		}),
		h('meta', {
			name: 'theme-color',
			content: dark.paper,
			media: '(prefers-color-scheme: dark)',
		}),
		h('title', pageTitle(page, meta)),
		...(about ? [h('meta', { name: 'description', content: about })] : []),
		...(url && !page.address.endsWith('.html') ? [h('link', { rel: ['canonical'], href: url + page.address })] : []),
		h('link', {
			rel: ['icon'],
			href: asset('favicon.svg'),
			type: 'image/svg+xml',
		}),
		h('link', { rel: ['stylesheet'], href: asset('site.css') }),
		// Not deferred: the page must not be drawn first in other letters and colours than the reader chose.
		h('script', { src: asset('settings.js') }),
		...scripts(page).map((name) => h('script', { src: asset(name), defer: true })),
		...(page.address === searchAddress ? searchHead(page.address) : []),
	]);
}

const scripts = (page: SitePage): string[] => [
	'exit.js',
	...(page.kind === 'section' && page.edition === 'easy-read' ? ['read-aloud.js'] : []),
	...(page.kind === 'section' && page.edition === 'bsl' ? ['film.js'] : []),
];

/** The search has a style and a script of its own, so that no other page carries them. */
const searchHead = (address: string): Element[] => [
	h('link', { rel: ['stylesheet'], href: relativeLink(address, searchAsset('search.css')) }),
	h('script', { src: relativeLink(address, searchAsset('page.js')), type: 'module' }),
];

/** "Getting help: easy read – Domestic Abuse Strategy": what differs comes first. */
function pageTitle(page: SitePage, meta: Meta): string {
	if (meta.discreet) return discreetTitle(page, meta);
	if (page.kind === 'home') return page.title;
	const edition = page.kind === 'section' && page.edition ? `: ${editionWords[page.edition].inTitle}` : '';
	return `${page.title}${edition} – ${meta.shortTitle}`;
}

/** The number tells pages apart whose names may not be said. */
function discreetTitle(page: SitePage, meta: Meta): string {
	if (page.kind === 'home') return publicName(meta);
	const edition = page.edition ? `${editionWords[page.edition].inTitle}, ` : '';
	return neutralTitle(meta, page.progress ? `${edition}section ${page.progress.page}` : `${edition}page`, page.title);
}
