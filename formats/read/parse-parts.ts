/** Turns Markdown text into parts, from one second-level heading to the next, parsing again only those that changed since last time. */
import type { Definition, FootnoteDefinition, Nodes, Root, RootContent, Yaml } from 'mdast';
import { type Labels, labelKey, labelsIn } from './labels.ts';
import { isShallow } from './nesting.ts';
import { movePoints, pointsOf } from './places.ts';

type Parse = (text: string) => Root;

/** The same part is the same object, as long as its text and what it refers to stay. */
export interface Part {
	text: string;
	/** Its nodes, with places counted from its beginning; parsed anew each time, so that they can be changed. */
	nodes(): RootContent[];
	/** Front matter. */
	yaml: Yaml | undefined;
	/** In the order of the text. */
	definitions: Definition[];
	/** Labels that it can refer to, of links (`A`) and of notes (`^1`). */
	mentions: ReadonlySet<string>;
	/** What it says matters to the sections of others: headings at level 1, and notes that stand before all sections. */
	reachesOut: boolean;
}

/** A part and how many lines and characters stand before it. */
export interface PlacedPart {
	part: Part;
	line: number;
	offset: number;
}

interface Parsed extends Part {
	lines: number;
	/** Keys of all labels defined here, and whether some are defined inside a container. */
	defined: string[];
	definesInside: boolean;
}

interface Known {
	labels: Labels;
	isShallow: boolean;
	/** By the labels that other parts define for it. */
	parsed: Map<string, Parsed | undefined>;
}

/** What was parsed last time, by text: lives as long as a preview does. */
export type PartsMemory = Map<string, Known>;

/** A heading at the left edge ends everything that stands open, save fences, containers and raw HTML. */
const startsPart = (text: string): boolean => text.startsWith('## ');
const end = '## end-of-part\n';

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

/**
 * Foreign definitions stand before the part, or, as front matter must come first, after it.
 *
 * @returns `undefined` when the part does not end where the next begins.
 */
function parsePart(part: string, labels: readonly string[], isLast: boolean, parse: Parse): Parsed | undefined {
	const foreign = labels.map((label) => `[${label}]: x\n\n`).join('');
	const [before, after] = startsPart(part) ? [foreign, ''] : ['', foreign];
	const childrenOf = (text: string): RootContent[] | undefined => {
		const { children } = parse(before + text + (isLast ? '' : `${end}\n${after}`));
		const last = isLast
			? children.length
			: children.findLastIndex((child) => child.type === 'heading' && child.position?.start.offset === before.length + text.length);
		const first = before ? labels.length : 0;
		if (last < first || (after && children.length - last - 1 !== labels.length)) return undefined;
		const own = children.slice(first, last);
		movePoints(pointsOf(own), -2 * first, -before.length);
		return own;
	};
	return parsedOf(ownCopy(part), childrenOf);
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

/** `childrenOf` gives the same at each call, in objects of its own. */
function parsedOf(text: string, childrenOf: (text: string) => RootContent[] | undefined): Parsed | undefined {
	let first = childrenOf(text);
	if (!first) return undefined;
	const { mentions } = labelsIn(text);
	const part: Parsed = {
		text,
		lines: text.split('\n').length - 1,
		nodes() {
			const children = first ?? childrenOf(text) ?? [];
			first = undefined;
			return children;
		},
		yaml: first.find((node) => node.type === 'yaml'),
		definitions: [],
		mentions,
		reachesOut: reachesOut(first, startsPart(text)),
		defined: [],
		definesInside: false,
	};
	const walk = (node: Nodes, inside: boolean): void => {
		if (node.type === 'definition' || node.type === 'footnoteDefinition') {
			if (node.type === 'definition') part.definitions.push(node);
			const key = keyOf(node);
			if (inside) part.definesInside = true;
			else if (!part.defined.includes(key)) part.defined.push(key);
		}
		if ('children' in node) for (const child of node.children as Nodes[]) walk(child, inside || node.type === 'containerDirective');
	};
	for (const node of first) walk(node, false);
	return part;
}

/** One heading at level 1 before all others is the title, and matters to no other part. */
function reachesOut(nodes: readonly RootContent[], isSection: boolean): boolean {
	const headings = nodes.filter((node) => node.type === 'heading');
	const tops = headings.filter(({ depth }) => depth === 1).length;
	if (isSection) return tops > 0;
	return tops > 1 || (tops === 1 && headings[0]?.depth !== 1) || nodes.some(({ type }) => type === 'footnoteDefinition');
}

/** Identifiers keep the backslashes that labels lose. */
const keyOf = (node: Definition | FootnoteDefinition): string => labelKey(`${node.type === 'footnoteDefinition' ? '^' : ''}${node.identifier}`);

/** A slice would keep the whole text of its time in memory. */
const ownCopy = (text: string): string => ` ${text}`.slice(1);
