/** Turns a `:::terms` container into a list of terms with what they mean: `- **Term**: what it means`. */
import type { BlockContent, DefinitionContent, ListItem, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Term, TermEntry } from '../model.ts';
import { wordsOf } from '../words-of.ts';
import type { ReadContext } from './context.ts';

type Block = BlockContent | DefinitionContent;

/** The blocks as they were where a finding says what is wrong with them. */
export function terms(node: ContainerDirective, children: Block[], context: ReadContext): RootContent[] {
	const list = children[0];
	if (children.length !== 1 || list?.type !== 'list' || list.ordered) {
		context.error(
			'terms-container',
			node,
			'A “:::terms” holds one list and nothing else.',
			'Write each term on a line of its own between “:::terms” and “:::”: “- **Term**: what it means”.',
		);
		return children;
	}
	const entries = list.children.map((item) => entryOf(item, context));
	if (!entries.every((entry) => entry !== undefined)) return children;
	checkOnce(entries, context);
	return [{ type: 'terms', children: entries, ...(node.position && { position: node.position }) }];
}

/** A reader who looks a word up stops at the first. */
function checkOnce(entries: readonly TermEntry[], context: ReadContext): void {
	const known = new Set<string>();
	for (const entry of entries) {
		const name = wordsOf(entry.children[0]).replace(/\s+/g, ' ').trim();
		if (known.has(name.toLowerCase()))
			context.warn('terms-twice', entry, `“${name}” stands twice in this list of terms.`, 'Bring what the two say together under one term, or take one out.');
		known.add(name.toLowerCase());
	}
}

/** Undefined after a finding. */
function entryOf(item: ListItem, context: ReadContext): TermEntry | undefined {
	if (typeof item.checked === 'boolean') {
		context.error(
			'terms-entry',
			item,
			'This term has the mark of a task, which nothing here would show.',
			'Take “[ ]” or “[x]” away: “- **Term**: what it means”.',
		);
		return undefined;
	}
	const [lead, ...more] = item.children;
	const [bold, ...rest] = lead?.type === 'paragraph' ? lead.children : [];
	const where = item.position ? { position: item.position } : {};
	if (bold?.type !== 'strong' || !wordsOf(bold).replace(/[:\s]/g, '')) {
		context.error('terms-entry', item, 'This item does not begin with a term in bold.', 'Write the term between “**” and “**”, a colon, and what it means.');
		return undefined;
	}
	const colon = cut(bold.children.at(-1), /\s*:\s*$/) || cut(rest[0], /^\s*:/);
	cut(rest[0], /^\s+/);
	const meant = rest[0]?.type === 'text' && !rest[0].value ? rest.slice(1) : rest;
	if (meant.length > 0 && !colon) {
		context.error(
			'terms-entry',
			item,
			`There is no colon right behind the term “${wordsOf(bold)}”.`,
			'Write “- **Term**: what it means”; a note’s mark, or words in brackets, after the colon.',
		);
		return undefined;
	}
	const meaning: Block[] = [
		...(meant.length > 0 ? [{ type: 'paragraph' as const, children: meant, ...(lead?.position && { position: lead.position }) }] : []),
		...more,
	];
	if (meaning.length === 0) {
		context.error('terms-entry', item, `Nothing says what “${wordsOf(bold)}” means.`, 'Write it behind the colon: “- **Term**: what it means”.');
		return undefined;
	}
	const term: Term = { type: 'term', children: bold.children, ...(bold.position && { position: bold.position }) };
	return { type: 'termEntry', children: [term, { type: 'meaning', children: meaning, ...where }], ...where };
}

/** Takes away what stands at the edge of words; whether it was there. */
function cut(node: PhrasingContent | undefined, pattern: RegExp): boolean {
	if (node?.type !== 'text' || !pattern.test(node.value)) return false;
	node.value = node.value.replace(pattern, '');
	return true;
}
