/** The PDF is tagged: it has a structure tree and says so. */
import type { Rule } from '../subject.ts';

export const tagged: Rule = {
	what: 'The PDF has a structure tree and is marked as tagged.',
	clause: 'ISO 14289-1, 7.1',
	check: ({ reading: { structure, metadata } }) => [
		...(structure && structure.nodes.length > 0 ? [] : [{ message: 'The PDF has no tags: a screen reader cannot tell headings, lists or tables in it.', hint: 'Export it as tagged PDF.' }]),
		...(metadata.marked ? [] : [{ message: 'The PDF does not say that it is tagged (MarkInfo, Marked).', hint: 'Export it as tagged PDF.' }]),
		...(metadata.suspects ? [{ message: 'The PDF says that its tags may be wrong (MarkInfo, Suspects).', hint: 'Check the tags and export it again.' }] : []),
	],
};
