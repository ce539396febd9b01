/** `:::` → findings where one is missing, is too many, or stands where it opens or closes nothing. */
import type { Nodes, Paragraph } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { clip, type ReadContext } from './context.ts';
import { suggest } from './suggest.ts';

/** What only one edition says stands inside something else. */
export function tellPlace(node: ContainerDirective, parent: Nodes, context: ReadContext): void {
	if (parent.type === 'containerDirective' && !isClosed(parent, context)) return;
	context.error(
		'directive-place',
		node,
		`“:::${node.name}” stands inside something else.`,
		'Move it out of the list, quotation or box, directly into the section.',
	);
}

/** How many colons open it. */
export const colonsOf = ({ position: at }: ContainerDirective, context: ReadContext): number =>
	/:{3,}/.exec(context.lineText(at?.start.line ?? 0).slice((at?.start.column ?? 1) - 1))?.[0].length ?? 0;

export function isClosed(node: ContainerDirective, context: ReadContext): boolean {
	const at = node.position;
	const [, colons = ''] = (at && at.end.line > at.start.line && /^[\s>]*(:{3,})[ \t]*$/.exec(context.lineText(at.end.line))) || [];
	return !at || (colons !== '' && colons.length >= colonsOf(node, context));
}

/** What an author who put one container into another may not know. */
export const moreColons = 'One that holds another needs more colons than it: “::::” round “:::”.';

/** One in a list, a quotation or another container; of those in the section itself `endContainers` tells. */
export function checkClosed(node: ContainerDirective, context: ReadContext): void {
	if (isClosed(node, context)) return;
	context.error('directive-open', node, `“:::${node.name}” is not closed.`, `Write “:::” on a line of its own after its last words. ${moreColons}`);
}

/** What other programs call a box, and the kind that it is here. */
const boxes = new Map([
	...'note info tip hint important callout callout-note callout-tip callout-important box aside admonition details abstract success question quote seealso'
		.split(' ')
		.map((name) => [name, 'note'] as const),
	...'warning caution danger attention failure error bug callout-warning callout-caution'.split(' ').map((name) => [name, 'warning'] as const),
	['help', 'help'],
	['example', 'example'],
]);

/** `name` as other programs write it, with the heading of the box behind it. */
export function boxHint(name: string, heading = ''): string | undefined {
	const kind = boxes.get(name.toLowerCase());
	return kind && `Write a box: “:::notice${heading && `[${heading}]`}{kind=${kind}}”, the words, then “:::”.`;
}

/** The same where the name of a box is nearly written. */
export function nearBox(name: string): string | undefined {
	const [, near] = /^Did you mean “(.+)”/.exec(suggest(name.toLowerCase(), [...boxes.keys()])) ?? [];
	return near && boxHint(near);
}

/** Names of boxes that nobody prints over them. */
const unsaid = /^(?:callout|box|aside|admonition|details)$/i;

/**
 * What stands behind the colons of another program’s box → what stands there for one of ours. “tip My way”, “tip[My way]” and
 * “{.callout-tip title="My way"}” say their heading; without one such programs print the name.
 *
 * @returns undefined where it is no such box.
 */
export function boxLine(rest: string, hasHeading = true): string | undefined {
	const [, name = '', tail = ''] = /^\{\s*\.([a-z-]+)([^}]*)\}$/i.exec(rest) ?? /^([a-z]+(?:-[a-z]+)*)(?![\w-])(.*)$/i.exec(rest) ?? [];
	const kind = boxes.get(name.toLowerCase());
	const [, label, title, plain] = /^(?:\[(.*)\](?:\{[^{}]*\})?|\s*\{?[^{}]*\b(?:title|heading)="([^"]*)"[^{}]*\}?|[\s:]+([^{}[\]=]+)|\{[^{}]*\}|)\s*$/.exec(
		tail,
	) ?? ['', ''];
	if (!kind || (tail.trim() && label === '')) return undefined;
	const own = unsaid.test(name) ? '' : name.replace(/^callout-/i, '');
	const heading = hasHeading ? (label ?? title ?? plain ?? `${own.charAt(0).toUpperCase()}${own.slice(1).toLowerCase()}`).trim() : '';
	return `notice${heading && `[${heading}]`}{kind=${kind}}`;
}

