/** The words of a paragraph → a finding where a mark of Markdown was left as it stands, because another that belongs to it is wrong. */
import type { Paragraph } from 'mdast';
import type { ReadContext } from './context.ts';

const marks: readonly (readonly [sign: RegExp, what: string, hint: string])[] = [
	[/<!(?: ?-+ |-(?!-))/, 'This note to yourself is printed, because it does not begin with “<!--”.', 'Write “<!-- … -->”, without spaces in the marks.'],
	[
		/!\[[^\]]*\](?:\([^()]*$|\{)|!\([^()]*\)\[/m,
		'This is printed as it stands, and is no picture.',
		'Write “![What it shows](pictures/name.svg)” on one line.',
	],
	[
		/\([^()]+\)\[(?:\ufffc|#)|\]\(?\ufffc/,
		'This is printed as it stands, and is no link.',
		'Write the words in square brackets, and then the address in round ones: “[words](address)”.',
	],
	[
		/^(?:-|\d{1,2}[.)])\p{L}.*\n(?:-|\d{1,2}[.)])\p{L}/mu,
		'These lines look like a list, and are none: they run together in one paragraph.',
		'Write a space behind the mark: “- one”, “1. one”.',
	],
	[/^#{2,6}\u00a0/m, 'Behind the “#” stands a space as Word writes it, which makes no heading.', 'Write that space again.'],
	[/:span ?[([]|^::? ?contacts$/m, 'This is printed as it stands.', 'Write “:span[words]{lang=cy}” without a space, and “::contacts” on a line of its own.'],
	[/\*\*(?=\p{L})/u, '“**” is printed as it stands.', 'Write “**” right before the first word in bold and right behind the last.'],
];

/** The first of each paragraph: what follows it may come of it. */
export function checkMarks(node: Paragraph, context: ReadContext): void {
	const line = node.position?.start.line;
	if (!line) return;
	const text = node.children
		.map((child) => (child.type === 'text' ? child.value : child.type === 'break' ? '\n' : child.type === 'link' ? '\ufffc' : 'x'))
		.join('');
	for (const [sign, what, hint] of marks) {
		const at = sign.exec(text)?.index;
		if (at === undefined) continue;
		context.warn('mark-left', line + text.slice(0, at).split('\n').length - 1, what, hint);
		return;
	}
}
