/** Turns a table into its grid: where each cell stands, how far it reaches, and which header cells say what it is about. */
import type { AlignType, Table, TableCell } from 'mdast';
import { wordsOf } from './words-of.ts';

/** A cell on its grid: row and column of its first corner from 0, and over how many of each it goes. */
export interface Place {
	cell: TableCell;
	row: number;
	column: number;
	rows: number;
	columns: number;
	/** What it heads, where it is a header cell. */
	heads?: 'column' | 'row';
}

/** Rows at the top that name the columns: 1 where the author does not say. */
export const headerRowsOf = (table: Table): number => table.data?.headerRows ?? 1;
/** Columns at the left that name the rows. */
export const rowHeadersOf = (table: Table): number => table.data?.rowHeaders ?? 0;
/** As many as its longest row needs, merged cells in all their places. */
export const columnsOf = (table: Table): number =>
	gridOf(table)
		.flat()
		.reduce((most, { column, columns }) => Math.max(most, column + columns), 0);

/** The cells that are written in each row, each beside the last or in the next place that no cell from above takes. */
export function gridOf(table: Table): Place[][] {
	const taken: boolean[][] = table.children.map(() => []);
	const [headerRows, rowHeaders] = [headerRowsOf(table), rowHeadersOf(table)];
	return table.children.map(({ children }, row) => {
		let column = 0;
		return children.map((cell) => {
			while (taken[row]?.[column]) column++;
			const [rows, columns] = [cell.data?.rowSpan ?? 1, cell.data?.colSpan ?? 1];
			for (const places of taken.slice(row, row + rows)) for (let x = column; x < column + columns; x++) places[x] = true;
			const heads = row < headerRows ? 'column' : column < rowHeaders ? 'row' : undefined;
			return { cell, row, column, rows, columns, ...(heads && { heads }) };
		});
	});
}

/** Whether the words of rows and columns alone do not tell what each cell is about: several rows or columns of headers, or merged cells. */
export const isIrregular = (table: Table): boolean => headerRowsOf(table) > 1 || rowHeadersOf(table) > 1 || hasMerged(table);

export const hasMerged = ({ children }: Table): boolean =>
	children.some((row) => row.children.some(({ data }) => (data?.rowSpan ?? 1) > 1 || (data?.colSpan ?? 1) > 1));

/** The header cells of a cell: above it those of its columns, left of it those of its rows; a blank one heads nothing. */
export function headersOf(place: Place, grid: Grid): Place[] {
	const { above, left } = headsIn(grid);
	const rows = new Set(left.slice(place.row, place.row + place.rows).flat());
	return [
		...above.filter((head) => head.row + head.rows <= place.row && head.column < place.column + place.columns && place.column < head.column + head.columns),
		...[...rows].filter((head) => head.column + head.columns <= place.column),
	];
}

type Grid = readonly (readonly Place[])[];

/** Header cells with words: of columns all, of rows those that go over each row. */
interface Heads {
	above: Place[];
	left: Place[][];
}

/** Each cell of a table asks for them: looked for each time they would cost a long table minutes. */
const known = new WeakMap<Grid, Heads>();

function headsIn(grid: Grid): Heads {
	let heads = known.get(grid);
	if (!heads) {
		heads = { above: [], left: grid.map(() => []) };
		for (const place of grid.flat())
			if (place.heads && !isBlank(place.cell)) {
				if (place.heads === 'column') heads.above.push(place);
				else for (const row of heads.left.slice(place.row, place.row + place.rows)) row.push(place);
			}
		known.set(grid, heads);
	}
	return heads;
}

export const isBlank = (cell: TableCell): boolean => !wordsOf(cell).trim();

/** As its column is set; figures of several columns stand in the middle of them. */
export function alignOf(table: Table, { column, columns }: Place): AlignType {
	const align = table.align?.[column] ?? null;
	return columns > 1 && align === 'right' ? 'center' : align;
}

/** The words of each place of the grid; those of a merged cell in the first of its places alone. */
export function wordsByPlace(table: Table): string[][] {
	const columns = columnsOf(table);
	return gridOf(table).map((row) => {
		const words = new Map(row.map(({ column, cell }) => [column, wordsOf(cell)]));
		return Array.from({ length: columns }, (_, column) => words.get(column) ?? '');
	});
}
