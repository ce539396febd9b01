/** Every link is tagged as one, on the page where it stands, and says where it leads. */
import { around, type Home, homesOf } from '../annotations.ts';
import type { Annotation } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';

export const linkTags: Rule = {
	what: 'Every link annotation stands in a Link element, on its own page, with a description.',
	clause: 'ISO 14289-1, 7.18.5',
	check: ({ reading: { structure, pages } }) => {
		if (!structure) return [];
		const homes = homesOf(structure);
		return pages.flatMap((page) => page.annotations.filter((a) => a.subtype === 'Link' && !a.hidden).flatMap((link) => faultsOf(link, homes.get(link.dict) ?? [])));
	},
};

function faultsOf(link: Annotation, homes: Home[]): Fault[] {
	const { page } = link;
	const home = homes[0];
	if (!home) return [{ page, message: `A link${said(link)} is not tagged: a screen reader does not meet it.`, hint: 'Put its annotation into a Link element.' }];
	const { node } = home;
	const faults: Fault[] = [];
	if (homes.length > 1) faults.push({ node, page, message: `A link${said(link)} stands in ${homes.length} places of the structure tree.`, hint: 'Name each annotation once.' });
	if (!around(node, 'Link')) faults.push({ node, page, message: `A link${said(link)} stands in a ${node.type} element and not in a Link.`, hint: 'Put its annotation into a Link element.' });
	if (home.page !== page) faults.push({ node, page, message: `A link${said(link)} is on page ${page + 1}, and its tag says ${home.page === undefined ? 'no page' : `page ${home.page + 1}`}.`, hint: 'Close the Link element before its page is left.' });
	if (!link.contents?.trim()) faults.push({ node, page, message: 'A link does not say where it leads (Contents).', hint: 'Give the annotation the words of the link.' });
	return faults;
}

const said = (link: Annotation): string => (link.contents?.trim() ? ` “${link.contents.trim().slice(0, 60)}”` : '');
