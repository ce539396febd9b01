/** Gives the pictogram of an edition as inline SVG in the colour of the text round it: decoration beside the edition's name. */
import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { EditionId } from '../../formats/model.ts';
import { pictogram as files } from '../../formats/theme.ts';

const folder = new URL('../assets/pictograms/', import.meta.url);
const drawings = new Map(Object.entries(files).map(([edition, file]) => [edition, read(file)]));

function read(file: string): Element {
	const root = fromHtml(readFileSync(new URL(file, folder), 'utf8').trim(), {
		fragment: true,
		space: 'html',
	});
	const svg = root.children.find((child) => child.type === 'element');
	if (!svg) throw new Error(`No drawing in ${file}`);
	const { xmlns: _, ...properties } = svg.properties;
	return {
		type: 'element',
		tagName: 'svg',
		properties: {
			...properties,
			className: ['pictogram'],
			ariaHidden: 'true',
		},
		children: svg.children.map(plain),
	};
}

/** The places in the SVG file are nobody's line of Markdown. */
function plain(node: Element['children'][number]): Element['children'][number] {
	const { position: _, ...rest } = node;
	return (rest.type === 'element' ? { ...rest, children: rest.children.map(plain) } : rest) as Element['children'][number];
}

export const pictogram = (edition: EditionId): Element => structuredClone(drawings.get(edition)!);
