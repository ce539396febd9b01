/** The way back, from content to its element, agrees with the structure tree. */

import { asArray, asDict, resolve } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { StructNode } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

export const parentTree: Rule = {
	what: 'The parent tree names for each piece of content the element that holds it.',
	clause: 'ISO 14289-1, 7.1; ISO 32000-1, 14.7.4.4',
	check: ({ reading: { structure, pages }, edition }) => {
		if (!structure) return [];
		const faults: Fault[] = [];
		const add = (node: StructNode, page: number | undefined, found: PDFDict | undefined, what: string): void => {
			if (found === node.dict) return;
			// Content that leads nowhere is as good as untagged; which of two elements has it, a stranger may leave open.
			const severity = found && !edition ? 'warning' : 'error';
			faults.push({
				node,
				page,
				severity,
				message: `The parent tree does not lead from ${what} back to its element.`,
				hint: 'Write the parent tree from the structure tree.',
			});
		};
		const parentOf = (key: number | undefined, mcid?: number): PDFDict | undefined => {
			const entry = key === undefined ? undefined : structure.parentTree.get(key);
			return mcid === undefined ? asDict(entry) : asDict(resolve(structure.root.context, asArray(entry)?.asArray()[mcid]));
		};
		const annotations = new Map(pages.flatMap((page) => page.annotations.map((a) => [a.dict, a] as const)));
		for (const node of structure.nodes) {
			for (const kid of node.kids) {
				const page = kid.kind === 'mcr' && !kid.stream && kid.page !== undefined ? pages[kid.page] : undefined;
				if (kid.kind === 'mcr' && page) add(node, page.index, parentOf(page.structParents, kid.mcid), `content ${kid.mcid}`);
				if (kid.kind === 'mcr' && !kid.stream && !page)
					faults.push({ node, message: 'Tagged content does not say which page it is on.', hint: 'Give the element the page of its content (Pg).' });
				const annotation = kid.kind === 'objr' && kid.object ? annotations.get(kid.object) : undefined;
				if (annotation) add(node, annotation.page, parentOf(annotation.structParent), 'an annotation');
			}
		}
		return faults;
	},
};
