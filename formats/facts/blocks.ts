/** Turns nodes into plain texts, one for each paragraph, heading, cell or caption, with the node to point at. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { DerivedEdition, Publication, Section } from '../model.ts';
import { remember } from './remember.ts';

export interface Block {
	/** White space as one space; links and emphasis as their words. */
	text: string;
	node: Nodes;
	/** Addresses that its links lead to, outside the document. */
	links: string[];
	/** Where it stands: alone, in a list, in a table or in a note. */
	within: 'text' | 'heading' | 'list' | 'table' | 'note' | 'picture';
}

const leaves = ['paragraph', 'heading', 'tableCell', 'code'];

/** In the order of the text. `pictures`: alternative texts too. */
export function blocksOf(nodes: readonly Nodes[], { pictures = false } = {}): Block[] {
	const blocks: Block[] = [];
	const walk = (node: Nodes, within: Block['within']): void => {
		if (leaves.includes(node.type)) {
			blocks.push(leaf(node, node.type === 'heading' ? 'heading' : within));
			if (pictures) visit(node, 'image', (image) => void blocks.push({ text: image.alt ?? '', node: image, links: [], within: 'picture' }));
			return;
		}
		if (node.type === 'table' && node.data?.caption) blocks.push({ ...leaf({ type: 'paragraph', children: node.data.caption }, 'table'), node });
		if (node.type === 'statement' && pictures) blocks.push({ text: node.picture.alt ?? '', node: node.picture, links: [], within: 'picture' });
		if (!('children' in node)) return;
		const inner = node.type === 'list' ? 'list' : node.type === 'table' ? 'table' : node.type === 'footnoteDefinition' ? 'note' : within;
		for (const child of node.children as Nodes[]) walk(child, inner);
	};
	for (const node of nodes) walk(node, 'text');
	return blocks.filter(({ text, links }) => text || links.length > 0);
}

function leaf(node: Nodes, within: Block['within']): Block {
	const parts: string[] = [];
	const links: string[] = [];
	visit(node, (inner) => {
		if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code' || inner.type === 'abbreviation') parts.push(inner.value);
		else if (inner.type === 'break') parts.push(' ');
		else if (inner.type === 'link' && !inner.url.startsWith('#')) links.push(inner.url);
	});
	return { text: parts.join('').replace(/\s+/g, ' ').trim(), node, links, within };
}

const known = new WeakMap<Section, Block[]>();

/** The full text of a section, with its heading and its pictures' words; several rules read it. */
export function fullBlocks(section: Section): Block[] {
	let blocks = known.get(section);
	if (!blocks) known.set(section, (blocks = blocksOf([section.heading, ...section.full], { pictures: true })));
	return blocks;
}

export interface PlacedBlock {
	section: Section;
	edition: 'full' | DerivedEdition;
	block: Block;
}

const everywhere = new WeakMap<readonly Section[], PlacedBlock[]>();

/** Every block of the words of all editions, the full text of each section first. */
export function allBlocks({ sections }: Pick<Publication, 'sections'>): PlacedBlock[] {
	let found = everywhere.get(sections);
	if (!found)
		everywhere.set(
			sections,
			(found = sections.flatMap((section) => [
				...fullBlocks(section).map((block): PlacedBlock => ({ section, edition: 'full', block })),
				...(Object.keys(section.derived) as DerivedEdition[]).flatMap((edition) =>
					derivedBlocks(section, edition).map((block) => ({ section, edition, block })),
				),
			])),
		);
	return found;
}

/** An edition's own words for a section, with its own heading for it where it has one. */
export function derivedBlocks(section: Section, edition: DerivedEdition): Block[] {
	const derived = section.derived[edition];
	if (!derived) return [];
	const { title, position } = derived;
	const heading: Nodes[] = title ? [{ type: 'heading', depth: 2, children: title, ...(position && { position }) }] : [];
	return blocksOf([...heading, ...derived.children]);
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a block. Abbreviations with stops may cut one short. */
export const sentencesOf = ({ text }: Block): readonly string[] => split(text);
const split = remember((text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean));
