/** Every string that the outputs add to what the author wrote, in British English, one group for each place that says it. */
import type { EditionId, Status } from './model.ts';

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

/** The state of a document, as residents read it. */
export const statusWords: Record<Status, { name: string; sentence: string }> = {
	draft: { name: 'Draft', sentence: 'This is a draft. It will change.' },
	consultation: {
		name: 'Consultation',
		sentence: 'This is a draft that people are being asked about.',
	},
	approved: { name: 'Approved', sentence: 'This strategy has been approved.' },
	published: {
		name: 'Published',
		sentence: 'This strategy has been published and is in force.',
	},
	superseded: {
		name: 'Superseded',
		sentence: 'This strategy has been replaced by a newer one.',
	},
};

/** `2023-11-21` → `21 November 2023`. */
export function longDate(iso: string): string {
	const [year, month, day] = iso.split('-').map(Number);
	const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
	return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

/** `75` → `1 minute 15 seconds`. */
export function duration(seconds: number): string {
	const minutes = Math.floor(seconds / 60);
	const rest = Math.round(seconds % 60);
	const part = (n: number, unit: string) => (n ? [`${n} ${unit}${n === 1 ? '' : 's'}`] : []);
	return [...part(minutes, 'minute'), ...part(rest, 'second')].join(' ') || '0 seconds';
}

/** `48213` → `47 kB`. */
export const fileSize = (bytes: number): string => (bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`);

/** Words that more than one output says. */
export const common = {
	contents: 'Contents',
	notGiven: 'not given',
	notYetInBsl: 'Not yet in BSL',
	noFilm: 'There is no film of this section in British Sign Language yet.',
	placeholder: 'This film is a placeholder. A real film in British Sign Language has not been made yet.',
	notVerified: 'Not yet verified: nobody has checked this number for this document.',
	verifiedOn: (iso: string) => `Checked on ${longDate(iso)}`,
	anotherFormat: 'Ask for another format',
	demonstration: 'Demonstration edition',
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
export * from './words/documents.ts';
export * from './words/print.ts';
