/** Paints what stands on every page but the cover: the section at its head, the document and the page at its foot. */
import { common } from '../words.ts';
import type { PageOfUnits } from './layout/paginate.ts';
import { baselineOf, labelOps, widthOf } from './layout/text.ts';
import type { PrintStyle } from './style.ts';
import type { Writer } from './write/writer.ts';

export interface Furniture {
	/** Document's short name, at the left of the foot. */
	foot: string;
	total: number;
}

/** The running head says where the reader is; the foot says in what, and on which page of how many. */
export function paintFurniture(page: PageOfUnits, { foot, total }: Furniture, { writer, style }: { writer: Writer; style: PrintStyle }): void {
	const { size, line } = style.small;
	const say = (text: string, x: number, y: number, mark: 'header' | 'footer', look: 'regular' | 'bold' = 'regular') => {
		writer.mark(mark);
		for (const op of labelOps(text, 'decoration', x, y, {
			look,
			size,
			color: style.quiet,
		}))
			if (op.kind === 'text') writer.text(op.x, op.y, op.text, op.face, op.size, op.color);
	};
	if (page.head) say(clip(page.head, style.right - style.left, size), style.left, style.top - line * 1.6, 'header');
	const y = style.bottom + (style.height - style.bottom) / 2 - line / 2;
	writer.mark('footer');
	writer.rect(style.left, y - 6, style.right - style.left, 0.75, style.line);
	const number = common.pageOf(writer.pageCount(), total);
	const width = widthOf(number, 'bold', size);
	say(clip(foot, style.right - style.left - width - 24, size), style.left, y + baselineOf(size, line), 'footer');
	say(number, style.right - width, y + baselineOf(size, line), 'footer', 'bold');
}

function clip(text: string, width: number, size: number): string {
	if (widthOf(text, 'regular', size) <= width) return text;
	let words = text.split(' ');
	while (words.length > 1 && widthOf(`${words.join(' ')}…`, 'regular', size) > width) words = words.slice(0, -1);
	return `${words.join(' ')}…`;
}
