/** Paints pages of units: boxes, then what stands in them in the order of reading, then notes, then head and foot. */
import { type Furniture, paintFurniture } from './furniture.ts';
import type { PageOfUnits } from './layout/paginate.ts';
import type { Frame, Numbers, Op } from './layout/unit.ts';
import { measure } from './shape.ts';
import { landscape, type PrintStyle } from './style.ts';
import { drawPicture, type Opened } from './write/pictures.ts';
import type { Mark, Writer } from './write/writer.ts';

export interface Painting {
	writer: Writer;
	style: PrintStyle;
	numbers: Numbers;
	pictures: Opened;
	/** Boxes that have begun. */
	started: Set<Frame>;
	/** Told when a picture cannot be drawn. */
	refused(op: Extract<Op, { kind: 'picture' }>, why: string): void;
}
interface Around {
	/** Not on the cover. */
	furniture?: Furniture;
	/** The accent at the cover's left edge. */
	band?: { width: number; color: string };
	next: PageOfUnits | undefined;
}

export function paintPage(page: PageOfUnits, painting: Painting, { furniture, band, next }: Around): void {
	const to = page.landscape ? { ...painting, style: landscape(painting.style) } : painting;
	const { writer, style } = to;
	writer.addPage(style.width, style.height);
	if (band) {
		writer.mark('decoration');
		writer.rect(0, 0, band.width, style.height, band.color);
	}
	for (const { unit, y } of page.repeated) for (const op of unit.ops) paint(op, y, to, 'decoration');
	for (const [frame, span] of spans(page, to.started, next)) paintFrame(frame, span, to);
	for (const [i, { unit, y }] of page.placed.entries()) {
		if (unit.rule && i > 0) rule(unit.rule.x, y - unit.gap / 2, unit.rule.width, to);
		for (const op of unit.ops) paint(op, y, to);
	}
	paintNotes(page, to);
	if (furniture) paintFurniture(page, furniture, to);
}

/** `as` turns what is said again into decoration, without its links. */
function paint(op: Op, top: number, to: Painting, as?: Mark): void {
	const { writer } = to;
	if (op.kind === 'attach' || op.kind === 'place' || op.kind === 'link') {
		if (as) return;
		if (op.kind === 'attach') writer.touch(op.element);
		else if (op.kind === 'place') writer.place(op.name, 0, Math.max(0, top + op.y - 12));
		else writer.link(op.element, op.x, top + op.y, op.width, op.height, op.target, typeof op.contents === 'string' ? op.contents : op.contents(to.numbers));
		return;
	}
	writer.mark(as ?? op.role);
	const y = top + op.y;
	if (op.kind === 'text') {
		writer.text(op.x, y, op.text, op.face, op.size, op.color);
		const weight = op.size * 0.055;
		if (op.underline) writer.rect(op.x, y + op.size * 0.12, op.underline, weight, op.color);
		if (op.strike) writer.rect(op.x, y - op.size * 0.26, op.strike, weight, op.color);
	} else if (op.kind === 'number') {
		const text = String(to.numbers.pageOf(op.of));
		writer.text(op.right - measure(op.face, text, op.size), y, text, op.face, op.size, op.color);
	} else if (op.kind === 'rect') writer.rect(op.x, y, op.width, op.height, op.color, op.outline);
	else if (op.kind === 'squares') paintSquares(op, y, to);
	else {
		const opened = to.pictures.get(op.picture);
		const why = opened && drawPicture(writer, opened, op.x, y, op.width, op.height);
		if (why) to.refused(op, why);
		if (typeof op.role !== 'string') writer.box(op.role, op.x, y, op.width, op.height);
	}
}

/** Dark squares on white, with the margin of four that a camera needs. */
function paintSquares(op: Extract<Op, { kind: 'squares' }>, top: number, { writer }: Painting): void {
	const side = op.size / (op.rows.length + 8);
	writer.rect(op.x, top, op.size, op.size, '#ffffff');
	for (const [row, squares] of op.rows.entries())
		for (let from = 0; from < squares.length; from++) {
			let to = from;
			while (squares[to]) to++;
			if (to > from) writer.rect(op.x + (from + 4) * side, top + (row + 4) * side, (to - from) * side, side + 0.02, '#000000');
			from = to;
		}
	if (typeof op.role !== 'string') writer.box(op.role, op.x, top, op.size, op.size);
}

/** From where to where each box goes on this page, outer boxes first; one that is cut by the page's end keeps some air there. */
function spans({ placed }: PageOfUnits, started: Set<Frame>, next: PageOfUnits | undefined): Map<Frame, { top: number; bottom: number }> {
	const found = new Map<Frame, { top: number; bottom: number }>();
	for (const { unit, y } of placed)
		for (const frame of unit.frames) {
			const span = found.get(frame);
			if (span) span.bottom = y + unit.height;
			else
				found.set(frame, {
					top: started.has(frame) ? y - cutAir : y,
					bottom: y + unit.height,
				});
		}
	for (const [frame, span] of found) {
		if (next?.placed[0]?.unit.frames.includes(frame)) span.bottom += cutAir;
		started.add(frame);
	}
	return found;
}

const cutAir = 7;

function paintFrame(frame: Frame, { top, bottom }: { top: number; bottom: number }, { writer }: Painting): void {
	writer.mark('decoration');
	const height = bottom - top;
	if (frame.fill) writer.rect(frame.x, top, frame.width, height, frame.fill);
	if (frame.border) writer.rect(frame.x, top, frame.width, height, frame.border, true);
	if (frame.bar) writer.rect(frame.x, top, 3, height, frame.bar);
}

function paintNotes(page: PageOfUnits, to: Painting): void {
	if (page.notes.length === 0) return;
	const { style } = to;
	let y = style.bottom - page.notes.reduce((sum, note) => sum + note.height, 0);
	rule(style.left, y - noteGap / 2, 120, to, style.quiet);
	for (const note of page.notes) {
		let at = y;
		for (const [i, unit] of note.units.entries()) {
			at += i > 0 ? Math.min(unit.gap, 4) : 0;
			for (const op of unit.ops) paint(op, at, to);
			at += unit.height;
		}
		y += note.height;
	}
}

export const noteGap = 16;

function rule(x: number, y: number, width: number, { writer, style }: Painting, color: string = style.line): void {
	writer.mark('decoration');
	writer.rect(x, y, width, 0.75, color);
}
