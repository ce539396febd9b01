/** Shares a width among a table's columns, from what their longest words and their longest lines ask for. */

interface Asked {
	/** The longest word, in points. */
	min: number;
	/** All on one line. */
	max: number;
}

/** What the columns ask for: their own cells, and what a cell over several of them lacks, shared among these. */
export function widthsAsked(cells: readonly (Asked & { column: number; columns: number })[], count: number): Asked[] {
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

export function columnWidths(columns: readonly Asked[], width: number): number[] {
	const total = (key: keyof Asked) => columns.reduce((sum, column) => sum + column[key], 0);
	if (total('max') <= width) return widen(columns, total('max'), width);
	if (total('min') >= width) return squeeze(columns, width);
	// Long text gets the room, but not in full proportion: a column of a few words should not be one word wide.
	const wish = columns.map(({ min, max }) => Math.sqrt(Math.max(0, max - min)));
	const wishes = wish.reduce((sum, w) => sum + w, 0);
	return fill(
		columns,
		wish.map((w) => w / wishes),
		width,
	);
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
