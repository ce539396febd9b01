/**
 * Turns rows of a table that merged cells hold together into one unit, or a row alone, that can be cut between its rows
 * and, where one is longer than a page, between its lines, so that nothing is lost.
 */
import type { Element } from '../element.ts';
import type { Line } from './line.ts';
import { baselineOf, lineOps } from './text.ts';
import { type Note, type Op, type Unit, unit } from './unit.ts';

export interface Cell {
	el: Element;
	x: number;
	width: number;
	/** Edges of its columns. */
	left: number;
	right: number;
	/** Of the rows of this unit, from 0, and over how many it goes. */
	row: number;
	rows: number;
	align: 'left' | 'right' | 'center' | null;
	lines: Line[];
	/** What it said before the page break that it goes over. */
	before?: Line[];
}
interface Look {
	x: number;
	width: number;
	line: number;
	size: number;
	/** The line under each row. */
	rules: readonly { color: string; weight: number }[];
}

const padding = { top: 5, bottom: 6 };
const heightFor = (lines: number, look: Look): number => padding.top + Math.max(1, lines) * look.line + padding.bottom;
const linesIn = (height: number, look: Look): number => Math.floor((height - padding.top - padding.bottom) / look.line + 1e-6);

export function rowsUnit(cells: readonly Cell[], look: Look): Unit {
	const heights = heightsOf(cells, look);
	const tops = heights.map((_, row) => sum(heights.slice(0, row)));
	const height = sum(heights);
	const ops = cells.flatMap((cell) => cellOps(cell, tops[cell.row] ?? 0, sum(heights.slice(cell.row, cell.row + cell.rows)), look));
	for (const [row, { color, weight }] of look.rules.entries()) {
		const y = (tops[row] ?? 0) + (heights[row] ?? 0) - weight;
		for (const [from, to] of stretches(cells, row, look)) ops.push({ kind: 'rect', role: 'decoration', x: from, y, width: to - from, height: weight, color });
	}
	return unit(height, ops, {
		notes: notesOf(cells),
		split: (available) => cut(cells, heights, look, available),
		together: heights.length > 1,
		baseline: padding.top + baselineOf(look.size, look.line),
	});
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Each row is as high as its own cells need; what a merged cell needs more makes its last row higher. */
function heightsOf(cells: readonly Cell[], look: Look): number[] {
	const heights = look.rules.map((_, row) =>
		heightFor(Math.max(0, ...cells.filter((cell) => cell.row === row && cell.rows === 1).map(({ lines }) => lines.length)), look),
	);
	for (const cell of cells.filter(({ rows }) => rows > 1).sort((a, b) => a.rows - b.rows)) {
		const last = cell.row + cell.rows - 1;
		const lacks = heightFor(cell.lines.length, look) - sum(heights.slice(cell.row, last + 1));
		if (lacks > 0) heights[last] = (heights[last] ?? 0) + lacks;
	}
	return heights;
}

/** From where to where the line under a row goes: not through a cell that goes on below it. */
function stretches(cells: readonly Cell[], row: number, { x, width }: Look): [number, number][] {
	const through = cells.filter((cell) => cell.row <= row && cell.row + cell.rows - 1 > row).sort((a, b) => a.left - b.left);
	const edges = [x, ...through.flatMap(({ left, right }) => [left, right]), x + width];
	return Array.from({ length: edges.length / 2 }, (_, i): [number, number] => [edges[2 * i] ?? 0, edges[2 * i + 1] ?? 0]).filter(
		([from, to]) => to - from > 0.01,
	);
}

/** Every cell takes its place in the row, empty ones too; then come its lines, and after the last one its notes. */
function cellOps(cell: Cell, top: number, height: number, look: Look): Op[] {
	const ops: Op[] = [{ kind: 'attach', element: cell.el }];
	const place = (lines: readonly Line[], role?: 'decoration') => {
		for (const [i, line] of lines.entries()) {
			const free = cell.width - line.width;
			const x = cell.x + (cell.align === 'right' ? free : cell.align === 'center' ? free / 2 : 0);
			const y = top + padding.top + i * look.line;
			for (const op of lineOps(line, x, baselineOf(look.size, look.line), look.line)) {
				if (!role) ops.push('y' in op ? { ...op, y: op.y + y } : op);
				else if ('role' in op) ops.push({ ...op, role, y: op.y + y });
			}
			if (!role) for (const note of line.notes) ops.push({ kind: 'attach', element: note.element });
		}
	};
	place(cell.lines);
	// Said again for the eye alone, where all of it was said on the page before.
	if (cell.lines.length === 0 && cell.before && cell.before.length <= linesIn(height, look)) place(cell.before, 'decoration');
	return ops;
}

const notesOf = (cells: readonly Cell[]): Note[] => cells.flatMap((cell) => cell.lines.flatMap((line) => line.notes));

function cut(cells: readonly Cell[], heights: readonly number[], look: Look, available: number): [Unit, Unit] | undefined {
	let rows = 0;
	while (rows < heights.length && sum(heights.slice(0, rows + 1)) <= available) rows++;
	return rows > 0 && rows < heights.length ? cutBetween(cells, heights, look, rows) : cutWithin(cells, look, linesIn(available, look));
}

/** After a number of whole rows: a merged cell that goes on below shows as many lines as there is room for, and goes on. */
function cutBetween(cells: readonly Cell[], heights: readonly number[], look: Look, at: number): [Unit, Unit] {
	const shown = (cell: Cell): number => (cell.row + cell.rows <= at ? cell.lines.length : linesIn(sum(heights.slice(cell.row, at)), look));
	const first = cells
		.filter(({ row }) => row < at)
		.map((cell) => ({ ...cell, rows: Math.min(cell.rows, at - cell.row), lines: cell.lines.slice(0, shown(cell)) }));
	const rest = cells
		.filter(({ row, rows }) => row + rows > at)
		.map((cell) =>
			cell.row >= at
				? { ...cell, row: cell.row - at }
				: { ...cell, row: 0, rows: cell.row + cell.rows - at, lines: cell.lines.slice(shown(cell)), before: cell.before ?? cell.lines },
		);
	return [rowsUnit(first, { ...look, rules: look.rules.slice(0, at) }), rowsUnit(rest, { ...look, rules: look.rules.slice(at) })];
}

/** Between the lines of the first row. */
function cutWithin(cells: readonly Cell[], look: Look, lines: number): [Unit, Unit] | undefined {
	if (lines < 1) return undefined;
	const first = cells.filter(({ row }) => row === 0).map((cell) => ({ ...cell, rows: 1, lines: cell.lines.slice(0, lines) }));
	const rest = cells.map((cell) => (cell.row === 0 ? { ...cell, lines: cell.lines.slice(lines) } : cell));
	return [rowsUnit(first, { ...look, rules: look.rules.slice(0, 1).map((rule) => ({ ...rule, weight: 0 })) }), rowsUnit(rest, look)];
}
