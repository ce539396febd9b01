/** Turns two sequences of words into where they part: missing, twice, out of order, or not in the source. */

export interface Difference {
	kind: 'missing' | 'twice' | 'order' | 'added';
	/** Where in the expected words it begins, and how many it is about. */
	at: number;
	count: number;
	/** Where in the words found. */
	foundAt: number;
	foundCount: number;
}

/** Resynchronises on runs of this many words. */
const run = 3;
const most = 40;

/**
 * Walks both sides together; where they part it looks for the nearest place where `run` words agree again. Linear but for
 * the parts that differ; stops after `most` of them. A word that one side writes in two pieces is no difference.
 * At the places of `free` the words found may hold more, up to where the next words expected begin.
 */
export function compareWords(expected: readonly string[], found: readonly string[], free: ReadonlySet<number> = new Set()): Difference[] {
	const places = placesOf(found);
	const hunks: Difference[] = [];
	let [i, j] = [0, 0];
	while ((i < expected.length || j < found.length) && hunks.length < most) {
		if (free.has(i)) j = afterFree(expected, found, free, i, j);
		if (i < expected.length && expected[i] === found[j]) {
			i++;
			j++;
			continue;
		}
		if (i >= expected.length && j >= found.length) break;
		const [a, b] = nextAgreement(expected, found, places, i, j);
		if (expected.slice(i, a).join('') !== found.slice(j, b).join('')) {
			hunks.push({ kind: b > j && a === i ? 'added' : 'missing', at: i, count: a - i, foundAt: j, foundCount: b - j });
		}
		[i, j] = [a, b];
	}
	return explain(hunks, expected, found);
}

/** Where the words that follow a free place begin; `j` itself where they are nowhere. */
function afterFree(expected: readonly string[], found: readonly string[], free: ReadonlySet<number>, i: number, j: number): number {
	let length = 1;
	while (length < run && i + length < expected.length && !free.has(i + length)) length++;
	if (i >= expected.length) return found.length;
	const wanted = expected.slice(i, i + length).join(' ');
	for (let b = j; b + length <= found.length; b++) if (expected[i] === found[b] && found.slice(b, b + length).join(' ') === wanted) return b;
	return j;
}

const key = (words: readonly string[], at: number): string => words.slice(at, at + run).join(' ');

function placesOf(words: readonly string[]): Map<string, number[]> {
	const places = new Map<string, number[]>();
	for (let at = 0; at + run <= words.length; at++) {
		const list = places.get(key(words, at));
		if (list) list.push(at);
		else places.set(key(words, at), [at]);
	}
	return places;
}

/** The nearest pair of places from here on where both sides go on alike; both ends when there is none. */
function nextAgreement(expected: readonly string[], found: readonly string[], places: Map<string, number[]>, i: number, j: number): [number, number] {
	let best: [number, number] = [expected.length, found.length];
	let cost = Number.POSITIVE_INFINITY;
	for (let a = i; a + run <= expected.length && a - i < cost; a++) {
		const b = firstFrom(places.get(key(expected, a)) ?? [], j);
		if (b !== undefined && a - i + (b - j) < cost) {
			cost = a - i + (b - j);
			best = [a, b];
		}
	}
	// Near the ends fewer than `run` words are left: the tails are compared from behind.
	if (cost === Number.POSITIVE_INFINITY) {
		let [a, b] = best;
		while (a > i && b > j && expected[a - 1] === found[b - 1]) {
			a--;
			b--;
		}
		return [a, b];
	}
	return best;
}

function firstFrom(sorted: readonly number[], from: number): number | undefined {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (sorted[middle]! < from) low = middle + 1;
		else high = middle;
	}
	return sorted[low];
}

/** Tells what was moved from what was lost, and what was said again from what was made up. */
function explain(hunks: Difference[], expected: readonly string[], found: readonly string[]): Difference[] {
	const lost = new Map(hunks.flatMap((h) => (h.count ? [[expected.slice(h.at, h.at + h.count).join(' '), h] as const] : [])));
	const extra = new Map(hunks.flatMap((h) => (h.foundCount ? [[found.slice(h.foundAt, h.foundAt + h.foundCount).join(' '), h] as const] : [])));
	const all = ` ${expected.join(' ')} `;
	return hunks.flatMap((hunk): Difference[] => {
		const said = found.slice(hunk.foundAt, hunk.foundAt + hunk.foundCount).join(' ');
		const wanted = expected.slice(hunk.at, hunk.at + hunk.count).join(' ');
		if (hunk.kind === 'missing') return extra.has(wanted) && extra.get(wanted) !== hunk ? [{ ...hunk, kind: 'order' }] : [hunk];
		if (lost.has(said) && lost.get(said) !== hunk) return [];
		return [{ ...hunk, kind: all.includes(` ${said} `) ? 'twice' : 'added' }];
	});
}
