/** Turns a section of an edition into its parts, one for each heading that has an address, with their words as plain text. */
import type { Nodes } from 'mdast';
import type { Film, SectionNode } from '../../model.ts';
import { wordsOf as textOf } from '../../words-of.ts';
import { fragmentId } from '../context.ts';

/** What stands under one heading; the first part is what stands before all of them, and has neither title nor id. */
export interface SearchPart {
	/** Fragment of the page, without `#`. */
	id?: string;
	title?: string;
	text: string;
}

export function partsOf(section: SectionNode): SearchPart[] {
	const start: { id?: string; title?: string; nodes: Nodes[] } = { nodes: [] };
	const parts = [start];
	for (const node of section.children.slice(1)) {
		if (node.type === 'heading' && node.data?.id) parts.push({ id: fragmentId(node.data.id), title: tidy(textOf(node)), nodes: [] });
		// Notes stand at the foot of the page, whatever heading they come after in the source.
		else (node.type === 'footnoteDefinition' ? start : parts.at(-1)!).nodes.push(node);
	}
	return parts.map(({ nodes, ...part }) => ({ ...part, text: plainText(nodes) }));
}

/** Everything but these stands in a line with its neighbours. */
const blocks = new Set([
	'paragraph',
	'heading',
	'listItem',
	'tableRow',
	'tableCell',
	'statement',
	'division',
	'notice',
	'blockquote',
	'list',
	'table',
	'terms',
	'termEntry',
	'term',
	'meaning',
	'code',
	'film',
	'footnoteDefinition',
]);

/** Ends a block; no text has it. */
const end = '\u0000';

/** The words that a reader sees, with `end` after each block and cell; pictures' descriptions are not among them. */
function wordsOf(node: Nodes): string {
	if (node.type === 'film') return node.film ? filmText(node.film) + end : '';
	if (node.type === 'break') return ' ';
	if (node.type === 'image' || node.type === 'html') return '';
	if ('value' in node) return node.value + (node.type === 'code' ? end : '');
	if (!('children' in node)) return '';
	const caption = node.type === 'table' ? (node.data?.caption ?? []).map(wordsOf).join('') + end : '';
	return caption + node.children.map(wordsOf).join('') + (blocks.has(node.type) ? end : '');
}

/** One line of plain text; a point in the middle parts cells and list items that no mark of the author's parts. */
export const plainText = (nodes: readonly Nodes[]): string =>
	tidy(nodes.map(wordsOf).join(''))
		.replace(/(?<=[.!?:;,…])[\s\u0000]*\u0000[\s\u0000]*/g, ' ')
		.replace(/[\s\u0000]*\u0000[\s\u0000]*/g, ' · ')
		.replace(/^[ ·]+|[ ·]+$/g, '');

/** A film's name and captions. Those of a placeholder only say that it is one. */
const filmText = ({ title, captions, placeholder }: Film): string =>
	captions && !placeholder ? `${title}. ${captionText(new TextDecoder().decode(captions.bytes))}` : title;

/** The spoken words of a WebVTT file: without its header, notes, times, cue names and tags. */
const captionText = (vtt: string): string =>
	vtt
		.split(/\r?\n\s*\r?\n/)
		.flatMap((block) => {
			const lines = block.split(/\r?\n/);
			const times = lines.findIndex((line) => line.includes('-->'));
			return times < 0 ? [] : lines.slice(times + 1);
		})
		.join(' ')
		.replace(/<[^>]*>/g, '');

const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
