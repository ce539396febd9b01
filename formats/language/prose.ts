/** Turns a section's summary and full text into their paragraphs and headings, each with its words, for the rules that read them. */
import type { Heading, Nodes, Paragraph, RootContent } from 'mdast';
import type { EditionId } from '../model.ts';
import { ofSection } from '../of-section.ts';
import { walkAll } from '../walk.ts';
import { wordsOf } from '../words-of.ts';

export interface Prose {
	edition: Extract<EditionId, 'full' | 'summary'>;
	section: string;
	/** Paragraphs, also those of lists, boxes and notes; table cells and terms are phrases and have no sentences. */
	paragraphs: { node: Paragraph; text: string }[];
	/** Words of table cells and of terms. */
	cells: { node: Nodes; text: string }[];
	/** Headings below the section's own. */
	headings: { node: Heading; text: string }[];
}

export const proseOf = ofSection(({ id, full, derived }): Prose[] => [
	read('full', id, full),
	...(derived.summary ? [read('summary', id, derived.summary.children)] : []),
]);

function read(edition: Prose['edition'], section: string, children: RootContent[]): Prose {
	const found: Prose = { edition, section, paragraphs: [], cells: [], headings: [] };
	walkAll(children, (node) => {
		if (node.type === 'paragraph') found.paragraphs.push({ node, text: wordsOf(node) });
		else if (node.type === 'heading') found.headings.push({ node, text: wordsOf(node) });
		else if (node.type === 'tableCell' || node.type === 'term') found.cells.push({ node, text: wordsOf(node) });
		// Words in another language are not judged as English.
		else if (node.type === 'division' && node.lang && !node.lang.startsWith('en')) return 'skip';
		return undefined;
	});
	return found;
}
