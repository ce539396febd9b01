/**
 * A GFM table becomes a captioned table whose headers have a scope. Every cell carries the words of its column, so that a
 * narrow screen can show each row as labelled lines; a table of many columns can be scrolled by keyboard until then.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Table, TableRow } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import { contentWords } from '../../words.ts';

/** From these many columns on, a table needs more room to stay a table, and may be wider than its column of text. */
const many = 4;
const wide = 6;

export function table(state: State, node: Table): Element {
	const [head, ...body] = node.children;
	const columns = head?.children.map((cell) => textOf(cell)) ?? [];
	const caption = node.data?.caption && h('caption', state.all({ type: 'paragraph', children: node.data.caption }));
	const rowOf = (row: TableRow, isHead: boolean) => tableRow(state, node, row, isHead, columns);
	const element = h('table', [
		...(caption ? [caption] : []),
		...(head ? [h('thead', rowOf(head, true))] : []),
		...(body.length > 0
			? [
					h(
						'tbody',
						body.map((row) => rowOf(row, false)),
					),
				]
			: []),
	]);
	state.patch(node, element);
	const result = h('div', container(columns.length, node.data?.caption ? textOf(node.data.caption) : contentWords.tableLabel), element);
	state.patch(node, result);
	return result;
}

function container(columns: number, label: string): Properties {
	const className = ['table', ...(columns >= many ? ['table-many'] : []), ...(columns >= wide ? ['table-wide'] : [])];
	return columns >= wide ? { className, role: 'region', ariaLabel: label, tabIndex: 0 } : { className };
}

function tableRow(state: State, node: Table, row: TableRow, isHead: boolean, columns: readonly string[]): Element {
	const cells = row.children.map((cell, index) => {
		const element = tableCell(state.all(cell), headerScope(isHead, index, node.data?.rowHeaders), columns[index] ?? '', node.align?.[index]);
		state.patch(cell, element);
		return element;
	});
	const result = h('tr', cells);
	state.patch(row, result);
	return result;
}

type Scope = 'col' | 'row' | undefined;

const headerScope = (isHead: boolean, index: number, rowHeaders = false): Scope => (isHead ? 'col' : rowHeaders && index === 0 ? 'row' : undefined);

/** An empty corner heads nothing, so it is an ordinary cell. */
function tableCell(children: ElementContent[], scope: Scope, column: string, align: string | null | undefined): Element {
	const className = align && align !== 'left' ? [`align-${align}`] : undefined;
	if (scope === 'col' && children.length === 0) return h('td');
	if (scope) return h('th', { scope, className }, children);
	return h('td', { className, 'data-label': column || undefined }, children);
}
