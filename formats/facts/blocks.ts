/** Turns nodes into plain texts, one for each paragraph, heading, cell or caption, with the node to point at. */
import type { Image, Link, Nodes } from 'mdast';
import { byText, manyTexts } from '../by-text.ts';
import type { Derived, DerivedEdition, Section } from '../model.ts';
import { ofSection } from '../of-section.ts';

export interface Block {
	/** White space as one space; links and emphasis as their words. */
	text: string;
	node: Nodes;
	/** Inside the document and out of it. */
	links: Link[];
	/** Where it stands: alone, in a list, in a table or in a note. */
	within: 'text' | 'heading' | 'list' | 'table' | 'note' | 'picture';
}

const leaves = ['paragraph', 'heading', 'tableCell', 'term', 'code'];

/** In the order of the text. `pictures`: alternative texts too. */
function blocksOf(nodes: readonly Nodes[], { pictures = false } = {}): Block[] {
	const blocks: Block[] = [];
	const walk = (node: Nodes, within: Block['within']): void => {
		if (leaves.includes(node.type)) {
			const images: Image[] = [];
			blocks.push(leaf(node, node.type === 'heading' ? 'heading' : within, images));
			if (pictures) blocks.push(...images.map((image): Block => ({ text: image.alt ?? '', node: image, links: [], within: 'picture' })));
			return;
		}
		if (node.type === 'table' && node.data?.caption) blocks.push({ ...leaf({ type: 'paragraph', children: node.data.caption }, 'table'), node });
		if (node.type === 'statement' && pictures) blocks.push({ text: node.picture.alt ?? '', node: node.picture, links: [], within: 'picture' });
		if (!('children' in node)) return;
		const inner =
			node.type === 'list' || node.type === 'terms' ? 'list' : node.type === 'table' ? 'table' : node.type === 'footnoteDefinition' ? 'note' : within;
		for (const child of node.children) walk(child, inner);
	};
	for (const node of nodes) walk(node, 'text');
	return blocks.filter(({ text, links }) => text || links.length > 0);
}

/** By hand and not with a visitor: every word of every edition passes here on each save. */
function leaf(node: Nodes, within: Block['within'], images: Image[] = []): Block {
	let text = '';
	const links: Link[] = [];
	const gather = (inner: Nodes): void => {
		if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code' || inner.type === 'abbreviation' || inner.type === 'formula')
			text += inner.value;
		else if (inner.type === 'break') text += ' ';
		else if (inner.type === 'image') images.push(inner);
		else if (inner.type === 'link') links.push(inner);
		if ('children' in inner) for (const child of inner.children) gather(child);
	};
	gather(node);
	return { text: text.replace(/\s+/g, ' ').trim(), node, links, within };
}

const knownDerived = new WeakMap<Derived, Block[]>();

/** The full text of a section, with its heading and its pictures' words; several rules read it. */
export const fullBlocks = ofSection(({ heading, full }) => blocksOf([heading, ...full], { pictures: true }));

export interface PlacedBlock {
	section: Section;
	edition: 'full' | DerivedEdition;
	block: Block;
}

/** Every block of a section's words in all editions, the full text first. */
export const blocksIn = ofSection((section): PlacedBlock[] => [
	...fullBlocks(section).map((block): PlacedBlock => ({ section, edition: 'full', block })),
	...derivedEditions(section).flatMap((edition) => derivedBlocks(section, edition).map((block): PlacedBlock => ({ section, edition, block }))),
]);

/** The editions that have words of their own for a section, in the order in which they stand in it. */
export const derivedEditions = ({ derived }: Section): DerivedEdition[] => Object.keys(derived) as DerivedEdition[];

/** An edition's own words for a section, with its own heading for it where it has one. */
export function derivedBlocks(section: Section, edition: DerivedEdition): Block[] {
	const derived = section.derived[edition];
	if (!derived) return [];
	let blocks = knownDerived.get(derived);
	if (!blocks) {
		const { title, position } = derived;
		const heading: Nodes[] = title ? [{ type: 'heading', depth: 2, children: title, ...(position && { position }) }] : [];
		knownDerived.set(derived, (blocks = blocksOf([...heading, ...derived.children])));
	}
	return blocks;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** The sentences of a block. Abbreviations with stops may cut one short. */
export const sentencesOf = ({ text }: Block): readonly string[] => split(text);
const split = byText((text) => [...segmenter.segment(text)].map(({ segment }) => segment.trim()).filter(Boolean), manyTexts);
