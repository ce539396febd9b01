/** Turns the cells of a table, each over so many rows and columns, into rows of as many cells as there are columns. */
import type { PhrasingContent } from 'mdast';

export type Words = PhrasingContent[];

export interface Laid {
	words: Words;
	row: number;
	column: number;
	rows: number;
	columns: number;
}

/** Each in the next free place of its row; nothing goes over the edges. */
export function lay(rows: readonly (readonly Pick<Laid, 'words' | 'rows' | 'columns'>[])[], width: number): Laid[] {
	const taken: boolean[][] = rows.map(() => []);
	return rows.flatMap((cells, row) => {
		let column = 0;
		return cells.flatMap((cell): Laid[] => {
			while (taken[row]?.[column]) column++;
			if (column >= width) return [];
			const laid = { ...cell, row, column, rows: Math.min(cell.rows, rows.length - row), columns: Math.min(cell.columns, width - column) };
			for (const places of taken.slice(row, row + laid.rows)) for (let x = column; x < column + laid.columns; x++) places[x] = true;
			return [laid];
		});
	});
}

/** How many rows at the top name the columns: those that are marked so, else the first with all that its cells reach. */
export function headerRowsIn(cells: readonly Laid[], marked: number): number {
	let rows = Math.max(1, marked);
	for (let before = 0; before !== rows; ) {
		before = rows;
		rows = Math.max(rows, ...cells.filter(({ row }) => row < before).map((cell) => cell.row + cell.rows));
	}
	return rows;
}

/** Whether the marks of merging can say it: each row and column has a cell of its own, and no header goes on into what it heads. */
export const canMark = (cells: readonly Laid[], height: number, width: number, headerRows: number, rowHeaders: number): boolean =>
	headerRows < Math.max(height, 2) &&
	Array.from({ length: height }, (_, row) => row).every((row) => cells.some((cell) => cell.row === row)) &&
	Array.from({ length: width }, (_, column) => column).every((column) => cells.some((cell) => cell.column === column)) &&
	cells.every(
		({ row, rows, column, columns }) =>
			(row >= headerRows || row + rows <= headerRows) && (row < headerRows || column >= rowHeaders || column + columns <= rowHeaders),
	);

/** Written as it is, and not as words. */
const sign = (value: string): Words => [{ type: 'html', value }];

/** `>` in the places of a merged cell but the last of its first row, which has its words; `^` in those below. */
export function marked(cells: readonly Laid[], height: number, width: number): Words[][] {
	const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): Words => []));
	for (const { words, row, column, rows: down, columns } of cells)
		for (let y = row; y < row + down; y++)
			for (let x = column; x < column + columns; x++) {
				const places = rows[y];
				if (places) places[x] = y > row ? sign('^') : x < column + columns - 1 ? sign('>') : plainSign(words);
			}
	return rows;
}

/** A cell that says only “>” or “^” means the sign. */
export function plainSign(words: Words): Words {
	const only = words.length === 1 ? words[0] : undefined;
	return only?.type === 'text' && /^\s*[>^]\s*$/.test(only.value) ? sign(`\\${only.value.trim()}`) : words;
}
