/** A picture on its own becomes a Figure with its words, as wide as its pixels and the page allow; decoration is an artifact. */
import type { Image } from 'mdast';
import { common } from '../../words.ts';
import { element } from '../element.ts';
import { type Flow, gap, lineOf, push } from '../layout/context.ts';
import { unit } from '../layout/unit.ts';

/** Highest picture, in parts of the page's area. */
const highest = 0.55;

export function figure(node: Image, flow: Flow): void {
	const picture = node.data?.picture;
	if (!picture) return;
	const { top, bottom } = flow.layout.style;
	// A pixel is 3/4 point, as on screen; an SVG has no size of its own, so it may fill the measure.
	const natural = picture.mediaType === 'image/svg+xml' ? Math.max(picture.width * 0.75, 210) : picture.width * 0.75;
	const scale = Math.min(natural, flow.width, ((bottom - top) * highest * picture.width) / picture.height) / picture.width;
	const [width, height] = [picture.width * scale, picture.height * scale];
	const role = node.data?.decorative
		? 'decoration'
		: element('Figure', flow.parent, {
				alt: node.alt || common.figure,
				...lineOf(node),
			});
	gap(flow, 12);
	push(flow, unit(height, [{ kind: 'picture', role, x: flow.x, y: 0, width, height, picture }]));
	gap(flow, 12);
}
