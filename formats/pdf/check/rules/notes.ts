/** Every note of the source is in the tags once, in the order of its references. */
import { compareWords } from '../edition/compare-words.ts';
import { inside } from '../edition/inside.ts';
import { wordsOf } from '../edition/words.ts';
import type { StructNode } from '../reading.ts';
import type { Fault, Rule } from '../subject.ts';
import { textOf } from '../text.ts';

export const notes: Rule = {
	what: 'Every note of the source is a Note in the tags, at its reference or at the end, with its words.',
	clause: 'ISO 14289-1, 7.9',
	compare: ({ structure, content, expected }) => {
		const nodes = inside(structure.kids, (node) => node.standard === 'Note');
		if (nodes.length !== expected.notes.length) {
			return [
				{
					line: expected.notes[nodes.length]?.line,
					message: `The source has ${expected.notes.length} notes, and the tags of the PDF have ${nodes.length}.`,
					hint: 'Each note must be one Note element.',
				},
			];
		}
		return nodes.flatMap((node, i) => {
			const { words, line } = expected.notes[i]!;
			const faults: Fault[] = [];
			const found = wordsOf(textOf(node, content, { without: isMark }));
			if (
				compareWords(
					words.map((word) => word.text),
					found,
				).length > 0
			) {
				faults.push({
					node,
					line,
					message: `A note should say “${words
						.map((w) => w.text)
						.join(' ')
						.slice(0, 80)}”, and the PDF says “${found.join(' ').slice(0, 80)}”.`,
					hint: 'Each note must be whole, in the order of its references.',
				});
			}
			return faults;
		});
	},
};

/** Its number, and the way back to the text. */
const isMark = (node: StructNode): boolean => node.standard === 'Lbl' || node.standard === 'Reference';
