/** Rules of plain language → how often they are right about passages labelled by hand. */
import { describe, expect, test } from 'vitest';
import { rules } from '../../formats/rules/index.ts';
import { precision, readLabelled, score, sets, together } from '../../scripts/bench/language.ts';

const labelled = await Promise.all(sets.map(readLabelled));
const passages = labelled.flatMap((set) => Object.values(set).flat());
const scores = together(await Promise.all(labelled.map(score)));

/** What no passage of words can show: these ask of a whole document, or of marks. */
const unseen = ['easy-read-formulas', 'easy-read-order', 'easy-read-pages', 'easy-read-paragraphs', 'easy-read-pictures', 'easy-read-same-picture'];

describe('the sets', () => {
	test('hold at least 200 passages, half of them of other subjects than abuse, half labelled before the rules', () => {
		expect(passages.length).toBeGreaterThanOrEqual(200);
		expect(passages.filter(({ about }) => about !== 'abuse').length).toBeGreaterThanOrEqual(passages.length / 2);
		expect(Object.values(labelled[0] ?? {}).flat().length).toBeGreaterThanOrEqual(100);
	});

	test('hold good passages as well as bad ones, and faults that some rule is about', () => {
		const good = passages.filter(({ bad }) => !bad).length;
		expect(good).toBeGreaterThan(passages.length / 4);
		expect(good).toBeLessThan((passages.length * 3) / 4);
		for (const rule of scores.keys()) expect(Object.keys(rules)).toContain(rule);
	});

	test('hold faults for each rule that a passage can show', () => {
		const shown = [...scores].filter(([, { found, missed }]) => found + missed > 0).map(([rule]) => rule);
		const expected = Object.keys(rules).filter((rule) => /^(?:easy-read|plain)-/.test(rule) && !unseen.includes(rule));
		expect(shown.sort()).toEqual(expected.sort());
	});
});

test.each([...scores])('%s is right in at least 4 of 5 warnings', (_, each) => {
	expect(precision(each), each.mistakes.join('\n')).toBeGreaterThanOrEqual(0.8);
});
