/** The header cells that scopes lead to: as ISO 32000-1 walks to them, on tables of every shape and on a long one. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { headerRuns, scopeOf, type Way } from '../../../formats/pdf/check/edition/header-runs.ts';
import type { Place } from '../../../formats/pdf/check/edition/table.ts';
import { PDFName } from '../../../formats/pdf/check/read/pdf-lib.ts';
import type { StructNode } from '../../../formats/pdf/check/reading.ts';

const kinds = ['TD', 'TH', 'Row', 'Column', 'Both', 'none'] as const;
type Kind = (typeof kinds)[number];

function cellOf(kind: Kind): StructNode {
	const scope = kind === 'Row' || kind === 'Column' || kind === 'Both' ? PDFName.of(kind) : undefined;
	const attributes = new Map([['Table', new Map(scope && [['Scope', scope]])]]);
	return { standard: kind === 'TD' ? 'TD' : 'TH', attributes } as unknown as StructNode;
}
const gridOf = (kinds: readonly (readonly Kind[])[]): (Place | undefined)[][] =>
	kinds.map((row, y) => row.map((kind, x) => (kind === 'none' ? undefined : { cell: cellOf(kind), row: y, column: x, rows: 1, columns: 1 })));

/** Cell by cell, as the standard tells it. */
function walked(grid: readonly (readonly (Place | undefined)[])[], way: Way, row: number, column: number, inRun: boolean): Place[] {
	const found: Place[] = [];
	let met = inRun;
	for (let i = 1; i <= (way === 'Column' ? row : column); i++) {
		const at = way === 'Column' ? grid[row - i]?.[column] : grid[row]?.[column - i];
		if (!at) continue;
		const heads = at.cell.standard === 'TH';
		if (!heads && met) return found;
		met ||= heads;
		if (heads && [way, 'Both'].includes(scopeOf(at.cell) ?? '')) found.push(at);
	}
	return found;
}

test('are those of a walk from cell to cell', () => {
	const rows = fc
		.integer({ min: 1, max: 5 })
		.chain((width) => fc.array(fc.array(fc.constantFrom(...kinds), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));
	fc.assert(
		fc.property(rows, (kinds) => {
			const grid = gridOf(kinds);
			const runs = headerRuns(grid);
			for (const [y, row] of grid.entries())
				for (const x of row.keys())
					for (const way of ['Column', 'Row'] as const)
						for (const inRun of [true, false]) expect([...runs(way, y, x, inRun)]).toEqual(walked(grid, way, y, x, inRun));
		}),
	);
});

test('are found for every cell of a table of 60,000 rows', () => {
	const head: Kind[] = ['Column', 'Column', 'Column'];
	const grid = gridOf([head, ...Array.from({ length: 60_000 }, (): Kind[] => ['Row', 'TD', 'TD'])]);
	const runs = headerRuns(grid);
	for (const y of grid.keys()) {
		if (y === 0) continue;
		expect(
			[...runs('Column', y, 2, false)][0] === grid[0]![2] && [...runs('Row', y, 2, false)][0] === grid[y]![0] && [...runs('Column', y, 0, true)].length === 1,
		).toBe(true);
	}
});
