/**
 * Writes pages, text, pictures and the structure tree with pdfkit: the one file that drives it, and knows its traps.
 * Positions are points from the left and the top of the page.
 */
import PDFDocument from 'pdfkit';
import { page } from '../../theme.ts';
import { attach, type Element } from '../element.ts';
import type { Face, FaceName } from '../fonts.ts';
import type { Role, Target } from '../layout/unit.ts';
import { type Facts, xmpDescriptions } from '../xmp.ts';
import type { Doc, NameTree, Outline } from './internals.ts';
import { gather } from './output.ts';
import { type Embedded, showText } from './show-text.ts';
import { structureWriter } from './structure.ts';

/** What marked content is: part of an element, or an artifact of a kind. */
export type Mark = Role | 'header' | 'footer';
export type Writer = ReturnType<typeof createWriter>;

const artifacts = {
	decoration: '/Type /Layout',
	header: '/Type /Pagination /Subtype /Header',
	footer: '/Type /Pagination /Subtype /Footer',
} as const;

const round = (n: number): number => Math.round(n * 100) / 100;

export function createWriter(facts: Facts, id: Uint8Array) {
	const doc = openDocument(facts, id);
	const end = gather(doc);
	const structure = structureWriter(doc);
	const fonts = new Map<FaceName, Embedded>();
	let out: string[] = [];
	let open: Mark | undefined;
	let pages = 0;
	const widths: number[] = [];
	let height: number = page.height;
	let forms = 0;
	let font = '';
	let color = '';

	/** What has been written so far goes to the page before pdfkit or a picture writes to it. */
	const flush = (): void => {
		// As bytes: pdfkit would turn a text into them letter by letter.
		if (out.length > 0) doc.addContent(Buffer.from(`${out.join('\n')}\n`, 'latin1'));
		out = [];
	};
	const close = (): void => {
		if (open !== undefined) out.push('EMC');
		open = undefined;
	};
	const fill = (wanted: string): void => {
		if (color === wanted) return;
		const parts = [1, 3, 5].map((i) => Math.round((Number.parseInt(wanted.slice(i, i + 2), 16) / 255) * 1000) / 1000);
		out.push(`${parts.join(' ')} rg ${parts.join(' ')} RG`);
		color = wanted;
	};
	/** One EmbeddedFont a document; opening it again by name would compare name tables each time. */
	const embedded = (face: Face): Embedded => {
		let found = fonts.get(face.name);
		if (!found) {
			doc.font(face.font, face.name);
			found = { face, font: doc._font, words: new Map() };
			fonts.set(face.name, found);
		}
		return found;
	};

	return {
		doc,
		flush,
		embedded,
		/** Operators that leave the state as they found it. */
		raw: (operators: string): void => void out.push(operators),
		nextForm: (): number => ++forms,
		addPage(across: number = page.width, down: number = page.height): void {
			close();
			flush();
			doc.addPage({ size: [across, down], margin: 0 });
			widths[pages++] = across;
			height = down;
			color = '';
			font = '';
		},
		/** Opens marked content, unless it is open already; an artifact is always closed before tagged content (MCID 0 is falsy in pdfkit). */
		mark(mark: Mark): void {
			if (open === mark) return;
			close();
			open = mark;
			if (typeof mark === 'string') out.push(`/Artifact <<${artifacts[mark]}>> BDC`);
			else {
				attach(mark);
				out.push(`/${mark.type} <</MCID ${structure.content(mark, pages - 1)}>> BDC`);
			}
		},
		text(x: number, y: number, text: string, face: Face, size: number, ink: string): void {
			const use = embedded(face);
			const { id } = use.font;
			const { across, up, rise } = face.fit;
			doc.page.fonts[id] ??= use.font.ref();
			fill(ink);
			const selected = `/${id} ${round(size)} Tf`;
			out.push(`BT${font === selected ? '' : ` ${selected}`} ${across} 0 0 ${-up} ${round(x)} ${round(y - rise * size)} Tm ${showText(use, text, size)} ET`);
			font = selected;
		},
		rect(x: number, y: number, width: number, height: number, ink: string, outline = false): void {
			fill(ink);
			out.push(`${round(x)} ${round(y)} ${round(width)} ${round(height)} re ${outline ? 'S' : 'f'}`);
		},
		/** `of` is what the annotation belongs to; its Contents are the words of the link (PDF/UA-1, 7.18.5). */
		link(of: Element, x: number, y: number, width: number, tall: number, target: Target, contents: string): void {
			attach(of);
			const rect = [x, height - y - tall, x + width, height - y].map(round);
			const action = 'url' in target ? { S: 'URI', URI: new String(target.url) } : { S: 'GoTo', D: new String(target.name) };
			structure.annotation(of, pages - 1, {
				Type: 'Annot',
				Subtype: 'Link',
				F: 4,
				Rect: rect,
				Border: [0, 0, 0],
				A: action,
				Contents: new String(contents),
			});
		},
		/** Gives an element its place in the order of reading before anything of it is painted. */
		touch(el: Element): void {
			attach(el);
		},
		/** Where a figure stands (PDF/UA-1, 7.3): the first place it is drawn. */
		box(el: Element, x: number, y: number, width: number, tall: number): void {
			el.attributes ??= [
				{
					O: 'Layout',
					Placement: 'Block',
					BBox: [x, height - y - tall, x + width, height - y].map(round),
				},
			];
		},
		place(name: string, x: number, y: number): void {
			doc.addNamedDestination(name, 'XYZ', round(x), round(y), null);
		},
		/** `number` counts from 1. `left` is given as the page's width because pdfkit measures it from the wrong side. */
		bookmark(title: string, number: number, top: number, parent: Outline = doc.outline): Outline {
			return parent.addItem(title, {
				pageNumber: number - 1,
				top: Math.max(0, top - 12),
				left: widths[number - 1] ?? page.width,
				fit: false,
				expanded: false,
			});
		},
		/** What the document was made from (PDF/A-3, 6.8), dated by its source. */
		attach(name: string, bytes: Uint8Array, description: string, date: Date): void {
			doc.file(bytes, {
				name,
				type: 'text/markdown',
				relationship: 'Source',
				description,
				creationDate: date,
				modifiedDate: date,
			});
		},
		pageCount: () => pages,
		finish(root: Element): Uint8Array {
			close();
			flush();
			doc._root.data.PageLabels = { Nums: [0, { S: 'D' }] };
			structure.finish(root);
			return end();
		},
	};
}

