/** Each picture of the source that says something is a figure in the tags, with the same alternative text. */
import { inside, pairUp } from '../edition/inside.ts';
import { wordsOf } from '../edition/words.ts';
import type { Rule } from '../subject.ts';

export const pictures: Rule = {
	what: 'Each picture of the source is a figure in the tags, in its place, with its alternative text.',
	clause: 'ISO 14289-1, 7.3',
	compare: ({ body, expected }) => {
		const found = inside(body, (node) => node.standard === 'Figure').map((node) => wordsOf(node.alt ?? node.actualText ?? '').join(' '));
		// One without any is the finding of another rule, and no reason to look for it elsewhere.
		const { missing } = pairUp(expected.pictures, found, (e, f) => f === '' || e.alt === f);
		return missing.map(({ alt, line }) => ({
			line,
			message: `The picture “${alt}” is not a figure with that alternative text in the tags, or not in its place.`,
			hint: 'Each picture must be a Figure where the source has it.',
		}));
	},
};
