/** The shapes that reading a PDF gives: what its pages draw, and what its tags say of it. No logic. */

import type { PdfFont } from './read/fonts.ts';
import type { PDFContext, PDFDict, PDFObject, PDFRawStream, PDFRef } from './read/pdf-lib.ts';

export interface PdfReading {
	/** Why the file could not be read; the rest is then empty. */
	problem?: Problem;
	/** What had to be put right to read it, in plain words; empty for a sound file. */
	repairs: string[];
	file?: FileFacts;
	metadata: Metadata;
	pages: Page[];
	structure?: Structure;
	/** Each font that a page draws with, once. */
	fonts: FontUse[];
	/** How often each form is painted. */
	painted: ReadonlyMap<PDFDict, number>;
	/** `DeviceGray`, `DeviceRGB`, `DeviceCMYK` → the first page that sets a colour in it, where no default space stands for it. */
	device: ReadonlyMap<string, number>;
}

export interface Problem {
	kind: 'empty' | 'not-a-pdf' | 'damaged' | 'encrypted' | 'too-large';
	detail: string;
}

export interface FileFacts {
	version: string;
	/** The first line: `%PDF-1.7`. */
	header: string;
	encrypted: boolean;
	/** The file as it is. */
	bytes: Uint8Array;
	context: PDFContext;
	trailer: PDFDict;
	catalog: PDFDict;
}

export interface Metadata {
	/** Of the document information dictionary. */
	infoTitle?: string;
	/** `dc:title`, its default language first. */
	title?: string;
	language?: string;
	/** The XMP packet as text. */
	xmp?: string;
	/** The packet is no well-formed XML. */
	broken?: boolean;
	/** `pdfuaid:part`, `pdfaid:part`, `pdfaid:conformance`. */
	uaPart?: string;
	/** Prefixes that the properties `part`, `amd` and `corr` of PDF/UA are written with. */
	uaPrefixes: string[];
	/** Whether a text of the metadata is in no language that is said (`x-default` alone). */
	defaultLanguage: boolean;
	aPart?: string;
	aConformance?: string;
	/** Absent where the file does not say. */
	displayDocTitle?: boolean;
	marked: boolean;
	suspects: boolean;
}

/* ---------------------------------------------------------------- structure */

export interface Structure {
	root: PDFDict;
	/** The children of the structure tree root. */
	kids: StructNode[];
	/** All elements, in the order of the tree. */
	nodes: StructNode[];
	roleMap: ReadonlyMap<string, string>;
	/** Number → what the parent tree holds there: an element, or an element for each MCID. */
	parentTree: ReadonlyMap<number, PDFObject>;
	byDict: ReadonlyMap<PDFDict, StructNode>;
	faults: StructFault[];
}
export interface StructFault {
	kind: 'cycle' | 'shared' | 'deep' | 'not-an-element' | 'no-type';
	path: string;
}

export interface StructNode {
	dict: PDFDict;
	/** As written. */
	type: string;
	/** After the role map: one of the standard types, or what the role map ends in. */
	standard: string;
	/** `Document/Sect[3]/Table[1]/TR[2]/TH[1]`: each step below the root counts siblings of that type, from 1. */
	path: string;
	parent?: StructNode;
	kids: Kid[];
	lang?: string;
	alt?: string;
	actualText?: string;
	/** `/E`, what an abbreviation stands for. */
	expansion?: string;
	title?: string;
	id?: string;
	/** Owner → attribute → value; of `/A` and of the classes of `/C`. */
	attributes: ReadonlyMap<string, ReadonlyMap<string, PDFObject>>;
	/** Index of the page of `/Pg`. */
	page?: number;
}
export type Kid =
	| { kind: 'node'; node: StructNode }
	/** Marked content; `stream` is that of a form XObject, when it is not the page's own. `page` undefined: none was named. */
	| { kind: 'mcr'; page: number | undefined; mcid: number; stream?: PDFDict }
	| { kind: 'objr'; page: number | undefined; object: PDFDict | undefined };

