/** Finds the elements of a structure tree that hold the sections of an edition. */
import type { Edition } from '../../../model.ts';
import type { ContentIndex } from '../content-index.ts';
import type { StructNode, Structure } from '../reading.ts';
import { textOf } from '../text.ts';
import { plain } from './plain.ts';
import { solid } from './words.ts';

/** Elements that only hold others: the sections may stand inside them. */
const holders = new Set(['Document', 'Part', 'Art']);

/**
 * The `Sect` elements just below the document, from the one whose first heading is the first section's to the one whose
 * first heading is the last one's. All of them, where no heading fits: the rules then say what is wrong.
 */
export function bodyOf(structure: Structure, edition: Edition, content: ContentIndex): StructNode[] {
	const sections = structure.kids.flatMap(sectionsIn);
	const titles = sections.map((node) => titleOf(node, content));
	const wanted = edition.sections.map((section) => solid(plain(section.children[0]?.type === 'heading' ? section.children[0].children : [])));
	const first = titles.indexOf(wanted[0] ?? '');
	const last = titles.lastIndexOf(wanted.at(-1) ?? '');
	return sections.slice(Math.max(first, 0), last >= first && last >= 0 ? last + 1 : undefined);
}

function sectionsIn(node: StructNode): StructNode[] {
	if (node.standard === 'Sect') return [node];
	if (!holders.has(node.standard)) return [];
	return node.kids.flatMap((kid) => (kid.kind === 'node' ? sectionsIn(kid.node) : []));
}

function titleOf(section: StructNode, content: ContentIndex): string | undefined {
	const heading = firstHeading(section);
	return heading && solid(textOf(heading, content));
}

function firstHeading(node: StructNode): StructNode | undefined {
	if (isHeading(node)) return node;
	for (const kid of node.kids) {
		const found = kid.kind === 'node' ? firstHeading(kid.node) : undefined;
		if (found) return found;
	}
	return undefined;
}

export const isHeading = (node: StructNode): boolean => /^H\d?$/.test(node.standard);
