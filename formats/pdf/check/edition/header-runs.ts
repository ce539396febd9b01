/**
 * Turns a table's grid into the run of header cells that is met first on the way up, and to the left, from any place. Each
 * run goes on in the one before it, so that a long table takes as many steps as it has places.
 */
import { asName } from '../read/objects.ts';
import type { StructNode } from '../reading.ts';
import type { Place } from './table.ts';

export type Way = 'Column' | 'Row';

/** Header cells with a Scope for the way that was gone, the nearest first; others between them are left out. */
interface Run {
	at: Place;
	beyond: Run | undefined;
}
interface Line {
	/** By index: the run that ends here, and the last run up to here. */
	here: (Run | undefined)[];
	last: (Run | undefined)[];
}

/** `inRun`: the place is itself a header cell, so that its run must begin right beside it. */
export type HeaderRuns = (way: Way, row: number, column: number, inRun: boolean) => Iterable<Place>;

/** ISO 32000-1, table 349, Headers: up and to the left, through what is between, to the end of the first run of header cells. */
export function headerRuns(grid: readonly (readonly (Place | undefined)[])[]): HeaderRuns {
	const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
	const columns = Array.from({ length: width }, (_, x) =>
		lineOf(
			grid.map((row) => row[x]),
			'Column',
		),
	);
	const rows = grid.map((row) => lineOf(row, 'Row'));
	return (way, row, column, inRun) => {
		const [line, index] = way === 'Column' ? [columns[column], row - 1] : [rows[row], column - 1];
		return placesIn(inRun ? line?.here[index] : line?.last[index]);
	};
}

function lineOf(places: readonly (Place | undefined)[], way: Way): Line {
	const [here, last]: [Line['here'], Line['last']] = [[], []];
	for (const [i, at] of places.entries()) {
		const before = here[i - 1];
		const heads = at && at.cell.standard === 'TH';
		const scope = heads ? scopeOf(at.cell) : undefined;
		here.push(heads && (scope === way || scope === 'Both') ? { at, beyond: before } : heads || !at ? before : undefined);
		last.push(heads ? here[i] : last[i - 1]);
	}
	return { here, last };
}

function* placesIn(run: Run | undefined): Generator<Place> {
	for (let each = run; each; each = each.beyond) yield each.at;
}

export const scopeOf = (cell: StructNode): string | undefined => asName(cell.attributes.get('Table')?.get('Scope'));
