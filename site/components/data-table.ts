/** A small table of facts under a heading that says what it holds; its first column names the row. */
import type { Element } from 'hast';
import { h } from 'hastscript';

export function dataTable(caption: string, columns: readonly string[], rows: readonly (readonly (Element | string)[])[]): Element {
	const cell = (value: Element | string, index: number) => (index === 0 ? h('th', { scope: 'row' }, value) : h('td', { 'data-label': columns[index] }, value));
	return h(
		'div.table',
		{ className: columns.length > 3 ? ['table-many'] : [] },
		h('table', [
			h('caption.visually-hidden', caption),
			h(
				'thead',
				h(
					'tr',
					columns.map((column) => h('th', { scope: 'col' }, column)),
				),
			),
			h(
				'tbody',
				rows.map((row) => h('tr', row.map(cell))),
			),
		]),
	);
}
