/** Turns a picture into a pandoc image with its alternative text and a width, and notes the file that pandoc needs. */
import type { Image } from 'mdast';
import type { Picture } from '../../model.ts';
import { attr, type Inline, text } from './ast.ts';
import type { TreeState } from './state.ts';

/** CSS pixels: small enough for a phone in print, and never wider than an A4 column. */
const width = { least: 200, most: 560 } as const;

export function image(node: Image, state: TreeState): Inline[] {
	const picture = node.data?.picture;
	if (!picture) return text(node.alt ?? '');
	const name = flatName(picture);
	state.files.set(name, picture);
	const decorative = node.data?.decorative ?? false;
	const wide = Math.round(Math.min(width.most, Math.max(width.least, picture.width)));
	const attributes = attr('', [], {
		width: `${wide}px`,
		role: decorative ? 'presentation' : undefined,
	});
	return [
		{
			t: 'Image',
			c: [attributes, decorative ? [] : text(node.alt ?? ''), [name, '']],
		},
	];
}

/** pandoc as WebAssembly sees one folder without sub-folders: `pictures/fear.svg` → `pictures-fear.svg`. */
const flatName = (picture: Picture): string => picture.path.replace(/[^A-Za-z0-9.]+/g, '-');
