/** The PDF has a structure tree. */
import { getName } from '../read/objects.ts';
import type { Rule } from '../subject.ts';

export const tagged: Rule = {
	what: 'The PDF has tags (a structure tree).',
	clause: 'ISO 14289-1, 7.1',
	// A tree without elements is one where nothing is drawn: what is drawn outside it is a finding of its own.
	check: ({ reading: { structure, pages } }) => {
		if (structure && getName(structure.root, 'Type') !== 'StructTreeRoot')
			return [{ message: 'The tags do not say that they are tags (Type StructTreeRoot): readers may pass them over.', hint: 'Export it as tagged PDF.' }];
		return structure && (structure.nodes.length > 0 || pages.every(({ runs, paints, annotations }) => runs.length + paints.length + annotations.length === 0))
			? []
			: [{ message: 'The PDF has no tags: a screen reader cannot tell headings, lists or tables in it.', hint: 'Export it as tagged PDF.' }];
	},
};
