/** Finds pages that bear the title of another page (WCAG 2.4.2). */
import type { Site } from '../links.ts';
import type { Noticed } from '../noticed.ts';
import type { Page } from '../page.ts';
import { childrenOf, quoted, wordsOf } from './element.ts';

const titles = new WeakMap<Site, Map<string, string>>();

/** The first page of the site with a title may have it. */
export function ownTitle(page: Page, site: Site): Noticed[] {
	const title = titleOf(page);
	const first = ownersOf(site).get(title);
	if (!title || first === undefined || first === page.artifact.path || isSignpost(page)) return [];
	return [
		{
			rule: 'title-of-another-page',
			severity: 'error',
			message: `The page has the same title as ${first}: ${quoted(title)}.`,
			hint: 'Begin the title with what this page is about.',
			target: 'title',
		},
	];
}

function ownersOf(site: Site): Map<string, string> {
	const known = titles.get(site);
	if (known) return known;
	const owners = new Map<string, string>();
	for (const page of site.pages.values()) if (!isSignpost(page) && !owners.has(titleOf(page))) owners.set(titleOf(page), page.artifact.path);
	titles.set(site, owners);
	return owners;
}

const titleOf = (page: Page): string => {
	const title = page.elements.find(({ element }) => element.tagName === 'title');
	return title ? wordsOf(title.element) : '';
};

/** A heading and one link: where a page has moved to. */
const isSignpost = (page: Page): boolean => {
	const content = page.elements.find(({ path }) => path === '');
	return content !== undefined && childrenOf(content.element).length <= 2 && content.element.tagName === 'div';
};
