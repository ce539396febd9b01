/** What a rule is asked about: a reading, its content by tag, and the edition that it should say. */
import type { Edition } from '../../model.ts';
import { type ContentIndex, indexContent } from './content-index.ts';
import { bodyOf } from './edition/body.ts';
import { type Expected, expect } from './edition/expected.ts';
import type { PdfReading, StructNode, Structure } from './reading.ts';

export interface Subject {
	reading: PdfReading;
	content: ContentIndex;
	edition?: Edition;
}

/** A subject that is tagged and has an edition to be compared with. */
export interface Comparison {
	reading: PdfReading;
	content: ContentIndex;
	structure: Structure;
	edition: Edition;
	expected: Expected;
	/** The elements that hold the edition's sections, in order; cover and contents are not among them. */
	body: StructNode[];
}

/** What a rule found: plain words that end in a full stop, and what to do. */
export interface Fault {
	message: string;
	hint: string;
	/** The element that is wrong. */
	node?: StructNode | undefined;
	/** The path of an element that has no node. */
	path?: string;
	/** Index of the page, from 0. */
	page?: number | undefined;
	/** Default `error`. */
	severity?: 'error' | 'warning';
	/** Line of the author's Markdown, where the fault knows it better than the element. */
	line?: number | undefined;
}

export type Rule =
	/** Asked of any file that could be opened. */
	| { what: string; clause: string; check: (subject: Subject) => Fault[] }
	/** Asked of a tagged file beside its edition. */
	| { what: string; clause: string; compare: (comparison: Comparison) => Fault[] };

export function subjectOf(reading: PdfReading, edition: Edition | undefined): Subject {
	return { reading, content: indexContent(reading), ...(edition && { edition }) };
}

/** Undefined where there is nothing to compare: no tags, no edition, or text that does not say what it is (which is a finding of its own). */
export function comparisonOf({ reading, content, edition }: Subject): Comparison | undefined {
	const { structure } = reading;
	if (!structure || !edition || reading.fonts.some(isMute)) return undefined;
	return { reading, content, structure, edition, expected: expect(edition), body: bodyOf(structure, edition, content) };
}

const isMute = ({ font, codes }: PdfReading['fonts'][number]): boolean => [...codes.keys()].some((code) => font.textOf(code) === undefined);
