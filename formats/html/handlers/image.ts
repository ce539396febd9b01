/** An mdast image becomes an `img` with the size that keeps its place, and words unless it is marked as decoration. */
import type { Element } from 'hast';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import { relativeLink } from '../../paths.ts';
import type { PageContext } from '../context.ts';

export const image =
	(page: PageContext) =>
	(state: State, node: Image): Element => {
		const picture = node.data?.picture;
		const result: Element = {
			type: 'element',
			tagName: 'img',
			properties: {
				src: picture ? relativeLink(page.address, picture.path) : node.url,
				alt: node.data?.decorative ? '' : (node.alt ?? ''),
				...(picture && {
					width: Math.round(picture.width),
					height: Math.round(picture.height),
				}),
				...(node.title && !node.data?.decorative && { title: node.title }),
			},
			children: [],
		};
		state.patch(node, result);
		return result;
	};
