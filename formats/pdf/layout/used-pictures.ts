/** Finds the pictures that an edition shows, and tells the author of one that the PDF cannot show. */
import type { Nodes } from 'mdast';
import { finding } from '../../findings.ts';
import type { Edition, Picture } from '../../model.ts';
import { walk } from '../../walk.ts';
import type { Layout } from './context.ts';

export function picturesOf(edition: Edition, pictogram: Picture | undefined): Set<Picture> {
	const found = new Set<Picture>(pictogram ? [pictogram] : []);
	for (const section of edition.sections)
		walk(section as Nodes, (node) => {
			if (node.type === 'image' && node.data?.picture) found.add(node.data.picture);
			if (node.type === 'statement' && node.picture.data?.picture) found.add(node.picture.data.picture);
		});
	return found;
}

export function refuse(layout: Layout, picture: Picture, why: string): void {
	if (layout.told.has(picture.id)) return;
	layout.told.add(picture.id);
	let at: Nodes | undefined;
	for (const section of layout.edition.sections)
		walk(section as Nodes, (node) => {
			const image = node.type === 'statement' ? node.picture : node;
			if (!at && image.type === 'image' && image.data?.picture === picture) at = image.position ? image : node;
		});
	layout.findings.push(
		finding({
			rule: 'pdf-picture',
			severity: 'error',
			message: `The picture “${picture.id}” cannot stand in the PDF: ${why}.`,
			hint: 'Save it again as a PNG, as a JPEG in RGB, or as an SVG without that.',
			file: layout.file,
			at,
			edition: layout.edition.id,
			artifact: layout.artifact,
		}),
	);
}
