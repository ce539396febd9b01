/** Turns an edition into pages: cover, contents and body are laid out, numbered, painted and written. */
import { createHash } from 'node:crypto';
import { outside, publicName } from '../discreet.ts';
import type { Artifact, Edition, Finding, Picture } from '../model.ts';
import { downloadPath } from '../paths.ts';
import { page as sheet } from '../theme.ts';
import { walk } from '../walk.ts';
import { common, documentWords, editionWords, printWords } from '../words.ts';
import { wordsOf } from '../words-of.ts';
import { attachment } from './attachment.ts';
import { layBlocks, layNote } from './blocks/index.ts';
import { type Element, element, originsOf } from './element.ts';
import { type Entry, entriesOf, layContents } from './front/contents.ts';
import { cover, coverPicture, coverPlans, layCover } from './front/cover.ts';
import { type Flow, type Layout, lineOf, placesOf } from './layout/context.ts';
import { type PageOfUnits, paginate } from './layout/paginate.ts';
import type { Numbers } from './layout/unit.ts';
import { picturesOf, refuse } from './layout/used-pictures.ts';
import { noteGap, type Painting, paintPage } from './paint.ts';
import { landscape, type PrintStyle, printStyle } from './style.ts';
import { openPictures } from './write/pictures.ts';
import { createWriter, type Writer } from './write/writer.ts';

export interface RenderOptions {
	/** `YYYY-MM-DD`: the date in the file's metadata; default the front matter's date. */
	producerDate?: string;
	/** SVG text of the edition's pictogram, for the cover. */
	pictogram?: string;
	/** The author's file, as findings name it; default `strategy.md`. */
	file?: string;
}
export interface Rendered {
	artifact: Artifact;
	findings: Finding[];
}

/** Where neither the front matter nor the caller gives a date; never the clock. */
const noDate = '2000-01-01';

export async function render(edition: Edition, options: RenderOptions): Promise<Rendered> {
	// First, as it is text at once: what it is made from is gone before the pages are laid out.
	const words = attachment(edition);
	const style = printStyle(edition.id);
	const layout = createLayout(edition, style, options.file ?? 'strategy.md');
	const root = element('Document');
	const entries = entriesOf(edition);
	const pictogram = options.pictogram ? coverPicture(options.pictogram) : undefined;
	const { pages, covers } = layPages(layout, root, entries, pictogram);
	const total = pages.length;
	const writer = createWriter(factsOf(edition, options), createHash('md5').update(`${edition.id}\n${words}`).digest());
	const numbers = numbersOf(pages);
	const painting: Painting = {
		writer,
		style,
		numbers,
		started: new Set(),
		pictures: await openPictures(picturesOf(edition, pictogram), writer, (picture, why) => refuse(layout, picture, why)),
		refused: (op, why) => refuse(layout, op.picture, why),
	};
	const furniture = { foot: `${publicName(edition.meta)}: ${editionWords[edition.id].inTitle}`, total };
	// Each page is let go once it is painted: of a long book the drawing would fill the memory beside the file.
	for (let page = pages.shift(), i = 0; page; page = pages.shift(), i++)
		paintPage(page, painting, {
			...(i < covers ? { band: { width: cover.band, color: style.accent } } : { furniture }),
			next: pages[0],
		});
	bookmarks(writer, entries, numbers);
	attach(writer, edition, words, dateOf(edition, options));
	const bytes = writer.finish(root);
	const artifact: Artifact = {
		path: layout.artifact,
		mediaType: 'application/pdf',
		bytes,
		edition: edition.id,
		format: 'pdf',
		pages: total,
		origins: originsOf(root),
	};
	return { artifact, findings: layout.findings };
}

function createLayout(edition: Edition, style: PrintStyle, file: string): Layout {
	const layout: Layout = {
		edition,
		style,
		findings: [],
		file,
		artifact: downloadPath(edition.meta, edition.id, 'pdf'),
		places: placesOf(edition.sections),
		definitions: new Map(),
		notes: new Map(),
		noteCount: 0,
		tableCount: 0,
		told: new Set(),
		layNote: () => {
			throw new Error('set below');
		},
	};
	layout.layNote = layNote(layout);
	return layout;
}

