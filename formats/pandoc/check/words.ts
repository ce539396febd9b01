/** Turns text into words and compares two lists of them: which are missing, which are too many, and at which line. */

export interface Word {
	text: string;
	/** Of the author's Markdown; 0 where unknown. */
	line: number;
}
export interface Difference {
	missing: Word[];
	extra: string[];
	/** Where it is, by the author's words around it. */
	line: number;
}

const pattern = /[\p{L}\p{N}]+/gu;
export const splitWords = (text: string): string[] => alike(text).match(pattern) ?? [];

/** Where a word may break is no part of it: Word has an element for that, and no letter. */
const alike = (text: string): string => text.normalize('NFC').replaceAll('\u00ad', '');

/** A word may be made of several pieces (`**b**old`); it has the line of its first letter. */
export function wordsOf(pieces: readonly ({ text: string; line: number } | null)[]): Word[] {
	const words: Word[] = [];
	let run = '';
	let starts: { at: number; line: number }[] = [];
	const close = () => {
		let piece = 0;
		for (const match of run.matchAll(pattern)) {
			while ((starts[piece + 1]?.at ?? Number.POSITIVE_INFINITY) <= match.index) piece++;
			words.push({ text: match[0], line: starts[piece]?.line ?? 0 });
		}
		run = '';
		starts = [];
	};
	for (const piece of pieces) {
		if (!piece) {
			close();
			continue;
		}
		starts.push({ at: run.length, line: piece.line });
		run += alike(piece.text);
	}
	close();
	return words;
}

/** How far ahead to look for where both lists agree again, and how many words in a row must agree. */
const reach = 400;
const agree = 4;

/** The first few differences: after as many, the rest says nothing new. */
export function compareWords(expected: readonly Word[], found: readonly string[], most = 5): Difference[] {
	const differences: Difference[] = [];
	let i = 0;
	let j = 0;
	while ((i < expected.length || j < found.length) && differences.length < most) {
		if (expected[i]?.text === found[j]) {
			i++;
			j++;
			continue;
		}
		const [missing, extra] = resume(expected, found, i, j);
		const line = expected[i]?.line ?? expected.at(-1)?.line ?? 0;
		differences.push({
			missing: expected.slice(i, i + missing),
			extra: found.slice(j, j + extra),
			line,
		});
		i += missing;
		j += extra;
	}
	return differences;
}

/** How many words to leave out of each list until both agree again; the fewest in all. */
function resume(expected: readonly Word[], found: readonly string[], i: number, j: number): [number, number] {
	for (let total = 1; total <= reach; total++)
		for (let missing = total; missing >= 0; missing--) if (agrees(expected, found, i + missing, j + total - missing)) return [missing, total - missing];
	return [expected.length - i, found.length - j];
}

function agrees(expected: readonly Word[], found: readonly string[], i: number, j: number): boolean {
	if (i > expected.length || j > found.length) return false;
	for (let k = 0; k < agree; k++) if (expected[i + k]?.text !== found[j + k]) return false;
	return true;
}
