/** Turns an easy read edition into its statements, each with its words and its section, for the rules that read them. */

import type { BlockContent, DefinitionContent } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Publication, Statement } from '../model.ts';

export interface EasyRead {
	statements: { node: Statement; text: string; section: string }[];
	/** Blocks that are neither a statement nor a heading: words without a picture. */
	others: { node: BlockContent | DefinitionContent; section: string }[];
}

export function easyRead(publication: Publication): EasyRead {
	const found: EasyRead = { statements: [], others: [] };
	for (const section of publication.sections)
		for (const block of section.derived['easy-read']?.children ?? []) {
			if (block.type === 'statement')
				found.statements.push({
					node: block,
					text: wordsOf(block),
					section: section.id,
				});
			else if (block.type !== 'heading') {
				let inner = 0;
				visit(block, 'statement', (node) => {
					inner++;
					found.statements.push({
						node,
						text: wordsOf(node),
						section: section.id,
					});
				});
				if (inner === 0) found.others.push({ node: block, section: section.id });
			}
		}
	return found;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** Sentences of a plain text, without white space round them. */
export const sentences = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean);

/** Words as a reader counts them: "999bsl.co.uk", "0808 2000 247" and "1 in 3" each as they are said. */
export const wordCount = (sentence: string): number =>
	sentence
		.replace(/(\d[\d ]+\d)/g, (number) => number.replace(/ /g, ''))
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
