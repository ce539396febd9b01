/** Reads the tables of Word and EPUB files: header rows, row headers, and how far merged cells go. */
import type { Found } from './found.ts';
import { all, child, elements, type XmlElement } from './xml.ts';

type Described = Found['tables'][number];

/** Word writes a cell over rows again in each of them, marked as going on. */
export function wordTable(table: XmlElement): Described {
	const rows = elements(table).filter((each) => each.name === 'w:tr');
	const isHead = (row: XmlElement): boolean => {
		const mark = child(row, 'w:trPr', 'w:tblHeader');
		return mark !== undefined && !/^(?:off|false|0)$/.test(mark.attributes['w:val'] ?? '');
	};
	const cells: Reach[] = [];
	const open = new Map<number, Reach>();
	for (const row of rows) {
		let column = 0;
		for (const cell of elements(row).filter((each) => each.name === 'w:tc')) {
			const columns = Number(child(cell, 'w:tcPr', 'w:gridSpan')?.attributes['w:val'] ?? 1);
			const merge = child(cell, 'w:tcPr', 'w:vMerge');
			const going = merge && merge.attributes['w:val'] !== 'restart' ? open.get(column) : undefined;
			if (going) going.rows++;
			else {
				const begun = { rows: 1, columns };
				cells.push(begun);
				open.set(column, begun);
			}
			column += columns;
		}
	}
	const headerRows = rows.findIndex((row) => !isHead(row));
	return {
		headerRows: headerRows < 0 ? rows.length : headerRows,
		rowHeaders: child(table, 'w:tblPr', 'w:tblLook')?.attributes['w:firstColumn'] === '1',
		merged: mergedOf(cells),
	};
}

export function pageTable(table: XmlElement): Described {
	const rowsIn = (name: string): XmlElement[] => all(table, name).flatMap((each) => all(each, 'tr'));
	const [head, body] = [rowsIn('thead'), rowsIn('tbody')];
	const spanOf = (cell: XmlElement, name: string): number => Number(cell.attributes[name] ?? 1);
	const reaches = [...head, ...body].flatMap((row) => elements(row).map((cell) => ({ rows: spanOf(cell, 'rowspan'), columns: spanOf(cell, 'colspan') })));
	const headed = head.every((row) => elements(row).every((cell) => cell.name === 'th'));
	let covered = 0;
	const named = body.every((row) => {
		if (covered-- > 0) return true;
		const first = elements(row)[0];
		covered = first ? spanOf(first, 'rowspan') - 1 : 0;
		return first?.name === 'th';
	});
	return { headerRows: headed ? head.length : 0, rowHeaders: body.length > 0 && named, merged: mergedOf(reaches) };
}

interface Reach {
	rows: number;
	columns: number;
}

/** Those that go over more than one place, as `2x3`: rows, then columns. */
export const mergedOf = (cells: readonly Reach[]): string =>
	cells.flatMap(({ rows, columns }) => (rows > 1 || columns > 1 ? [`${rows}x${columns}`] : [])).join(' ');
