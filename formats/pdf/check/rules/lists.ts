/** The lists of the tags are those of the source, with as many items. */
import { childrenOf, inside, pairUp } from '../edition/inside.ts';
import type { StructNode } from '../reading.ts';
import type { Rule } from '../subject.ts';

export const lists: Rule = {
	what: 'Each list of the source is a list in the tags, with as many items.',
	clause: 'ISO 14289-1, 7.6',
	compare: ({ body, expected }) => {
		const found = inside(body, (node) => node.standard === 'L').map((node) => ({ node, items: itemsOf(node) }));
		const { missing } = pairUp(expected.lists, found, (e, f) => e.items === f.items);
		return missing.map(({ items, line }) => ({
			line,
			message: `A list of ${items} ${items === 1 ? 'item' : 'items'} is not tagged as such a list in the PDF.`,
			hint: 'Each item of the source must be one LI of one L.',
		}));
	},
};

const itemsOf = (list: StructNode): number => childrenOf(list).filter((child) => child.standard === 'LI').length;
