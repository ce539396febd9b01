/** Turns the cells of a table's row into a unit that can be cut between lines, so that a row longer than a page loses nothing. */
import type { Element } from '../element.ts';
import type { Line } from './line.ts';
import { baselineOf, lineOps } from './text.ts';
import { type Note, type Op, type Unit, unit } from './unit.ts';

export interface Cell {
	el: Element;
	x: number;
	width: number;
	align: 'left' | 'right' | 'center' | null;
	lines: Line[];
}
interface RowLook {
	x: number;
	width: number;
	line: number;
	size: number;
	/** The line under the row. */
	color: string;
	weight: number;
}

const padding = { top: 5, bottom: 6 };

export function rowUnit(cells: readonly Cell[], look: RowLook): Unit {
	const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
	const height = padding.top + count * look.line + padding.bottom;
	const ops: Op[] = [];
	for (const cell of cells) ops.push(...cellOps(cell, look));
	ops.push({
		kind: 'rect',
		role: 'decoration',
		x: look.x,
		y: height - look.weight,
		width: look.width,
		height: look.weight,
		color: look.color,
	});
	const split = (available: number) => cut(cells, look, Math.floor((available - padding.top - padding.bottom) / look.line));
	return unit(height, ops, {
		notes: notesOf(cells),
		split,
		baseline: padding.top + baselineOf(look.size, look.line),
	});
}

/** Every cell takes its place in the row, empty ones too; then come its lines, and after the last one its notes. */
function cellOps(cell: Cell, look: RowLook): Op[] {
	const ops: Op[] = [{ kind: 'attach', element: cell.el }];
	for (const [i, line] of cell.lines.entries()) {
		const free = cell.width - line.width;
		const x = cell.x + (cell.align === 'right' ? free : cell.align === 'center' ? free / 2 : 0);
		const y = padding.top + i * look.line;
		for (const op of lineOps(line, x, baselineOf(look.size, look.line), look.line)) ops.push('y' in op ? { ...op, y: op.y + y } : op);
		for (const note of line.notes) ops.push({ kind: 'attach', element: note.element });
	}
	return ops;
}

const notesOf = (cells: readonly Cell[]): Note[] => cells.flatMap((cell) => cell.lines.flatMap((line) => line.notes));

function cut(cells: readonly Cell[], look: RowLook, lines: number): [Unit, Unit] | undefined {
	if (lines < 1) return undefined;
	const part = (from: number, to?: number) => cells.map((cell) => ({ ...cell, lines: cell.lines.slice(from, to) }));
	const rest = rowUnit(part(lines), look);
	return [rowUnit(part(0, lines), { ...look, weight: 0 }), rest];
}
