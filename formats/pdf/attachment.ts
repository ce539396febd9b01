/** Turns an edition back into plain Markdown (CommonMark and GFM): only what it says, for the PDF to carry. */

import GithubSlugger from 'github-slugger';
import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root, RootContent, Table, TableRow } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import { lineBreak } from '../line-break.ts';
import type { Edition, FilmNode, TermEntry } from '../model.ts';
import { columnsOf, gridOf } from '../table.ts';
import { walk } from '../walk.ts';
import { common, duration, inWords, printWords } from '../words.ts';
import { wordsOf } from '../words-of.ts';
import { filmAddress, linkAddress } from './links.ts';
import { plainText } from './plain-text.ts';

type Block = BlockContent | DefinitionContent;

export function attachment(edition: Edition): string {
	const place: Place = { edition, fragments: fragmentsOf(edition) };
	const children = edition.sections.flatMap((section) => blocks(section.children, place));
	const root: Root = { type: 'root', children: numberNotes(children) };
	const front = stringify({ title: edition.title, lang: edition.meta.language }, { lineWidth: 0 });
	return `---\n${front}---\n\n${toMarkdown(root, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], handlers: { text: plainText, break: lineBreak }, bullet: '-', emphasis: '_', rule: '-', listItemIndent: 'one' })}`;
}

interface Place {
	edition: Edition;
	/** Id of a heading → the fragment that readers of Markdown make from its words. */
	fragments: ReadonlyMap<string, string>;
}

function fragmentsOf(edition: Edition): Map<string, string> {
	const slugger = new GithubSlugger();
	const fragments = new Map<string, string>();
	for (const section of edition.sections)
		walk(section, 'heading', (node) => {
			const slug = slugger.slug(wordsOf(node));
			if (node.data?.id) fragments.set(node.data.id, slug);
		});
	return fragments;
}

const blocks = (nodes: readonly Nodes[], place: Place): RootContent[] => nodes.flatMap((node) => plain(node, place));
const paragraph = (...children: PhrasingContent[]): RootContent => ({
	type: 'paragraph',
	children,
});
const text = (value: string): PhrasingContent => ({ type: 'text', value });

/** Our own nodes become what every reader of Markdown knows. */
function plain(node: Nodes, place: Place): RootContent[] {
	if (node.type === 'statement')
		return [...(node.picture.data?.decorative ? [] : [paragraph(...(plain(node.picture, place) as PhrasingContent[]))]), ...blocks(node.children, place)];
	if (node.type === 'notice')
		return [
			{
				type: 'blockquote',
				children: [
					...(node.kind === 'example' ? [paragraph({ type: 'strong', children: [text(common.example)] })] : []),
					...blocks(node.children, place),
				] as Block[],
			},
		];
	if (node.type === 'division' || node.type === 'span' || node.type === 'section') return blocks(node.children, place);
	if (node.type === 'terms')
		return [
			{
				type: 'list',
				ordered: false,
				spread: true,
				children: node.children.map((entry) => ({ type: 'listItem', spread: true, children: entryOf(entry, place) })),
			},
		];
	if (node.type === 'abbreviation') return [text(node.value)];
	if (node.type === 'formula') return [text(inWords(node))];
	if (node.type === 'film') return film(node, place.edition);
	if (node.type === 'html') return [];
	if (node.type === 'image')
		return [
			{
				type: 'image',
				url: node.data?.picture?.path ?? node.url,
				alt: node.data?.decorative ? '' : (node.alt ?? ''),
				title: node.data?.decorative ? null : (node.title ?? null),
			},
		];
	if (node.type === 'link') {
		const inside = place.fragments.get(node.data?.heading ?? '') ?? place.fragments.get(node.data?.section ?? '');
		const url = inside ? `#${inside}` : linkAddress(place.edition, node);
		const words = blocks(node.children, place) as PhrasingContent[];
		return url ? [{ type: 'link', url, title: null, children: words }] : words;
	}
	if (!('children' in node)) return [{ ...node } as RootContent];
	if (node.type === 'table') return tableOf(node, place);
	return [{ ...node, children: blocks(node.children as Nodes[], place) } as RootContent];
}

/** The words of a merged cell stand in the first of its places, and the others are empty. */
function tableOf(node: Table, place: Place): RootContent[] {
	const columns = columnsOf(node);
	const children = gridOf(node).map((row): TableRow => {
		const cells = new Map(row.map(({ column, cell }) => [column, blocks(cell.children, place) as PhrasingContent[]]));
		return { type: 'tableRow', children: Array.from({ length: columns }, (_, column) => ({ type: 'tableCell', children: cells.get(column) ?? [] })) };
	});
	const table: Table = { type: 'table', align: node.align ?? null, children };
	const caption = node.data?.caption;
	return caption ? [paragraph({ type: 'strong', children: blocks(caption, place) as PhrasingContent[] }), table] : [table];
}

/** A list of terms is none of Markdown's: each item begins with its term in bold. */
function entryOf({ children: [term, meaning] }: TermEntry, place: Place): Block[] {
	const lead = { type: 'strong' as const, children: blocks(term.children, place) as PhrasingContent[] };
	const [first, ...more] = blocks(meaning.children, place) as Block[];
	if (first?.type !== 'paragraph') return [paragraph(lead) as Block, ...(first ? [first] : []), ...more];
	return [{ ...first, children: [lead, text(': '), ...first.children] }, ...more];
}

function film(node: FilmNode, edition: Edition): RootContent[] {
	if (!node.film) return [paragraph({ type: 'strong', children: [text(common.notYetInBsl)] }), paragraph(text(common.noFilm))];
	const address = filmAddress(edition, node.section);
	const lines = [`${printWords.filmTitle(node.film.title)} (${duration(node.film.seconds)}). `, node.film.placeholder ? `${common.placeholder} ` : ''].join('');
	return [paragraph(text(lines), ...(address ? [text(`${printWords.watch} `), { type: 'link' as const, url: address, children: [text(address)] }] : []))];
}

/** A note that two sections have is written once, at the first. */
function numberNotes(children: RootContent[]): RootContent[] {
	const seen = new Set<string>();
	return children.filter((node) => node.type !== 'footnoteDefinition' || (!seen.has(node.identifier) && seen.add(node.identifier)));
}
