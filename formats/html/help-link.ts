/** Finds the page that says how to get help: the same link in the same place on every page. */
import type { Edition, Meta, SitePage } from '../model.ts';
import { sectionAddress } from '../paths.ts';
import { frameWords } from '../words.ts';

/** In the reader's own edition, else in the first edition that has the section. */
export function helpAddress({ help }: Meta, editions: readonly Edition[], from?: string): string | undefined {
	if (!help) return undefined;
	const having = editions.filter((edition) => edition.sections.some((section) => section.id === help));
	const edition = having.find(({ id }) => id === from) ?? having[0];
	return edition && sectionAddress(edition.id, help);
}

export function helpLink(page: SitePage, meta: Meta, editions: readonly Edition[]): Pick<SitePage, 'help'> {
	const address = helpAddress(meta, editions, page.edition);
	return address ? { help: { label: frameWords.help, address, ...(address === page.address && { current: true }) } } : {};
}
