/** The home page: what this is in one sentence, help first, four rows to choose an edition by, downloads, state. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { anotherFormat } from '../../../site/components/another-format.ts';
import { demonstration } from '../../../site/components/demonstration.ts';
import { downloadList } from '../../../site/components/download-list.ts';
import { editionRows } from '../../../site/components/edition-rows.ts';
import { helpBox } from '../../../site/components/help-box.ts';
import { statusBox } from '../../../site/components/status-box.ts';
import type { Artifact, Edition, Meta, Publication, SectionNode } from '../../model.ts';
import { homeAddress, relativeLink, searchAddress } from '../../paths.ts';
import { downloadWords, duration, homeWords as words } from '../../words.ts';
import { fieldPosition, fieldWords } from '../field-words.ts';
import { helpAddress } from '../help-link.ts';

/** More than these would push the editions out of sight; the rest are one link away. */
const contactsOnHome = 6;

export function home({ meta }: Publication, editions: readonly Edition[], downloads: readonly Artifact[]): Root {
	const rows = editions.map((edition) => ({
		edition: edition.id,
		length: howLong(edition, downloads),
	}));
	const lead = meta.description ?? (meta.publisher && words.lead(meta.publisher.name));
	const leadField = meta.description ? 'description' : 'publisher';
	const help = helpBox(meta, meta.contacts.slice(0, contactsOnHome), allHelp(meta, editions, homeAddress));
	return h(null, [
		{ ...h('h1', fieldWords(meta.title, meta)), ...fieldPosition(meta, 'title') },
		...(lead ? [{ ...h('p.lead', fieldWords(lead, meta)), ...fieldPosition(meta, leadField) }] : []),
		...(help ? [help] : []),
		h('h2', words.choose),
		editionRows(rows, homeAddress),
		h('p.more', h('a', { href: relativeLink(homeAddress, searchAddress) }, words.search)),
		...demonstration(meta),
		...(downloads.length > 0 ? [h('h2', downloadWords.title), downloadList(downloads, homeAddress)] : []),
		statusBox(meta),
		anotherFormat(meta),
	]);
}

/** As a link from the page at `from`. */
export function allHelp(meta: Meta, editions: readonly Edition[], from: string): { href: string; label: string } | undefined {
	const address = helpAddress(meta, editions);
	return address ? { href: relativeLink(from, address), label: words.allHelp } : undefined;
}

/** Short phrases that say how long an edition takes, in its own measure. */
export function howLong({ id, counts, sections }: Edition, downloads: readonly Artifact[]): string[] {
	const pages = downloads.find((file) => file.edition === id && file.format === 'pdf')?.pages;
	const own = [
		...(counts.films > 0 ? [isPretended(sections) ? words.placeholders(counts.films) : words.films(counts.films, duration(counts.filmSeconds))] : []),
		...(counts.statements > 0 ? [words.statements(counts.statements)] : []),
	];
	const reading = id === 'bsl' ? [] : [words.minutes(Math.max(1, Math.round(counts.minutesToRead)))];
	return [...own, ...reading, ...(pages ? [words.pdfPages(pages)] : [])];
}

/** Whether no film has been made yet: somebody who needs one must not have to open it to find out. */
const isPretended = (sections: readonly SectionNode[]): boolean =>
	sections.every((section) => section.children.every((child) => child.type !== 'film' || !child.film || child.film.placeholder));
