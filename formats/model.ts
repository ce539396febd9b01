/**
 * Every shared type and no logic: the source folder becomes a `Publication`, which becomes an `Edition` for each kind
 * of reader, which becomes `Artifact`s in each format, which are checked and give `Finding`s.
 *
 * The tree is mdast all the way. The few node types of our own are declared here, so that every handler table that is
 * typed over mdast must decide about them.
 */

import type { Root as HastRoot } from 'hast';
import type { BlockContent, DefinitionContent, Heading, Image, Node, Paragraph, Parent, PhrasingContent } from 'mdast';
import type { VFileMessage } from 'vfile-message';
import type { EditionId } from './editions/index.ts';

export type { EditionId } from './editions/index.ts';

/* ---------------------------------------------------------------- nodes of our own */

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

/** Words in another language inside a sentence. */
export interface LanguageSpan extends Parent {
	type: 'span';
	lang: string;
	children: PhrasingContent[];
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
	}
	interface RootContentMap {
		section: SectionNode;
		statement: Statement;
		film: FilmNode;
		division: Division;
		notice: Notice;
		span: LanguageSpan;
		abbreviation: Abbreviation;
	}
	interface PhrasingContentMap {
		span: LanguageSpan;
		abbreviation: Abbreviation;
	}
	interface HeadingData {
		/** Stable fragment id of this heading. For a section's own heading it equals the section's id. */
		id?: string;
	}
	interface TableData {
		/** From `:::table[Caption]`. */
		caption?: PhrasingContent[];
		/** Whether the first cell of each row names the row (TH with scope row). The first row always names the columns. */
		rowHeaders?: boolean;
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

/* ---------------------------------------------------------------- what read makes */

/** The source folder, read and understood. All paths are relative to the source folder, with `/`. */
export interface Publication {
	meta: Meta;
	/** In the order of the document; the front matter's `help` section is moved first in every edition by `select`. */
	sections: Section[];
	/** `*[MARAC]: …` lines: abbreviation → expansion. */
	abbreviations: ReadonlyMap<string, string>;
	/** Films by section id. */
	films: ReadonlyMap<string, Film>;
	reviews: Review[];
	/** Every picture that any edition uses, by the address that the author wrote. */
	pictures: ReadonlyMap<string, Picture>;
	/** Addresses that were published once and lead elsewhere now. */
	moved: Moved[];
	/** The Markdown source as it was read, and its name as findings print it. */
	source: { file: string; text: string };
	/** `YYYY-MM-DD` from `--today`, when given: the only "now" the build knows. */
	today?: string;
}

export interface Section {
	id: string;
	/** The heading as the full edition has it (depth 2). */
	heading: Heading;
	/** Blocks of the full text, without the heading; sub-headings are depth 3 and 4. */
	full: (BlockContent | DefinitionContent)[];
	/** What only one edition says, in the author's own words, written beside the full text. */
	derived: Partial<Record<DerivedEdition, Derived>>;
}

/** The editions an author writes text for. (BSL derives its words from one of these; see `Film.signs`.) */
export type DerivedEdition = Exclude<EditionId, 'full' | 'bsl'>;

export interface Derived extends Node {
	/** From `:::easy-read[Heading]`; absent means: the section's own heading. */
	title?: PhrasingContent[];
	children: (BlockContent | DefinitionContent)[];
}

export type Status = 'draft' | 'consultation' | 'approved' | 'published' | 'superseded';

/** The front matter, checked. Dates are `YYYY-MM-DD`. Only `title` must be there. */
export interface Meta {
	title: string;
	/** For the bar at the top and the foot of a printed page; default: the title. */
	shortTitle: string;
	/** Names of downloads: `<slug>-<edition>.pdf`; default: made from the short title. */
	slug: string;
	/** BCP 47; default `en-GB`. */
	language: string;
	/** One sentence that says what the document is, in plain words. */
	description?: string;
	/** Where the site is published, with the trailing slash; gives QR codes and absolute addresses. */
	url?: string;
	publisher?: { name: string; url?: string };
	/** Said on every cover and home page where the document is not the real thing. Plain text. */
	demonstration?: string;
	status: Status;
	/** When it got that status. */
	statusDate?: string;
	consultation?: {
		opens: string;
		closes: string;
		weeks?: number;
		url?: string;
	};
	decisions: { body: string; date: string; reference: string; text: string }[];
	/** How to ask for another format. */
	anotherFormat?: {
		text: string;
		phone?: string;
		email?: string;
		url?: string;
	};
	/** Section id that must come first in every edition. */
	help?: string;
	contacts: Contact[];
	/** Where "Exit this page" goes; default a neutral weather page. */
	exit: string;
	/** From front matter `date`, else the status date: the date in PDF metadata. Never the clock. */
	date?: string;
	/** From front matter field to its line, for findings. */
	lines: ReadonlyMap<string, number>;
}

/** A way to get help, shown with where it was checked. `verifiedOn` absent means: nobody has checked it, and it says so. */
export interface Contact {
	name: string;
	/** As people write it: `0808 2000 247`. */
	phone?: string;
	url?: string;
	/** What it is, in plain words. */
	text: string;
	hours?: string;
	source?: string;
	verifiedOn?: string;
}

export interface Picture {
	/** As written: `pictures/fear.svg` or `openmoji:1F3E0`. */
	id: string;
	/** Where it lies in the output: `pictures/fear.svg`, `pictures/openmoji-1f3e0.svg`. */
	path: string;
	mediaType: 'image/svg+xml' | 'image/png' | 'image/jpeg';
	bytes: Uint8Array;
	/** Pixels, or SVG user units. */
	width: number;
	height: number;
	licence?: string;
	credit?: string;
	source?: string;
}

/** One film of `bsl.yaml`. */
export interface Film {
	section: string;
	title: string;
	/** Paths in the source folder, with bytes; or a link to another host, which is never embedded. */
	files: FilmFile[];
	captions?: FilmFile;
	poster?: FilmFile;
	link?: string;
	seconds: number;
	/** Which edition's words the film signs. */
	signs: 'full' | DerivedEdition;
	signer?: Person;
	checker?: Person;
	supplier?: string;
	filmedOn?: string;
	/** True for a stand-in that is not a real film: it says so everywhere. */
	placeholder: boolean;
	/** Line in `bsl.yaml`. */
	line: number;
}
export interface FilmFile {
	path: string;
	mediaType: string;
	bytes: Uint8Array;
}
export interface Person {
	name?: string;
	/** e.g. NRCPD number. */
	registration?: string;
}

/** One line of `addresses.txt`: an old address and the one that its readers should find, both relative to the base. */
export interface Moved {
	from: string;
	to: string;
}

/** One line of `reviews.yaml`: the text that an edition's section was last checked against. */
export interface Review {
	section: string;
	edition: EditionId;
	fingerprint?: string;
	by?: string;
	on?: string;
	/** Set when this edition need not have this section; the reason is printed. */
	waived?: string;
	line: number;
}

/* ---------------------------------------------------------------- editions */

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
}

