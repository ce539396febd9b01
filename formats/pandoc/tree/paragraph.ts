/** A paragraph stays one; pictures that stand alone in one and have a title become figures, with the title as their caption. */
import type { Image, Paragraph } from 'mdast';
import { captionOf } from '../../caption.ts';
import { attr, type Block, para, plain, text } from './ast.ts';
import { image } from './image.ts';
import { inlines } from './inlines.ts';
import type { TreeState } from './state.ts';

export function paragraph(node: Paragraph, state: TreeState): Block[] {
	const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim());
	if (parts.every((child): child is Image => child.type === 'image') && parts.some(captionOf)) return parts.map((picture) => figure(picture, state));
	const words = inlines(node.children, state);
	return words.length ? [para(words)] : [];
}

function figure(picture: Image, state: TreeState): Block {
	const words = captionOf(picture);
	const shown = image(picture, state);
	return words ? { t: 'Figure', c: [attr(), [null, [plain(text(words))]], [plain(shown)]] } : para(shown);
}
