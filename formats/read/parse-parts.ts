/** Turns Markdown text into parts, from one second-level heading to the next, parsing again only those that changed since last time. */
import type { RootContent } from 'mdast';
import { type Labels, labelsIn } from './labels.ts';
import { isShallow } from './nesting.ts';
import { type Parse, type Parsed, type Part, parsedOf, parsePart } from './parse-part.ts';
import { movePoints, pointsOf } from './places.ts';

/** A part and how many lines and characters stand before it. */
export interface PlacedPart {
	part: Part;
	line: number;
	offset: number;
}

interface Known {
	labels: Labels;
	isShallow: boolean;
	/** By the labels that other parts define for it. */
	parsed: Map<string, Parsed | undefined>;
}

/** What was parsed last time, by text: lives as long as a preview does. */
export type PartsMemory = Map<string, Known>;

/** Each line end of the text is in one of them, and one more where the last line has none. */
export function splitParts(text: string): string[] {
	const whole = text.endsWith('\n') ? text : `${text}\n`;
	const parts: string[] = [];
	let from = 0;
	for (let at = whole.indexOf('\n## '); at >= 0; at = whole.indexOf('\n## ', at + 1)) {
		parts.push(whole.slice(from, at + 1));
		from = at + 1;
	}
	return [...parts, whole.slice(from)];
}

/** Whether nothing in these parts of a text is nested too deeply, for as far as its parts tell; `false` where the whole must be asked. */
export const areShallow = (texts: readonly string[], memory: PartsMemory): boolean => texts.every((part) => memory.get(part)?.isShallow ?? isShallow(part));

/**
 * Joined, the parts of `splitParts` equal the tree of the whole text, positions too. What one part says can matter to another in one way only:
 * references are links where some part defines them. A text whose headings are not what they seem is one part.
 */
export function parseParts(texts: readonly string[], parse: Parse, memory: PartsMemory): PlacedPart[] {
	const used: PartsMemory = new Map();
	const parts = (texts.length > 1 && partsOf(texts, parse, memory, used)) || [wholeOf(texts.join(''), parse, memory, used)];
	memory.clear();
	for (const [key, known] of used) memory.set(key, known);
	let [line, offset] = [0, 0];
	return parts.map((part) => {
		const placed = { part, line, offset };
		line += part.lines;
		offset += part.text.length;
		return placed;
	});
}

const wholeOf = (text: string, parse: Parse, memory: PartsMemory, used: PartsMemory): Parsed =>
	remember(text, 'whole', used, memory, () => parsedOf(text, (whole) => parse(whole).children)) as Parsed;

/** Undefined where the parts are not parts. */
function partsOf(texts: readonly string[], parse: Parse, memory: PartsMemory, used: PartsMemory): Parsed[] | undefined {
	const known = texts.map((text) => knownOf(text, used, memory));
	let definitions = known.map(({ labels }) => labels.defines);
	// What looks like a definition nearly always is one; otherwise some parts must be parsed with others' true labels.
	for (let round = 0; round < 3; round++) {
		const everywhere = new Set(definitions.flat());
		const times = new Map<string, number>();
		const parts = texts.map((text, index) => {
			const own = new Set(definitions[index]);
			const foreign = [...(known[index]?.labels.mentions ?? [])].filter((label) => everywhere.has(label) && !own.has(label));
			const isLast = index === texts.length - 1;
			const time = (times.get(text) ?? 0) + 1;
			times.set(text, time);
			return remember(text, [time, isLast, ...foreign].join('\n'), used, memory, () => parsePart(text, foreign, isLast, parse));
		});
		// A fence, a container or raw HTML reaches over the heading. Which texts know a label that a container defines depends on how deep each of them stands.
		if (!parts.every((part) => part !== undefined && !part.definesInside)) return undefined;
		const found = (parts as Parsed[]).map(({ defined }) => defined);
		if (found.every((labels, index) => labels.length === definitions[index]?.length && labels.every((label) => definitions[index]?.includes(label))))
			return parts as Parsed[];
		definitions = found;
	}
	return undefined;
}

function knownOf(text: string, used: PartsMemory, memory: PartsMemory): Known {
	let known = used.get(text);
	if (known) return known;
	const before = memory.get(text);
	known = { labels: before?.labels ?? labelsIn(text), isShallow: before?.isShallow ?? isShallow(text), parsed: new Map() };
	used.set(text, known);
	return known;
}

function remember(text: string, key: string, used: PartsMemory, memory: PartsMemory, make: () => Parsed | undefined): Parsed | undefined {
	const { parsed } = knownOf(text, used, memory);
	if (!parsed.has(key)) {
		const before = memory.get(text)?.parsed;
		parsed.set(key, before?.has(key) ? before.get(key) : make());
	}
	return parsed.get(key);
}

/** The parts, or one part of all where what one says matters to the sections of others. */
export function separable(text: string, parts: readonly PlacedPart[]): readonly PlacedPart[] {
	if (parts.length === 1 || !parts.some(({ part }) => part.reachesOut)) return parts;
	const nodes = (): RootContent[] =>
		parts.flatMap(({ part, line, offset }) => {
			const own = part.nodes();
			movePoints(pointsOf(own), line, offset);
			return own;
		});
	const definitions = parts.flatMap(({ part }) => part.definitions);
	const mentions = new Set(parts.flatMap(({ part }) => [...part.mentions]));
	return [{ part: { text, nodes, yaml: parts[0]?.part.yaml, definitions, mentions, reachesOut: false }, line: 0, offset: 0 }];
}
