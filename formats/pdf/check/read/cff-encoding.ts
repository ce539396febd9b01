/** Turns a CFF program (Adobe Technical Note 5176) into its own encoding, which fontkit reads as if its codes had two bytes, and without its supplement. */

/** What the encoding says, before its glyphs have names. */
export interface CffEncoding {
	/** The codes of glyphs 1, 2, 3… */
	codes: number[];
	/** Further codes, each with the string id of its glyph's name. */
	more: [code: number, sid: number][];
}

/** `standard` and `expert` are the two that every reader knows. Throws a `RangeError` where the program ends too early. */
export function readCffEncoding(bytes: Uint8Array): 'standard' | 'expert' | CffEncoding {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const top = indexAt(view, indexAt(view, view.getUint8(2)).end);
	const offset = encodingOffset(view, top.first, top.second);
	if (offset < 2) return offset === 1 ? 'expert' : 'standard';
	const format = view.getUint8(offset);
	const count = view.getUint8(offset + 1);
	const codes: number[] = [];
	let at = offset + 2;
	if ((format & 0x7f) === 0) for (let i = 0; i < count; i++) codes.push(view.getUint8(at++));
	else
		for (let i = 0; i < count; i++, at += 2) {
			const [first, left] = [view.getUint8(at), view.getUint8(at + 1)];
			for (let code = first; code <= first + left; code++) codes.push(code);
		}
	const supplements = format & 0x80 ? view.getUint8(at++) : 0;
	const more = Array.from({ length: supplements }, (_, i): [number, number] => [view.getUint8(at + 3 * i), view.getUint16(at + 3 * i + 1)]);
	return { codes, more };
}

/** Where the first item of an INDEX begins and ends, and where the INDEX ends. */
function indexAt(view: DataView, at: number): { first: number; second: number; end: number } {
	const count = view.getUint16(at);
	if (count === 0) return { first: at + 2, second: at + 2, end: at + 2 };
	const size = view.getUint8(at + 2);
	const base = at + 2 + (count + 1) * size;
	const offset = (item: number): number => {
		let value = 0;
		for (let i = 0; i < size; i++) value = value * 256 + view.getUint8(at + 3 + item * size + i);
		return base + value;
	};
	return { first: offset(0), second: offset(1), end: offset(count) };
}

/** The operand of the operator Encoding (16) in a DICT; 0, the standard one, where it has none. */
function encodingOffset(view: DataView, from: number, to: number): number {
	let operand = 0;
	for (let at = from; at < to; ) {
		const b = view.getUint8(at++);
		if (b === 16) return operand;
		if (b === 12) at++;
		else if (b === 28) [operand, at] = [view.getInt16(at), at + 2];
		else if (b === 29) [operand, at] = [view.getInt32(at), at + 4];
		else if (b === 30) while (at < to && (view.getUint8(at++) & 0x0f) !== 0x0f);
		else if (b >= 247) operand = b < 251 ? (b - 247) * 256 + view.getUint8(at++) + 108 : -(b - 251) * 256 - view.getUint8(at++) - 108;
		else if (b >= 32) operand = b - 139;
	}
	return 0;
}
