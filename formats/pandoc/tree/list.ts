/** Turns a list into a pandoc list: tight items are plain, a task's box is a mark that pandoc knows. */
import type { List, ListItem } from 'mdast';
import type { Block, Inline } from './ast.ts';
import { blocks } from './blocks.ts';
import type { TreeState } from './state.ts';

export function list(node: List, state: TreeState): Block[] {
	const loose = node.children.some((item) => item.spread) || (node.spread ?? false);
	const c = node.children.map((item) => listItem(item, loose, state));
	if (node.ordered)
		return [
			{
				t: 'OrderedList',
				c: [[node.start ?? 1, { t: 'Decimal' }, { t: 'Period' }], c],
			},
		];
	return [{ t: 'BulletList', c }];
}

function listItem(item: ListItem, loose: boolean, state: TreeState): Block[] {
	const content = blocks(item.children, state).map((block): Block => (block.t === 'Para' && !loose ? { t: 'Plain', c: block.c } : block));
	if (typeof item.checked !== 'boolean') return content;
	const mark: Inline[] = [{ t: 'Str', c: item.checked ? '☒' : '☐' }, { t: 'Space' }];
	const first = content[0];
	if (first?.t === 'Para' || first?.t === 'Plain') return [{ t: first.t, c: [...mark, ...first.c] }, ...content.slice(1)];
	return [{ t: 'Plain', c: mark }, ...content];
}
