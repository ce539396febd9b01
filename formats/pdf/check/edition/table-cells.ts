/** Compares the cells of a Table element with those of the source: how far each goes, what is a header, and which headers lead to it. */
import { listOf } from '../read/objects.ts';
import { PDFArray, PDFHexString, PDFString } from '../read/pdf-lib.ts';
import type { StructNode } from '../reading.ts';
import type { Fault } from '../subject.ts';
import { type ExpectedCell, type ExpectedTable, nameOf } from './expected-table.ts';
import { type HeaderRuns, headerRuns, scopeOf, type Way } from './header-runs.ts';
import { cellsOf, type Place, placesOf, rowsOf } from './table.ts';

/** Rows and columns agree already. */
export function cellFaults(table: ExpectedTable, node: StructNode): Fault[] {
	const rows = rowsOf(node).map(cellsOf);
	const odd = table.cells.findIndex((cells, i) => cells.length !== rows[i]?.length);
	if (odd >= 0)
		return [
			{
				node: rowsOf(node)[odd],
				line: table.line,
				message: `Row ${odd + 1} of a table has ${count(table.cells[odd]?.length ?? 0)} in the source, and ${rows[odd]?.length} in the tags.`,
				hint: 'A merged cell stands in its first row alone, with RowSpan and ColSpan.',
			},
		];
	const grid = placesOf(node);
	const byCell = new Map(grid.flat().map((place) => [place.cell, place]));
	const byId = new Map([...byCell.values()].flatMap((place) => (place.cell.id ? [[place.cell.id, nameOf(place)] as const] : [])));
	const runs = headerRuns(grid);
	const words = new Map(table.cells.flat().map((cell) => [cell.place, cell.words]));
	const each = (fault: (wanted: ExpectedCell, place: Place) => Said | undefined): Fault[] =>
		table.cells.flatMap((cells, y) =>
			cells.flatMap((wanted, x): Fault[] => {
				const place = byCell.get(rows[y]![x]!);
				const said = place && fault(wanted, place);
				return said ? [{ ...said, node: place.cell, line: wanted.line ?? table.line }] : [];
			}),
		);
	// Where a header is not tagged as one, what it heads lacks it.
	const shapes = each(shapeFault);
	return shapes.length > 0 ? shapes : each((wanted, place) => headerFault(table.irregular, wanted, place, { runs, byId, words }));
}

type Said = Pick<Fault, 'message' | 'hint'>;

function shapeFault(wanted: ExpectedCell, { cell, rows, columns }: Place): Said | undefined {
	if (rows !== wanted.rows || columns !== wanted.columns)
		return {
			message: `The cell “${wanted.words}” goes over ${reach(wanted)} in the source, and over ${reach({ rows, columns })} in the tags.`,
			hint: 'Write how far a merged cell goes as RowSpan and ColSpan.',
		};
	if (wanted.heads && cell.standard !== 'TH')
		return wanted.heads === 'Column'
			? {
					message: 'A cell of the first row of a table, or of another that names columns, is not tagged as a header.',
					hint: 'Tag the cells of rows that name the columns as TH.',
				}
			: { message: 'One of the cells that name a row is not tagged as a header.', hint: 'Tag the first cell of each row as TH with the scope Row.' };
	if (!wanted.heads && cell.standard === 'TH')
		return { message: `The cell “${wanted.words}” heads nothing in the source, and is tagged as a header.`, hint: 'Tag a cell of data as TD.' };
	const scope = scopeOf(cell);
	if (wanted.heads && scope !== undefined && scope !== wanted.heads)
		return {
			message: `The header “${wanted.words}” has the scope ${scope}, and should have ${wanted.heads}.`,
			hint: 'Give each TH the scope of what it heads.',
		};
	return undefined;
}

interface Table {
	runs: HeaderRuns;
	/** Places of header cells. */
	byId: ReadonlyMap<string, string>;
	/** By place. */
	words: ReadonlyMap<string, string>;
}

/** Both ways of telling must lead to the headers of the source: the names of headers, where there are any, and the scopes. */
function headerFault(irregular: boolean, wanted: ExpectedCell, place: Place, { runs, byId, words }: Table): Said | undefined {
	const listed = (places: readonly string[]): string => places.map((at) => words.get(at) ?? at).join(', ');
	const hint = 'Name the headers of each cell in Headers, by their IDs, where a table has merged cells or several rows of headers.';
	const names = namesIn(place.cell).map((id) => byId.get(id) ?? id);
	if ((irregular || names.length > 0) && names.join() !== wanted.headers.join())
		return { message: `The cell “${wanted.words}” names the headers “${listed(names)}”, and should name “${listed(wanted.headers)}”.`, hint };
	const scoped = headersByScope(runs, place).flatMap((header) => (words.get(nameOf(header)) ? [nameOf(header)] : []));
	if ([...scoped].sort().join() !== [...wanted.headers].sort().join())
		return { message: `By their scopes, the headers of the cell “${wanted.words}” are “${listed(scoped)}”, and should be “${listed(wanted.headers)}”.`, hint };
	return undefined;
}

/** By their Scope: those above its columns, and those to the left of its rows. */
function headersByScope(runs: HeaderRuns, place: Place): Place[] {
	const found = new Set<Place>();
	const gather = (way: Way, row: number, column: number): void => {
		for (const header of runs(way, row, column, place.cell.standard === 'TH')) if (header.cell !== place.cell) found.add(header);
	};
	for (let x = place.column; x < place.column + place.columns; x++) gather('Column', place.row, x);
	for (let y = place.row; y < place.row + place.rows; y++) gather('Row', y, place.column);
	return [...found];
}

export function namesIn(cell: StructNode): string[] {
	const value = cell.attributes.get('Table')?.get('Headers');
	// Anything but an array is no list of headers, and names none.
	return (value instanceof PDFArray ? listOf(cell.dict.context, value) : []).flatMap((item) =>
		item instanceof PDFString || item instanceof PDFHexString ? [item.decodeText()] : [],
	);
}

const count = (cells: number): string => `${cells} cell${cells === 1 ? '' : 's'}`;
const reach = ({ rows, columns }: { rows: number; columns: number }): string =>
	`${rows} row${rows === 1 ? '' : 's'} and ${columns} column${columns === 1 ? '' : 's'}`;
