/** What a document says, as plain facts in its order: two documents that say the same have the same facts, however they came to be. */
import type { Nodes, Table } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../../formats/model.ts';
import { splitWords } from '../../../formats/pandoc/check/words.ts';
import { common } from '../../../formats/words.ts';

export interface Shape {
	/** `2 Getting help`. */
	headings: string[];
	/** `merged`: each cell that goes over several rows or columns, as `2x3 words`. */
	tables: { caption: string; rowHeaders: number; headerRows: number; merged: string[]; rows: string[][] }[];
	/** Alternative texts; a decorative picture is `(decorative)`. */
	pictures: string[];
	/** `https://… words`. */
	links: string[];
	/** `cy words`. */
	languages: string[];
	/** Words of each note. */
	notes: string[];
	/** `ordered 3` for each list, with the number of its items. */
	lists: string[];
	/** Of lists of terms. */
	terms: string[];
	quotes: string[];
	words: string[];
}

const line = (node: Nodes): string => wordsOf(node).replace(/\s+/g, ' ').trim();

/** An abbreviation's words are its own. */
function wordsOf(node: Nodes): string {
	const copy = structuredClone(node);
	visit(copy, (each) => {
		if (each.type === 'abbreviation') Object.assign(each, { type: 'text' });
	});
	return toString(copy, { includeImageAlt: false });
}

/** `captions`: a table's caption counts among the words of the text. */
export function shapeOf(edition: Edition, from = (_: string) => true, captions = false): Shape {
	const shape: Shape = { headings: [], tables: [], pictures: [], links: [], languages: [], notes: [], lists: [], terms: [], quotes: [], words: [] };
	const sections = edition.sections.filter((section) => from(section.id));
	const pieces: string[] = [];
	visit({ type: 'root', children: sections } as Nodes, (node) => {
		if (node.type === 'heading') shape.headings.push(`${node.depth} ${line(node)}`);
		else if (node.type === 'table') {
			shape.tables.push(tableOf(node));
			if (captions) pieces.push('\n', tableOf(node).caption);
		} else if (node.type === 'image') {
			shape.pictures.push(node.data?.decorative ? '(decorative)' : (node.alt ?? ''));
			// The title of a picture that stands alone is printed below it.
			pieces.push('\n', node.title ?? '', '\n');
		} else if (node.type === 'link') shape.links.push(`${node.url} ${line(node)}`);
		else if (node.type === 'span' || (node.type === 'division' && node.lang)) shape.languages.push(`${node.lang} ${line(node)}`);
		else if (node.type === 'footnoteDefinition') shape.notes.push(line(node));
		else if (node.type === 'list') shape.lists.push(`${node.ordered ? 'ordered' : 'bulleted'} ${node.children.length}`);
		else if (node.type === 'term') shape.terms.push(line(node));
		else if (node.type === 'blockquote') shape.quotes.push(line(node));
		// Every file says of an example that it is one.
		else if (node.type === 'notice' && node.kind === 'example') pieces.push('\n', common.example);
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'abbreviation') pieces.push(node.value);
		else if (!['strong', 'emphasis', 'delete', 'link', 'span'].includes(node.type)) pieces.push('\n');
		return node.type === 'footnoteDefinition' ? 'skip' : undefined;
	});
	shape.words = splitWords(pieces.join(''));
	return shape;
}

const tableOf = (node: Table): Shape['tables'][number] => ({
	caption: line({ type: 'paragraph', children: node.data?.caption ?? [] }),
	rowHeaders: node.data?.rowHeaders ?? 0,
	headerRows: node.data?.headerRows ?? 1,
	merged: node.children.flatMap((row) =>
		row.children.flatMap((cell) => (cell.data?.rowSpan || cell.data?.colSpan ? [`${cell.data.rowSpan ?? 1}x${cell.data.colSpan ?? 1} ${line(cell)}`] : [])),
	),
	rows: node.children.map((row) => row.children.map(line)),
});
