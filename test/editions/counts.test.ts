/** Counting words token by token → what counting the whole text by the Unicode rules gives. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countWords } from '../../formats/counts.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });
const inWhole = (text: string): number => [...segmenter.segment(text)].filter(({ isWordLike }) => isWordLike).length;

const piece = fc.oneof(
	fc.constantFrom(
		'can’t',
		"don't",
		'24/7',
		'10:30',
		'26,149',
		'3.5%',
		'a.b',
		'e.g.',
		'co-op',
		'(yes)',
		'“so”',
		'x_y',
		'can’t.',
		"'tis",
		'é',
		'ﬁ',
		'…',
		'—',
		'Kent:Medway',
		'£5m',
		'10\u202f000',
		'\ufeff',
	),
	fc.constantFrom(' ', '  ', '\n', '\t', '\u00a0', ''),
	fc.string({ maxLength: 4 }),
);

test('any text has as many words', () => {
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
			expect(countWords(pieces.join(''))).toBe(inWhole(pieces.join('')));
		}),
		{ numRuns: 2000 },
	);
});
