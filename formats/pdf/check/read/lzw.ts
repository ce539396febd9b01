/** Turns LZW data (ISO 32000-1, 7.4.4) into its bytes. */
import { OverBudget } from './budget.ts';

/** `early` is the stream's EarlyChange, 1 by default; more than `limit` bytes throw `OverBudget`. */
export function lzw(bytes: Uint8Array, early: number, limit: number): Uint8Array {
	const out: number[] = [];
	let table: Uint8Array[] = [];
	const reset = () => {
		table = Array.from({ length: 256 }, (_, i) => Uint8Array.of(i));
		table.push(new Uint8Array(), new Uint8Array());
	};
	reset();
	let width = 9;
	let [buffer, held] = [0, 0];
	let last: Uint8Array | undefined;
	for (const byte of bytes) {
		buffer = (buffer << 8) | byte;
		held += 8;
		if (held < width) continue;
		held -= width;
		const code = (buffer >>> held) & ((1 << width) - 1);
		buffer &= (1 << held) - 1;
		if (code === 257) break;
		if (code === 256) {
			reset();
			width = 9;
			last = undefined;
			continue;
		}
		const entry: Uint8Array | undefined = table[code] ?? (last && Uint8Array.of(...last, last[0]!));
		if (!entry) break;
		for (const value of entry) out.push(value);
		if (out.length > limit) throw new OverBudget('stream');
		if (last && table.length < 4096) table.push(Uint8Array.of(...last, entry[0]!));
		last = entry;
		const size = table.length + early;
		width = size >= 2048 ? 12 : size >= 1024 ? 11 : size >= 512 ? 10 : 9;
	}
	return Uint8Array.from(out);
}
