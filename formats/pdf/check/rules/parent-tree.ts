/** The way back, from content to its element, agrees with the structure tree. */
import type { PDFDict } from '@cantoo/pdf-lib';
import { asArray, asDict, resolve } from '../read/objects.ts';
import type { StructNode } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

export const parentTree: Rule = {
	what: 'The parent tree names for each piece of content the element that holds it.',
	clause: 'ISO 32000-1, 14.7.4.4',
	check: ({ reading: { structure, pages } }) => {
		if (!structure) return [];
		const faults: Fault[] = [];
		const parentOf = (key: number | undefined, mcid?: number): PDFDict | undefined => {
			const entry = key === undefined ? undefined : structure.parentTree.get(key);
			return mcid === undefined ? asDict(entry) : asDict(resolve(structure.root.context, asArray(entry)?.asArray()[mcid]));
		};
		const annotations = new Map(pages.flatMap((page) => page.annotations.map((a) => [a.dict, a] as const)));
		for (const node of structure.nodes) {
			for (const kid of node.kids) {
				if (kid.kind === 'mcr' && !kid.stream) {
					const page = kid.page === undefined ? undefined : pages[kid.page];
					if (!page) faults.push(fault(node, undefined, 'Tagged content does not say which page it is on.'));
					else if (parentOf(page.structParents, kid.mcid) !== node.dict) faults.push(fault(node, page.index, `The parent tree does not lead from content ${kid.mcid} back to its element.`));
				}
				const annotation = kid.kind === 'objr' && kid.object ? annotations.get(kid.object) : undefined;
				if (annotation && parentOf(annotation.structParent) !== node.dict) faults.push(fault(node, annotation.page, 'The parent tree does not lead from an annotation back to its element.'));
			}
		}
		return faults;
	},
};

const fault = (node: StructNode, page: number | undefined, message: string): Fault => ({ node, page, message, hint: 'Write the parent tree from the structure tree.' });
