/** Reads the small document of examples in the folder beside this file, and makes of it what the components are given. [edge: disk] */
import { fileURLToPath } from 'node:url';
import type { Element } from 'hast';
import { sitePages } from '../../formats/html/index.ts';
import { mapSite, type SiteMap } from '../../formats/html/neighbours.ts';
import type { Artifact, EditionId, Film, SiteInput, SitePage } from '../../formats/model.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource } from '../../formats/read/index.ts';

/** Where `npm start` shows them, relative to its origin: a small site of its own, which no build holds. */
export const componentsAddress = '__fourfold/components/';

/** The document as its site has it; an address in it is relative to `componentsAddress`. */
export interface Sample extends SiteInput {
	site: SiteMap;
}

export interface Example {
	name: string;
	/** The page that it stands on, as the classes of its `body` say it. */
	kind?: SitePage['kind'];
	edition?: EditionId;
	/** Where the frame puts it. Default: among the words of the page. */
	place?: 'frame' | 'beside words' | 'above words';
	/** Whether it has the style of the search page. */
	onSearchPage?: true;
	/** @param address of the page that shows the example. */
	parts(sample: Sample, address: string): Element[];
}

export interface Component {
	/** What it is for, in one sentence. */
	is: string;
	examples: readonly [Example, ...Example[]];
}

export type Components = Readonly<Record<string, Component>>;

/** For parts of which a page has one or none. */
export const some = (part: Element | undefined): Element[] => (part ? [part] : []);

/** The document's one film. */
export const filmOf = ({ publication }: Sample): Film => [...publication.films.values()][0]!;

/** Relative to `componentsAddress`. */
export const exampleAddress = (component: string, index: number): string => `example/${component}/${index + 1}/`;

/** Throws when the document is not whole: it is ours. */
export async function readSample(): Promise<Sample> {
	const { publication, findings } = await readSource(fileURLToPath(new URL('document', import.meta.url)));
	if (!publication || findings.length > 0) throw new Error(`The document of examples is not whole: ${findings.join('; ')}`);
	const editions = selectAll(publication);
	return {
		pages: sitePages(publication, editions, downloads),
		publication,
		editions,
		downloads,
		base: `/${componentsAddress}`,
		site: mapSite(editions, publication),
	};
}

const file = (edition: EditionId, format: 'pdf' | 'docx' | 'epub', mediaType: string, size: number, pages?: number): Artifact => ({
	path: `downloads/examples-${edition}.${format}`,
	mediaType,
	bytes: new Uint8Array(size),
	edition,
	format,
	...(pages && { pages }),
});

/** Empty: their names and sizes are what is shown. */
const downloads: Artifact[] = [
	file('full', 'pdf', 'application/pdf', 1_320_000, 36),
	file('full', 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 96_000),
	file('full', 'epub', 'application/epub+zip', 71_000),
	file('easy-read', 'pdf', 'application/pdf', 480_000, 24),
];
