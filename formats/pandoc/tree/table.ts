/** Turns a table into a pandoc table: caption, headers of columns and rows, each with its scope, merged cells with how far they go. */
import type { AlignType, Table } from 'mdast';
import { alignOf, columnsOf, gridOf, headerRowsOf, headersOf, isBlank, isIrregular, type Place, rowHeadersOf } from '../../table.ts';
import { type Alignment, attr, type Block, plain, type Row } from './ast.ts';
import { inlines } from './inlines.ts';
import type { TreeState } from './state.ts';

/** Word's style of a table whose first column names its rows; pandoc takes a table's style by its id. */
const rowHeaders = attr('', ['row-headers'], {
	'custom-style': 'TableRowHeaders',
});

export function table(node: Table, state: TreeState): Block[] {
	if (node.children.length === 0) return [];
	const [heads, headerRows] = [rowHeadersOf(node), headerRowsOf(node)];
	const caption: Block[] = node.data?.caption?.length ? [plain(inlines(node.data.caption, state))] : [];
	const columns = Array.from({ length: columnsOf(node) }, (_, index): [Alignment, { t: 'ColWidthDefault' }] => [
		alignment(node.align?.[index]),
		{ t: 'ColWidthDefault' },
	]);
	const all = rows(node, columns.length, state);
	return [
		{
			t: 'Table',
			c: [
				heads ? rowHeaders : attr(),
				[null, caption],
				columns,
				[attr(), all.slice(0, headerRows)],
				[[attr(), heads, [], all.slice(headerRows)]],
				[attr(), []],
			],
		},
	];
}

/** Cells that a short row lacks are empty. A cell names its headers where rows and columns alone do not tell them: Word has no words for it. */
function rows(node: Table, columns: number, state: TreeState): Row[] {
	const grid = gridOf(node);
	const named = isIrregular(node) && state.format === 'epub';
	const name = named ? `table-${++state.tableCount}` : '';
	const idOf = (place: Place): string => `${name}-r${place.row + 1}c${place.column + 1}`;
	const full = grid.map((row) => row.reduce((sum, place) => sum + place.columns, 0));
	return grid.map((row, index): Row => {
		const cells = row.map((place): Row[1][number] => {
			const words = inlines(place.cell.children, state);
			const headers = named ? headersOf(place, grid).map(idOf) : [];
			const others = {
				scope: place.heads && (place.heads === 'column' ? 'col' : 'row'),
				headers: headers.length > 0 ? headers.join(' ') : undefined,
			};
			const id = named && place.heads && !isBlank(place.cell) ? idOf(place) : '';
			return [
				attr(id, [], others),
				place.columns > 1 ? alignment(alignOf(node, place)) : { t: 'AlignDefault' },
				place.rows,
				place.columns,
				words.length ? [plain(words)] : [],
			];
		});
		const lacking = isIrregular(node) ? 0 : columns - (full[index] ?? 0);
		return [attr(), [...cells, ...Array.from({ length: lacking }, (): Row[1][number] => [attr(), { t: 'AlignDefault' }, 1, 1, []])]];
	});
}

function alignment(align: AlignType | undefined): Alignment {
	return {
		t: align === 'right' ? 'AlignRight' : align === 'center' ? 'AlignCenter' : align === 'left' ? 'AlignLeft' : 'AlignDefault',
	};
}
