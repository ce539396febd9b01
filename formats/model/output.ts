/** What `render` makes: files, and the site's pages before their frame. */
import type { Root as HastRoot } from 'hast';
import type { EditionId } from '../editions/index.ts';
import type { Edition, EditionFormat } from './edition.ts';
import type { Publication } from './publication.ts';

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
	kind: 'home' | 'edition' | 'section' | 'whole' | 'plain';
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
		exact: boolean;
		/** What the reader should know before going there: "Not yet in BSL". */
		note?: string;
	})[];
	/** Where this edition, or else the first that can, says how to get help: at the top of every page. */
	help?: NavLink;
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