/** No font of pdfkit's own, no clock, no XMP of its own: it writes titles without escaping. Never `subset: 'PDF/UA'`: its CIDSet is wrong. */
function openDocument(facts: Facts, id: Uint8Array): Doc {
	const options = {
		size: [page.width, page.height] as [number, number],
		margin: 0,
		pdfVersion: '1.7' as const,
		subset: 'PDF/A-3a' as const,
		tagged: true,
		lang: facts.language,
		displayTitle: true,
		autoFirstPage: false,
		font: null as unknown as string,
		info: {
			Title: facts.title,
			Author: facts.author,
			Subject: facts.subject,
			Creator: facts.producer,
			Producer: facts.producer,
			CreationDate: facts.date,
			ModDate: facts.date,
		},
	};
	const doc = new PDFDocument(options) as unknown as Doc;
	doc._id = id;
	doc._addInfo = () => doc.appendXML(xmpDescriptions(facts));
	const { Names, ViewerPreferences } = doc._root.data as {
		Names: { data: { Dests: NameTree } };
		ViewerPreferences?: unknown;
	};
	if (!ViewerPreferences) throw new Error('pdfkit wrote no viewer preferences');
	// Names are compared as readers do, by their bytes, and the root of a tree has no limits (ISO 32000-1, 7.9.6).
	const bytes = (key: string) => (/^[\x00-\x7f]*$/.test(key) ? key : `\xfe\xff${key}`);
	Names.data.Dests._compareKeys = (a, b) => (bytes(a) < bytes(b) ? -1 : 1);
	Names.data.Dests.limits = false;
	doc.getStructParentTree().limits = false;
	return doc;
}
