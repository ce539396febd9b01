/** Turns a table into a pandoc table: caption, column headers, row headers where the author says so, each with its scope. */
import type { AlignType, Table, TableRow } from 'mdast';
import { type Alignment, attr, type Block, plain, type Row } from './ast.ts';
import { inlines } from './inlines.ts';
import type { TreeState } from './state.ts';

/** Word's style of a table whose first column names its rows; pandoc takes a table's style by its id. */
const rowHeaders = attr('', ['row-headers'], {
	'custom-style': 'TableRowHeaders',
});

export function table(node: Table, state: TreeState): Block[] {
	const [head, ...body] = node.children;
	if (!head) return [];
	const heads = node.data?.rowHeaders ? 1 : 0;
	const caption: Block[] = node.data?.caption?.length ? [plain(inlines(node.data.caption, state))] : [];
	const columns = head.children.map((_, index): [Alignment, { t: 'ColWidthDefault' }] => [alignment(node.align?.[index]), { t: 'ColWidthDefault' }]);
	return [
		{
			t: 'Table',
			c: [
				heads ? rowHeaders : attr(),
				[null, caption],
				columns,
				[attr(), [row(head, 'col', columns.length, state)]],
				[[attr(), heads, [], body.map((each) => row(each, heads ? 'row' : undefined, columns.length, state))]],
				[attr(), []],
			],
		},
	];
}

/** `scope` is for every cell of the header row and for the first cell of a row that has a header. */
function row(node: TableRow, scope: 'col' | 'row' | undefined, columns: number, state: TreeState): Row {
	const cells = Array.from({ length: columns }, (_, index) => node.children[index]);
	return [
		attr(),
		cells.map((cell, index) => {
			const named = scope === 'col' || index === 0 ? scope : undefined;
			const words = cell ? inlines(cell.children, state) : [];
			return [attr('', [], { scope: named }), { t: 'AlignDefault' }, 1, 1, words.length ? [plain(words)] : []];
		}),
	];
}

function alignment(align: AlignType | undefined): Alignment {
	return {
		t: align === 'right' ? 'AlignRight' : align === 'center' ? 'AlignCenter' : align === 'left' ? 'AlignLeft' : 'AlignDefault',
	};
}
