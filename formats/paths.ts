/** Turns editions and sections into the name and address of every output: the one place that knows them. */
import type { EditionFormat, EditionId, Meta } from './model.ts';

/** Our own first parts of an address; a section id that meets one inside an edition is refused. */
export const reservedIds = ['all', 'search', 'downloads', 'accessibility', 'about', 'pictures', 'films', 'assets', 'contents', 'index', 'words'] as const;

export const homeAddress = '';
export const editionAddress = (edition: EditionId): string => `${edition}/`;
export const sectionAddress = (edition: EditionId, section: string): string => `${edition}/${section}/`;
export const downloadsAddress = 'downloads/';
export const accessibilityAddress = 'accessibility/';
export const aboutAddress = 'about/';
export const creditsAddress = 'about/pictures/';
/** The whole edition as one page, to print or to read through. */
export const wholeAddress = (edition: EditionId): string => `${edition}/all/`;
/** The words that easy read explains, with their pictures. */
export const wordsAddress = 'easy-read/words/';
export const safetyAddress = 'safety/';
export const searchAddress = 'search/';
export const notFoundPath = '404.html';
export const reportPath = 'report.json';
export const assetPath = (name: string): string => `assets/${name}`;
/** What the search page alone loads; its modules import one another by these names. */
export const searchAsset = (name: string): string => assetPath(`search/${name}`);

/** Where a film, its captions or its poster lies in the output, from its path in the source folder. */
export const filmPath = (path: string): string => `films/${path.replace(/^films\//, '')}`;

/** Where the text that a review was made with is kept in the source folder, by its fingerprint. */
export const reviewedFolder = 'reviewed';
export const reviewedPath = (mark: string): string => `${reviewedFolder}/${mark}.txt`;

export const downloadPath = (meta: Pick<Meta, 'slug'>, edition: EditionId, format: Exclude<EditionFormat, 'html'>): string =>
	`downloads/${meta.slug}-${edition}.${format}`;

/** The file that serves an address: `full/` → `full/index.html`. */
export const fileOf = (address: string): string => (address === '' || address.endsWith('/') ? `${address}index.html` : address);

/** A link from one page to an address, both relative to the base: `full/help/` → `about/` is `../../about/`. */
export function relativeLink(from: string, to: string): string {
	const depth = from.split('/').length - 1;
	return '../'.repeat(depth) + to || './';
}

/** `85258` → `sms:85258`. */
export const textMessage = (number: string): string => `sms:${number.replace(/[^\d+]/g, '')}`;
/** `0808 2000 247` → `tel:08082000247`. */
export const telephone = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;
