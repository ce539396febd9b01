/** Turns a link of the tree into the address that it has outside this document, or nothing when there is none. */
import type { Link } from 'mdast';
import type { Edition } from '../model.ts';
import { sectionAddress } from '../paths.ts';

/**
 * A cross-reference to a section that this edition lacks leads to the site's page of the first edition that has it.
 * Without an address of the site (`meta.url`) such a link, and any relative one, has no address and is plain text.
 */
export function linkAddress(edition: Edition, link: Link): string | undefined {
	const base = edition.meta.url;
	const { section, heading } = link.data ?? {};
	if (section !== undefined) {
		const other = edition.elsewhere.get(section)?.find((id) => id !== edition.id);
		return other && base ? absolute(sectionAddress(other, section) + (heading ? `#${heading}` : ''), base) : undefined;
	}
	if (link.url.startsWith('#')) return undefined;
	return absolute(link.url, base);
}

/** The film's own page. */
export const filmAddress = (edition: Edition, section: string): string | undefined =>
	edition.meta.url ? absolute(sectionAddress('bsl', section), edition.meta.url) : undefined;

/** In ASCII, as PDF asks (ISO 32000-1, 12.6.4.7). */
function absolute(url: string, base: string | undefined): string | undefined {
	return URL.canParse(url, base) ? new URL(url, base).href : undefined;
}
