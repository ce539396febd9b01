/** Turns pandoc's table into a Markdown one with a header row: merged cells and what a cell cannot hold are taken apart and listed. */
import type { AlignType, BlockContent, PhrasingContent, TableRow } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { attribute, type Row, type Table } from './ast.ts';
import { blocks } from './blocks.ts';
import { onOneLine } from './inlines.ts';
import { clip, type ImportState, note } from './state.ts';

const aligns: Record<string, AlignType> = { AlignLeft: 'left', AlignRight: 'right', AlignCenter: 'center' };
type Words = PhrasingContent[];

export function table([attr, [, captionBlocks], columns, [, headRows], bodies, [, footRows]]: Table, state: ImportState): BlockContent[] {
	const width = columns.length;
	const caption = flatten(blocks(captionBlocks, state, 'inside'));
	const called = caption.length ? ` “${clip(wordsOf({ type: 'paragraph', children: caption }))}”` : '';
	const rows = [...bodies.flatMap(([, , heads, body]) => [...heads, ...body]), ...footRows];
	const head = grid(headRows, width, true, called, state);
	const body = grid(rows, width, false, called, state);
	if (!head.length && !body.length) return [];
	const first = head.length ? merge(head, width, state) : body.shift();
	if (!head.length) note(state, `The table${called} had no header row: its first row is now its header. Look whether that is right.`);
	const rowHeaders = bodies.some(([, heads]) => heads > 0) || attribute(attr, 'custom-style') === 'TableRowHeaders';
	const made: BlockContent = {
		type: 'table',
		align: columns.map(([align]) => aligns[align.t] ?? null),
		children: [first ?? [], ...body].map((cells): TableRow => ({ type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) })),
	};
	if (!rowHeaders && !caption.length) return [made];
	const label = caption.length ? [{ type: 'paragraph', data: { directiveLabel: true }, children: caption }] : [];
	return [{ type: 'containerDirective', name: 'table', attributes: rowHeaders ? { 'row-headers': '' } : {}, children: [...label, made] } as never];
}

/** Rows of as many cells as there are columns. A merged cell's words stand in its first place; a header's in each column that it heads. */
function grid(rows: readonly Row[], width: number, repeat: boolean, called: string, state: ImportState): Words[][] {
	const taken: Words[][] = rows.map(() => []);
	let merged = false;
	for (const [y, [, cells]] of rows.entries()) {
		let x = 0;
		for (const [, , down, across, content] of cells) {
			while (taken[y]?.[x]) x++;
			const words = flatten(blocks(content, state, 'inside'), () =>
				note(state, `A cell of the table${called} held a list or several paragraphs; they are now on one line.`),
			);
			merged ||= down > 1 || across > 1;
			for (let dy = 0; dy < Math.max(1, down) && y + dy < rows.length; dy++)
				for (let dx = 0; dx < Math.max(1, across) && x + dx < width; dx++) {
					const own = dy === 0 && dx === 0;
					const row = taken[y + dy];
					if (row) row[x + dx] = own || (repeat && dy === 0) ? structuredClone(words) : [];
					if (!own && repeat && dy === 0) state.repeated.push(wordsOf({ type: 'paragraph', children: words }));
				}
			x += Math.max(1, across);
		}
	}
	if (merged)
		note(
			state,
			repeat
				? `A header of the table${called} stood over several columns; it is now said in each of them.`
				: `Cells of the table${called} were merged; the words stand in the first of them, and the others are empty.`,
		);
	return taken.map((row) => Array.from({ length: width }, (_, x) => row[x] ?? []));
}

/** Several header rows become one: what stands above comes first. */
function merge(rows: readonly Words[][], width: number, state: ImportState): Words[] {
	if (rows.length > 1) note(state, 'A table had several header rows; they are now one.');
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
