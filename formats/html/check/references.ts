/** Lists the addresses that an element or a stylesheet refers to. */
import type { Element } from 'hast';

export interface Reference {
	address: string;
	/** A link is followed by a reader; a resource is fetched with the page; a hint asks the browser to fetch. */
	kind: 'link' | 'resource';
	/** For the selector: `img[src="…"]`. */
	attribute: string;
}

/** Attributes that hold one address, by element; all but links are fetched with the page. */
const resources: Record<string, readonly [property: string, attribute: string][]> = {
	img: [['src', 'src']],
	source: [['src', 'src']],
	video: [
		['src', 'src'],
		['poster', 'poster'],
	],
	audio: [['src', 'src']],
	track: [['src', 'src']],
	script: [['src', 'src']],
	iframe: [['src', 'src']],
	embed: [['src', 'src']],
	object: [['data', 'data']],
	input: [['src', 'src']],
	image: [
		['href', 'href'],
		['xLinkHref', 'xlink:href'],
	],
	use: [
		['href', 'href'],
		['xLinkHref', 'xlink:href'],
	],
};
const links: Record<string, readonly [property: string, attribute: string][]> = {
	a: [['href', 'href']],
	area: [['href', 'href']],
	form: [['action', 'action']],
	button: [['formAction', 'formaction']],
	blockquote: [['cite', 'cite']],
};

/** `rel` values that only name an address, and fetch nothing. */
const naming = ['canonical', 'alternate', 'next', 'prev', 'author', 'license', 'help', 'me'];

export function referencesOf(element: Element): Reference[] {
	const { tagName, properties } = element;
	const read = (table: typeof links, kind: Reference['kind']) =>
		(table[tagName] ?? []).flatMap(([property, attribute]): Reference[] => {
			const address = properties[property];
			return typeof address === 'string' ? [{ address, kind, attribute }] : [];
		});
	const found = [...read(resources, 'resource'), ...read(links, 'link')];
	if (tagName === 'link' && typeof properties.href === 'string') {
		const rel = ([] as unknown[]).concat(properties.rel ?? []).map((name) => String(name).toLowerCase());
		found.push({
			address: properties.href,
			kind: rel.every((name) => naming.includes(name)) ? 'link' : 'resource',
			attribute: 'href',
		});
	}
	for (const candidate of srcset(properties.srcSet)) found.push({ address: candidate, kind: 'resource', attribute: 'srcset' });
	const style = properties.style;
	if (typeof style === 'string') for (const address of cssAddresses(style)) found.push({ address, kind: 'resource', attribute: 'style' });
	return found;
}

/** `a.png 1x, b.png 2x` → both. */
function srcset(value: unknown): string[] {
	const text = Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '';
	return text.split(/,\s+/).flatMap((candidate) => candidate.trim().split(/\s+/)[0] || []);
}

const cssAddress = /(?:url\(\s*|@import\s+)(?:"([^"]*)"|'([^']*)'|([^)"'\s;]+))/gi;

/** What `url(…)` and `@import` name, `data:` apart. */
export const cssAddresses = (css: string): string[] =>
	[...withoutComments(css).matchAll(cssAddress)]
		.map((match) => match[1] ?? match[2] ?? match[3] ?? '')
		.filter((address) => address && !/^(data:|#)/i.test(address));

/** The same stylesheet with every address made absolute, so that it can stand in any page. */
export const rebaseCss = (css: string, url: string): string =>
	withoutComments(css).replace(cssAddress, (whole, double?: string, single?: string, bare?: string) => {
		const address = double ?? single ?? bare ?? '';
		return !address || /^(data:|#)/i.test(address) ? whole : whole.replace(address, new URL(address, `http://site.invalid${url}`).pathname);
	});

const withoutComments = (css: string) => css.replace(/\/\*[\s\S]*?\*\//g, '');
