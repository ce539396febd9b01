/** Turns Markdown text into the same tree as the parser does, parsing again only the parts that changed since last time. */
import type { Definition, FootnoteDefinition, Nodes, Root, RootContent } from 'mdast';
import { walk } from '../walk.ts';

export type Parse = (text: string) => Root;
type Defined = Definition | FootnoteDefinition;

/** What was parsed last time, by text: lives as long as a preview does. */
export type PartsMemory = Map<string, Part>;

export interface Part {
	children: RootContent[];
	/** Labels that are defined here, as they stand before the colon: `[a]`, `[^1]`. */
	defined: string[];
	/** Some are defined inside a container. */
	definesInside: boolean;
}

/** A heading at the left edge ends everything that stands open, save fences, containers and raw HTML. */
const partStart = /^(?=## )/m;
const end = '## end-of-part\n';

/** Without its last line end the parser misreads a list there. */
export const splitParts = (text: string): string[] => (text.endsWith('\n') ? text : `${text}\n`).split(partStart);

/**
 * Equal to `parse(text)`, positions too. A part reaches from one second-level heading to the next. What one part says
 * can matter to another in one way only: references are links where some part defines them.
 */
export function parseParts(text: string, parse: Parse, memory: PartsMemory): Root {
	const texts = splitParts(text);
	if (texts.length === 1) return parse(text);
	const used: PartsMemory = new Map();
	const remember = (part: string, labels: readonly string[], isLast: boolean): Part | undefined => {
		const key = `${isLast}\n${labels.join('\n')}\n\0${part}`;
		const known = used.get(key) ?? memory.get(key) ?? parsePart(part, labels, isLast, parse);
		if (known) used.set(key, known);
		return known;
	};
	const alone = texts.map((part, index) => remember(part, [], index === texts.length - 1));
	const definitions = new Set(alone.flatMap((part) => part?.defined ?? []));
	// Which texts know a label that a container defines depends on how deep each of them stands: the whole must be asked.
	if (alone.some((part) => part?.definesInside)) return parse(text);
	const children: RootContent[] = [];
	let line = 0;
	let offset = 0;
	for (const [index, part] of texts.entries()) {
		const own = alone[index];
		const labels = foreignLabels(part, own, definitions);
		const parsed = labels.length === 0 ? own : remember(part, labels, index === texts.length - 1);
		// A fence, a container or raw HTML reaches over the heading, so the parts are not parts.
		if (!parsed) return parse(text);
		for (const child of parsed.children) children.push(moved(child, line, offset));
		line += part.split('\n').length - 1;
		offset += part.length;
	}
	memory.clear();
	for (const [key, part] of used) memory.set(key, part);
	return { type: 'root', children, position: { start: { line: 1, column: 1, offset: 0 }, end: { line: line + 1, column: 1, offset } } };
}

/**
 * Foreign definitions stand before the part, or, as front matter must come first, after it.
 *
 * @returns `undefined` when the part does not end where the next begins.
 */
export function parsePart(part: string, labels: readonly string[], isLast: boolean, parse: Parse): Part | undefined {
	const foreign = labels.map((label) => `${label}: x\n\n`).join('');
	const [before, after] = partStart.test(part) ? [foreign, ''] : ['', foreign];
	const { children } = parse(before + part + (isLast ? '' : `${end}\n${after}`));
	const last = isLast
		? children.length
		: children.findLastIndex((child) => child.type === 'heading' && child.position?.start.offset === before.length + part.length);
	const first = before ? labels.length : 0;
	if (last < first || (after && children.length - last - 1 !== labels.length)) return undefined;
	const own = children.slice(first, last);
	if (before) for (const [index, child] of own.entries()) own[index] = moved(child, -2 * first, -before.length);
	const found: Part = { children: own, defined: [], definesInside: false };
	const root: Root = { type: 'root', children: own };
	const inside = new Set<Nodes>();
	walk(root, 'containerDirective', (container) => walk(container, (node) => void inside.add(node)));
	walk(root, (node) => {
		if (node.type !== 'definition' && node.type !== 'footnoteDefinition') return;
		if (inside.has(node)) found.definesInside = true;
		else found.defined.push(labelOf(node));
	});
	return found;
}

/** Identifiers keep the backslashes that labels lose. */
const labelOf = (node: Defined): string => `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.identifier}]`;
/** As CommonMark compares labels. */
export const normal = (text: string): string =>
	text
		.replace(/[\t\n\r ]+/g, ' ')
		.toLowerCase()
		.toUpperCase();

/** The labels that other parts define and this one may refer to. */
function foreignLabels(part: string, own: Part | undefined, definitions: ReadonlySet<string>): string[] {
	if (!definitions.size || !part.includes('[')) return [];
	const written = normal(part);
	const known = new Set(own?.defined);
	return [...definitions].filter((label) => !known.has(label) && written.includes(normal(label.slice(label.startsWith('[^') ? 2 : 1, -1))));
}

/** A copy, as what comes after changes the tree, further down in the text. */
export function moved<T extends Nodes>(node: T, line: number, offset: number): T {
	const point = (at: { line: number; column: number; offset?: number }) => ({ line: at.line + line, column: at.column, offset: (at.offset ?? 0) + offset });
	const copy: Record<string, unknown> = {};
	for (const [key, value] of Object.entries(node)) {
		if (key === 'children') copy.children = (value as Nodes[]).map((child) => moved(child, line, offset));
		else if (key === 'position') copy.position = { start: point(value.start), end: point(value.end) };
		else copy[key] = typeof value === 'object' && value !== null ? structuredClone(value) : value;
	}
	return copy as unknown as T;
}
