/** Turns an HTML artifact into a page that can be checked: its address, its tree, its ids and its elements in order. */
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EnvironmentError } from '../../environment-error.ts';
import type { Artifact } from '../../model.ts';
import { notFoundPath } from '../../paths.ts';

export interface Page {
	artifact: Artifact;
	html: string;
	tree: Root;
	/** Path of its URL, base included: `/strategies/da/full/`. */
	url: string;
	elements: PageElement[];
	ids: ReadonlySet<string>;
}

export interface PageElement {
	element: Element;
	/** Element-child indexes from `#content`; `''` is that element itself; absent outside it. */
	path?: string;
	/** The element that it stands in; absent for the topmost. */
	parent?: PageElement;
}

export const isPage = (artifact: Artifact): boolean => artifact.mediaType.startsWith('text/html');

/** A base path in its one form: `/` or `/strategies/da/`. */
export const normaliseBase = (base: string): string => `/${base}/`.replace(/\/+/g, '/');

export function parsePage(artifact: Artifact, base: string): Page {
	const html = new TextDecoder().decode(artifact.bytes);
	const { tree, elements } = treeOf(html, artifact.path);
	const ids = new Set(elements.map(({ element }) => element.properties.id).filter((id) => typeof id === 'string'));
	return {
		artifact,
		html,
		tree,
		url: urlOf(artifact.path, base),
		elements,
		ids,
	};
}

function treeOf(html: string, path: string): { tree: Root; elements: PageElement[] } {
	try {
		const tree = fromHtml(html);
		return { tree, elements: [...walk(tree)] };
	} catch (error) {
		if (!(error instanceof RangeError)) throw error;
		throw new EnvironmentError(`Too many elements stand inside one another in “${path}”.`, 'Mend that page, or leave it out of what is checked.');
	}
}

/** `full/index.html` → `<base>full/`. The page for "not found" is served at any depth, so it is checked at a deep one. */
function urlOf(path: string, base: string): string {
	if (path === notFoundPath) return `${normaliseBase(base)}no/such/page`;
	return normaliseBase(base) + path.replace(/(^|\/)index\.html$/, '$1');
}

function* walk(within: Root | Element, at?: string, parent?: PageElement): Generator<PageElement> {
	let index = 0;
	for (const child of within.children) {
		if (child.type !== 'element') continue;
		const inside = at === undefined ? undefined : at === '' ? `${index}` : `${at}.${index}`;
		const path = inside ?? (child.properties.id === 'content' ? '' : undefined);
		index++;
		const item: PageElement = { element: child, ...(path !== undefined && { path }), ...(parent && { parent }) };
		yield item;
		yield* walk(child, path, item);
	}
}
