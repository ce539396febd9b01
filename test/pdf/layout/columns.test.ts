/** A table's width goes to the columns that make it long, and none is left too narrow to read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Asking, columnWidths, widthsAsked } from '../../../formats/pdf/layout/columns.ts';

/** Cells whose longest word has 40 points. */
const rowOf = (...lengths: number[]): Asking[] => lengths.map((max, column) => ({ column, columns: 1, min: Math.min(40, max), max }));
const widthsOf = (width: number, ...rows: Asking[][]): number[] =>
	columnWidths(widthsAsked(rows.flat(), Math.max(...rows.map((row) => row.length))), width, rows);

describe('the columns of a table', () => {
	it('give one very long text nearly all that the others do not need', () => {
		const [first = 0, second = 0, long = 0] = widthsOf(420, rowOf(50, 90, 100), rowOf(120, 300, 12_000));
		expect(long).toBeGreaterThan(250);
		expect(first).toBeGreaterThanOrEqual(76);
		expect(second).toBeGreaterThanOrEqual(76);
	});

	it('tell a long text from a longer one, however long both are', () => {
		const [long = 0, longer = 0] = widthsOf(420, rowOf(2400, 10_000));
		expect(longer / long).toBeGreaterThan(1.9);
	});

	it('share calmly where that costs no lines', () => {
		const rows = Array.from({ length: 6 }, () => rowOf(400, 430));
		const [first = 0, second = 0] = widthsOf(420, ...rows);
		expect(Math.abs(first - second)).toBeLessThan(20);
	});

	it('always fill the width that they need, with each word whole where all fit', () => {
		const cell = fc.integer({ min: 1, max: 5000 });
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 9 }), fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { minLength: 1 }), (count, cells) => {
				const rows = cells.map((row) => rowOf(...row.slice(0, count)));
				const asked = widthsAsked(rows.flat(), count);
				const widths = columnWidths(asked, 420, rows);
				const sum = widths.reduce((total, width) => total + width, 0);
				expect(sum).toBeLessThan(420.1);
				for (const [i, width] of widths.entries()) expect(width).toBeGreaterThanOrEqual((asked[i]?.min ?? 0) - 0.01);
				if (asked.reduce((total, { max }) => total + max, 0) >= 420) expect(sum).toBeGreaterThan(419.9);
			}),
		);
	});
});
