/** The home page: what this is in one sentence, help first, four rows to choose an edition by, downloads, state. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { anotherFormat } from '../../../site/components/another-format.ts';
import { demonstration } from '../../../site/components/demonstration.ts';
import { downloadList } from '../../../site/components/download-list.ts';
import { editionRows } from '../../../site/components/edition-rows.ts';
import { helpBox } from '../../../site/components/help-box.ts';
import { statusBox } from '../../../site/components/status-box.ts';
import type { Artifact, Edition, Publication } from '../../model.ts';
import { homeAddress, relativeLink, sectionAddress } from '../../paths.ts';
import { downloadWords, duration, homeWords as words } from '../../words.ts';

/** More than these would push the editions out of sight; the rest are one link away. */
const contactsOnHome = 6;

export function home({ meta }: Publication, editions: readonly Edition[], downloads: readonly Artifact[]): Root {
	const rows = editions.map((edition) => ({
		edition: edition.id,
		length: howLong(edition, downloads),
	}));
	const lead = meta.description ?? (meta.publisher && words.lead(meta.publisher.name));
	const help = helpBox(meta.contacts.slice(0, contactsOnHome), allHelp(meta.help, editions));
	return h(null, [
		h('h1', meta.title),
		...(lead ? [h('p.lead', lead)] : []),
		...(help ? [help] : []),
		...demonstration(meta),
		h('h2', words.choose),
		editionRows(rows, homeAddress),
		...(downloads.length > 0 ? [h('h2', downloadWords.title), downloadList(downloads, homeAddress)] : []),
		statusBox(meta),
		anotherFormat(meta),
	]);
}

/** The help section of the first edition that has it. */
function allHelp(help: string | undefined, editions: readonly Edition[]): { href: string; label: string } | undefined {
	const edition = help && editions.find((e) => e.sections.some((s) => s.id === help));
	return edition
		? {
				href: relativeLink(homeAddress, sectionAddress(edition.id, help)),
				label: words.allHelp,
			}
		: undefined;
}

/** Short phrases that say how long an edition takes, in its own measure. */
export function howLong({ id, counts }: Edition, downloads: readonly Artifact[]): string[] {
	const pages = downloads.find((file) => file.edition === id && file.format === 'pdf')?.pages;
	const own = [
		...(counts.films > 0 ? [words.films(counts.films, duration(counts.filmSeconds))] : []),
		...(counts.statements > 0 ? [words.statements(counts.statements)] : []),
	];
	const reading = id === 'bsl' ? [] : [words.minutes(Math.max(1, Math.round(counts.minutesToRead)))];
	return [...own, ...reading, ...(pages ? [words.pdfPages(pages)] : [])];
}
