/** Turns a tidy tree into sections: each `##` heading, its full text, and what only one edition says beside it. */
import type { BlockContent, DefinitionContent, Heading, Root, RootContent } from 'mdast';
import type { Meta, Section } from '../model.ts';
import { readWords } from '../words.ts';
import type { ReadContext } from './context.ts';
import { nameDerived, placeDerived } from './derived.ts';
import { createNamer, levelHeadings, type Namer } from './headings.ts';

type Block = BlockContent | DefinitionContent;

export function splitSections(root: Root, meta: Meta | undefined, context: ReadContext): Section[] {
	const nodes = levelHeadings(root, meta, context);
	const name = createNamer(
		nodes.filter((node) => node.type === 'heading'),
		context,
	);
	const sections: Section[] = [];
	// Notes before the first section belong to it.
	const early: Block[] = [];
	for (const node of nodes) {
		if (node.type === 'heading' && node.depth === 2) {
			sections.push({
				id: name(node, true),
				heading: node,
				full: early.splice(0),
				derived: {},
			});
			continue;
		}
		if (sections.length === 0 && node.type === 'footnoteDefinition') {
			early.push(node);
			continue;
		}
		if (sections.length === 0) sections.push(introduction(node, name, early.splice(0)));
		const current = sections.at(-1);
		if (current) addTo(current, node, name, context);
	}
	for (const section of sections) {
		nameDerived(section, context);
		if (section.full.every((block) => block.type === 'footnoteDefinition'))
			context.warn('section-empty', section.heading, 'This section has no text.', 'Write text under the heading, or remove it.');
	}
	return sections;
}

function addTo(section: Section, node: RootContent, name: Namer, context: ReadContext): void {
	const addFull = (blocks: Block[]): void => {
		for (const block of blocks) if (block.type === 'heading') name(block, false);
		section.full.push(...blocks);
	};
	if (node.type === 'containerDirective') placeDerived(node, section, addFull, context);
	else addFull([node as Block]);
}

/** Words before the first `##` are a section of their own, under a heading that we add. */
function introduction(node: RootContent, name: Namer, full: Block[]): Section {
	const heading: Heading = {
		type: 'heading',
		depth: 2,
		children: [{ type: 'text', value: readWords.introduction }],
		...(node.position && { position: node.position }),
	};
	return { id: name(heading, true), heading, full, derived: {} };
}
