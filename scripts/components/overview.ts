/** The page for developers: every component with what it is for, its file, and its examples in frames that can be made narrower. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { assetPath } from '../../formats/paths.ts';
import { contentPolicy } from '../../site/policy.ts';
import { type Components, exampleAddress } from './sample.ts';

const title = 'Components';

/** @param groups title → component → what it is and its examples. */
export const overview = (groups: Readonly<Record<string, Components>>): Root => ({
	type: 'root',
	children: [
		{ type: 'doctype' },
		h('html', { lang: 'en-GB' }, [
			h('head', [
				h('meta', { charSet: 'utf-8' }),
				h('meta', { httpEquiv: 'Content-Security-Policy', content: `${contentPolicy}; frame-src 'self'` }),
				h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
				h('meta', { name: 'color-scheme', content: 'light dark' }),
				h('title', `${title} – Fourfold`),
				h('link', { rel: ['icon'], href: assetPath('favicon.svg'), type: 'image/svg+xml' }),
				h('link', { rel: ['stylesheet'], href: assetPath('site.css') }),
				h('link', { rel: ['stylesheet'], href: assetPath('components.css') }),
				h('script', { src: assetPath('components.js'), defer: true }),
			]),
			h('body', [
				h('main', [
					h('div', { id: 'content' }, [
						h('h1', title),
						h('p.lead', 'Everything that a page is made of, with its examples. Each frame is a page of its own: pull its corner to make it narrower.'),
						...Object.entries(groups).map(([name, components]) => contentsOf(name, components)),
						...Object.entries(groups).flatMap(([name, components]) => [h('h2', name), ...Object.entries(components).flatMap(shown)]),
					]),
				]),
			]),
		]),
	],
});

const contentsOf = (name: string, components: Components): Element =>
	h('nav.component-list', { ariaLabel: name }, [
		h('p', h('strong', name)),
		h(
			'ul',
			Object.keys(components).map((each) => h('li', h('a', { href: `#${each}` }, each))),
		),
	]);

const shown = ([name, { is, examples }]: [string, Components[string]]): Element[] => [
	h('h3', { id: name }, name),
	h('p', is),
	...examples.map((example, index) =>
		h('figure.component-example', [
			h('figcaption', h('a', { href: exampleAddress(name, index) }, [example.name, h('span.visually-hidden', `: ${name}`)])),
			h('iframe', { src: exampleAddress(name, index), title: `${name}: ${example.name}`, loading: 'lazy' }),
		]),
	),
];
