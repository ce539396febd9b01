/** A picture on its own becomes a Figure with its words and a Caption below; decoration is an artifact. */
import type { Image } from 'mdast';
import { captionOf } from '../../caption.ts';
import { common } from '../../words.ts';
import { type Element, element } from '../element.ts';
import { type Flow, gap, lineOf, missingAt, push } from '../layout/context.ts';
import { paragraphUnits, wordsPiece } from '../layout/text.ts';
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
	const captioned = captionOf(node) !== '';
	// Beside the Figure, not in it: what has words of its own is read out by them alone, without what is in it.
	const parent = captioned ? element('Div', flow.parent, lineOf(node)) : flow.parent;
	const role = node.data?.decorative
		? 'decoration'
		: element('Figure', parent, {
				alt: node.alt || common.figure,
				...lineOf(node),
			});
	gap(flow, 12);
	push(flow, unit(height, [{ kind: 'picture', role, x: flow.x, y: 0, width, height, picture }], { keepNext: captioned }));
	if (captioned) caption(node, parent, flow);
	gap(flow, 12);
}

/** The title of the Markdown's picture, small, on the same page. */
function caption(node: Image, parent: Element, flow: Flow): void {
	const { style } = flow.layout;
	const text = { ...flow.text, ...style.small, color: style.quiet };
	const units = paragraphUnits([wordsPiece(captionOf(node), element('Caption', parent), text)], { ...flow, text }, missingAt(flow.layout, node));
	for (const unit of units.slice(0, -1)) unit.keepNext = true;
	gap(flow, 6);
	push(flow, ...units);
}
