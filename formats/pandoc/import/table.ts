/** Turns pandoc's table into a Markdown one with a header row; merged cells that cannot be written, and what a cell cannot hold, are taken apart and listed. */
import type { AlignType, BlockContent, TableRow } from 'mdast';
import { wordsOf } from '../../words-of.ts';
import { attribute, type Row, type Table } from './ast.ts';
import { blocks } from './blocks.ts';
import { onOneLine } from './inlines.ts';
import { clip, type ImportState, note } from './state.ts';
import { canMark, headerRowsIn, type Laid, lay, marked, plainSign, type Words } from './table-grid.ts';

const aligns: Record<string, AlignType> = { AlignLeft: 'left', AlignRight: 'right', AlignCenter: 'center' };

export function table([attr, [, captionBlocks], columns, [, headRows], bodies, [, footRows]]: Table, state: ImportState): BlockContent[] {
	const width = columns.length;
	const caption = flatten(blocks(captionBlocks, state, 'inside'));
	const called = caption.length ? ` “${clip(wordsOf({ type: 'paragraph', children: caption }))}”` : '';
	const bodyRows = [...bodies.flatMap(([, , heads, body]) => [...heads, ...body]), ...footRows];
	const height = headRows.length + bodyRows.length;
	if (!height) return [];
	const head = lay(cellsOf(headRows, called, state), width);
	const body = lay(cellsOf(bodyRows, called, state), width).map((cell) => ({ ...cell, row: cell.row + headRows.length }));
	const cells = [...head, ...body];
	if (!headRows.length) note(state, `The table${called} had no header row: its first row is now its header. Look whether that is right.`);
	// Word can mark one column alone.
	const rowHeaders = Math.max(attribute(attr, 'custom-style') === 'TableRowHeaders' ? 1 : 0, ...bodies.map(([, heads]) => heads));
	const headerRows = headerRowsIn(cells, headRows.length);
	const whole = canMark(cells, height, width, headerRows, rowHeaders);
	const rows = whole ? marked(cells, height, width) : apart(head, body, height, width, called, state);
	const made: BlockContent = {
		type: 'table',
		align: columns.map(([align]) => aligns[align.t] ?? null),
		children: rows.map((row): TableRow => ({ type: 'tableRow', children: row.map((children) => ({ type: 'tableCell', children })) })),
	};
	const attributes = {
		...(rowHeaders > 0 && { 'row-headers': rowHeaders > 1 ? String(rowHeaders) : '' }),
		...(whole && headerRows > 1 && { 'header-rows': String(headerRows) }),
	};
	const merged = whole && cells.some((cell) => cell.rows > 1 || cell.columns > 1);
	if (!merged && !caption.length && Object.keys(attributes).length === 0) return [made];
	const label = caption.length ? [{ type: 'paragraph', data: { directiveLabel: true }, children: caption }] : [];
	return [{ type: 'containerDirective', name: 'table', attributes, children: [...label, made] } as never];
}

const cellsOf = (rows: readonly Row[], called: string, state: ImportState): Pick<Laid, 'words' | 'rows' | 'columns'>[][] =>
	rows.map(([, cells]) =>
		cells.map(([, , down, across, content]) => ({
			words: flatten(blocks(content, state, 'inside'), () =>
				note(state, `A cell of the table${called} held a list or several paragraphs; they are now on one line.`),
			),
			rows: Math.max(1, down),
			columns: Math.max(1, across),
		})),
	);

/** A merged cell's words stand in its first place; a header's in each column that it heads, and several header rows become one. */
function apart(head: readonly Laid[], body: readonly Laid[], height: number, width: number, called: string, state: ImportState): Words[][] {
	const rows = Array.from({ length: height }, () => Array.from({ length: width }, (): Words => []));
	const put = (cell: Laid, columns: number): void => {
		for (let x = cell.column; x < cell.column + columns; x++) {
			const places = rows[cell.row];
			if (places) places[x] = structuredClone(plainSign(cell.words));
			if (x > cell.column) state.repeated.push(wordsOf({ type: 'paragraph', children: cell.words }));
		}
	};
	for (const cell of head) put(cell, cell.columns);
	for (const cell of body) put(cell, 1);
	if (head.some(({ columns }) => columns > 1)) note(state, `A header of the table${called} stood over several columns; it is now said in each of them.`);
	if (body.some((cell) => cell.rows > 1 || cell.columns > 1))
		note(state, `Cells of the table${called} were merged; the words stand in the first of them, and the others are empty.`);
	const heads = Math.max(0, ...head.map(({ row }) => row + 1));
	return heads > 1 ? [merge(rows.slice(0, heads), width, state), ...rows.slice(heads)] : rows;
}

/** Several header rows become one: what stands above comes first. */
function merge(rows: readonly Words[][], width: number, state: ImportState): Words[] {
	note(state, 'A table had several header rows; they are now one.');
	return Array.from({ length: width }, (_, x) => {
		const parts = rows.map((row) => row[x] ?? []).filter((words) => words.length);
		return parts.flatMap((words, index): Words => [...(index ? [{ type: 'text' as const, value: ', ' }] : []), ...words]);
	});
}

/** The words of blocks on one line; `lost` is called where that changes their shape. */
function flatten(content: readonly BlockContent[], lost: () => void = () => {}): Words {
	if (content.length > 1 || (content[0] && content[0].type !== 'paragraph')) lost();
	return onOneLine(content.flatMap((node, index): Words => [...(index ? [{ type: 'text' as const, value: ' ' }] : []), ...wordsIn(node)]));
}

function wordsIn(node: BlockContent): Words {
	if (node.type === 'paragraph' || node.type === 'heading') return node.children;
	if (node.type === 'code') return [{ type: 'inlineCode', value: node.value.replace(/\s+/g, ' ') }];
	if (node.type === 'table') return node.children.flatMap((row) => row.children.flatMap((cell): Words => [...cell.children, { type: 'text', value: ' ' }]));
	if (node.type === 'list')
		return node.children.flatMap(
			(item, index): Words => [...(index ? [{ type: 'text' as const, value: '; ' }] : []), ...item.children.flatMap((each) => wordsIn(each as BlockContent))],
		);
	return 'children' in node ? (node.children as BlockContent[]).flatMap((each): Words => [...wordsIn(each), { type: 'text', value: ' ' }]) : [];
}
