/** Turns the parts that a CFF program is built of (Adobe Technical Note 5176, 4 and 5) into values: INDEXes and DICTs. All throw a `RangeError` where it ends too early. */

type Span = readonly [from: number, to: number];
/** Two-byte operators are `two(36)` for 12 36. */
export interface Entry {
	operator: number;
	operands: number[];
	/** Of operands and operator. */
	span: Span;
}
export const two = (second: number): number => 0x0c00 | second;

/** Where the items of an INDEX are, and where it ends. */
export function readIndex(view: DataView, at: number): { items: Span[]; end: number } {
	const count = view.getUint16(at);
	if (count === 0) return { items: [], end: at + 2 };
	const size = view.getUint8(at + 2);
	const base = at + 2 + (count + 1) * size;
	const offset = (item: number): number => {
		let value = 0;
		for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + 3 + item * size + i);
		return base + value;
	};
	return { items: Array.from({ length: count }, (_, i) => [offset(i), offset(i + 1)]), end: offset(count) };
}

/** The entries of a DICT; real numbers are `NaN`. */
export function readDict(view: DataView, [from, to]: Span): Entry[] {
	const entries: Entry[] = [];
	let operands: number[] = [];
	for (let at = from, start = from; at < to; ) {
		const b = view.getUint8(at++);
		if (b < 22) {
			const operator = b === 12 ? two(view.getUint8(at++)) : b;
			entries.push({ operator, operands, span: [start, at] });
			operands = [];
			start = at;
		} else if (b === 30) {
			while (at < to && (view.getUint8(at++) & 0x0f) !== 0x0f);
			operands.push(Number.NaN);
		} else if (b === 28) operands.push(view.getInt16((at += 2) - 2));
		else if (b === 29) operands.push(view.getInt32((at += 4) - 4));
		else if (b >= 251) operands.push(-(b - 251) * 256 - view.getUint8(at++) - 108);
		else if (b >= 247) operands.push((b - 247) * 256 + view.getUint8(at++) + 108);
		else operands.push(b - 139);
	}
	return entries;
}

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The entries of the first font's top DICT. */
export function topDict(view: DataView): Entry[] {
	const [first] = readIndex(view, readIndex(view, view.getUint8(2)).end).items;
	return first ? readDict(view, first) : [];
}