/** Cover, contents and body, in order; `covers` is how many pages the cover has. */
function layPages(layout: Layout, root: Element, entries: readonly Entry[], pictogram: Picture | undefined): { pages: PageOfUnits[]; covers: number } {
	const { style } = layout;
	const area = { top: style.top, bottom: style.bottom, landscapeBottom: landscape(style).bottom, noteGap };
	const front = layFront(layout, root, pictogram);
	const contents = paginate(layContents(layout, root, entries).units, area);
	const body = paginate(layBody(layout, root), area);
	return { pages: [...front, ...contents, ...body], covers: front.length };
}

/** The cover, with as much air as lets it be one page. */
function layFront(layout: Layout, root: Element, pictogram: Picture | undefined): PageOfUnits[] {
	let pages: PageOfUnits[] = [];
	for (const plan of coverPlans) {
		pages = paginate(layCover(layout, root, pictogram, plan).units, {
			top: 56,
			bottom: sheet.height - 48,
			noteGap,
		});
		if (pages.length === 1) break;
	}
	return pages;
}

/** One Sect a section; its notes are its own. */
function layBody(layout: Layout, root: Element): Flow['units'] {
	const { style } = layout;
	const width = style.right - style.left;
	const flow: Flow = {
		layout,
		parent: root,
		x: style.left,
		width,
		measure: Math.min(style.measure, width),
		frames: [],
		units: [],
		space: { pending: 0 },
		text: { look: 'regular', ...style.body, color: style.ink },
	};
	for (const section of layout.edition.sections) {
		layout.notes.clear();
		layout.definitions.clear();
		walk(section, 'footnoteDefinition', (node) => void layout.definitions.set(node.identifier, node));
		layBlocks(section.children, {
			...flow,
			parent: element('Sect', root, {
				title: wordsOf(section.children[0]),
				...lineOf(section),
			}),
		});
	}
	return flow.units;
}

function numbersOf(pages: readonly PageOfUnits[]): Numbers & { top(name: string): number } {
	const places = new Map<string, { page: number; top: number }>();
	for (const [i, page] of pages.entries())
		for (const { unit, y } of page.placed)
			for (const op of unit.ops) if (op.kind === 'place' && !places.has(op.name)) places.set(op.name, { page: i + 1, top: y + op.y });
	return {
		pageOf: (name) => places.get(name)?.page ?? 1,
		top: (name) => places.get(name)?.top ?? 0,
	};
}

const dateOf = ({ meta }: Edition, options: RenderOptions): Date => new Date(`${options.producerDate ?? meta.date ?? meta.statusDate ?? noDate}T00:00:00Z`);

const factsOf = (edition: Edition, options: RenderOptions) => ({
	title: edition.title,
	author: edition.meta.discreet ?? edition.meta.publisher?.name ?? edition.meta.shortTitle,
	subject: outside(edition.meta).description ?? editionWords[edition.id].what,
	date: dateOf(edition, options),
	producer: documentWords.generator,
	language: edition.meta.language,
});

/** Bookmarks to three levels, and the numbers that readers show beside pages: those that are printed. */
function bookmarks(writer: Writer, entries: readonly Entry[], numbers: ReturnType<typeof numbersOf>): void {
	const levels = [writer.bookmark(common.contents, numbers.pageOf('contents'), numbers.top('contents'))];
	levels.length = 0;
	for (const entry of entries) {
		levels.length = Math.min(levels.length, entry.depth - 2);
		levels.push(writer.bookmark(entry.title, numbers.pageOf(entry.id), numbers.top(entry.id), levels.at(-1)));
	}
}

function attach(writer: Writer, edition: Edition, words: string, date: Date): void {
	writer.attach(`${edition.meta.slug}-${edition.id}.md`, new TextEncoder().encode(words), printWords.attachment, date);
}
