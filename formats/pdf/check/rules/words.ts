/** Every word of the body is in the tags once and in order. */
import { compareWords, type Difference } from '../edition/compare-words.ts';
import type { Word } from '../edition/expected.ts';
import { wordsOf } from '../edition/words.ts';
import type { StructNode } from '../reading.ts';
import type { Comparison, Fault, Rule } from '../subject.ts';
import { textOf } from '../text.ts';

/** What the tags add to the words of the source, or keep apart from them: labels, pictures, notes and captions. */
const apart = new Set(['Lbl', 'Figure', 'Note', 'Caption', 'Artifact']);

export const words: Rule = {
	what: 'Every word of the source is in the tags once and in order; cover, contents and headers aside.',
	clause: 'ISO 14289-1, 7.1 and 7.2',
	compare: (comparison) => {
		const { expected } = comparison;
		const found = foundWords(comparison);
		const differences = compareWords(
			expected.words.map((word) => word.text),
			found.map((word) => word.text),
			expected.free,
		);
		return differences.slice(0, 10).map((d) => toFault(d, expected.words, found));
	},
};

interface Found {
	text: string;
	node: StructNode;
}

/** Block by block, so that each word knows its element. */
function foundWords({ body, content }: Comparison): Found[] {
	const without = (node: StructNode): boolean => apart.has(node.standard) || isNoteMark(node, content);
	const found: Found[] = [];
	const walk = (node: StructNode): void => {
		if (without(node)) return;
		const blocks = node.kids.some((kid) => kid.kind === 'node' && groups.has(kid.node.standard));
		if (blocks) for (const kid of node.kids) kid.kind === 'node' && walk(kid.node);
		else for (const text of wordsOf(textOf(node, content, { without }))) found.push({ text, node });
	};
	body.forEach(walk);
	return found;
}

/** Elements that are blocks of their own inside another. */
const groups = new Set([
	'Sect',
	'Part',
	'Art',
	'Div',
	'BlockQuote',
	'Caption',
	'P',
	'H',
	'H1',
	'H2',
	'H3',
	'H4',
	'H5',
	'H6',
	'L',
	'LI',
	'LBody',
	'Table',
	'THead',
	'TBody',
	'TFoot',
	'TR',
	'TH',
	'TD',
	'NonStruct',
	'Index',
]);

/** The raised number that leads to a note. */
const isNoteMark = (node: StructNode, content: Comparison['content']): boolean =>
	node.standard === 'Reference' && /^[\s\d()[\]*†‡,]*$/.test(textOf(node, content));

function toFault(d: Difference, expected: readonly Word[], found: readonly Found[]): Fault {
	const wanted = quote(expected.slice(d.at, d.at + d.count));
	const said = quote(found.slice(d.foundAt, d.foundAt + d.foundCount));
	const node = found[Math.min(d.foundAt, found.length - 1)]?.node;
	const line = (expected[d.at] ?? expected.at(-1))?.line;
	const hint = 'Each word of the source must be in the tags of the PDF once, in its place.';
	if (d.kind === 'order') return { node, line, hint, message: `${wanted} is not in its place in the PDF.` };
	if (d.kind === 'twice') return { node, hint, message: `${said} is in the PDF twice.` };
	if (d.kind === 'added') return { node, hint, message: `${said} is in the PDF, and not in the source.` };
	return { node, line, hint, message: d.foundCount ? `The PDF says ${said} where the source says ${wanted}.` : `${wanted} is missing in the PDF.` };
}

function quote(list: readonly { text: string }[]): string {
	const text = list
		.slice(0, 12)
		.map((word) => word.text)
		.join(' ');
	return list.length > 12 ? `“${text}…” (${list.length} words)` : `“${text}”`;
}
