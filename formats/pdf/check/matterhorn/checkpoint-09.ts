/** Checkpoint 09, appropriate tags: tables, lists and contents hold what they may hold, and stand where they may stand. */

import type { StructNode } from '../reading.ts';
import { significantChildren, significantParent } from '../significant.ts';
import { type ConditionsOf, eachNode, machine, person } from './condition.ts';
import { gridFault } from './grid.ts';
import { isStandard } from './standard-types.ts';

interface Kin {
	/** The only elements that it may hold. */
	children?: readonly string[];
	/** The only elements that may hold it. */
	parents?: readonly string[];
	/** Of each of these it holds at most one. */
	once?: readonly string[];
}
const rows = ['TR'];
const groups = ['Table', 'THead', 'TBody', 'TFoot'];

/** ISO 32000-1, tables 333, 336 and 337. */
const tables: Record<string, Kin> = {
	Table: { children: ['TR', 'THead', 'TBody', 'TFoot', 'Caption'], once: ['THead', 'TFoot', 'Caption'] },
	THead: { children: rows, parents: ['Table'] },
	TBody: { children: rows, parents: ['Table'] },
	TFoot: { children: rows, parents: ['Table'] },
	TR: { children: ['TH', 'TD'], parents: groups },
	TH: { parents: rows },
	TD: { parents: rows },
};
const lists: Record<string, Kin> = {
	L: { children: ['L', 'LI', 'Caption'], once: ['Caption'] },
	LI: { children: ['Lbl', 'LBody'], parents: ['L'] },
	LBody: { parents: ['LI'] },
};
const contents: Record<string, Kin> = {
	TOC: { children: ['TOC', 'TOCI', 'Caption'], once: ['Caption'] },
	TOCI: { parents: ['TOC'] },
};
const ruby: Record<string, Kin> = {
	Ruby: { children: ['RB', 'RT', 'RP'] },
	RB: { parents: ['Ruby'] },
	RT: { parents: ['Ruby'] },
	RP: { parents: ['Ruby', 'Warichu'] },
};
const warichu: Record<string, Kin> = { Warichu: { children: ['WT', 'WP'] }, WT: { parents: ['Warichu'] }, WP: { parents: ['Warichu'] } };

function kinFault(node: StructNode, kin: Kin | undefined): string | undefined {
	if (!kin) return undefined;
	const children = significantChildren(node).map((child) => child.standard);
	// A type that leads to no standard one is a failure of its own.
	const stranger = kin.children && children.find((child) => isStandard(child) && !kin.children!.includes(child));
	if (stranger) return `A ${node.standard} holds a ${stranger}; it may hold only ${kin.children!.join(', ')}.`;
	const parent = significantParent(node);
	if (kin.parents && !kin.parents.includes(parent?.standard ?? ''))
		return `A ${node.standard} stands in ${parent ? `a ${parent.standard}` : 'nothing'}; it may stand only in ${kin.parents.join(', ')}.`;
	const twice = kin.once?.find((type) => children.filter((child) => child === type).length > 1);
	return twice && `A ${node.standard} holds more than one ${twice}.`;
}

/** A table has rows, or groups of rows with a body; its caption stands first or last; its cells fill a grid. */
function tableFault(node: StructNode): string | undefined {
	const fault = kinFault(node, tables[node.standard]);
	if (fault || node.standard !== 'Table') return fault;
	const children = significantChildren(node).map((child) => child.standard);
	if ((children.includes('THead') || children.includes('TFoot')) && !children.includes('TBody')) return 'A Table has a THead or TFoot, and no TBody.';
	const caption = children.indexOf('Caption');
	if (caption > 0 && caption < children.length - 1) return 'The Caption of a Table stands between its rows.';
	return gridFault(node);
}

/** Its caption stands first. */
function captionFault(node: StructNode, name: string): string | undefined {
	return significantChildren(node).findIndex((child) => child.standard === 'Caption') > 0 ? `The Caption of ${name} does not stand first.` : undefined;
}
const listFault = (node: StructNode): string | undefined =>
	kinFault(node, lists[node.standard]) ?? (node.standard === 'L' ? captionFault(node, 'a list') : undefined);
const contentsFault = (node: StructNode): string | undefined =>
	kinFault(node, contents[node.standard]) ?? (node.standard === 'TOC' ? captionFault(node, 'the contents') : undefined);

const hint = 'Tag it as it is: tables of rows of cells, lists of items, contents of entries.';
export const checkpoint09 = {
	'09-001': person(
		'7.2',
		'The tags are not in the order of reading.',
		'Let a screen reader read some pages, those with columns and boxes first: is the order right?',
		{ ours: ['words'] },
	),
	'09-002': person(
		'7.2',
		'Elements are nested in a way that makes no sense.',
		'Walk through the tags: does anything stand where it cannot (a table in a heading)?',
		{ ours: ['headings', 'tables'] },
	),
	'09-003': person('7.2', 'After the role map, an element is not what its content is.', 'Walk through the tags: is each part tagged as what it is?', {
		ours: ['headings', 'lists', 'tables', 'links', 'notes'],
	}),
	'09-004': machine('7.2', 'A table element stands or holds what it may not.', eachNode(hint, tableFault)),
	'09-005': machine('7.2', 'A list element stands or holds what it may not.', eachNode(hint, listFault)),
	'09-006': machine('7.2', 'An element of the contents stands or holds what it may not.', eachNode(hint, contentsFault)),
	'09-007': machine(
		'7.2',
		'A ruby element stands or holds what it may not.',
		eachNode(hint, (node) => kinFault(node, ruby[node.standard])),
	),
	'09-008': machine(
		'7.2',
		'A warichu element stands or holds what it may not.',
		eachNode(hint, (node) => kinFault(node, warichu[node.standard])),
	),
} as const satisfies ConditionsOf<'09'>;
