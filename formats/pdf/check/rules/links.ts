/** Each link of the source is a link in the tags, with the same words. */

import type { Expected } from '../edition/expected.ts';
import { inside } from '../edition/inside.ts';
import { solid } from '../edition/words.ts';
import type { StructNode } from '../reading.ts';
import type { Comparison, Fault, Rule } from '../subject.ts';
import { textOf } from '../text.ts';

export const links: Rule = {
	what: 'Each link of the source is a link in the tags, in its place, with its words.',
	clause: 'ISO 14289-1, 7.18.5',
	compare: ({ structure, body, content, expected }) => {
		const isLink = (node: StructNode) => node.standard === 'Link';
		const inNotes = inside(
			inside(structure.kids, (node) => node.standard === 'Note'),
			isLink,
		);
		const apart = new Set(inNotes);
		const inBody = inside(body, (node) => isLink(node) && !apart.has(node));
		return [
			...lost(expected.links, inBody, content),
			...lost(
				expected.notes.flatMap((note) => note.links),
				inNotes,
				content,
			),
		];
	},
};

/** One link may be several elements in a row, where it runs over a line or a page; white space does not count. */
function lost(expected: Expected['links'], nodes: readonly StructNode[], content: Comparison['content']): Fault[] {
	const texts = nodes.map((node) => solid(textOf(node, content)));
	let next = 0;
	return expected.flatMap(({ text, line }): Fault[] => {
		for (let from = next; from < texts.length; from++) {
			const end = endOf(solid(text), texts, from);
			if (end === undefined) continue;
			next = end;
			return [];
		}
		return [
			{ line, message: `The link “${text}” is not a link in the tags of the PDF, or not in its place.`, hint: 'Its words must stand in a Link element.' },
		];
	});
}

/** Where the elements end that together say `wanted`, when they begin at `from`. */
function endOf(wanted: string, texts: readonly string[], from: number): number | undefined {
	let said = '';
	for (let at = from; at < texts.length; at++) {
		said += texts[at];
		if (said === wanted) return at + 1;
		if (!wanted.startsWith(said)) return undefined;
	}
	return undefined;
}
