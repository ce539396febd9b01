/** Shares a width among a table's columns, from what their longest words and their longest lines ask for. */

interface Asked {
	/** The longest word, in points. */
	min: number;
	/** All on one line. */
	max: number;
}

/** What a cell asks for, and the columns that it stands in. */
export interface Asking extends Asked {
	column: number;
	columns: number;
}

/** What the columns ask for: their own cells, and what a cell over several of them lacks, shared among these. */
export function widthsAsked(cells: readonly Asking[], count: number): Asked[] {
	const asked = Array.from({ length: count }, (_, column): Asked => {
		const own = cells.filter((cell) => cell.column === column && cell.columns === 1);
		return { min: Math.max(0, ...own.map(({ min }) => min)), max: Math.max(0, ...own.map(({ max }) => max)) };
	});
	for (const cell of cells.filter(({ columns }) => columns > 1).sort((a, b) => a.columns - b.columns)) {
		const over = asked.slice(cell.column, cell.column + cell.columns);
		for (const key of ['min', 'max'] as const) {
			const lacks = cell[key] - over.reduce((sum, column) => sum + column[key], 0);
			if (lacks > 0) for (const column of over) column[key] += lacks / over.length;
		}
	}
	return asked;
}

/** Narrowest column that words are still cut to by character, in points. */
const narrowest = 28;

/** What a column of few words has where others have many, in points: two words on a line, and a short heading. */
const twoWords = 76;
/** How much more room a column gets than one that asks for less, from little to in proportion. */
const shares = [0.5, 0.75, 1];
/** A way of sharing that makes the table a little shorter is not worth a column that is one word wide. */
const worth = 0.95;

/** `rows` are the cells of each row: of the ways to share the width, the calmest that does not make the table much longer is taken. */
export function columnWidths(columns: readonly Asked[], width: number, rows: readonly (readonly Asking[])[]): number[] {
	const total = (key: keyof Asked) => columns.reduce((sum, column) => sum + column[key], 0);
	if (total('max') <= width) return widen(columns, total('max'), width);
	if (total('min') >= width) return squeeze(columns, width);
	const fair = Math.min(twoWords, (width * 2) / 3 / columns.length);
	const roomy = columns.map(({ min, max }) => ({ min: Math.max(min, Math.min(max, fair)), max }));
	const least = roomy.reduce((sum, { min }) => sum + min, 0) < width ? roomy : columns;
	const ways = shares.map((share) =>
		fill(
			least,
			least.map(({ min, max }) => Math.max(0, max - min) ** share),
			width,
		),
	);
	return ways.reduce((best, way) => (linesIn(rows, way) < linesIn(rows, best) * worth ? way : best));
}

/** About how many lines all rows take. */
const linesIn = (rows: readonly (readonly Asking[])[], widths: readonly number[]): number =>
	rows.reduce((sum, cells) => sum + Math.max(1, ...cells.map((cell) => linesOf(cell, widths))), 0);

function linesOf({ max, column, columns }: Asking, widths: readonly number[]): number {
	const width = widths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
	return Math.ceil(max / width);
}

/** No column gets more than it asks for; what one does not need goes to the others. */
function fill(columns: readonly Asked[], shares: readonly number[], width: number): number[] {
	const widths = columns.map(({ min }) => min);
	let left = width - widths.reduce((sum, w) => sum + w, 0);
	let open = columns.map((_, i) => i).filter((i) => (shares[i] ?? 0) > 0);
	while (left > 0.01 && open.length > 0) {
		const sum = open.reduce((total, i) => total + (shares[i] ?? 0), 0);
		const grant = left;
		for (const i of open) {
			const most = (columns[i]?.max ?? 0) - (widths[i] ?? 0);
			const given = Math.min(most, (grant * (shares[i] ?? 0)) / sum);
			widths[i] = (widths[i] ?? 0) + given;
			left -= given;
		}
		open = open.filter((i) => (columns[i]?.max ?? 0) - (widths[i] ?? 0) > 0.01);
	}
	return widths;
}

/** A table that needs little stays calm: columns of their own width with some air, not stretched to the margins. */
function widen(columns: readonly Asked[], needed: number, width: number): number[] {
	const air = Math.min((width - needed) / columns.length, 36);
	return columns.map(({ max }) => max + air);
}

/** Not even the longest words fit: the widest columns give way, down to one width; the others keep their words whole. */
function squeeze(columns: readonly Asked[], width: number): number[] {
	const mins = columns.map(({ min }) => Math.max(min, Math.min(narrowest, width / columns.length)));
	let left = width;
	let cap = 0;
	for (const [i, min] of [...mins].sort((a, b) => a - b).entries()) {
		cap = left / (mins.length - i);
		if (min > cap) break;
		left -= min;
	}
	return mins.map((min) => Math.min(min, cap));
}
