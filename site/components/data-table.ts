/** A small table of facts under a heading that says what it holds; its first column names the row. */
import type { Element } from 'hast';
import { h } from 'hastscript';

export function dataTable(caption: string, columns: readonly string[], rows: readonly (readonly (Element | string)[])[]): Element {
	const cell = (value: Element | string, index: number) =>
		index === 0 ? h('th', { scope: 'row', role: 'rowheader' }, value) : h('td', { role: 'cell', 'data-label': columns[index] }, value);
	return h(
		'div.table',
		{ className: columns.length > 3 ? ['table-many'] : [] },
		h('table', { role: 'table' }, [
			h('caption.visually-hidden', caption),
			h(
				'thead',
				{ role: 'rowgroup' },
				h(
					'tr',
					{ role: 'row' },
					columns.map((column) => h('th', { scope: 'col', role: 'columnheader' }, column)),
				),
			),
			h(
				'tbody',
				{ role: 'rowgroup' },
				rows.map((row) => h('tr', { role: 'row' }, row.map(cell))),
			),
		]),
	);
}
