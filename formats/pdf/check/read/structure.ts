/** Turns the structure tree of a PDF into typed nodes, with the path of each. */

import type { Kid, StructFault, StructNode, Structure } from '../reading.ts';
import { attributesOf } from './attributes.ts';
import { type Budget, limits } from './budget.ts';
import { numberTree } from './number-tree.ts';
import { asDict, asName, entriesOf, getDict, getName, getNumber, getRaw, getText, listOf } from './objects.ts';
import { type PDFDict, PDFNumber, type PDFObject } from './pdf-lib.ts';

/** Pages by their dictionary, to tell what `/Pg` names. */
export type PageIndex = ReadonlyMap<PDFDict, number>;

export function readStructure(catalog: PDFDict, pages: PageIndex, budget: Budget): Structure | undefined {
	const root = getDict(catalog, 'StructTreeRoot');
	if (!root) return undefined;
	const roleMap = new Map<string, string>();
	for (const [from, to] of entriesOf(getDict(root, 'RoleMap'))) if (to !== undefined) roleMap.set(from, asName(to) ?? '');
	const tree: Tree = { pages, budget, roleMap, classes: getDict(root, 'ClassMap'), nodes: [], byDict: new Map(), faults: [] };
	const kids: StructNode[] = [];
	const count = new Map<string, number>();
	for (const kid of listOf(root.context, getRaw(root, 'K'))) {
		const node = asDict(kid) && readNode(tree, asDict(kid)!, undefined, undefined, count, 0);
		if (node) kids.push(node);
	}
	const { nodes, byDict, faults } = tree;
	return { root, kids, nodes, roleMap, parentTree: numberTree(getDict(root, 'ParentTree'), budget), byDict, faults };
}

interface Tree {
	pages: PageIndex;
	budget: Budget;
	roleMap: ReadonlyMap<string, string>;
	classes: PDFDict | undefined;
	nodes: StructNode[];
	byDict: Map<PDFDict, StructNode>;
	faults: StructFault[];
}

function readNode(
	tree: Tree,
	dict: PDFDict,
	parent: StructNode | undefined,
	inheritedPage: number | undefined,
	count: Map<string, number>,
	depth: number,
): StructNode | undefined {
	tree.budget.spend('nodes');
	const written = getName(dict, 'S');
	const type = written ?? 'NoType';
	const nth = (count.get(type) ?? 0) + 1;
	count.set(type, nth);
	const path = parent ? `${parent.path}/${type}[${nth}]` : nth === 1 ? type : `${type}[${nth}]`;
	const earlier = tree.byDict.get(dict);
	if (earlier || depth > limits.depth) {
		tree.faults.push({ kind: !earlier ? 'deep' : isAncestor(earlier, parent) ? 'cycle' : 'shared', path });
		return undefined;
	}
	if (written === undefined) tree.faults.push({ kind: 'no-type', path });
	const named = getDict(dict, 'Pg');
	const page = (named && tree.pages.get(named)) ?? inheritedPage;
	const node: StructNode = {
		dict,
		type,
		standard: standardType(type, tree.roleMap),
		path,
		kids: [],
		...(parent && { parent }),
		...(page !== undefined && { page }),
		...texts(dict),
		attributes: attributesOf(dict, tree.classes),
	};
	tree.byDict.set(dict, node);
	tree.nodes.push(node);
	const inner = new Map<string, number>();
	for (const kid of listOf(dict.context, getRaw(dict, 'K'))) {
		const read = readKid(tree, kid, node, page, inner, depth);
		if (read) node.kids.push(read);
	}
	return node;
}

function readKid(
	tree: Tree,
	kid: PDFObject | undefined,
	node: StructNode,
	page: number | undefined,
	count: Map<string, number>,
	depth: number,
): Kid | undefined {
	if (kid instanceof PDFNumber) {
		tree.budget.spend('nodes');
		return { kind: 'mcr', page, mcid: kid.asNumber() };
	}
	const dict = asDict(kid);
	if (!dict) {
		tree.faults.push({ kind: 'not-an-element', path: node.path });
		return undefined;
	}
	const kind = getName(dict, 'Type');
	const named = getDict(dict, 'Pg');
	const own = (named && tree.pages.get(named)) ?? page;
	if (kind === 'MCR') {
		tree.budget.spend('nodes');
		const stream = getDict(dict, 'Stm');
		return { kind: 'mcr', page: own, mcid: getNumber(dict, 'MCID') ?? -1, ...(stream && { stream }) };
	}
	if (kind === 'OBJR') return { kind: 'objr', page: own, object: getDict(dict, 'Obj') };
	const child = readNode(tree, dict, node, page, count, depth + 1);
	return child && { kind: 'node', node: child };
}

function texts(dict: PDFDict): Partial<StructNode> {
	const found: Partial<StructNode> = {};
	for (const [key, name] of [
		['lang', 'Lang'],
		['alt', 'Alt'],
		['actualText', 'ActualText'],
		['expansion', 'E'],
		['title', 'T'],
		['id', 'ID'],
	] as const) {
		const text = getText(dict, name);
		if (text !== undefined) found[key] = text;
	}
	return found;
}

function isAncestor(node: StructNode, from: StructNode | undefined): boolean {
	for (let at = from; at; at = at.parent) if (at === node) return true;
	return false;
}

/** Follows the role map to its end; a circle ends where it began. */
export function standardType(type: string, roleMap: ReadonlyMap<string, string>): string {
	let at = type;
	for (const seen = new Set<string>(); !seen.has(at); ) {
		seen.add(at);
		const next = roleMap.get(at);
		if (!next) return at;
		at = next;
	}
	return at;
}
