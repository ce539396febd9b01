/** Every string that the outputs add to what the author wrote, in British English, one group for each place that says it. */
import type { EditionId, Meta, Status } from './model.ts';

/** What an edition is called, and what it is in plain words. */
export const editionWords: Record<EditionId, { name: string; inTitle: string; what: string }> = {
	full: {
		name: 'Full strategy',
		inTitle: 'full strategy',
		what: 'Everything we say, with the facts and where they come from.',
	},
	summary: {
		name: 'Executive summary',
		inTitle: 'executive summary',
		what: 'The main points of the strategy on a few pages.',
	},
	'easy-read': {
		name: 'Easy read',
		inTitle: 'easy read',
		what: 'Short sentences and pictures that are easier to understand.',
	},
	bsl: {
		name: 'British Sign Language (BSL)',
		inTitle: 'British Sign Language',
		what: 'Short films in British Sign Language, with the words.',
	},
};

/** The state of a document, as residents read it: the words in bold, those before a date, and those after. */
const statusWords: Record<Status, { name: string; dated: string; end: string }> = {
	draft: { name: 'Draft', dated: ' of', end: '. It will change.' },
	consultation: { name: 'Consultation draft', dated: ' of', end: '. It may change.' },
	approved: { name: 'Approved', dated: ' on', end: '.' },
	published: { name: 'Published', dated: ' on', end: '. It is in force.' },
	superseded: { name: 'Replaced', dated: ' on', end: ' by a newer document.' },
};

/** One sentence in two parts, the first in bold: `Approved` and ` on 21 November 2023.` */
export function statusParts({ status, statusDate }: Pick<Meta, 'status' | 'statusDate'>): { name: string; rest: string } {
	const { name, dated, end } = statusWords[status];
	return { name, rest: (statusDate ? `${dated} ${longDate(statusDate)}` : '') + end };
}

/** The same as plain text. */
export function statusSentence(meta: Pick<Meta, 'status' | 'statusDate'>): string {
	const { name, rest } = statusParts(meta);
	return name + rest;
}

/** Whether people were asked, are asked or will be asked follows from the document's own state and date, not from the day it is built. */
export function consultationSentence({ status, date, consultation: c }: Pick<Meta, 'status' | 'date' | 'consultation'>): string | undefined {
	if (!c) return undefined;
	const isOpen = status === 'draft' || status === 'consultation';
	const asked = !isOpen || (date && date > c.closes) ? 'People were asked' : date && date < c.opens ? 'People will be asked' : 'People are asked';
	const weeks = c.weeks ? ` (${c.weeks} ${c.weeks === 1 ? 'week' : 'weeks'})` : '';
	return `${asked} for their views ${dateRange(c.opens, c.closes)}${weeks}.`;
}

/** `2023-11-21` → `21 November 2023`. */
export function longDate(iso: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
	return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** `2023-07-24` and `2023-10-09` → `from 24 July to 9 October 2023`. */
export function dateRange(from: string, to: string): string {
	const first = longDate(from);
	return `from ${from.slice(0, 4) === to.slice(0, 4) ? first.slice(0, -5) : first} to ${longDate(to)}`;
}

/** `75` → `1 minute 15 seconds`. */
export function duration(seconds: number): string {
	const all = Math.round(seconds);
	const [minutes, rest] = [Math.floor(all / 60), all % 60];
	const part = (n: number, unit: string) => (n ? [`${n} ${unit}${n === 1 ? '' : 's'}`] : []);
	return [...part(minutes, 'minute'), ...part(rest, 'second')].join(' ') || '0 seconds';
}

/** `48213` → `48.2 kB`, for what is held against a budget. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
/** `48213` → `48 kB`. */
export const fileSize = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** Words that more than one output says. */
export const common = {
	contents: 'Contents',
	state: 'Status of this document',
	notGiven: 'not given',
	notYetInBsl: 'Not yet in BSL',
	noFilm: 'There is no film of this section in British Sign Language yet.',
	placeholder: 'This film is a placeholder. A real film in British Sign Language has not been made yet.',
	/** Before a number that takes text messages. */
	textTo: 'text',
	notVerified: (what: 'number' | 'address') => `Not yet verified: nobody has checked this ${what} for this document.`,
	verifiedOn: (iso: string) => `Checked on ${longDate(iso)}`,
	anotherFormat: 'Ask for another format',
	demonstration: 'Demonstration edition',
	/** Where the author's own sentence would say what the document is about. */
	demonstrationOf: (name: string) => `This is not the real ${name}.`,
	figure: 'Picture',
	footnotes: 'Notes',
	pageOf: (n: number, of: number) => `Page ${n} of ${of}`,
	film: 'Film',
	signer: 'Signed by',
	checker: 'Checked by',
	supplier: 'Made by',
	filmedOn: 'Filmed on',
	example: 'Example',
} as const;

export * from './words/site.ts';

/** What `read` adds to the tree itself. */
export const readWords = {
	introduction: 'Introduction',
	phone: 'Phone',
	website: 'Website',
	source: 'Where this comes from',
} as const;
export * from './words/danger.ts';
export * from './words/documents.ts';
export * from './words/print.ts';
export * from './words/reviews.ts';
