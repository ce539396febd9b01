/** Undoes the prediction that a Flate or LZW stream was written with (ISO 32000-1, 7.4.4.4). */

import { getNumber } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';

export function unpredict(bytes: Uint8Array, parameters: PDFDict | undefined): Uint8Array {
	const predictor = getNumber(parameters, 'Predictor') ?? 1;
	if (predictor < 2) return bytes;
	const within = (value: number | undefined, fallback: number, most: number) => Math.min(Math.max(1, Math.floor(value ?? fallback)), most);
	const colours = within(getNumber(parameters, 'Colors'), 1, 64);
	const bits = within(getNumber(parameters, 'BitsPerComponent'), 8, 16);
	const columns = within(getNumber(parameters, 'Columns'), 1, 1 << 24);
	const row = Math.ceil((colours * bits * columns) / 8);
	const pixel = Math.max(1, (colours * bits) >> 3);
	return predictor === 2 ? tiff(bytes, row, pixel, bits) : png(bytes, row, pixel);
}

/** Each row opens with a byte that says how it was predicted. */
function png(bytes: Uint8Array, row: number, pixel: number): Uint8Array {
	const rows = Math.ceil(bytes.length / (row + 1));
	const out = new Uint8Array(Math.max(0, bytes.length - rows));
	for (let r = 0; r < rows; r++) {
		const [from, to] = [r * (row + 1), r * row];
		const kind = bytes[from];
		const width = Math.min(row, bytes.length - from - 1);
		for (let i = 0; i < width; i++) {
			const left = i >= pixel ? out[to + i - pixel]! : 0;
			const up = r ? out[to + i - row]! : 0;
			const corner = r && i >= pixel ? out[to + i - row - pixel]! : 0;
			const guess = kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : kind === 4 ? paeth(left, up, corner) : 0;
			out[to + i] = bytes[from + 1 + i]! + guess;
		}
	}
	return out;
}

function paeth(left: number, up: number, corner: number): number {
	const guess = left + up - corner;
	const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
	return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** Differences along a row; only whole bytes are met in practice, others are left as they are. */
function tiff(bytes: Uint8Array, row: number, pixel: number, bits: number): Uint8Array {
	if (bits !== 8) return bytes;
	const out = bytes.slice();
	for (let i = 0; i < out.length; i++) if (i % row >= pixel) out[i] = out[i]! + out[i - pixel]!;
	return out;
}
