/** Turns a table into its grid: where each cell stands, how far it reaches, and which header cells say what it is about. */
import type { AlignType, Table, TableCell } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';

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

export const headerRowsOf = (table: Table): number => table.data?.headerRows ?? 1;
export const rowHeadersOf = (table: Table): number => table.data?.rowHeaders ?? 0;
export const columnsOf = (table: Table): number => Math.max(0, ...gridOf(table).flatMap((row) => row.map(({ column, columns }) => column + columns)));

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
export function headersOf(place: Place, grid: readonly (readonly Place[])[]): Place[] {
	const heads = (header: Place): boolean =>
		header.heads === 'column'
			? header.row + header.rows <= place.row && header.column < place.column + place.columns && place.column < header.column + header.columns
			: header.heads === 'row' && header.column + header.columns <= place.column && header.row < place.row + place.rows && place.row < header.row + header.rows;
	const all = grid.flat().filter((header) => heads(header) && !isBlank(header.cell));
	return [...all.filter((header) => header.heads === 'column'), ...all.filter((header) => header.heads === 'row')];
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