export type EditionFormat = 'html' | 'pdf' | 'docx' | 'epub';

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

/* ---------------------------------------------------------------- outputs */

/** One file of the output. */
export interface Artifact {
	/** Relative to `dist/`, with `/`. */
	path: string;
	mediaType: string;
	bytes: Uint8Array;
	edition?: EditionId;
	format?: EditionFormat;
	/** For PDFs. */
	pages?: number;
	/**
	 * Element → line of the Markdown that made it. Keys: for HTML, the path of element-child indexes from `#content`
	 * (`0.3.1`); for PDF, the structure path (`Document/Sect[3]/Table/TR[2]/TH`).
	 */
	origins?: ReadonlyMap<string, number>;
}

/** A page of the site before Eleventy puts the frame round it. Its address is relative to the base, with a trailing slash. */
export interface SitePage {
	/** `''` is the home page, `full/what-it-is/` a section, `404.html` a file. */
	address: string;
	kind: 'home' | 'edition' | 'section' | 'plain';
	/** For `<title>`, without the site's name. */
	title: string;
	lang: string;
	edition?: EditionId;
	section?: string;
	/** What stands inside `<main id="content">`, h1 included. */
	content: HastRoot;
	/** Left of the content from 1000 px: contents of this edition, the current one marked. */
	contents?: NavLink[];
	/** The same section in the editions, in registry order; `exact` false when it is only the nearest one there. */
	switch?: (NavLink & {
		edition: EditionId;
		exact: boolean /** What the reader should know before going there: "Not yet in BSL". */;
		note?: string;
	})[];
	previous?: NavLink;
	next?: NavLink;
	/** "Page 2 of 14". */
	progress?: { page: number; of: number };
}
export interface NavLink {
	label: string;
	/** Address relative to the base; the frame makes it relative to the page. */
	address: string;
	current?: boolean;
}

/** What the site is built from: by our own build and by plain Eleventy alike. */
export interface SiteInput {
	pages: SitePage[];
	publication: Publication;
	editions: Edition[];
	/** Files for the downloads page: PDF, Word, EPUB. */
	downloads: Artifact[];
	/** Path under which the site is served: `/`, `/strategies/da/`. Only the 404 page and `_headers` need it. */
	base: string;
}

/* ---------------------------------------------------------------- findings and the report */

/** A message about the source or an output, at the author's line. `fatal` true is an error, false a warning. */
export interface Finding extends VFileMessage {
	edition?: EditionId;
	artifact?: string;
	/** Where in the artifact: a CSS selector, a structure path, a page. */
	target?: string;
	/** The standard and clause that asks for it. */
	clause?: string;
	/** Page of a PDF, from 1. */
	page?: number;
}

/** `dist/report.json`: the same source gives the same bytes; no times and no paths of a machine. */
export interface Report {
	ok: boolean;
	title: string;
	findings: ReportFinding[];
	artifacts: {
		path: string;
		mediaType: string;
		bytes: number;
		edition?: EditionId;
		format?: EditionFormat;
		pages?: number;
	}[];
	counts: {
		errors: number;
		warnings: number;
		pages: number;
		editions: Partial<Record<EditionId, EditionCounts>>;
	};
}
export interface ReportFinding {
	rule: string;
	severity: 'error' | 'warning';
	message: string;
	hint?: string;
	file?: string;
	line?: number;
	column?: number;
	edition?: EditionId;
	artifact?: string;
	target?: string;
	clause?: string;
	page?: number;
}
