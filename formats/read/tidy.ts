/** Turns a parsed tree into one that every format can trust: no raw HTML, no definitions, pictures marked, the rest checked. */
import type { Definition, Nodes, Parents, Root, RootContent } from 'mdast';
import { walk } from '../walk.ts';
import { checkForeign, checkStruck } from './check-foreign.ts';
import { checkHeadings } from './check-headings.ts';
import { checkHtml, type OpenElements } from './check-html.ts';
import { checkLink, checkReferences, isLost } from './check-links.ts';
import { checkMarks } from './check-marks.ts';
import { checkCode, checkRule, checkStrays } from './check-strays.ts';
import { checkTable } from './check-tables.ts';
import { clip, type ReadContext } from './context.ts';
import { labelKey } from './labels.ts';

/** Where `[…][name]` leads: each definition of the document by its label, as `labelKey` has it. */
export type Definitions = ReadonlyMap<string, Definition>;

export function tidy(root: Root, definitions: Definitions, context: ReadContext): void {
	resolveReferences(root, definitions);
	root.children = keepKnown(root.children, new Map(), context) as RootContent[];
	walk(root, (node) => {
		if (node.type === 'table') checkTable(node, context);
		else if (node.type === 'paragraph') {
			checkStrays(node, context);
			checkMarks(node, context);
		} else if (node.type === 'delete') checkStruck(node, context);
		else if (node.type === 'thematicBreak') checkRule(node, context);
		else if (node.type === 'code') checkCode(node, context);
		else if (node.type === 'link') checkLink(node, context);
		else if (node.type === 'text') {
			checkReferences(node, context);
			checkForeign(node, context);
		}
	});
	checkHeadings(root, context);
}

/** `[words][ref]` and `![alt][ref]` become plain links and pictures; definitions go. */
function resolveReferences(root: Root, definitions: Definitions): void {
	const replace = (node: Parents): void => {
		node.children = node.children.flatMap((child): Nodes[] => {
			if ('children' in child) replace(child);
			if (child.type === 'definition') return [];
			if (child.type !== 'linkReference' && child.type !== 'imageReference') return [child];
			const found = definitions.get(labelKey(child.identifier));
			if (!found) return child.type === 'linkReference' ? child.children : [];
			const where = child.position ? { position: child.position } : {};
			if (child.type === 'imageReference')
				return [
					{
						type: 'image',
						url: found.url,
						title: found.title ?? null,
						alt: child.alt ?? '',
						...where,
					},
				];
			return [
				{
					type: 'link',
					url: found.url,
					title: found.title ?? null,
					children: child.children,
					...where,
				},
			];
		}) as never;
	};
	replace(root);
}

/** What other programs write behind a picture: its size, a class, a name. */
const looks = /^:?\s*(?:(?:width|height|w|h|scale|align|style|class|id|fig-align|fig-alt|fig-cap|loading|out\.width)\s*=|[.#][a-z])/i;

/** Comments are the author's own and go; any other raw HTML is a finding; a picture's `{decorative}` becomes a mark on it. */
function keepKnown(children: readonly Nodes[], open: OpenElements, context: ReadContext): Nodes[] {
	const kept: Nodes[] = [];
	for (const node of children) {
		if (node.type === 'html') {
			checkHtml(node, open, context);
			continue;
		}
		const before = kept.at(-1);
		if (before?.type === 'image' && node.type === 'text' && node.value.startsWith('{')) {
			const braces = /^\{([^}\n]*)\}/.exec(node.value);
			if (braces?.[1]?.trim() === 'decorative') before.data = { ...before.data, decorative: true };
			else if (braces && looks.test(braces[1] ?? ''))
				context.warn(
					'picture-looks',
					node,
					`“${clip(braces[0])}” is for another program, and is left out.`,
					'Remove it: a picture is as wide as its place allows.',
				);
			else if (braces) context.error('unknown-attribute', node, `A picture takes no “${braces[1]}”.`, 'Did you mean {decorative}?');
			if (braces) node.value = node.value.slice(braces[0].length);
			if (!node.value) continue;
		}
		if ('children' in node) node.children = keepKnown(node.children, open, context) as never;
		if (node.type === 'paragraph' && node.children.length === 0) continue;
		if (node.type === 'link' && isLost(node, context)) kept.push(...node.children);
		else kept.push(node);
	}
	return kept;
}
