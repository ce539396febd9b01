/** The lists of the tags are those of the source, with as many items. */
import type { ContentIndex } from '../content-index.ts';
import { childrenOf, inside, pairUp } from '../edition/inside.ts';
import { wordsOf } from '../edition/words.ts';
import type { StructNode } from '../reading.ts';
import type { Rule } from '../subject.ts';
import { textOf } from '../text.ts';

export const lists: Rule = {
	what: 'Each list of the source is a list in the tags, with as many items; terms are the labels of theirs.',
	clause: 'ISO 14289-1, 7.6',
	compare: ({ body, expected, content }) => {
		const found = inside(body, (node) => node.standard === 'L').map((node) => ({ node, items: itemsOf(node) }));
		const { pairs, missing } = pairUp(
			expected.lists,
			found,
			(e, f) => e.items === f.items.length && (e.terms?.some(({ text }, i) => labelOf(f.items[i]!, content) === text) ?? true),
		);
		return [
			...missing.map(({ items, line }) => ({
				line,
				message: `A list of ${items} ${items === 1 ? 'item' : 'items'} is not tagged as such a list in the PDF.`,
				hint: 'Each item of the source must be one LI of one L.',
			})),
			...pairs.flatMap(([{ terms = [] }, { items }]) =>
				terms.flatMap(({ text, line }, i) =>
					labelOf(items[i]!, content) === text
						? []
						: [
								{
									node: items[i],
									line,
									message: `The term “${text}” is not the label (Lbl) of its item in the list.`,
									hint: 'Tag each term as the Lbl of an LI, and what it means as its LBody.',
								},
							],
				),
			),
		];
	},
};

const itemsOf = (list: StructNode): StructNode[] => childrenOf(list).filter((child) => child.standard === 'LI');

function labelOf(item: StructNode, content: ContentIndex): string {
	const label = childrenOf(item).find((child) => child.standard === 'Lbl');
	return label
		? wordsOf(textOf(label, content, { without: (node) => node.standard === 'Note' || node.standard === 'Reference' || node.standard === 'Figure' })).join(' ')
		: '';
}
