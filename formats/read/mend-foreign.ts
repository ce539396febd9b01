/** What GitHub and its like write for a box or a list of contents → a box of ours, or nothing, with a warning. */
import type { Blockquote, Paragraph, Root, RootContent } from 'mdast';
import type { Node } from 'unist';
import type { Notice } from '../model.ts';
import type { ReadContext } from './context.ts';

const alert = /^\[!(note|tip|important|warning|caution)\][ \t]*(?:\n|$)/i;
const contents = /^(?:\[toc\]|\[\[_?toc_?\]\])$/i;

export function mendForeign(root: Root, context: ReadContext): void {
	root.children = root.children.flatMap((node): RootContent[] => {
		if (node.type === 'blockquote') return [boxOf(node, context) ?? node];
		return node.type === 'paragraph' && isContents(node, context) ? [] : [node];
	});
}

/** A quotation that begins with “[!NOTE]”; undefined where it is none, or has no words. */
function boxOf(quote: Blockquote, context: ReadContext): Notice | undefined {
	const [first, ...others] = quote.children;
	const text = first?.type === 'paragraph' ? first.children[0] : undefined;
	const [mark, name = ''] = (text?.type === 'text' && alert.exec(text.value)) || [];
	if (first?.type !== 'paragraph' || text?.type !== 'text' || !mark) return undefined;
	const words = text.value.slice(mark.length);
	const rest = [...(words ? [{ ...text, value: words }] : []), ...first.children.slice(1)];
	const children = [...(rest.length > 0 ? [{ ...first, children: rest }] : []), ...others];
	if (children.length === 0) return undefined;
	const kind = /warning|caution/i.test(name) ? 'warning' : 'note';
	// GitHub prints the word over the box: only by it is a warning told from a note by somebody who does not see the border.
	const label = name[0]?.toUpperCase() + name.slice(1).toLowerCase();
	const heading: Paragraph = { type: 'paragraph', children: [{ type: 'strong', children: [{ ...text, value: label }] }], ...place(first) };
	context.warn(
		'other-program',
		quote,
		`“${mark.trim()}” is for another program, and is read as a box.`,
		`Write “:::notice[${label}]{kind=${kind}}” on a line before the words and “:::” after them, without the “>”.`,
	);
	return { type: 'notice', kind, children: [heading, ...children], ...place(quote) };
}

const place = ({ position }: Node): Pick<Node, 'position'> => (position ? { position } : {});

function isContents(node: RootContent, context: ReadContext): boolean {
	const { start, end } = node.position ?? {};
	const written = context.text.slice(start?.offset, end?.offset);
	if (!contents.test(written)) return false;
	context.warn('other-program', node, `“${written}” is for another program, and is left out.`, 'Remove it: every edition has a list of contents.');
	return true;
}
