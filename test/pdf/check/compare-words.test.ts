/** Where two sequences of words part, and how it is said. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareWords } from '../../../formats/pdf/check/edition/compare-words.ts';

const text = 'one two three four five six seven eight nine ten eleven twelve';
const compare = (expected: string, found: string, free?: number[]) =>
	compareWords(expected.split(' '), found.split(' ').filter(Boolean), free && new Set(free)).map(
		(d) => `${d.kind} ${d.at}+${d.count} ${d.foundAt}+${d.foundCount}`,
	);

test.each<[string, string, string[]]>([
	['the same', text, []],
	['a word missing', text.replace('five ', ''), ['missing 4+1 4+0']],
	['words missing at the end', text.replace(' eleven twelve', ''), ['missing 10+2 10+0']],
	['everything missing', '', ['missing 0+12 0+0']],
	['a word twice', text.replace('five', 'five five'), ['twice 5+0 5+1']],
	['a word too many', text.replace('five', 'five more'), ['added 5+0 5+1']],
	['another word', text.replace('five', 'fife'), ['missing 4+1 4+1']],
	['a word in two pieces', text.replace('eleven', 'ele ven'), []],
	['two words in one', text.replace('three four', 'threefour'), []],
	['a part in another place', text.replace('two three four ', '').replace('nine', 'nine two three four'), ['order 1+3 1+0']],
])('%s', (_, found, expected) => expect(compare(text, found)).toEqual(expected));

test('more words are free where they are allowed, and only there', () => {
	const found = text.replace('five', 'a film of it five');
	expect(compare(text, found, [4])).toEqual([]);
	expect(compare(text, found, [6])).toEqual(['added 4+0 4+4']);
	expect(compare(text, `${text} and a film`, [12])).toEqual([]);
});

test('no difference between any text and itself; some between any text and a part of it', () => {
	const words = fc.array(fc.constantFrom('a', 'b', 'c', 'the', 'of'), {
		minLength: 1,
		maxLength: 60,
	});
	fc.assert(fc.property(words, (list) => compareWords(list, list).length === 0));
	fc.assert(fc.property(words, fc.nat(), (list, n) => compareWords(list, list.toSpliced(n % list.length, 1)).length > 0));
});

test('looks at each word a few times, however long the text and even where all is different', () => {
	const long = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
	let looks = 0;
	const get = (list: string[], key: string | symbol): unknown => {
		if (/^\d/.test(String(key))) looks++;
		return Reflect.get(list, key);
	};
	const counted = (words: string[]) => new Proxy(words, { get });
	compareWords(counted(long), counted(long.map((word) => `x${word}`)));
	compareWords(counted(long), counted(long.filter((_, i) => i % 997 !== 0)));
	expect(looks).toBeGreaterThan(long.length);
	expect(looks / long.length).toBeLessThan(50);
});
