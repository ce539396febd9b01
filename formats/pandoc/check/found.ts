/** What a reader of a Word or EPUB file finds in it: one shape, so that one comparison serves every format. */

export interface Found {
	title: string;
	language: string;
	/** Level 1 is a section. */
	headings: { level: number; text: string }[];
	pictures: { alternative: string; decorative: boolean }[];
	/** `merged`: cells over more than one place, in order, as `2x3`. */
	tables: { headerRows: number; rowHeaders: boolean; merged: string }[];
	/** `broken` where a link inside the file leads nowhere. */
	links: { text: string; broken: boolean }[];
	/** Words that are marked as terms of a list of terms. */
	terms: string[];
	/** Words that are marked as a picture's caption. */
	captions: string[];
	/** Languages that words are marked with, beside the document's own. */
	languages: ReadonlySet<string>;
	/** From the first section's heading on; notes at their reference; blocks parted by white space. */
	body: string;
	/** Parts that must be there and are not, in plain words. */
	missing: string[];
}

export const empty = (): Found => ({
	title: '',
	language: '',
	headings: [],
	pictures: [],
	tables: [],
	links: [],
	terms: [],
	captions: [],
	languages: new Set(),
	body: '',
	missing: [],
});
/** One line of text, for comparing headings and links. */
export const squeeze = (text: string): string => text.replace(/[\s\u00a0]+/g, ' ').trim();
