/** Turns an easy read edition into its statements, each with its words and its section, for the rules that read them. */

import type { BlockContent, DefinitionContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Publication, Statement } from '../model.ts';

export interface EasyRead {
	/** `title` is the section's heading in this edition. */
	statements: { node: Statement; text: string; section: string; title: string }[];
	/** Blocks that are neither a statement nor a heading: words without a picture. */
	others: { node: BlockContent | DefinitionContent; section: string }[];
}

export { sentences, wordCount } from '../language/text.ts';

const memory = new WeakMap<Publication, EasyRead>();

export function easyRead(publication: Publication): EasyRead {
	const known = memory.get(publication);
	if (known) return known;
	const found: EasyRead = { statements: [], others: [] };
	for (const section of publication.sections) {
		const title = wordsOf({ type: 'paragraph', children: section.derived['easy-read']?.title ?? section.heading.children });
		for (const block of section.derived['easy-read']?.children ?? []) {
			if (block.type === 'statement')
				found.statements.push({
					node: block,
					text: wordsOf(block),
					section: section.id,
					title,
				});
			else if (block.type !== 'heading') {
				let inner = 0;
				visit(block, 'statement', (node) => {
					inner++;
					found.statements.push({
						node,
						text: wordsOf(node),
						section: section.id,
						title,
					});
				});
				if (inner === 0) found.others.push({ node: block, section: section.id });
			}
		}
	}
	memory.set(publication, found);
	return found;
}
