/** Checkpoints 15 to 18: header cells, lists, formulas, page headers and footers. */

import type { Subject } from '../subject.ts';
import { described } from './checkpoints-10-13.ts';
import { type ConditionsOf, eachNode, has, machine, person } from './condition.ts';
import { tableFaults } from './header-cells.ts';

const tables = { when: has('Table'), ours: ['tables'] } as const;
export const checkpoint15 = {
	'15-001': person('7.5', 'A cell that names a row is not tagged as a header.', 'Look at each table: are the cells that name rows TH?', tables),
	'15-002': person('7.5', 'A cell that names a column is not tagged as a header.', 'Look at each table: are the cells that name columns TH?', tables),
	'15-003': machine('7.5', 'A header cell does not say whether it is for its row or its column, and the cells do not name their headers.', tableFaults),
	'15-004': person('7.5', 'Something that is no table is tagged as one.', 'Look at each Table: is it rows and columns of facts, and not a layout?', tables),
	'15-005': person('7.5', 'It is not clear which header a cell belongs to.', 'Look at tables with merged cells: does each cell lead to its headers?', {
		when: has('Table'),
	}),
} as const satisfies ConditionsOf<'15'>;

const lists = has('L');
export const checkpoint16 = {
	'16-001': person('7.6', 'A numbered list does not say how it is numbered.', 'Look at numbered lists: do they have ListNumbering?', { when: lists }),
	'16-002': person('7.6', 'A numbered list says that it is numbered in another way than it is.', 'Compare ListNumbering with the numbers on the page.', {
		when: lists,
	}),
	'16-003': person('7.6', 'A list is not tagged as one.', 'Look for lists on the page that the tags have as paragraphs.', { ours: ['lists'] }),
} as const satisfies ConditionsOf<'16'>;

/** Text inside a formula whose characters nothing in the file says. */
function muteFormulas({ reading, content }: Subject) {
	const inFormula = (node: NonNullable<typeof reading.structure>['nodes'][number]): boolean => {
		for (let at: typeof node | undefined = node; at; at = at.parent) if (at.standard === 'Formula') return true;
		return false;
	};
	return (reading.structure?.nodes ?? []).filter(inFormula).flatMap((node) => {
		const runs = node.kids.flatMap((kid) => content.of(kid)?.runs ?? []);
		return runs.some((run) => run.codes.some((code) => !run.font.mapped(code)))
			? [
					{
						node,
						message: 'A formula has characters that say nothing of what they are.',
						hint: 'Set formulas in a font that keeps its characters (ToUnicode).',
					},
				]
			: [];
	});
}
export const checkpoint17 = {
	'17-001': person('7.7', 'A formula is not tagged as one.', 'Look for formulas: is each a Formula element?'),
	'17-002': machine(
		'7.7',
		'A formula has no alternative text.',
		eachNode('Say the formula in words.', (node) => (node.standard === 'Formula' && !described(node) ? 'A formula has no alternative text.' : undefined)),
	),
	'17-003': machine('7.7', 'The characters of a formula do not say what they are.', muteFormulas),
} as const satisfies ConditionsOf<'17'>;

export const checkpoint18 = {
	'18-001': person(
		'7.8',
		'A page header or footer is read out as content.',
		'Let a screen reader read across a page break: are header, footer and page number left out?',
		{ ours: ['words'] },
	),
	'18-002': person(
		'7.8',
		'A page header or footer is an artifact, but not marked as header or footer.',
		'Look at the artifacts of a page: do headers and footers have the Subtype Header or Footer?',
	),
} as const satisfies ConditionsOf<'18'>;
