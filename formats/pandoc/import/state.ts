/** What the handlers share while one document is brought in: its pictures, its notes, its anchors, and the list of what could not be carried. */
import type { FootnoteDefinition } from 'mdast';

/** One line of the list that the author gets: what was left out, changed or repaired, and where it was. */
export interface Note {
	/** In plain words, ending in a full stop. */
	what: string;
	where: string;
}

/** A picture of the document as it will lie beside the Markdown. */
export interface CarriedPicture {
	/** `pictures/image1.png`. */
	path: string;
	bytes: Uint8Array;
	/** Whether Fourfold can show this kind of picture. */
	shown: boolean;
}

export interface ImportState {
	/** By the name that the document calls them. */
	pictures: ReadonlyMap<string, CarriedPicture>;
	used: Set<CarriedPicture>;
	notes: Note[];
	footnotes: FootnoteDefinition[];
	/** From an anchor in the text to the words of the heading that it stands under. */
	anchors: Map<string, string>;
	/** Alternative texts that pandoc does not tell, by the picture's name in the file, in order. */
	alternatives: Map<string, string[]>;
	/** Names that the file itself gives its headings, by their words, in order. */
	names: Map<string, string[]>;
	/** Words that were left out on purpose and are listed, and words that are said more than once. */
	leftOut: string[];
	repeated: string[];
	/** The heading that is being read under. */
	heading: string;
	/** What was read last, so that a place can be found again. */
	last: string;
	depth: number;
}

export const createState = (pictures: ImportState['pictures'], facts: Pick<ImportState, 'names' | 'alternatives'>): ImportState => ({
	pictures,
	...facts,
	used: new Set(),
	notes: [],
	footnotes: [],
	anchors: new Map(),
	leftOut: [],
	repeated: [],
	heading: '',
	last: '',
	depth: 0,
});

/** Adds to the list, at the place that is being read now. */
export function note(state: ImportState, what: string): void {
	const under = state.heading ? `under “${clip(state.heading)}”` : 'before the first heading';
	state.notes.push({ what, where: state.last ? `${under}, after “${clip(state.last, 40, true)}”` : under });
}

export const clip = (text: string, most = 60, end = false): string => {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= most) return line;
	return end ? `…${line.slice(-most)}` : `${line.slice(0, most)}…`;
};
