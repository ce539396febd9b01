/** The full text → findings where a line in bold stands in the place of a heading. */
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { finding } from '../findings.ts';
import { ofSection } from '../of-section.ts';
import type { Rule } from './rule.ts';

/** One may be a name under a foreword, or a line to be seen. */
const fewest = 3;
const longest = 80;

export const plainBoldHeadings: Rule = {
	what: 'What looks like a heading is one.',
	source: 'WCAG 2.2, success criterion 1.3.1, failure F2: who listens finds the parts of a text by its headings, and bold words are none.',
	examples: {
		in: 'full',
		wrong: '**Who can ask**\n\nAll can.\n\n**How to ask**\n\nBy phone.\n\n**When we answer**\n\nSoon.',
		right: '### Who can ask\n\nAll can.\n\n### How to ask\n\nBy phone.\n\n### When we answer\n\nSoon.',
	},
	gather: 'lines are all in bold, like headings, and are none',
	check(publication) {
		const found = publication.sections.flatMap(boldIn);
		if (found.length < fewest) return [];
		return found.map((node) =>
			finding({
				rule: 'plain-bold-headings',
				severity: 'warning',
				file: publication.source.file,
				at: node,
				edition: 'full',
				message: `“${wordsOf(node).trim()}” is all in bold, like a heading, and is none.`,
				hint: 'Write “## ” before a section and “### ” before a part of one, and take the “**” away. Where it is no heading, write it with other words in its paragraph.',
			}),
		);
	},
};

/** Paragraphs of bold words alone, each with something below it that it could head. */
const boldIn = ofSection(({ full }) => full.filter((node, index) => isBold(node) && full[index + 1] !== undefined && !isBold(full[index + 1])));

function isBold(node: Nodes | undefined): boolean {
	const [only, ...others] = node?.type === 'paragraph' ? node.children : [];
	const words = only?.type === 'strong' && others.length === 0 ? wordsOf(only).trim() : '';
	return words !== '' && words.length <= longest && !/^[[(]|[.,;:!]$/.test(words) && /\p{L}{3}/u.test(words);
}
