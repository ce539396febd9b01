/** Headings → findings where one is empty, skips a level, or begins a section inside something else. */
import type { Heading, Nodes, Parents, Root } from 'mdast';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';
import { editionContainers } from './directives.ts';

/** Levels may not skip: h2 → h4 sounds like a lost heading. */
export function checkHeadings(root: Root, context: ReadContext): void {
	checkLevels(root, context, 1);
}

function checkLevels(parent: Parents, context: ReadContext, level: number): void {
	let depth = level;
	for (const node of parent.children) {
		if (node.type === 'heading') {
			if (parent.type !== 'root') checkPlace(node, parent, context);
			checkHeading(node, depth, context);
			depth = node.depth;
		} else if ('children' in node && node.type !== 'paragraph') {
			// What only one edition says stands under its section's heading there.
			checkLevels(node as Parents, context, isEdition(node) ? 2 : depth);
		}
	}
}

const isEdition = (node: Nodes): boolean => node.type === 'containerDirective' && (editionContainers as readonly string[]).includes(node.name);

function checkHeading(node: Heading, before: number, context: ReadContext): void {
	if (
		!wordsOf(node)
			.replace(/\{#[^}]*\}\s*$/, '')
			.trim()
	)
		context.error('heading-empty', node, 'This heading has no words.', 'Write the heading, or remove its “#” marks.');
	if (node.depth > before + 1)
		context.error(
			'heading-skip',
			node,
			`This heading is at level ${node.depth}, but the one before it is at level ${before}.`,
			`Write it with ${'#'.repeat(before + 1)}, so that no level is skipped.`,
		);
}

/** `##` begins a section, which cannot stand inside a list, a box or an edition's words. */
function checkPlace(node: Heading, parent: Parents, context: ReadContext): void {
	if (node.depth > 2) return;
	if (isEdition(parent))
		context.error(
			'heading-place',
			node,
			`A section begins inside “:::${(parent as { name?: string }).name}”.`,
			'Close it with “:::” before this heading, or write the heading with “###”.',
		);
	else {
		context.warn(
			'heading-place',
			node,
			'A heading at this level begins a section, which cannot stand inside a quotation, list or box.',
			'Write it with “###”, or in bold. It is read as “###”.',
		);
		node.depth = 3;
	}
}
