/** Turns a CFF program into one that fontkit reads: it gives up at operators in the DICTs of a CID font's parts that fonts of Adobe and Apple have. */
import { readDict, readIndex, topDict, two, viewOf } from './cff-dict.ts';

/** What fontkit knows there: Private, FontName, FontMatrix, PaintType. */
const known = new Set([18, two(38), two(7), two(5)]);
const FDArray = two(36);
/** The number 0, which nothing asks for at the end of a DICT. */
const zero = 139;

/** Takes the other entries out, in place. Throws a `RangeError` where the program ends too early. */
export function dropUnknown(bytes: Uint8Array): void {
	const view = viewOf(bytes);
	const at = topDict(view).find(({ operator }) => operator === FDArray)?.operands[0];
	if (at === undefined) return;
	let last = 0;
	for (const [from, to] of readIndex(view, at).items) {
		// Items that overlap are no INDEX, and could be read for hours.
		if (from < last || to < from) return;
		last = to;
		const entries = readDict(view, [from, to]);
		let put = from;
		for (const { operator, span } of entries) {
			if (!known.has(operator)) continue;
			bytes.copyWithin(put, ...span);
			put += span[1] - span[0];
		}
		bytes.fill(zero, put, to);
	}
}
