/** Turns a page into a hash of everything that its verdict depends on. */
import type { Artifact } from '../../model.ts';
import { type HeaderRule, headersFor } from './headers.ts';
import type { Site } from './links.ts';
import type { Page } from './page.ts';
import { cssAddresses, referencesOf } from './references.ts';
import { hashOf } from './verdicts.ts';

/** Hashes each file once, however many pages use it. */
export function pageKeys(site: Site, headers: readonly HeaderRule[], recipe: string): (page: Page) => string {
	const hashes = new Map<string, string>();
	const fileHash = (artifact: Artifact): string => {
		const known = hashes.get(artifact.path);
		if (known) return known;
		hashes.set(artifact.path, '');
		const inner = artifact.mediaType.startsWith('text/css') ? follow(cssAddresses(new TextDecoder().decode(artifact.bytes)), site.base + artifact.path) : [];
		const hash = hashOf(artifact.bytes, ...inner);
		hashes.set(artifact.path, hash);
		return hash;
	};
	/** A file that is not there counts too: it may come. */
	const follow = (addresses: string[], from: string): string[] =>
		[...new Set(addresses)].map((address) => {
			const url = URL.parse(address, `http://site.invalid${from}`);
			const artifact = url && site.artifacts.get(decodeURI(url.pathname).slice(site.base.length));
			return `${address} ${artifact ? fileHash(artifact) : '-'} ${url ? JSON.stringify(headersFor(headers, url.pathname, site.base)) : ''}`;
		});
	return (page) => {
		const addresses = page.elements
			.flatMap(({ element }) => referencesOf(element))
			.filter(({ kind }) => kind === 'resource')
			.map(({ address }) => address);
		return hashOf(recipe, page.url, page.html, JSON.stringify(headersFor(headers, page.url, site.base)), ...follow(addresses, page.url));
	};
}
