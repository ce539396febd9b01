/** Turns a CFF program (Adobe Technical Note 5176) into its own encoding, which fontkit reads as if its codes had two bytes, and without its supplement. */
import { topDict, viewOf } from './cff-dict.ts';

/** What the encoding says, before its glyphs have names. */
export interface CffEncoding {
	/** The codes of glyphs 1, 2, 3… */
	codes: number[];
	/** Further codes, each with the string id of its glyph's name. */
	more: [code: number, sid: number][];
}

/** `standard` and `expert` are the two that every reader knows. Throws a `RangeError` where the program ends too early. */
export function readCffEncoding(bytes: Uint8Array): 'standard' | 'expert' | CffEncoding {
	const view = viewOf(bytes);
	const offset = topDict(view).find(({ operator }) => operator === 16)?.operands[0] ?? 0;
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
