/** Containers that nobody closes → the same, ended where the author most likely meant, with one finding at the line that opens each. */
import type { Paragraph, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ReadContext } from './context.ts';
import { colonsOf, isClosed, moreColons } from './directive-ends.ts';
import { editionContainers } from './directives.ts';

type Child = RootContent;

/**
 * Such a container takes the rest of the document with it: all that follows would be told to stand in the wrong place. It
 * ends before the next section or the next edition's words, or at a line of colons that are too few; the rest is read as if
 * it had been closed there.
 */
export function endContainers(root: Root, context: ReadContext): void {
	root.children = root.children.flatMap((node) => ended(node, context));
}

function ended(node: Child, context: ReadContext): Child[] {
	if (node.type !== 'containerDirective') return [node];
	const open = !isClosed(node, context);
	const next = node.children.findIndex((child) => isEdition(child) && (open || colonsOf(child, context) === colonsOf(node, context)));
	if (!open && next < 0) return [node];
	const children = node.children.flatMap((child) => splitAtColons(child as Child, context));
	const end = endOf(node, children);
	const at = end < 0 ? undefined : children[end];
	tell(node, at, context);
	const rest = end < 0 ? [] : children.slice(colonsIn(at) ? end + 1 : end);
	node.children = children.slice(0, end < 0 ? undefined : end) as ContainerDirective['children'];
	return [node, ...rest.flatMap((child) => ended(child, context))];
}

/** The first child that cannot be a part of it, or -1. */
function endOf({ name }: ContainerDirective, children: readonly Child[]): number {
	const words = children.findIndex((child) => !(child.type === 'paragraph' && (child.data as { directiveLabel?: boolean } | undefined)?.directiveLabel));
	const first = children.findIndex((child) => colonsIn(child) || isEdition(child) || (child.type === 'heading' && child.depth <= 2));
	// These hold one block and nothing else.
	const second = (name === 'table' || name === 'terms') && words >= 0 && words + 1 < children.length ? words + 1 : -1;
	return first < 0 || second < 0 ? Math.max(first, second) : Math.min(first, second);
}

function tell(node: ContainerDirective, at: Child | undefined, context: ReadContext): void {
	const colons = ':'.repeat(colonsOf(node, context));
	const few = colonsIn(at);
	const [why, hint] = few
		? [
				`: the “${few}” below it has fewer colons`,
				`Write “${colons}” there, or “${few}${node.name}” here: the line that closes needs as many colons as the one that opens.`,
			]
		: isEdition(at)
			? [` before the next “:::${at.name}”, which cannot stand inside it`, `Write “${colons}” on a line of its own after its last words.`]
			: [at?.type === 'heading' ? ' before the next section' : '', `Write “${colons}” on a line of its own after its last words. ${moreColons}`];
	context.error('directive-open', node, `“${colons}${node.name}” is not closed${why}.`, hint);
}

const isEdition = (node: { type: string; name?: string } | undefined): node is ContainerDirective =>
	node?.type === 'containerDirective' && (editionContainers as readonly string[]).includes(node.name ?? '');

/** The colons of a line that has nothing else. */
function colonsIn(node: Child | undefined): string | undefined {
	const [only, ...others] = node?.type === 'paragraph' ? node.children : [];
	return only?.type === 'text' && others.length === 0 ? /^:{3,}$/.exec(only.value.trim())?.[0] : undefined;
}

/** A line of colons that closes nothing is a part of the paragraph before it: here it is one of its own. */
function splitAtColons(node: Child, context: ReadContext): Child[] {
	const index = node.type === 'paragraph' ? node.children.findIndex((child) => child.type === 'text' && lineOfColons.test(child.value)) : -1;
	const text = node.type === 'paragraph' ? node.children[index] : undefined;
	if (node.type !== 'paragraph' || text?.type !== 'text' || !node.position || !text.position || colonsIn(node)) return [node];
	const [all, colons = ''] = lineOfColons.exec(text.value) ?? [''];
	const at = text.value.indexOf(all);
	const line = text.position.start.line + text.value.slice(0, at + all.indexOf(colons)).split('\n').length - 1;
	const start = context.text.split('\n', line - 1).join('\n').length + (line > 1 ? 1 : 0);
	const full = context.lineText(line).length;
	const [before, after] = [text.value.slice(0, at), text.value.slice(at + all.length)];
	const [from, to] = [
		{ line, column: 1, offset: start },
		{ line, column: full + 1, offset: start + full },
	];
	const last = { line: line - 1, column: context.lineText(line - 1).length + 1, offset: start - 1 };
	const next = { line: line + 1, column: 1, offset: start + full + 1 };
	const part = (children: Paragraph['children'], position: NonNullable<Paragraph['position']>): Child[] =>
		children.length > 0 ? [{ type: 'paragraph', children, position }] : [];
	const piece = (value: string, position: NonNullable<Paragraph['position']>): Paragraph['children'] => (value ? [{ type: 'text', value, position }] : []);
	return [
		...part([...node.children.slice(0, index), ...piece(before, { start: text.position.start, end: last })], { start: node.position.start, end: last }),
		...part([{ type: 'text', value: colons, position: { start: from, end: to } }], { start: from, end: to }),
		...part([...piece(after, { start: next, end: text.position.end }), ...node.children.slice(index + 1)], { start: next, end: node.position.end }),
	];
}

const lineOfColons = /(?:^|\n)[ \t]*(:{3,})[ \t]*(?:\n|$)/;
