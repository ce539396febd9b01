/** Turns the text from one second-level heading to the next into its nodes, as they are in the whole text. */
import type { Definition, FootnoteDefinition, Nodes, Root, RootContent, Yaml } from 'mdast';
import { labelKey, labelsIn } from './labels.ts';
import { movePoints, pointsOf } from './places.ts';

export type Parse = (text: string) => Root;

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

export interface Parsed extends Part {
	lines: number;
	/** Keys of all labels defined here, and whether some are defined inside a container. */
	defined: string[];
	definesInside: boolean;
}

/** A heading at the left edge ends everything that stands open, save fences, containers and raw HTML. */
const startsPart = (text: string): boolean => text.startsWith('## ');
const end = '## end-of-part\n';

/**
 * Foreign definitions stand before the part, or, as front matter must come first, after it.
 *
 * @returns `undefined` when the part does not end where the next begins.
 */
export function parsePart(part: string, labels: readonly string[], isLast: boolean, parse: Parse): Parsed | undefined {
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

/** `childrenOf` gives the same at each call, in objects of its own. */
export function parsedOf(text: string, childrenOf: (text: string) => RootContent[] | undefined): Parsed | undefined {
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
		if ('children' in node) for (const child of node.children) walk(child, inside || node.type === 'containerDirective');
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
