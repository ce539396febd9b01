/** Two versions of a text → what changed: both can be put together again from it, and a reader is told what matters. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortChanges, wordChanges } from '../../formats/reviews/changes.ts';
import { changeSentence } from '../../formats/words.ts';

const told = (before: string, after: string) => shortChanges(wordChanges(before, after)).map(changeSentence);

test.each([
	[
		'The plan lasts for 12 weeks in all, from July.',
		'The plan lasts for 11 weeks in all, from July.',
		['“The plan lasts for 12 weeks in all, from” is now “The plan lasts for 11 weeks in all, from”.'],
	],
	['You need proof.', 'You do not need proof.', ['“You need proof.” is now “You do not need proof.”']],
	['Call us.', 'Call us. We answer at any hour of the day or night.', ['Added: “We answer at any hour of the day or night.”']],
	['Call us. We answer at any hour of the day or night.', 'Call us.', ['Taken out: “We answer at any hour of the day or night.”']],
	['See <https://a.example> there', 'See <https://b.example> there', ['“See https://a.example there” is now “See https://b.example there”.']],
	['Call <tel:0800-1> 0800 1 now.', 'Call <tel:0800-2> 0800 2 now.', ['“Call 0800 1 now.” is now “Call 0800 2 now.”']],
	['Call <tel:+448001> 0800 1 now.', 'Call <tel:+448002> 0800 2 now.', ['“Call 0800 1 now.” is now “Call 0800 2 now.”']],
	['Please <tel:999> call us', 'Please <tel:998> call us', ['“Please 999 call us” is now “Please 998 call us”.']],
	['To <mailto:a@b.example> a@b.example soon', 'To <mailto:c@b.example> c@b.example soon', ['“To a@b.example soon” is now “To c@b.example soon”.']],
	['The same', 'The same', []],
])('%s → %s', (before, after, expected) => expect(told(before, after)).toEqual(expected));

test('changes far apart are told apart, and those side by side as one', () => {
	const words = (n: number) => Array.from({ length: n }, (_, i) => `w${i}`).join(' ');
	expect(told(`a ${words(30)} b`, `c ${words(30)} d`)).toHaveLength(2);
	expect(told(`x a ${words(2)} b y`, `x c ${words(2)} d y`)).toHaveLength(1);
});

const word = fc.constantFrom('a', 'b', 'c', '26,149', 'not', '<https://x.example>');
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(' '));

test('what is not added is the earlier text, and what is not removed the later', () => {
	fc.assert(
		fc.property(text, text, (before, after) => {
			const changes = wordChanges(before, after);
			const join = (without: string) =>
				changes
					.filter(({ kind, text: words }) => kind !== without && words)
					.map(({ text: words }) => words)
					.join(' ');
			expect(join('added')).toBe(before);
			expect(join('removed')).toBe(after);
			expect(shortChanges(changes).length > 0).toBe(before !== after);
		}),
	);
});
