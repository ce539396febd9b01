/** Turns a Type 1 font program (Adobe Type 1 Font Format) into its glyph names, their advances and its own encoding. */

export interface Type1 {
	/** Glyph name → its number, in the order of the program. */
	names: Map<string, number>;
	/** Advance in the program's own units, and whether the charstring draws; by number. */
	glyphs: { width: number | undefined; inked: boolean }[];
	/** Code → name; absent where it is StandardEncoding. */
	encoding?: Map<number, string>;
	/** What one unit is in thousandths of an em. */
	scale: number;
}

const most = 65_536;

export function readType1(bytes: Uint8Array): Type1 | undefined {
	const program = bytes[0] === 0x80 ? withoutSegments(bytes) : bytes;
	const text = latin1(program);
	const start = text.indexOf('eexec');
	if (!text.startsWith('%!') || start < 0) return undefined;
	const clear = text.slice(0, start);
	let at = start + 5;
	while (at < program.length && [9, 10, 13, 32].includes(program[at]!)) at++;
	const secret = /^[0-9a-fA-F\s]{8}/.test(text.slice(at, at + 8)) ? fromHex(text.slice(at)) : program.subarray(at);
	const own = decrypt(secret, 55665).subarray(4);
	const glyphs: Type1['glyphs'] = [];
	const names = new Map<string, number>();
	const body = latin1(own);
	const skip = Number(/\/lenIV\s+(\d+)/.exec(body)?.[1] ?? 4);
	const first = body.indexOf('/CharStrings');
	const entry = /\/([^\s/{}[\]()<>%]+)\s+(\d+)\s+(?:RD|-\||\S+)[ ]/g;
	entry.lastIndex = Math.max(0, first) + 12;
	for (let match = entry.exec(body); match && first >= 0 && glyphs.length < most; match = entry.exec(body)) {
		const length = Number(match[2]);
		const from = match.index + match[0].length;
		if (from + length > own.length) break;
		if (!names.has(match[1]!)) names.set(match[1]!, glyphs.length);
		glyphs.push(readCharstring(decrypt(own.subarray(from, from + length), 4330).subarray(skip)));
		entry.lastIndex = from + length;
	}
	const encoding = readEncoding(clear);
	const scale = Number(/\/FontMatrix\s*\[\s*([-+.\deE]+)/.exec(clear)?.[1] ?? 0.001) * 1000;
	return { names, glyphs, scale: Number.isFinite(scale) && scale > 0 ? scale : 1, ...(encoding && { encoding }) };
}

function readEncoding(clear: string): Map<number, string> | undefined {
	if (/\/Encoding\s+StandardEncoding/.test(clear)) return undefined;
	const map = new Map<number, string>();
	for (const [, code, name] of clear.matchAll(/dup\s+(\d+)\s*\/(\S+)\s+put/g)) map.set(Number(code), name!);
	return map;
}

/** The width that `hsbw` or `sbw` sets, and whether a line or curve follows. */
function readCharstring(code: Uint8Array): { width: number | undefined; inked: boolean } {
	const stack: number[] = [];
	let width: number | undefined;
	for (let at = 0; at < code.length; ) {
		const b = code[at++]!;
		if (b >= 32) {
			if (b < 247) stack.push(b - 139);
			else if (b < 251) stack.push((b - 247) * 256 + (code[at++] ?? 0) + 108);
			else if (b < 255) stack.push(-(b - 251) * 256 - (code[at++] ?? 0) - 108);
			else {
				stack.push(((code[at] ?? 0) << 24) | ((code[at + 1] ?? 0) << 16) | ((code[at + 2] ?? 0) << 8) | (code[at + 3] ?? 0));
				at += 4;
			}
			continue;
		}
		const op = b === 12 ? 32 + (code[at++] ?? 0) : b;
		if (op === 44) stack.push(divided(stack));
		else if (op === 13) width = stack[1];
		else if (op === 39) width = stack[2];
		// Lines, curves, subroutines and composed accents all draw.
		else if ([5, 6, 7, 8, 10, 30, 31, 38].includes(op)) return { width, inked: true };
		if (op !== 44) stack.length = 0;
	}
	return { width, inked: false };
}
const divided = (stack: number[]): number => {
	const by = stack.pop() ?? 1;
	return (stack.pop() ?? 0) / (by || 1);
};

function decrypt(bytes: Uint8Array, key: number): Uint8Array {
	const out = new Uint8Array(bytes.length);
	let r = key;
	for (const [i, c] of bytes.entries()) {
		out[i] = c ^ (r >> 8);
		r = ((c + r) * 52845 + 22719) & 0xffff;
	}
	return out;
}

/** The parts of a PFB file, without their heads. */
function withoutSegments(bytes: Uint8Array): Uint8Array {
	const out: number[] = [];
	for (let at = 0; at + 6 <= bytes.length && bytes[at] === 0x80 && bytes[at + 1]! < 3; ) {
		const length = bytes[at + 2]! | (bytes[at + 3]! << 8) | (bytes[at + 4]! << 16);
		for (let i = at + 6; i < Math.min(at + 6 + length, bytes.length); i++) out.push(bytes[i]!);
		at += 6 + length;
	}
	return Uint8Array.from(out);
}

function fromHex(text: string): Uint8Array {
	const digits = text.replace(/[^0-9a-fA-F]/g, '');
	return Uint8Array.from({ length: digits.length >> 1 }, (_, i) => Number.parseInt(digits.slice(2 * i, 2 * i + 2), 16));
}

function latin1(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
	return text;
}
