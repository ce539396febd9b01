/** Turns an easy read edition into its statements, each with its words and its section, for the rules that read them. */

import type { BlockContent, DefinitionContent } from 'mdast';
import type { Publication, Statement } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { walk } from '../walk.ts';
import { wordsOf } from '../words-of.ts';

export interface EasyRead {
	/** `title` is the section's heading in this edition. */
	statements: { node: Statement; text: string; section: string; title: string }[];
	/** Blocks that are neither a statement nor a heading: words without a picture. */
	others: { node: BlockContent | DefinitionContent; section: string }[];
}

/** Of one section. */
export const easyReadOf = ofSection((section): EasyRead => {
	const found: EasyRead = { statements: [], others: [] };
	const title = wordsOf({ type: 'paragraph', children: section.derived['easy-read']?.title ?? section.heading.children });
	const add = (node: Statement) => found.statements.push({ node, text: wordsOf(node), section: section.id, title });
	for (const block of section.derived['easy-read']?.children ?? []) {
		const before = found.statements.length;
		walk(block, (node) => node.type === 'statement' && add(node));
		if (found.statements.length === before && block.type !== 'heading') found.others.push({ node: block, section: section.id });
	}
	return found;
});

const memory = new WeakMap<Publication, EasyRead>();

export function easyRead(publication: Publication): EasyRead {
	const known = memory.get(publication);
	if (known) return known;
	const all = publication.sections.map(easyReadOf);
	const found = { statements: all.flatMap(({ statements }) => statements), others: all.flatMap(({ others }) => others) };
	memory.set(publication, found);
	return found;
}
