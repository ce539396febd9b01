/** What `read` makes: the source folder, read and understood. */
import type { BlockContent, DefinitionContent, Heading, Node, PhrasingContent } from 'mdast';
import type { EditionId } from '../editions/index.ts';

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
	/** Places where a rule is turned off, with the reason. */
	allowances: Allowance[];
	/** Every picture that any edition uses, by the address that the author wrote. */
	pictures: ReadonlyMap<string, Picture>;
	/** The publisher's logo, loaded. */
	logo?: Picture;
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
	/** Facts that it states and the full text does not, with the author's reasons: `{facts="3 in 4: from the table"}`. */
	facts?: string;
	children: (BlockContent | DefinitionContent)[];
}

export type Status = 'draft' | 'consultation' | 'approved' | 'published' | 'superseded';

/** A tradition of easy read, with limits of its own. */
export type EasyReadProfile = 'uk' | 'inclusion-europe' | 'leichte-sprache';

export interface EasyReadCheck {
	/** A group or an organisation. */
	by: string;
	on: string;
	readers?: number;
}

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
	/** The service by which people who cannot hear or speak reach the phone numbers. */
	textRelay?: { name: string; url: string };
	/** A neutral name, where titles, addresses and file names must not tell what the document is about. */
	discreet?: string;
	/** The publisher's own look: colours as `#rrggbb`, and a picture of its logo with the words for it. */
	brand?: { colour?: string; darkColour?: string; logo?: string; logoText?: string };
	/** Section id that must come first in every edition. */
	help?: string;
	contacts: Contact[];
	easyRead: {
		profile: EasyReadProfile;
		/** Readers with learning disabilities who read it before it was published; absent: nobody has said so. */
		checked?: EasyReadCheck;
	};
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
	/** The number that takes text messages. */
	sms?: string;
	email?: string;
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
	/** Pixels, or SVG user units, as the picture is shown. */
	width: number;
	height: number;
	/** A photograph whose bytes lie on their side. */
	turned?: true;
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
	/** In the order of the film. */
	chapters?: { seconds: number; title: string }[];
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
	/** Of the full text that it was checked against. */
	fingerprint?: string;
	/** Fingerprint of the edition's own words, as they were then; for a film, of the words that it signs. */
	words?: string;
	/** The full text of that time on one line, where it was kept. */
	text?: string;
	/** The words that a film signs, of that time, where they were kept. */
	signed?: string;
	by?: string;
	on?: string;
	/** What the person who checked it wrote about it. */
	reason?: string;
	/** Set when this edition need not have this section; the reason is printed. */
	waived?: string;
	line: number;
}

/** `::allow{rule="…" reason="…"}`: a rule that is not asked of the block after it. */
export interface Allowance {
	rule: string;
	reason: string;
	/** Where it is written. */
	line: number;
	/** Lines of the block that it stands before. */
	from: number;
	to: number;
}
