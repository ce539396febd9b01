/** Turns a Table element into its rows, its width and its caption. */
import type { ContentIndex } from '../content-index.ts';
import type { StructNode } from '../reading.ts';
import { significantChildren } from '../significant.ts';
import { textOf } from '../text.ts';
import { wordsOf } from './words.ts';

const groups = new Set(['THead', 'TBody', 'TFoot']);

export const rowsOf = (table: StructNode): StructNode[] =>
	significantChildren(table).flatMap((child) => (groups.has(child.standard) ? rowsOf(child) : child.standard === 'TR' ? [child] : []));

export const cellsOf = (row: StructNode): StructNode[] => significantChildren(row).filter((cell) => cell.standard === 'TH' || cell.standard === 'TD');

/** Columns that the cells of a row take up. */
export const columnsOf = (row: StructNode): number => cellsOf(row).reduce((sum, cell) => sum + span(cell, 'ColSpan'), 0);

/** `RowSpan` or `ColSpan`, 1 where it does not say or cannot be. */
export const span = (cell: StructNode, which: 'RowSpan' | 'ColSpan'): number => Math.max(1, written(cell, which));

/** As the file has it, which may be no real number of columns. */
export function written(cell: StructNode, which: 'RowSpan' | 'ColSpan'): number {
	const value = cell.attributes.get('Table')?.get(which);
	return value && 'asNumber' in value ? (value as { asNumber(): number }).asNumber() : 1;
}

/** A cell on the grid: its first row and column from 0, and over how many of each it goes. */
export interface Place {
	cell: StructNode;
	row: number;
	column: number;
	rows: number;
	columns: number;
}

/** Row by row, in each column the cell that covers it. */
export function placesOf(table: StructNode): Place[][] {
	const all = rowsOf(table);
	const grid: Place[][] = all.map(() => []);
	for (const [row, tr] of all.entries()) {
		let column = 0;
		for (const cell of cellsOf(tr)) {
			while (grid[row]![column]) column++;
			const place = { cell, row, column, rows: span(cell, 'RowSpan'), columns: span(cell, 'ColSpan') };
			for (const places of grid.slice(row, row + place.rows)) for (let x = column; x < column + place.columns; x++) places[x] = place;
			column += place.columns;
		}
	}
	return grid;
}

export function captionOf(table: StructNode, content: ContentIndex): string | undefined {
	const caption = significantChildren(table).find((child) => child.standard === 'Caption');
	return caption && wordsOf(textOf(caption, content)).join(' ');
}
