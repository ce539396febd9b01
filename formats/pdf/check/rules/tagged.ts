/** The PDF has a structure tree. */
import type { Rule } from '../subject.ts';

export const tagged: Rule = {
	what: 'The PDF has tags (a structure tree).',
	clause: 'ISO 14289-1, 7.1',
	check: ({ reading: { structure } }) =>
		structure && structure.nodes.length > 0
			? []
			: [{ message: 'The PDF has no tags: a screen reader cannot tell headings, lists or tables in it.', hint: 'Export it as tagged PDF.' }],
};
