/** Finds the line of a Markdown text where more stands inside one another, or in one paragraph, than the parser can be trusted with. */

/**
 * Quotes, lists and containers: the parser's time grows with the square of the depth, and its stack with the depth. A
 * document that people can read has a handful.
 */
export const maxBlocks = 20;
/** Brackets and emphasis within one paragraph: opened and not yet closed. */
export const maxInline = 100;

/** Marks in one paragraph, and lines of a quote that do not begin with its mark: the time grows with the square of them. */
export const maxCrowd = 5000;

export interface Deep {
	line: number;
	what: 'quotes or lists' | 'containers' | 'brackets' | 'marks of emphasis' | 'marks' | 'lines of a quote';
}

/** One pass over the lines, linear in the text; undefined when the parser can have it. */
export const findDeepNesting = (text: string): Deep | undefined => passOver(text).deep;

/** Whether nothing is too deep, and what opens in the text is closed in it too: its neighbours can be asked alone. */
export function isShallow(text: string): boolean {
	const { deep, isOpen } = passOver(text);
	return !deep && !isOpen;
}

function passOver(text: string): { deep?: Deep; isOpen: boolean } {
	const [containers, inline, crowdOf] = [containerDepth(), inlineDepth(), crowd()];
	let number = 0;
	for (const line of text.split('\n')) {
		number++;
		const what =
			blockDepth(line) > maxBlocks
				? 'quotes or lists'
				: containers(line) > maxBlocks
					? 'containers'
					: (inline.depthOf(line) ?? crowdOf(line, inline.isFenced()));
		if (what) return { deep: { line: number, what }, isOpen: true };
	}
	// The heading of the next part closes what stands open in a paragraph.
	return { isOpen: containers('') > 0 || inline.isFenced() };
}

const markers = /^(?:[ \t]*(?:>|[-+*](?=[ \t]|$)|\d{1,9}[.)](?=[ \t]|$)))+/;
/** `* * *` is a line across the page, not lists in lists. */
const rule = /^[ \t]*(?:(?:\*[ \t]*)+|(?:-[ \t]*)+)$/;

/** Quotes and list items that begin on this line, or the depth that its indent may stand for. */
function blockDepth(line: string): number {
	if (rule.test(line)) return 0;
	const prefix = markers.exec(line)?.[0];
	if (!prefix) return 0;
	const begun = prefix.match(/>|[-+*]|\d+[.)]/g)?.length ?? 0;
	const indent = /^[ \t]*/.exec(line)?.[0].replace(/\t/g, '    ').length ?? 0;
	return Math.max(begun, Math.floor(indent / 4));
}

/** `:::name` opens, a line of as many colons closes it and all inside it. */
function containerDepth(): (line: string) => number {
	const open: number[] = [];
	return (line) => {
		const [, colons, rest = ''] = /^[ \t>]{0,8}(:{3,})[ \t]*(.*)$/.exec(line) ?? [];
		if (!colons) return open.length;
		if (rest === '') {
			const closed = open.findIndex((size) => size <= colons.length);
			if (closed >= 0) open.length = closed;
		} else if (/^[a-z]/i.test(rest)) open.push(colons.length);
		return open.length;
	};
}

/** Nearly all lines of a document have none. */
const mayMark = /[[\]*_~`|]/;
const marks = /\\.|!?\[|\]|[*_~]+/gsu;

/** Brackets and emphasis run over lines and end with the paragraph. */
function inlineDepth(): { depthOf(line: string): Deep['what'] | undefined; isFenced(): boolean } {
	let depth: Record<string, number> = {};
	let fence = '';
	const depthOf = (line: string): Deep['what'] | undefined => {
		if (!fence && !mayMark.test(line)) {
			if (line.trim() === '') depth = {};
			return undefined;
		}
		// Code holds what it likes.
		const [, ticks = ''] = /^\s{0,3}(`{3,}|~{3,})/.exec(line) ?? [];
		if (fence ? line.trim().startsWith(fence) : ticks) fence = fence ? '' : ticks;
		if (fence) return undefined;
		// A table's rows end what a cell opens.
		if (line.trim() === '' || line.startsWith('|')) depth = {};
		// Plain lines are nearly all; `*[MARAC]: …` is a definition.
		if (rule.test(line) || line.startsWith('*[')) return undefined;
		for (const { 0: mark, index } of line.matchAll(marks)) {
			if (mark.startsWith('\\')) continue;
			const kind = mark.at(-1) ?? '';
			if (kind === '[') depth['['] = (depth['['] ?? 0) + 1;
			else if (kind === ']') depth['['] = Math.max(0, (depth['['] ?? 0) - 1);
			else emphasise(depth, kind, mark.length, line[index - 1] ?? ' ', line[index + mark.length] ?? ' ');
			if ((depth[kind] ?? 0) > maxInline || (depth.lost ?? 0) > maxInline * 10) return kind === '[' ? 'brackets' : 'marks of emphasis';
		}
		return undefined;
	};
	return { depthOf, isFenced: () => fence !== '' };
}

/** A run beside a word on its right opens; one beside a word on its left closes what is open. */
function emphasise(depth: Record<string, number>, kind: string, length: number, before: string, after: string): void {
	const [opens, closes] = [/\S/.test(after), /\S/.test(before)];
	const now = depth[kind] ?? 0;
	if (closes && now > 0) depth[kind] = Math.max(0, now - length);
	else if (opens && !(closes && kind === '_')) depth[kind] = now + length;
	// A mark that closes nothing sends the parser back over all that came before.
	else if (closes && kind !== '_') depth.lost = (depth.lost ?? 0) + 1;
}

/** Here another paragraph begins, or something that is none. */
const begins = /^(?: {4}|\t|\s*$|\s*(?:[-+*|>#:<]|\d{1,9}[.)]|\[[^\]]*\]:))/;
/** What sends the parser back over all that came before, where it does not open or close anything; a long run counts for more. */
const opening = /\]\(?|<|`+|_+/g;

function crowd(): (line: string, isFenced: boolean) => Deep['what'] | undefined {
	let [marked, lines, isQuote] = [0, 0, false];
	return (line, isFenced) => {
		if (isFenced || begins.test(line)) [marked, lines, isQuote] = [0, 0, /^\s*>/.test(line)];
		if (isFenced) return undefined;
		for (const [mark] of line.matchAll(opening)) marked += Math.ceil(mark.length / 20);
		lines++;
		return marked > maxCrowd ? 'marks' : isQuote && lines > maxCrowd ? 'lines of a quote' : undefined;
	};
}
