/** Turns a page into HTML that can be written into an open tab: stylesheets in it, no scripts, no refresh, nothing that moves. */
import type { Element } from 'hast';
import type { Artifact } from '../../model.ts';
import type { Site } from './links.ts';
import type { Page } from './page.ts';
import { rebaseCss } from './references.ts';

/** An animation that has not ended gives axe the colours of its first frame. */
const still = '<style>*,*::before,*::after{animation:none!important;transition:none!important}</style>';

/** HTML in pieces, joined without anything between them: the text of the page, and the style sheets, which many pages share. */
export type Pieces = (string | { css: string })[];

export function inlinePage(page: Page, site: Site): Pieces {
	const edits = page.elements.flatMap(({ element }) => {
		const replacement = replacementOf(element, page, site);
		const { start, end } = element.position ?? {};
		return replacement === undefined || start?.offset === undefined || end?.offset === undefined ? [] : [{ from: start.offset, to: end.offset, replacement }];
	});
	const pieces: Pieces = [];
	let done = 0;
	for (const { from, to, replacement } of edits) {
		pieces.push(page.html.slice(done, from), ...[replacement].flat());
		done = to;
	}
	return [...pieces, page.html.slice(done)];
}

function replacementOf(element: Element, page: Page, site: Site): string | Pieces | undefined {
	const { tagName, properties } = element;
	if (tagName === 'script') return '';
	if (tagName === 'img') return withoutPicture(element, page);
	if (tagName === 'meta' && /refresh/i.test(String(properties.httpEquiv ?? ''))) return '';
	if (tagName === 'title')
		return `<title>${page.html.slice(element.position!.start.offset!, element.position!.end.offset!).replace(/^<title[^>]*>|<\/title>$/gi, '')}</title>${still}`;
	if (tagName !== 'link' || ![properties.rel].flat().includes('stylesheet')) return undefined;
	const sheet = stylesheetOf(String(properties.href ?? ''), page, site);
	if (!sheet) return '';
	const media = properties.media ? ` media="${String(properties.media).replace(/"/g, '&quot;')}"` : '';
	return [`<style${media}>`, { css: rebased(sheet, site.base) }, '</style>'];
}

/** Once for all pages. */
const known = new WeakMap<Artifact, string>();
function rebased(sheet: Artifact, base: string): string {
	const css = known.get(sheet) ?? rebaseCss(new TextDecoder().decode(sheet.bytes), base + sheet.path);
	known.set(sheet, css);
	return css;
}

/** A picture whose size is written keeps its place without its bytes; that pictures load is seen in the visit over http. */
function withoutPicture({ properties, position }: Element, page: Page): string | undefined {
	if (properties.width === undefined || properties.height === undefined || typeof properties.src !== 'string') return undefined;
	return page.html.slice(position!.start.offset!, position!.end.offset!).replace(/\ssrc="[^"]*"/, ` src="${nothing}"`);
}
const nothing = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

function stylesheetOf(address: string, page: Page, site: Site) {
	const url = URL.parse(address, `http://site.invalid${page.url}`);
	return url ? site.artifacts.get(decodeURIComponent(url.pathname).slice(site.base.length)) : undefined;
}

/** The style sheets of a page, those in other files and its own, as text. */
export const cssOf = (page: Page, site: Site): string[] =>
	page.elements.flatMap(({ element: { tagName, properties, children } }) => {
		if (tagName === 'style') return children.map((child) => (child.type === 'text' ? child.value : ''));
		const sheet = tagName === 'link' && [properties.rel].flat().includes('stylesheet') ? stylesheetOf(String(properties.href ?? ''), page, site) : undefined;
		return sheet ? [new TextDecoder().decode(sheet.bytes)] : [];
	});
