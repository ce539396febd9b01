/** A paragraph stays a `p`; pictures that stand alone in one and have a title become figures, with the title below them. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Image, Paragraph } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { captionOf } from '../../caption.ts';

export function paragraph(state: State, node: Paragraph): Element | Element[] {
	const parts = node.children.filter((child) => child.type !== 'text' || child.value.trim());
	const alone = parts.every((child): child is Image => child.type === 'image');
	if (!alone || !parts.some(captionOf)) return defaultHandlers.paragraph(state, node);
	return parts.map((image): Element => {
		const words = captionOf(image);
		const picture = [state.one({ ...image, title: null }, node)].flat().filter((made) => made !== undefined);
		const result = words ? h('figure.captioned', [...picture, h('figcaption', words)]) : h('p', picture);
		state.patch(image, result);
		return result;
	});
}
