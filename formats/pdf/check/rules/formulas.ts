/** Each formula of the source is a formula in the tags, with the same words for who listens. */
import { inside, pairUp } from '../edition/inside.ts';
import { wordsOf } from '../edition/words.ts';
import type { Rule } from '../subject.ts';

export const formulas: Rule = {
	what: 'Each formula of the source is a formula in the tags, in its place, with what it says in words.',
	clause: 'ISO 14289-1, 7.7',
	compare: ({ body, expected }) => {
		const found = inside(body, (node) => node.standard === 'Formula').map((node) => wordsOf(node.alt ?? node.actualText ?? '').join(' '));
		// One without any is the finding of another rule.
		const { missing } = pairUp(expected.formulas, found, (e, f) => f === '' || e.alt === f);
		return missing.map(({ alt, line }) => ({
			line,
			message: `The formula “${alt}” is not a formula with these words in the tags, or not in its place.`,
			hint: 'Each formula must be a Formula with its alternative text where the source has it.',
		}));
	},
};
