/** The nodes of our own in the mdast tree, declared so that every handler table typed over mdast must decide about them. */
import type { BlockContent, DefinitionContent, Heading, Image, Node, Paragraph, Parent, PhrasingContent } from 'mdast';
import type { Film, Picture } from './publication.ts';

/** A section of the document: the heading that names it and everything to the next `##`. */
export interface SectionNode extends Parent {
	type: 'section';
	/** Stable, unique in the document, part of every address; from `{#…}` or made from the heading. */
	id: string;
	/** Its first child is always the heading (depth 2), whose words this edition uses for it. */
	children: (Heading | BlockContent | DefinitionContent)[];
}

/** One idea of the easy read edition: a picture on the left, its words on the right; never parted. */
export interface Statement extends Parent {
	type: 'statement';
	picture: Image;
	children: Paragraph[];
}

/** A signed film in the BSL edition, or, where `film` is absent, the honest word that there is none yet. */
export interface FilmNode extends Node {
	type: 'film';
	section: string;
	film?: Film;
}

/** Blocks in another language, or set apart for another reason that has a standard attribute. */
export interface Division extends Parent {
	type: 'division';
	lang?: string;
	children: (BlockContent | DefinitionContent)[];
}

/** A boxed note: an "example" marker, a warning before a download, "not yet in BSL". Drawn with a border and a tint. */
export interface Notice extends Parent {
	type: 'notice';
	kind: 'note' | 'warning' | 'help' | 'example';
	children: (BlockContent | DefinitionContent)[];
}

/** A list of terms, each with what it means: a glossary, or the parts of something. */
export interface TermList extends Parent {
	type: 'terms';
	children: TermEntry[];
}
export interface TermEntry extends Parent {
	type: 'termEntry';
	children: [Term, Meaning];
}
export interface Term extends Parent {
	type: 'term';
	children: PhrasingContent[];
}
export interface Meaning extends Parent {
	type: 'meaning';
	children: (BlockContent | DefinitionContent)[];
}

/** Words in another language inside a sentence. */
export interface LanguageSpan extends Parent {
	type: 'span';
	lang: string;
	children: PhrasingContent[];
}

/** A formula: its signs as they are printed, and what they say in words. */
export interface Formula extends Node {
	type: 'formula';
	value: string;
	alt: string;
}

/** An abbreviation where it is used, with what it stands for; `first` is its first use in this section of this edition. */
export interface Abbreviation extends Node {
	type: 'abbreviation';
	value: string;
	expansion: string;
	first: boolean;
}

declare module 'mdast' {
	interface BlockContentMap {
		statement: Statement;
		film: FilmNode;
		division: Division;
		notice: Notice;
		terms: TermList;
	}
	interface RootContentMap {
		section: SectionNode;
		statement: Statement;
		film: FilmNode;
		division: Division;
		notice: Notice;
		terms: TermList;
		termEntry: TermEntry;
		term: Term;
		meaning: Meaning;
		span: LanguageSpan;
		abbreviation: Abbreviation;
		formula: Formula;
	}
	interface PhrasingContentMap {
		formula: Formula;
		span: LanguageSpan;
		abbreviation: Abbreviation;
	}
	interface HeadingData {
		/** Stable fragment id of this heading. For a section's own heading it equals the section's id. */
		id?: string;
	}
	interface ParagraphData {
		/** Says who checked something and when: no part of what an edition must agree with. */
		bookkeeping?: boolean;
	}
	interface TableData {
		/** From `:::table[Caption]`. */
		caption?: PhrasingContent[];
		/** How many cells at the left of each row name it (TH with scope row); 0 where absent. */
		rowHeaders?: number;
		/** How many rows at the top name the columns; 1 where absent. */
		headerRows?: number;
	}
	interface TableCellData {
		/** Over how many rows and columns a merged cell goes; 1 where absent. Its row holds it, and no other row has a cell there. */
		rowSpan?: number;
		colSpan?: number;
	}
	interface ImageData {
		/** The picture itself, resolved by `read`; absent only when a finding says why. */
		picture?: Picture;
		decorative?: boolean;
	}
	interface LinkData {
		/** For `#id`: the section that holds the target, and whether the target is a heading inside it. */
		section?: string;
		heading?: string;
	}
}
