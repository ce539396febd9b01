/** What `select` makes: one kind of reader's document, and what each edition decides. */
import type { BlockContent, DefinitionContent, PhrasingContent } from 'mdast';
import type { EditionId } from '../editions/index.ts';
import type { Meta, Publication, Section } from './publication.ts';
import type { SectionNode } from './tree.ts';

/** One kind of reader's document: only what it says, in its order. */
export interface Edition {
	id: EditionId;
	/** Full title of this edition: "Domestic Abuse Strategy: easy read". */
	title: string;
	meta: Meta;
	sections: SectionNode[];
	/** Section id → the editions that have it: for switching between editions. */
	elsewhere: ReadonlyMap<string, readonly EditionId[]>;
	/** Lowest counts that the report prints. */
	counts: EditionCounts;
}
export interface EditionCounts {
	sections: number;
	words: number;
	pictures: number;
	films: number;
	statements: number;
	minutesToRead: number;
	filmSeconds: number;
	/** Years at which people can usually read it: of the summary and the full text. */
	readingAge?: number;
}

export type EditionFormat = 'html' | 'pdf' | PandocFormatId;
/** Those that pandoc makes. */
export type PandocFormatId = 'docx' | 'epub';

/** What `editions/<id>.ts` exports: what this edition keeps, and the formats it gets. */
export interface EditionSpec {
	/** Which blocks of a section it says; `undefined` leaves the section out. */
	keep(section: Section, publication: Publication): Kept | undefined;
	formats: readonly EditionFormat[];
	/** Words a minute this edition's readers are reckoned at, for "how long". */
	wordsPerMinute: number;
}
export interface Kept {
	title: PhrasingContent[];
	blocks: (BlockContent | DefinitionContent)[];
}