/* ---------------------------------------------------------------- pages */

export interface Page {
	/** From 0. */
	index: number;
	dict: PDFDict;
	ref?: PDFRef;
	/** Inherited ones included. */
	resources?: PDFDict;
	mediaBox: number[];
	/** What is shown of it. */
	cropBox: number[];
	structParents?: number;
	tabs?: string;
	annotations: Annotation[];
	/** Every marked-content sequence, in the order that they open; those of its forms among them. */
	sequences: Sequence[];
	runs: TextRun[];
	paints: Paint[];
	faults: ContentFault[];
}

export interface Annotation {
	dict: PDFDict;
	page: number;
	subtype: string;
	contents?: string;
	structParent?: number;
	/** Hidden, or outside the crop box: nobody meets it (ISO 14289-1, 7.18.1). */
	hidden: boolean;
	rect: number[];
	/** What its appearance streams draw. */
	drawn: Drawn[];
}

/** What an appearance stream, a pattern or a glyph of a Type 3 font draws. */
export type Drawn = Pick<Page, 'runs' | 'paints' | 'sequences'>;

/** Red, green and blue, each from 0 to 1. */
export type Rgb = readonly [number, number, number];
/** Left, bottom, right, top, in the page's own units. */
export type Box = readonly [number, number, number, number];

/** `BDC … EMC`. */
export interface Sequence {
	tag: string;
	page: number;
	mcid?: number;
	/** The stream dictionary of the form that it stands in. */
	form?: PDFDict;
	/** It or one that it stands in is an artifact. */
	artifact: boolean;
	/** `Pagination`, `Layout`, `Page`, `Background`. */
	artifactType?: string;
	artifactSubtype?: string;
	/** Not marked content: a form that is as a whole the content of an element, by `/StructParent`. */
	object?: PDFDict;
	parent?: Sequence;
	depth: number;
	lang?: string;
	actualText?: string;
	alt?: string;
	expansion?: string;
}

/** One string shown. */
export interface TextRun {
	/** What its codes stand for; a code without text is U+FFFD. */
	text: string;
	font: PdfFont;
	codes: number[];
	/** Size on the page, points. */
	size: number;
	/** Where its baseline begins and ends, in the page's own units. */
	x: number;
	y: number;
	endX: number;
	endY: number;
	/** Text rendering mode 3: drawn without ink. */
	invisible: boolean;
	/** How many runs and paints of the page came before. */
	order: number;
	/** What it is filled with, where that is a plain colour without transparency. */
	colour?: Rgb;
	/** Nothing of it shows outside; absent where nothing clips, or something other than a rectangle. */
	clip?: Box;
	/** Innermost sequence that it stands in. */
	sequence?: Sequence;
}

export interface Paint {
	kind: 'path' | 'image' | 'shading';
	/** White, or clipped away to nothing that can be told. */
	white: boolean;
	order: number;
	/** Where it is; `exact` where it fills that rectangle wholly. */
	box?: Box;
	exact: boolean;
	colour?: Rgb;
	sequence?: Sequence;
	image?: PDFRawStream;
}

export interface ContentFault {
	kind:
		| 'emc-without-begin'
		| 'not-closed'
		| 'unknown-font'
		| 'unknown-object'
		| 'form-cycle'
		| 'unreadable'
		| 'nested-mcid'
		| 'artifact-in-tagged'
		| 'tagged-in-artifact'
		| 'loose-in-pattern'
		| 'unknown-operator'
		| 'unknown-intent'
		| 'deep-state'
		| 'inline-filter'
		| 'inline-smooth';
	detail: string;
}

export interface FontUse {
	font: PdfFont;
	/** Code → the first page that shows it; text drawn invisibly is left out. */
	codes: Map<number, number>;
	/** Those drawn invisibly too. */
	all: Map<number, number>;
}
