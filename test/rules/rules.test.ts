/** Each rule → a fault that it finds, beside the same words without the fault; and no rule is forgotten in the registry. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finding } from '../../formats/findings.ts';
import type { Publication } from '../../formats/model.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource } from '../../formats/read/index.ts';
import { editReviews, everything, type Order } from '../../formats/reviews/edit.ts';
import { applyRules, rules } from '../../formats/rules/index.ts';
import { findingsIn, publicationOf, ruleFindings } from '../read/folder.ts';
import { cases } from './cases.ts';
import { both, document, easy, filmed } from './sources.ts';

const folder = new URL('../../formats/rules/', import.meta.url);
/** What is in the folder and is no rule: the registry, the type, and what rules share. */
const notRules = ['by-section', 'index', 'rule', 'statements'];

test('every rule file is registered, and says what it is for and where it comes from', () => {
	const files = readdirSync(folder)
		.map((name) => name.replace(/\.ts$/, ''))
		.filter((name) => !notRules.includes(name));
	expect(Object.keys(rules).sort()).toEqual(files.sort());
	for (const [name, rule] of Object.entries(rules)) {
		expect(rule.what, name).toMatch(/\.$/);
		expect(rule.source, name).toMatch(/\S{3}/);
	}
});

const today = '2026-06-01';
test('each fault is found where it is, with what to do about it', async () => {
	const report: string[] = [];
	for (const [rule, name, fault] of cases) {
		const found = await ruleFindings(fault, rule, today);
		expect(found, `${rule}: ${name}`).not.toEqual([]);
		report.push(`# ${rule}: ${name}`, ...found, '');
	}
	await expect(report.join('\n')).toMatchFileSnapshot('../golden/rules.txt');
	expect(new Set(cases.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)));
});

test.each(cases)('%s, %s: nothing is found without the fault', async (rule, _, __, sound) => {
	expect(await ruleFindings(sound, rule, today)).toEqual([]);
});

test('the real source has no error, and its warnings are of what is truly missing', async () => {
	const { publication, findings } = await readSource('source', {
		today: '2024-01-01',
	});
	expect(findings.map(String)).toEqual([]);
	const found = publication
		? applyRules(publication, selectAll(publication))
		: [
				finding({
					rule: 'none',
					severity: 'error',
					message: 'No publication.',
				}),
			];
	expect(found.filter((each) => each.fatal).map(String)).toEqual([]);
	expect(found.map((each) => each.ruleId ?? '').filter((rule) => !['contacts', 'coverage', 'freshness'].includes(rule))).toEqual([
		'easy-read-pages',
		'plain-sentences',
	]);
	expect(found.length).toBeLessThan(15);
});

const accepted = (publication: Publication) => everything(publication).map((each): Order => ({ act: 'accept', ...each }));

test('what is written to reviews.yaml is fresh', async () => {
	const files = document('', both, filmed);
	const { publication } = await publicationOf(files);
	const reviewed = { ...files, 'reviews.yaml': editReviews(undefined, publication, accepted(publication)).text };
	expect(await ruleFindings(reviewed, 'freshness')).toEqual([]);
	expect(
		await ruleFindings(
			{
				...reviewed,
				'strategy.md': String(files['strategy.md']).replace('Full.', 'Fuller.'),
			},
			'freshness',
		),
	).toHaveLength(3);
});

test('each tradition of easy read has its limits', async () => {
	const words = ['We do not shout.', 'One two three four five six seven eight nine.', '26,000 came.', 'That is 1 in 4 people.'];
	const found = async (front: string) => {
		const files = easy(...words);
		const text = String(files['strategy.md']).replace('---\n##', `${front}---\n##`);
		return new Set(
			(await ruleFindings({ ...files, 'strategy.md': text })).flatMap((line) => /easy-read-(?:negatives|sentences|big-numbers)/.exec(line)?.[0] ?? []),
		);
	};
	expect(await found('')).toEqual(new Set());
	expect(await found('easy-read-profile: uk\n')).toEqual(new Set());
	expect(await found('easy-read-profile: inclusion-europe\n')).toEqual(new Set(['easy-read-big-numbers']));
	expect(await found('easy-read-profile: leichte-sprache\n')).toEqual(new Set(['easy-read-negatives', 'easy-read-sentences', 'easy-read-big-numbers']));
	expect(await findingsIn(document('easy-read-profile: french\n', '## A\n\nx\n'))).toEqual([expect.stringContaining('“french”')]);
});

test('headings with the same words in many places are told as one finding with every line', async () => {
	const body = (times: number) => document('', `## A {#a}\n\n${'### Outcomes\n\nWords.\n\n'.repeat(times)}`);
	expect(await ruleFindings(body(6), 'plain-headings')).toHaveLength(5);
	expect(await ruleFindings(body(8), 'plain-headings')).toEqual([expect.stringContaining('7 headings have the words of another before them: lines 10, 14,')]);
});

test('many long sentences of the full text are told as one finding with every line, those of the summary one by one', async () => {
	const long = `${'word '.repeat(26).trim()}.`;
	const body = `## A {#a}\n\n${Array.from({ length: 7 }, () => long).join('\n\n')}\n\n:::summary\n${Array.from({ length: 7 }, () => long).join('\n\n')}\n:::\n`;
	const found = await ruleFindings(document('', body), 'plain-sentences');
	expect(found).toHaveLength(8);
	expect(found.filter((line) => line.includes('7 sentences have more than 25 words: lines'))).toHaveLength(1);
});
