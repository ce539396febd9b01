/** Turns a table of the source into what its tags must say: its size, its caption, and of each cell what it heads and what heads it. */
import type { Nodes, Table } from 'mdast';
import { columnsOf, gridOf, headersOf, isIrregular, type Place } from '../../../table.ts';
import { plain } from './plain.ts';
import { wordsOf } from './words.ts';

export interface ExpectedTable {
	rows: number;
	columns: number;
	caption: string | undefined;
	/** Each cell must name its headers. */
	irregular: boolean;
	/** Those that begin in each row. */
	cells: ExpectedCell[][];
	line: number | undefined;
}
export interface ExpectedCell {
	words: string;
	rows: number;
	columns: number;
	heads?: 'Column' | 'Row';
	/** Its place, and those of its headers: of its columns from above, then of its rows from the left. */
	place: string;
	headers: string[];
	line: number | undefined;
}

export function tableOf(node: Table): ExpectedTable {
	const grid = gridOf(node);
	const columns = columnsOf(node);
	return {
		rows: node.children.length,
		columns,
		caption: node.data?.caption && wordsOf(plain(node.data.caption)).join(' '),
		irregular: isIrregular(node),
		cells: grid.map((row) => row.map((place) => cellOf(place, grid))),
		line: lineOf(node),
	};
}

function cellOf(place: Place, grid: readonly (readonly Place[])[]): ExpectedCell {
	const { cell, rows, columns, heads } = place;
	return {
		words: wordsOf(plain(cell.children)).join(' '),
		place: nameOf(place),
		rows,
		columns,
		...(heads && { heads: heads === 'column' ? 'Column' : 'Row' }),
		headers: headersOf(place, grid).map(nameOf),
		line: lineOf(cell),
	};
}

/** `r2c3`. */
export const nameOf = ({ row, column }: Pick<Place, 'row' | 'column'>): string => `r${row + 1}c${column + 1}`;
const lineOf = (node: Nodes): number | undefined => node.position?.start.line;
