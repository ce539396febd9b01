/** Turns a table into the cells whose headers cannot be found: no Scope on the header cells, and no Headers on the cell. */
import { type HeaderRuns, headerRuns, scopeOf } from '../edition/header-runs.ts';
import { cellsOf, type Place, placesOf, rowsOf, span } from '../edition/table.ts';
import { namesIn } from '../edition/table-cells.ts';
import type { StructNode } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { gridFault } from './grid.ts';

export function tableFaults({ reading }: Subject): Fault[] {
	return (reading.structure?.nodes ?? []).filter((node) => node.standard === 'Table').flatMap(faultOf);
}

/** Tables with more cells than this, spans counted, are not looked at. */
const largest = 200_000;
const sizeOf = (table: StructNode): number =>
	rowsOf(table).reduce((sum, row) => sum + cellsOf(row).reduce((cells, cell) => cells + span(cell, 'ColSpan') * span(cell, 'RowSpan'), 0), 0);

/** A table that is no grid has that fault first; one whose header cells all have a Scope needs nothing more. */
function faultOf(table: StructNode): Fault[] {
	if (gridFault(table) || sizeOf(table) > largest) return [];
	const grid = placesOf(table);
	const places = [...new Set(grid.flat())];
	const heads = places.filter(({ cell }) => cell.standard === 'TH');
	const mute = heads.find(({ cell }) => scopeOf(cell) === undefined);
	if (!mute) return [];
	const runs = headerRuns(grid);
	const ids = new Set(heads.flatMap(({ cell }) => (cell.id ? [cell.id] : [])));
	for (const place of places) {
		if (place.cell.standard !== 'TD') continue;
		const named = namesIn(place.cell);
		if (named.length > 0 && named.every((id) => ids.has(id))) continue;
		if (isHeaded(runs, place)) continue;
		const unknown = named.find((id) => !ids.has(id));
		if (unknown !== undefined)
			return [
				{
					node: place.cell,
					message: `A cell names the header “${unknown}”, and no header cell has that ID.`,
					hint: 'Name header cells by their ID, or give each header cell a Scope.',
				},
			];
		return [
			{
				node: mute.cell,
				message: 'A header cell does not say whether it is for its row or its column (Scope), and the cells do not name their headers.',
				hint: 'Give each TH the Scope Row, Column or Both.',
			},
		];
	}
	return [];
}

/** Whether a header with a Scope stands above or to the left, with no cell of data after other headers between. */
function isHeaded(runs: HeaderRuns, { row, column, rows, columns }: Place): boolean {
	for (let x = column; x < column + columns; x++) for (const _ of runs('Column', row, x, false)) return true;
	for (let y = row; y < row + rows; y++) for (const _ of runs('Row', y, column, false)) return true;
	return false;
}
