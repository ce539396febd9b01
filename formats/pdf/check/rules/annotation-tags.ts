/** Each annotation hangs in the tags once, on the page where it stands. */

import { homeOfAnnotation } from '../facts.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { Annotation, StructNode } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

export const annotationTags: Rule = {
	what: 'Each annotation that is tagged has one place in the tags (OBJR), on its own page, and a tagged link has one at all.',
	clause: 'ISO 32000-1, 14.7.4.3',
	check: ({ reading, edition }) => {
		const { structure, pages } = reading;
		const homes = new Map<PDFDict, { node: StructNode; page: number | undefined }[]>();
		for (const node of structure?.nodes ?? []) {
			for (const kid of node.kids) if (kid.kind === 'objr' && kid.object) homes.set(kid.object, [...(homes.get(kid.object) ?? []), { node, page: kid.page }]);
		}
		return pages.flatMap((page) =>
			page.annotations
				.filter((annotation) => !annotation.hidden)
				.flatMap((annotation) => {
					const found = homes.get(annotation.dict) ?? [];
					// The parent tree names an element, so the standard is kept to the letter; a reader that walks the tags does not meet it.
					if (found.length === 0 && homeOfAnnotation(reading, annotation)) return [lost(annotation, edition ? 'error' : 'warning')];
					return faultsOf(annotation, edition !== undefined, found);
				}),
		);
	},
};

const lost = (annotation: Annotation, severity: 'error' | 'warning'): Fault => ({
	page: annotation.page,
	message: `${nameOf(annotation)} is not in the tags: a screen reader does not meet it.`,
	hint: 'Put its OBJR into the element that the parent tree names.',
	severity,
});

function faultsOf(annotation: Annotation, edition: boolean, homes: { node: StructNode; page: number | undefined }[]): Fault[] {
	const { page } = annotation;
	const home = homes[0];
	if (!home) return [];
	const { node } = home;
	const name = nameOf(annotation);
	const faults: Fault[] = [];
	if (homes.length > 1)
		faults.push({ node, page, message: `${name} stands in ${homes.length} places of the structure tree.`, hint: 'Name each annotation once.' });
	if (home.page !== page)
		faults.push({
			node,
			page,
			message: `${name} is on page ${page + 1}, and its tag says ${home.page === undefined ? 'no page' : `page ${home.page + 1}`}.`,
			hint: 'Close its element before its page is left.',
			severity: edition ? 'error' : 'warning',
		});
	return faults;
}

const nameOf = (annotation: Annotation): string => `${annotation.subtype === 'Link' ? 'A link' : `An annotation (${annotation.subtype})`}${said(annotation)}`;
const said = ({ contents }: Annotation): string => (contents?.trim() ? ` “${contents.trim().slice(0, 60)}”` : '');