const colonsAt = /^[\s>]*:{3,}(.*)$/;
const container = /^[a-z][\w-]*(?:\[.*\])?(?:\{.*\})?\s*$/i;
/** “{.callout-note}” and “tip My tip”: the name and the heading. */
const namesIn = (rest: string): [name: string, heading: string] => {
	const [, name = '', heading = ''] = /^\s*(?:\{\s*\.)?([a-z][\w-]*)[\s:]*(.*?)\}?\s*$/i.exec(rest) ?? [];
	return [name, /^["'“]|[={}[\]]/.test(heading) ? '' : heading];
};

/** What is wrong with a line of which the rest is as it must be. */
function misformed(rest: string): string | undefined {
	const [, name = '', space = '', tail = ''] = /^([a-z][\w-]*)(\s*)(.*)$/i.exec(rest.trimEnd()) ?? [];
	if (/^easy$/i.test(name) && /^read\b/i.test(tail)) return `Write “:::easy-read${tail.slice(4)}”.`;
	if (space && /^(?:\[[^\]]*\])?(?:\{[^}]*\})?$/.test(tail)) return `Remove the space behind “${name}”.`;
	const [, braces] = /^[^{]*\{([^}]*)/.exec(tail) ?? [];
	if ((braces?.match(/"/g)?.length ?? 0) % 2 === 1) return 'A quotation mark that opens in the braces is not closed.';
	if (braces !== undefined && !tail.endsWith('}')) return 'Write “}” at the end of the line.';
	if (tail.startsWith('[') && !tail.includes(']')) return 'Write “]” behind the heading or the caption.';
	const [, attribute] = /^\s*([a-z-]+):/i.exec(braces ?? '') ?? [];
	if (attribute) return `Write “=” behind “${attribute}”, and no space.`;
	return braces?.includes(',') && !braces.includes('"')
		? `Take the commas out: “:::${name}{${braces
				.split(/[\s,]+/)
				.join(' ')
				.trim()}}”.`
		: undefined;
}

/** Whether these colons belong to others above them that open nothing, of which it is told. */
function closesNone(line: number, context: ReadContext): boolean {
	for (let above = line - 1; above > 0; above--) {
		const [, rest] = colonsAt.exec(context.lineText(above)) ?? [];
		if (rest !== undefined) return rest.trim() !== '' && !container.test(rest);
	}
	return false;
}

/** Colons that did not become a container would be printed. */
export function checkStrayColons(node: Paragraph, context: ReadContext): void {
	if ((node.data as { directiveLabel?: boolean } | undefined)?.directiveLabel) return;
	const { start, end } = node.position ?? {};
	for (let line = start?.line ?? 1; line <= (end?.line ?? 0); line++) {
		const [, rest] = colonsAt.exec(context.lineText(line)) ?? [];
		if (rest === undefined) continue;
		if (rest.trim() === '' && closesNone(line, context)) return;
		if (rest.trim() === '' && /^(?: {4}|\t)/.test(context.lineText(line)))
			context.error('directive-stray', line, 'There are spaces before this “:::”, so it closes nothing.', 'Remove the spaces.');
		else if (rest.trim() === '')
			context.error(
				'directive-stray',
				line,
				'This “:::” closes nothing.',
				'Remove it, or write what it should close: “:::” and a name, on a line before. A container that holds another needs more colons than it: “::::” round “:::”.',
			);
		else
			context.error(
				'directive-stray',
				line,
				`“:::${clip(rest)}” is not written as a container must be.`,
				boxHint(...namesIn(rest)) ??
					misformed(rest) ??
					'Write the name right after the colons, with nothing behind it but [a heading] and {attributes}, for example “:::easy-read[Heading]”.',
			);
		return;
	}
}
