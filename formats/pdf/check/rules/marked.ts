/** The PDF says that it is tagged. */
import type { Rule } from '../subject.ts';

export const marked: Rule = {
	what: 'The PDF says that it is tagged (MarkInfo, Marked).',
	clause: 'ISO 14289-1, 6.2',
	check: ({ reading: { metadata } }) =>
		metadata.marked ? [] : [{ message: 'The PDF does not say that it is tagged (MarkInfo, Marked).', hint: 'Export it as tagged PDF.' }],
};
