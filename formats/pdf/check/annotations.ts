/** Turns a structure tree into which elements name each annotation, by OBJR. */
import type { PDFDict } from '@cantoo/pdf-lib';
import type { StructNode, Structure } from './reading.ts';

export interface Home {
	node: StructNode;
	/** The page that the OBJR names, from 0. */
	page: number | undefined;
}

export function homesOf(structure: Structure | undefined): Map<PDFDict, Home[]> {
	const homes = new Map<PDFDict, Home[]>();
	for (const node of structure?.nodes ?? []) {
		for (const kid of node.kids) if (kid.kind === 'objr' && kid.object) homes.set(kid.object, [...(homes.get(kid.object) ?? []), { node, page: kid.page }]);
	}
	return homes;
}

/** The element of this type that an element is or stands in. */
export function around(node: StructNode | undefined, standard: string): StructNode | undefined {
	for (let at = node; at; at = at.parent) if (at.standard === standard) return at;
	return undefined;
}
