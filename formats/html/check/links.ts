/** Checks, without a browser, that everything a page or a stylesheet refers to is there, and that nothing is fetched from elsewhere. */
import type { Artifact } from '../../model.ts';
import { notFoundPath, reportPath } from '../../paths.ts';
import type { Noticed } from './noticed.ts';
import { normaliseBase, type Page, type PageElement } from './page.ts';
import { cssAddresses, type Reference, referencesOf } from './references.ts';

/** Every file of the site by its path, and every page by its path. */
export interface Site {
	base: string;
	artifacts: ReadonlyMap<string, Artifact>;
	pages: ReadonlyMap<string, Page>;
}

type Problem = Pick<Noticed, 'rule' | 'message' | 'hint'>;

/** Schemes that a reader's device knows what to do with. */
const schemes = ['http:', 'https:', 'mailto:', 'tel:', 'sms:'];

export function checkLinks(page: Page, site: Site): Noticed[] {
	return [
		...page.elements.flatMap((item) =>
			referencesOf(item.element).flatMap((reference) => {
				const problem = problemOf(reference, page.url, site, page);
				return problem
					? [
							{
								...problem,
								severity: 'error' as const,
								...place(item, reference.attribute, reference.address),
							},
						]
					: [];
			}),
		),
		...page.elements.flatMap((item) => (item.element.tagName === 'style' ? cssProblems(textOf(item), page.url, site) : [])),
		...duplicateIds(page),
	];
}

/** Pictures and fonts that a stylesheet names. */
export const checkStylesheet = (artifact: Artifact, site: Site): Noticed[] =>
	cssProblems(new TextDecoder().decode(artifact.bytes), site.base + artifact.path, site);

function cssProblems(css: string, url: string, site: Site): Noticed[] {
	return cssAddresses(css).flatMap((address) => {
		const problem = problemOf({ address, kind: 'resource', attribute: 'url' }, url, site);
		return problem ? [{ ...problem, severity: 'error', target: `url(${address})` }] : [];
	});
}

function problemOf(reference: Reference, from: string, site: Site, page?: Page): Problem | undefined {
	const { address, kind } = reference;
	const url = URL.parse(address, `http://site.invalid${from}`);
	if (!url)
		return {
			rule: 'broken-link',
			message: `The address "${address}" cannot be read.`,
			hint: 'Correct the address.',
		};
	if (url.protocol === 'data:' && kind === 'resource') return undefined;
	if (url.origin !== 'http://site.invalid') return elsewhere(reference, url);
	const found = resolve(url.pathname, site);
	if ('problem' in found)
		return {
			rule: kind === 'link' ? 'broken-link' : 'missing-file',
			message: `"${address}" leads nowhere: ${found.problem}.`,
			hint: found.hint,
		};
	const target = found.path === undefined ? page : site.pages.get(found.path);
	const fragment = decode(url.hash.slice(1)).replace(/:~:.*$/, '');
	if (!fragment || fragment === 'top' || !target || target.ids.has(fragment)) return undefined;
	return {
		rule: 'broken-fragment',
		message: `"${address}" leads to a place that is not on the page: nothing there has the id "${fragment}".`,
		hint: 'Correct the part after "#", or give the heading that id.',
	};
}

function elsewhere({ address, kind }: Reference, url: URL): Problem | undefined {
	if (kind === 'resource') {
		return {
			rule: 'remote-resource',
			message: `The page fetches "${address}" from another host.`,
			hint: 'Put the file in the source folder: readers of this site must not be seen by anyone else.',
		};
	}
	if (schemes.includes(url.protocol)) return undefined;
	return {
		rule: 'unsafe-link',
		message: `A link starts with "${url.protocol}", which this site does not use.`,
		hint: `Use one of: ${schemes.map((scheme) => scheme.slice(0, -1)).join(', ')}, or a link inside the document.`,
	};
}

/** The artifact that answers a URL path. */
function resolve(pathname: string, site: Site): { path: string | undefined } | { problem: string; hint: string } {
	const path = decode(pathname);
	if (path === `${site.base}no/such/page`) return { path: notFoundPath };
	if (!path.startsWith(site.base))
		return {
			problem: `it is outside ${site.base}, where the site is published`,
			hint: 'Make the link relative, or start it with the base path.',
		};
	const inside = path.slice(site.base.length);
	const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
	if (site.artifacts.has(file) || file === reportPath) return { path: file };
	if (site.artifacts.has(`${file}/index.html`))
		return {
			problem: 'the address of a page ends with "/"',
			hint: `Write "${inside}/".`,
		};
	return {
		problem: `the site has no ${file}`,
		hint: 'Correct the address, or add the page or file that it names.',
	};
}

function duplicateIds(page: Page): Noticed[] {
	const seen = new Set<string>();
	return page.elements.flatMap(({ element, path }): Noticed[] => {
		const id = element.properties.id;
		if (typeof id !== 'string') return [];
		const again = seen.has(id);
		seen.add(id);
		if (!again) return [];
		const message = `Two elements of the page have the id "${id}", so a link cannot tell them apart.`;
		return [
			{
				rule: 'duplicate-id',
				severity: 'error',
				message,
				hint: 'Give one of them another id.',
				target: `[id="${id}"]`,
				...(path !== undefined && { path }),
				...(element.position && { at: element.position.start }),
			},
		];
	});
}

const place = ({ element, path }: PageElement, attribute: string, value: string | undefined) => ({
	target: value === undefined ? element.tagName : `${element.tagName}[${attribute}="${value}"]`,
	...(path !== undefined && { path }),
	...(element.position && { at: element.position.start }),
});

const textOf = ({ element }: PageElement) => element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');

function decode(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

export const siteOf = (artifacts: readonly Artifact[], pages: readonly Page[], base: string): Site => ({
	base: normaliseBase(base),
	artifacts: new Map(artifacts.map((artifact) => [artifact.path, artifact])),
	pages: new Map(pages.map((page) => [page.artifact.path, page])),
});
