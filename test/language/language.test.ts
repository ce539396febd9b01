/** What the rules of plain language stand on: sentences, words, families of words, reading age, and what the report says. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { familyRank } from '../../formats/language/families.ts';
import { readingAge } from '../../formats/language/reading-age.ts';
import { languageReport } from '../../formats/language/report.ts';
import { sentences, wordCount, wordsOf } from '../../formats/language/text.ts';
import { makeReport } from '../../formats/report.ts';
import { judge, rules } from '../../formats/rules/index.ts';
import { formatLanguage } from '../../scripts/terminal/print.ts';
import { type Files, findingsIn, publicationOf, withBody } from '../read/folder.ts';

test('sentences end where a reader ends them', () => {
	expect(sentences('Go to Dr. Smith. He helps.')).toEqual(['Go to Dr. Smith.', 'He helps.']);
	expect(sentences('It starts in Jan. 2024. Come at 3.30pm.')).toEqual(['It starts in Jan. 2024.', 'Come at 3.30pm.']);
	expect(sentences('')).toEqual([]);
	expect(sentences('It is short, so that\nit helps. Come.')).toEqual(['It is short, so that it helps.', 'Come.']);
});

test('no word is lost between sentences', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom('Jan.', 'Dr.', 'we', 'A', 'go.', '3.', 'No.', 'e.g.', '“so”', '?'), { maxLength: 12 }), (words) => {
			const text = words.join(' ');
			expect(sentences(text).join(' ').replace(/\s+/g, ' ')).toBe(text.trim());
			for (const { word, index } of wordsOf(text)) expect(text.slice(index, index + word.length)).toBe(word);
		}),
	);
});

test('words are counted as they are said', () => {
	expect(wordCount('Call 0808 2000 247 now.')).toBe(3);
	expect(wordCount('1 in 3 – yes.')).toBe(4);
	expect(wordsOf('Go to 999bsl.co.uk or a.b@example.org, it’s free').map(({ word }) => word)).toEqual(['Go', 'to', 'or', "it's", 'free']);
});

test.each([
	['teachers', 'teach'],
	['behaviour', 'behavior'],
	['organised', 'organize'],
	['noisy', 'noise'],
	['stopped', 'stop'],
	['happier', 'happy'],
	['centres', 'center'],
])('“%s” is as common as its family: “%s”', (word, head) => {
	expect(familyRank(word)).toBeLessThanOrEqual(familyRank(head));
	expect(familyRank(word)).toBeLessThan(5000);
});

test('rare words are ranked after common ones, and words that nobody says last', () => {
	expect(familyRank('house')).toBeLessThan(1000);
	expect(familyRank('legislation')).toBeGreaterThan(3000);
	expect(familyRank('zzyzzx')).toBe(Number.POSITIVE_INFINITY);
});

const ageOf = async (words: string): Promise<number | undefined> =>
	readingAge((await publicationOf(withBody(`## A\n\n${words}\n`))).editions[0]?.sections ?? []);

test('reading age rises with the length of sentences and of words, and tables do not count', async () => {
	// 0.39 × 6 words + 11.8 × 6/6 syllables − 15.59 is grade −1.45: the youngest age is 5.
	expect(await ageOf('The cat sat on the mat.')).toBe(5);
	// 15 words, 30 syllables: 0.39 × 15 + 11.8 × 2 − 15.59 = 13.86, and 5.
	expect(
		await ageOf('Council members together consider planning applications concerning local housing after hearing local people during public meetings yearly.'),
	).toBeGreaterThan(16);
	expect(await ageOf('The cat sat on the mat.\n\n|Accommodation|Constitutional responsibility|\n|-|-|\n|Administrative|Considerations|')).toBe(5);
});

test('the summary and the full text have a reading age in the counts, easy read has none', async () => {
	const { editions } = await publicationOf(withBody('## A\n\nFull.\n\n:::summary\nShort.\n:::\n\n:::easy-read\n![A cat](openmoji:1F431)\nEasy.\n:::\n'));
	const ages = Object.entries(makeReport('A plan', [], [], editions).counts.editions).map(([id, counts]) => [id, typeof counts.readingAge]);
	expect(Object.fromEntries(ages)).toMatchObject({ full: 'number', summary: 'number', 'easy-read': 'undefined' });
});

const easy = (front: string, words: string): Files => ({
	'strategy.md': `---\ntitle: A plan\n${front}---\n\n## A {#a}\n\nFull.\n\n:::easy-read\n${words}\n:::\n`,
});
const reportOf = async (files: Files) => {
	const { publication, editions } = await publicationOf(files);
	const judged = judge(publication, editions);
	return makeReport('A plan', judged.findings, [], editions, { language: languageReport(publication, judged, Object.keys(rules)) });
};
const cat = '![A cat](openmoji:1F431)\n';

test('the report says which rules of easy read hold, and that no reader checked it', async () => {
	const { easyRead, allowed } = await reportOf(easy('', `${cat}There are three cats.`));
	expect(easyRead?.rules.broken).toEqual(['easy-read-numbers']);
	expect(easyRead?.rules.hold).toContain('easy-read-passive');
	expect(easyRead?.rules.hold).not.toContain('easy-read-numbers');
	expect(easyRead?.checked).toBeUndefined();
	expect(allowed).toBeUndefined();
	const said = formatLanguage({ ...(easyRead && { easyRead }) }).join('\n');
	expect(said).toContain('not numbers');
	expect(said).toContain('No reader with a learning disability is recorded');
});

test('the report gives the reason for each exception, and who checked the words and when', async () => {
	const front = 'easy-read-checked: {by: A readers’ group, on: 2026-01-31, readers: 5}\n';
	const report = await reportOf(easy(front, `::allow{rule="easy-read-numbers" reason="It is a name."}\n${cat}Read Three Cats.`));
	expect(report.easyRead?.rules).toMatchObject({ broken: [], allowed: ['easy-read-numbers'] });
	expect(report.allowed).toEqual([
		{ rule: 'easy-read-numbers', reason: 'It is a name.', message: '“Three” is harder to read than digits.', file: 'strategy.md', line: 12 },
	]);
	const said = formatLanguage(report).join('\n');
	expect(said).toContain('A readers’ group (5 readers), 2026-01-31');
	expect(said).toContain('Allowed at line 12: easy-read-numbers, because: It is a name.');
	for (const words of [said, JSON.stringify(report)]) expect(words).not.toMatch(/\bis (?:in )?easy read\b|\bis easy to read\b/i);
});

test('a check without a name or a day is refused', async () => {
	expect(await findingsIn(easy('easy-read-checked: {by: Us}\n', `${cat}Hello.`))).toEqual([expect.stringContaining('by whom and when')]);
	expect(await findingsIn(easy('easy-read-checked: {by: Us, on: 2026-01-31}\n', `${cat}Hello.`))).toEqual([]);
});

test('a document without easy read says nothing of it', async () => {
	expect((await reportOf(withBody('## A\n\nFull.\n'))).easyRead).toBeUndefined();
});
