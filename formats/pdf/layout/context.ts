/** What every handler of the layout shares: the edition, its style, where links lead, which notes there are. */
import type { FootnoteDefinition, FootnoteReference, Link, Nodes } from 'mdast';
import { finding } from '../../findings.ts';
import type { Edition, Finding, SectionNode } from '../../model.ts';
import { walk } from '../../walk.ts';
import type { Element } from '../element.ts';
import { linkAddress } from '../links.ts';
import { unsetScript } from '../scripts.ts';
import type { PrintStyle } from '../style.ts';
import type { Style } from './line.ts';
import type { Frame, Note, Target, Unit } from './unit.ts';

export interface Layout {
	edition: Edition;
	style: PrintStyle;
	findings: Finding[];
	/** The author's file, as findings name it. */
	file: string;
	artifact: string;
	/** Ids of the headings of this edition: names of places that a link may lead to. */
	places: ReadonlySet<string>;
	/** Notes of the section that is being laid out, by identifier. */
	definitions: Map<string, FootnoteDefinition>;
	notes: Map<string, { number: number; note: Note }>;
	noteCount: number;
	/** Tables whose cells name their headers, for the ids of these. */
	tableCount: number;
	/** Characters that no font has, told once a line. */
	told: Set<string>;
	/** Lays out a note's own blocks; given by the table of handlers. */
	layNote(definition: FootnoteDefinition, number: number, parent: Element): Note;
}

/** Where blocks are put: a column of the page, in an element, in boxes. */
export interface Flow {
	layout: Layout;
	parent: Element;
	x: number;
	width: number;
	/** Longest line of running text in this column. */
	measure: number;
	frames: readonly Frame[];
	units: Unit[];
	/** Space asked for above the next unit: the larger of what stands above and below wins. */
	space: { pending: number };
	text: Style & { line: number };
}

/** Highest note at the foot of a page, in parts of the page's area. */
const tallNote = 0.4;

export function gap(flow: Flow, points: number): void {
	flow.space.pending = Math.max(flow.space.pending, points);
}

export function push(flow: Flow, ...units: Unit[]): void {
	for (const unit of units) {
		unit.gap = Math.max(unit.gap, flow.space.pending);
		flow.space.pending = 0;
		unit.frames = flow.frames;
		flow.units.push(unit);
		// A note that would fill a page's foot stands in the text instead.
		const tall = unit.notes.filter((note) => note.height > (flow.layout.style.bottom - flow.layout.style.top) * tallNote);
		unit.notes = unit.notes.filter((note) => !tall.includes(note));
		for (const inner of tall.flatMap((note) => note.units)) flow.units.push({ ...inner, gap: inner.gap || 6 });
	}
}

export const lineOf = (node: Nodes | undefined): { line?: number } => (node?.position ? { line: node.position.start.line } : {});

export function placesOf(sections: readonly SectionNode[]): Set<string> {
	const places = new Set<string>();
	for (const section of sections) {
		places.add(section.id);
		walk(section as Nodes, 'heading', (heading) => void (heading.data?.id && places.add(heading.data.id)));
	}
	return places;
}

export function targetOf(layout: Layout, link: Link): Target | undefined {
	const inside = [link.data?.heading, link.data?.section].find((id) => id !== undefined && layout.places.has(id));
	if (inside) return { name: inside };
	const url = linkAddress(layout.edition, link);
	return url ? { url } : undefined;
}

/** The note that a reference means, laid out when its number is first met; a note belongs to the block that refers to it. */
export function noteOf(layout: Layout, reference: FootnoteReference, block: Element): { number: number; note?: Note } | undefined {
	const known = layout.notes.get(reference.identifier);
	if (known) return { number: known.number };
	const definition = layout.definitions.get(reference.identifier);
	if (!definition) return undefined;
	const number = ++layout.noteCount;
	const note: Note = { element: block, units: [], height: 0 };
	layout.notes.set(reference.identifier, { number, note });
	Object.assign(note, layout.layNote(definition, number, block));
	return { number, note };
}

/** Tells the author, once a line for each character or script, that it cannot be printed. */
export const missingAt =
	(layout: Layout, node: Nodes | undefined) =>
	(character: string): void => {
		const script = unsetScript(character);
		const once = `${script ?? character} ${node?.position?.start.line ?? ''}`;
		if (layout.told.has(once)) return;
		layout.told.add(once);
		const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
		layout.findings.push(
			finding({
				rule: 'pdf-glyph-missing',
				severity: 'error',
				message: script ? `The PDF cannot show ${script} writing, as “${character}” is here.` : `The fonts of the PDF have no “${character}” (U+${code}).`,
				hint: script
					? 'Write these words in Latin letters, or leave them out and link to a document of its own in that language.'
					: 'Write it in another way, for example in words, or leave it out.',
				file: layout.file,
				at: node,
				edition: layout.edition.id,
				artifact: layout.artifact,
			}),
		);
	};
