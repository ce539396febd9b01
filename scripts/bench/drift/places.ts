/** Turns a source's Markdown into the lines that hold words, each with its section and the edition that says it. */

export interface Line {
	/** From 0. */
	index: number;
	text: string;
	section: string;
	edition: 'full' | 'summary' | 'easy-read';
}

/** Lines of words: no front matter, headings, pictures, directives, abbreviations or rules of a table. */
export function linesOf(markdown: string): Line[] {
	const lines = markdown.split('\n');
	const found: Line[] = [];
	let section = '';
	let edition: Line['edition'] = 'full';
	const start = lines[0] === '---' ? lines.indexOf('---', 1) + 1 : 0;
	for (let index = start; index < lines.length; index++) {
		const text = lines[index] ?? '';
		const heading = /^## .*\{#([^}]+)\}/.exec(text);
		if (heading) section = heading[1] ?? '';
		const opened = /^:::(summary|easy-read)/.exec(text)?.[1] as Line['edition'] | undefined;
		if (opened) edition = opened;
		else if (/^:::\s*$/.test(text)) edition = edition !== 'full' && isOutermost(lines, index) ? 'full' : edition;
		if (section && /\p{L}{2}/u.test(text) && !/^(?:#|!\[|:::|::|\*\[|\| ?-|<!--)/.test(text)) found.push({ index, text, section, edition });
	}
	return found;
}

/** A `:::` that closes the edition's container and not a table inside it. */
function isOutermost(lines: readonly string[], close: number): boolean {
	for (let i = close - 1; i >= 0; i--) {
		const text = lines[i] ?? '';
		if (/^:::\s*$/.test(text)) return true;
		if (/^:::(?:table|notice|div)/.test(text)) return false;
		if (/^:::(?:summary|easy-read)/.test(text)) return true;
	}
	return true;
}

/** The parts of a line that are words and no addresses, attributes or marks: [from, to] pairs. */
export function wordsOf(text: string): [from: number, to: number][] {
	const spans: [number, number][] = [];
	let from = 0;
	for (const match of text.matchAll(/\]\([^)]*\)|\{[^}]*\}|^\s*(?:\d+\.|[-*+]|>) |\[\^[^\]]+\]:?|:span\[/g)) {
		if (match.index > from) spans.push([from, match.index]);
		from = match.index + match[0].length;
	}
	if (from < text.length) spans.push([from, text.length]);
	return spans;
}

/** The same numbers from the same seed, from 0 to 1. */
export function random(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

/** In an order that only the seed decides. */
function shuffled<T>(list: readonly T[], next: () => number): T[] {
	const out = [...list];
	for (let i = out.length - 1; i > 0; i--) {
		const j = Math.floor(next() * (i + 1));
		[out[i], out[j]] = [out[j] as T, out[i] as T];
	}
	return out;
}

export interface Edit {
	kind: string;
	/** Where: an edition, or the front matter. */
	place: string;
	section: string;
	/** Line from 1, before the edit. */
	line: number;
	before: string;
	after: string;
	/** The whole Markdown with the edit. */
	markdown: string;
}

/** `count` edits, as evenly as there are of each kind and place. */
export function choose(groups: ReadonlyMap<string, readonly Edit[]>, count: number, next: () => number): Edit[] {
	const queues = [...groups.values()].map((group) => shuffled(group, next));
	const chosen: Edit[] = [];
	while (chosen.length < count && queues.some((queue) => queue.length > 0))
		for (const queue of queues) {
			const edit = queue.pop();
			if (edit && chosen.length < count) chosen.push(edit);
		}
	return chosen;
}
