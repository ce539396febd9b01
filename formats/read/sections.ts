/** Turns a tidy tree into sections: each `##` heading, its full text, and what only one edition says beside it. */
import type { BlockContent, DefinitionContent, Heading, Image, Link, RootContent } from 'mdast';
import type { Section } from '../model.ts';
import { walkAll } from '../walk.ts';
import { readWords } from '../words.ts';
import type { ReadContext } from './context.ts';
import { type NamedHeading, nameDerived, placeDerived } from './derived.ts';
import { takeMark, type Unnamed } from './headings.ts';

type Block = BlockContent | DefinitionContent;

/** A section before it is known what other sections say: ids, where links lead, and pictures are put in later. */
export interface Draft {
	section: Section;
	/** Of the full text, the section's own first. */
	headings: Unnamed[];
	derived: NamedHeading[];
	/** Links to `#id`. */
	links: Link[];
	images: Image[];
}

export function splitSections(nodes: readonly RootContent[], context: ReadContext): Draft[] {
	const sections: Section[] = [];
	// Notes before the first section belong to it.
	const early: Block[] = [];
	for (const node of nodes) {
		if (node.type === 'heading' && node.depth === 2) {
			sections.push({ id: '', heading: node, full: early.splice(0), derived: {} });
			continue;
		}
		if (sections.length === 0 && node.type === 'footnoteDefinition') {
			early.push(node);
			continue;
		}
		if (sections.length === 0) sections.push(introduction(node, early.splice(0)));
		const current = sections.at(-1);
		if (current) addTo(current, node, context);
	}
	return sections.map((section) => {
		const draft = draftOf(section, context);
		if (section.full.every((block) => block.type === 'footnoteDefinition'))
			context.warn('section-empty', section.heading, 'This section has no text.', 'Write text under the heading, or remove it.');
		return draft;
	});
}

function addTo(section: Section, node: RootContent, context: ReadContext): void {
	const addFull = (blocks: Block[]): void => void section.full.push(...blocks);
	if (node.type === 'containerDirective') placeDerived(node, section, addFull, context);
	else addFull([node as Block]);
}

/** Words before the first `##` are a section of their own, under a heading that we add. */
function introduction(node: RootContent, full: Block[]): Section {
	const heading: Heading = {
		type: 'heading',
		depth: 2,
		children: [{ type: 'text', value: readWords.introduction }],
		...(node.position && { position: node.position }),
	};
	return { id: '', heading, full, derived: {} };
}

function draftOf(section: Section, context: ReadContext): Draft {
	// In a passage in another language too, in a box and in a quotation.
	const inText: Heading[] = [];
	walkAll(section.full, (node) => void (node.type === 'heading' && inText.push(node)));
	const headings = [section.heading, ...inText].map((heading) => takeMark(heading, context));
	const draft: Draft = { section, headings, derived: nameDerived(section, context), links: [], images: [] };
	for (const children of [section.heading.children, section.full, ...Object.values(section.derived).flatMap(({ title, children }) => [title ?? [], children])])
		walkAll(children, (node) => {
			if (node.type === 'link' && node.url.startsWith('#')) draft.links.push(node);
			if (node.type === 'image') draft.images.push(node);
			if (node.type === 'statement') draft.images.push(node.picture);
		});
	return draft;
}
