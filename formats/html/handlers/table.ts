/**
 * A table becomes a captioned table whose headers have a scope. Every cell carries the words of its column, so that a
 * narrow screen can show each row as labelled lines; a table of many columns can be scrolled by keyboard until then. One
 * with merged cells or several headers stays a table, and each of its cells names its headers.
 */
import type { Element, ElementContent, Properties } from 'hast';
import { h } from 'hastscript';
import type { Table } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { alignOf, columnsOf, gridOf, headerRowsOf, headersOf, isBlank, isIrregular, type Place } from '../../table.ts';
import { contentWords } from '../../words.ts';
import { wordsOf } from '../../words-of.ts';

/** From these many columns on, a table needs more room to stay a table, and may be wider than its column of text. */
const many = 4;
const wide = 6;
/** A word of more letters than this may be cut, so that the other columns have room beside it. */
const longest = 24;

/** For one page: ids of header cells are counted through it. */
export function table(): (state: State, node: Table) => Element {
	let count = 0;
	return (state, node) => {
		const grid = gridOf(node);
		const irregular = isIrregular(node);
		// No id of the author's begins so.
		const idOf = (place: Place) => `site-t${count}-r${place.row + 1}c${place.column + 1}`;
		if (irregular) count++;
		const relations = (place: Place): Properties => {
			if (!irregular) return {};
			const headers = headersOf(place, grid).map(idOf);
			return { id: place.heads && !isBlank(place.cell) ? idOf(place) : undefined, headers: headers.length > 0 ? headers : undefined };
		};
		const rows = grid.map((row, index) => tableRow(state, node, index, row, relations));
		return wrap(state, node, rows, irregular);
	};
}

function wrap(state: State, node: Table, rows: Element[], irregular: boolean): Element {
	const heads = headerRowsOf(node);
	const [head, body] = [rows.slice(0, heads), rows.slice(heads)];
	const caption = node.data?.caption && h('caption', state.all({ type: 'paragraph', children: node.data.caption }));
	const element = h('table', [...(caption ? [caption] : []), ...(head.length > 0 ? [h('thead', head)] : []), ...(body.length > 0 ? [h('tbody', body)] : [])]);
	state.patch(node, element);
	const result = h('div', container(columnsOf(node), irregular, node.data?.caption ? wordsOf(node.data.caption) : contentWords.tableLabel), element);
	state.patch(node, result);
	return result;
}

function container(columns: number, irregular: boolean, label: string): Properties {
	const region = { role: 'region', ariaLabel: label, tabIndex: 0 };
	if (irregular) return { className: ['table-kept'], ...region };
	const className = ['table', ...(columns >= many ? ['table-many'] : []), ...(columns >= wide ? ['table-wide'] : [])];
	return columns >= wide ? { className, ...region } : { className };
}

function tableRow(state: State, node: Table, index: number, row: readonly Place[], relations: (place: Place) => Properties): Element {
	const labels = isIrregular(node) ? [] : (node.children[0]?.children.map((cell) => wordsOf(cell)) ?? []);
	const cells = row.map((place) => {
		const spans = { rowSpan: place.rows > 1 ? place.rows : undefined, colSpan: place.columns > 1 ? place.columns : undefined };
		const element = tableCell(state.all(place.cell), place, { ...relations(place), ...spans }, labels[place.column], alignOf(node, place));
		state.patch(place.cell, element);
		return element;
	});
	const result = h('tr', cells);
	const source = node.children[index];
	if (source) state.patch(source, result);
	return result;
}

/** An empty corner heads nothing, so it is an ordinary cell. */
function tableCell(
	children: ElementContent[],
	{ cell, heads }: Place,
	properties: Properties,
	label: string | undefined,
	align: string | null | undefined,
): Element {
	const long = wordsOf(cell)
		.split(/\s+/)
		.some((word) => word.length > longest);
	const classes = [...(align && align !== 'left' ? [`align-${align}`] : []), ...(long ? ['long-word'] : [])];
	const className = classes.length > 0 ? classes : undefined;
	if (heads === 'column' && children.length === 0) return h('td', properties);
	if (heads) return h('th', { ...properties, scope: heads === 'column' ? 'col' : 'row', className }, children);
	return h('td', { ...properties, className, 'data-label': label || undefined }, children);
}
