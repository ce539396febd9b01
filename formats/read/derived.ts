/** Puts what only some editions say (`:::summary`, `:::easy-read`, `:::only`) beside the full text of its section. */
import type { BlockContent, DefinitionContent, Heading, Paragraph, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { editionIds } from '../editions/index.ts';
import type { Derived, DerivedEdition, Section, Statement } from '../model.ts';
import type { ReadContext } from './context.ts';
import { createNamer, takeMark } from './headings.ts';
import { copyNodes } from './places.ts';

type Block = BlockContent | DefinitionContent;

/** `addFull` puts blocks into the section's full text. */
export function placeDerived(node: ContainerDirective, section: Section, addFull: (blocks: Block[]) => void, context: ReadContext): void {
	if (node.name === 'only') {
		placeOnly(node, section, addFull, context);
		return;
	}
	const edition = node.name as DerivedEdition;
	const children = [...node.children] as Block[];
	const label = isLabel(children[0]) ? (children.shift() as Paragraph) : undefined;
	if (children.length === 0) context.error('derived-empty', node, `This “:::${edition}” is empty.`, 'Write its words, or remove it.');
	else addDerived(section, edition, label?.children, children, node, context);
}

const isLabel = (block: Block | undefined): boolean =>
	block?.type === 'paragraph' && (block.data as { directiveLabel?: boolean } | undefined)?.directiveLabel === true;

function addDerived(section: Section, edition: DerivedEdition, title: Derived['title'], blocks: Block[], node: RootContent, context: ReadContext): void {
	const children = edition === 'easy-read' ? blocks.map((block) => statement(block, context)) : blocks;
	const existing = section.derived[edition];
	const facts = [existing?.facts, 'attributes' in node ? node.attributes?.facts : undefined].filter(Boolean).join(' ');
	if (existing && facts) existing.facts = facts;
	if (!existing)
		section.derived[edition] = {
			type: 'derived',
			...(title && { title }),
			...(facts && { facts }),
			children,
			...(node.position && { position: node.position }),
		};
	else {
		if (title)
			context.error('derived-twice', node, `This section has two “:::${edition}” with a heading.`, 'Put both under one heading, or make a second section.');
		existing.children.push(...children);
	}
}

/** `:::only{full summary}`: the same words in more than one edition. */
function placeOnly(node: ContainerDirective, section: Section, addFull: (blocks: Block[]) => void, context: ReadContext): void {
	const named = Object.keys(node.attributes ?? {}).filter((name) => (editionIds as string[]).includes(name));
	if (named.length === 0)
		context.error('only-empty', node, '“:::only” does not say which editions.', 'Name them in braces, for example :::only{full summary}.');
	if (named.includes('bsl')) context.error('only-bsl', node, 'The BSL edition has no text of its own.', 'Name the edition whose words the film signs.');
	for (const name of named) {
		// A copy each: an edition's headings have ids of their own.
		const blocks = copyNodes(node.children) as Block[];
		if (name === 'full') addFull(blocks);
		else if (name !== 'bsl') addDerived(section, name as DerivedEdition, undefined, blocks, node, context);
	}
}

/** A paragraph that begins with a picture is a statement, in a box too: the picture on the left, the rest on the right. */
function statement(block: Block, context: ReadContext): Block {
	if (block.type === 'notice' || block.type === 'division') return { ...block, children: block.children.map((each) => statement(each, context)) };
	if (block.type !== 'paragraph') return block;
	const [picture, ...rest] = block.children;
	if (picture?.type !== 'image') return block;
	const first = rest[0];
	if (first?.type === 'text') first.value = first.value.replace(/^\s+/, '');
	const words = rest.filter((node) => !(node.type === 'text' && node.value === '') && node.type !== 'break');
	if (words.length === 0) return block;
	if (picture.title)
		context.warn(
			'statement-title',
			picture,
			`“${picture.title}” is not shown: the picture of a statement has its words beside it and no title.`,
			'Say it in the statement, or take it away.',
		);
	const where = block.position ? { position: block.position } : {};
	const result: Statement = {
		type: 'statement',
		picture: { ...picture, title: null },
		children: [{ type: 'paragraph', children: words, ...where }],
		...where,
	};
	return result;
}

/** Headings inside a derived text, each with an id that is unique there. */
export function nameDerived(section: Section, context: ReadContext): NamedHeading[] {
	return Object.values(section.derived).flatMap((derived) => {
		const headings = derived.children.filter((block): block is Heading => block.type === 'heading').map((heading) => takeMark(heading, context));
		const { name } = createNamer(headings, context);
		return headings.map((each) => ({ heading: each.heading, id: name(each, false) }));
	});
}

export interface NamedHeading {
	heading: Heading;
	id: string;
}

/** Unique in the edition, too: it begins with its section's. */
export const derivedId = (section: string, id: string): string => (id.startsWith(`${section}-`) ? id : `${section}-${id}`);
