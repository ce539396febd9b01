/** Turns a Type 2 charstring (Adobe TN 5177) into the advance that it states and whether it draws; it is not painted. */

export interface Said {
	/** What stands before the first operator's own operands: to be added to `nominalWidthX`; absent means the default width. */
	extra?: number;
	inked: boolean;
}

/** Operators that clear the stack, and how many operands they take; -1 is any even number. */
const takes: Record<number, number> = { 1: -1, 3: -1, 18: -1, 23: -1, 19: -1, 20: -1, 21: 2, 22: 1, 4: 1, 14: 0 };
const draws = new Set([5, 6, 7, 8, 24, 25, 26, 27, 30, 31]);

/** Subroutines are followed to a depth of ten, as the format allows. */
export function readCharstring(code: Uint8Array, local: readonly Uint8Array[], global: readonly Uint8Array[]): Said {
	const said: Said = { inked: false };
	const stack: number[] = [];
	let seen = false;
	let steps = 0;
	let hints = 0;
	const run = (bytes: Uint8Array, depth: number): boolean => {
		for (let at = 0; at < bytes.length && steps++ < 100_000; ) {
			const b = bytes[at++]!;
			if (b === 28) {
				stack.push(((bytes[at]! << 24) >> 16) | bytes[at + 1]!);
				at += 2;
			} else if (b >= 32) {
				if (b < 247) stack.push(b - 139);
				else if (b < 251) stack.push((b - 247) * 256 + (bytes[at++] ?? 0) + 108);
				else if (b < 255) stack.push(-(b - 251) * 256 - (bytes[at++] ?? 0) - 108);
				else {
					stack.push(((bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!) / 65536);
					at += 4;
				}
			} else if (b === 10 || b === 29) {
				const list = b === 10 ? local : global;
				const index = (stack.pop() ?? 0) + (list.length < 1240 ? 107 : list.length < 33900 ? 1131 : 32768);
				const inner = list[index];
				if (inner && depth < 10 && run(inner, depth + 1)) return true;
			} else if (b === 11) return false;
			else {
				if (b === 12) at++;
				if (!seen && b in takes) {
					seen = true;
					const wanted = takes[b]!;
					const more = wanted < 0 ? stack.length % 2 === 1 : b === 14 ? stack.length === 1 || stack.length === 5 : stack.length > wanted;
					if (more) said.extra = stack[0]!;
				}
				if ([1, 3, 18, 23].includes(b)) hints += stack.length >> 1;
				if (b === 19 || b === 20) {
					hints += stack.length >> 1;
					at += (hints + 7) >> 3;
				}
				if (draws.has(b) || (b === 14 && stack.length >= 4)) {
					said.inked = true;
					return true;
				}
				stack.length = 0;
				if (b === 14) return true;
			}
		}
		return false;
	};
	run(code, 0);
	return said;
}
