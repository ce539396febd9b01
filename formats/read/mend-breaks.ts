/** `<br>` → a new line, as no mark of Markdown begins one in a cell of a table; where it parts nothing, it goes, and so does a paragraph of spaces alone. */
import type { Break, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { ReadContext } from './context.ts';

/** Browsers take `</br>` for one too. */
const inline = /^<\/?br\b[^<>]*>$/i;
const alone = /^(?:<\/?br\b[^<>]*>\s*)+$/i;
/** What holds a line of words of its own. */
const lines = new Set<string>(['paragraph', 'heading', 'tableCell']);
const blocks = new Set<string>(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective', 'division', 'notice']);

export function mendBreaks(root: Root, context: ReadContext): void {
	const mend = (parent: Parents): void => {
		for (const child of parent.children) if ('children' in child) mend(child);
		const children = parent.children;
		const isBlock = blocks.has(parent.type);
		const own = children.filter((child) => {
			if (child.type === 'html') return (isBlock ? alone : inline).test(child.value);
			if (child.type === 'break') return parent.type === 'heading' || (parent.type === 'paragraph' && children.find((each) => !isBlank(each)) === child);
			return isBlock && children.length > 1 && child.type === 'paragraph' && child.children.every(isBlank);
		});
		if (own.length === 0) return;
		if (isBlock) for (const node of own) leaveOut(node, context);
		parent.children = (isBlock ? children.filter((child) => !own.includes(child)) : parted(children, new Set(own), parent.type)) as never;
	};
	mend(root);
}

const leaveOut = (node: Nodes, context: ReadContext): void =>
	context.warn(
		'other-program',
		node,
		node.type === 'paragraph' ? 'A paragraph that holds only spaces is left out.' : '“<br>” on a line of its own is left out.',
		'Remove it: paragraphs stand apart by themselves.',
	);

/** Other programs write no-break spaces for an empty line: screen readers say “blank”. */
const isBlank = (node: Nodes): boolean => node.type === 'text' && /^[\s\p{Default_Ignorable_Code_Point}]*$/u.test(node.value);

/** `breaks` among `children` become one line break between words. A heading is one line. */
function parted(children: readonly Nodes[], breaks: ReadonlySet<Nodes>, parent: string): PhrasingContent[] {
	const isLine = lines.has(parent);
	const made: PhrasingContent[] = [];
	let pending: Nodes | undefined;
	for (const child of children as readonly PhrasingContent[]) {
		if (breaks.has(child)) {
			pending ??= child;
			continue;
		}
		if (pending && child.type === 'text') child.value = child.value.trimStart();
		if (pending && child.type === 'text' && !child.value) continue;
		if (pending && child.type !== 'break' && made.at(-1)?.type !== 'break' && (made.length > 0 || !isLine)) made.push(between(pending, parent));
		pending = undefined;
		made.push(child);
	}
	if (pending && !isLine) made.push(between(pending, parent));
	for (const [index, node] of made.entries()) {
		const next = made[index + 1];
		if (node.type === 'text' && next && isBetween(next)) node.value = node.value.trimEnd();
	}
	return made;
}

const isBetween = (node: Nodes): boolean => node.type === 'break' || (node.type === 'text' && node.value === ' ');

const between = ({ position }: Nodes, parent: string): Break | PhrasingContent => {
	const at = position ? { position } : {};
	return parent === 'heading' ? { type: 'text', value: ' ', ...at } : { type: 'break', ...at };
};
