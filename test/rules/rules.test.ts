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
const notRules = ['by-section', 'index', 'prose-rule', 'rule', 'statement-rule'];

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
	const kinds = Map.groupBy(found, (each) => each.ruleId ?? '');
	expect([...kinds.keys()].filter((rule) => !['contacts', 'coverage', 'freshness'].includes(rule))).toEqual(['easy-read-pages', 'plain-sentences']);
	kinds.delete('plain-sentences');
	kinds.delete('coverage');
	expect([...kinds.values()].flat().length).toBeLessThan(10);
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

test('what a long text has many of is told at each place: an editor leads there, and the terminal shortens', async () => {
	const headings = document('', `## A {#a}\n\n${'### Outcomes\n\nWords.\n\n'.repeat(8)}`);
	expect((await ruleFindings(headings, 'plain-headings')).map((line) => line.split(':')[0])).toEqual(['10', '14', '18', '22', '26', '30', '34']);
	const long = `${'word '.repeat(26).trim()}.`;
	const sentences = document('', `## A {#a}\n\n${Array.from({ length: 7 }, () => long).join('\n\n')}\n`);
	expect((await ruleFindings(sentences, 'plain-sentences')).map((line) => line.split(':')[0])).toEqual(['6', '8', '10', '12', '14', '16', '18']);
});

test('a section that an edition lacks is told at its heading, and an edition that lacks them all once', async () => {
	const found = await ruleFindings(document('', '## A {#a}\n\nWords.\n\n:::summary\nWords.\n:::\n\n## B {#b}\n\nWords.\n\n## C {#c}\n\nWords.\n'), 'coverage');
	expect(found.map((line) => line.split(' → ')[0])).toEqual([
		'4:coverage (warning) There is no British Sign Language edition.',
		'4:coverage (warning) There is no easy read edition.',
		'12:coverage (warning) “b” is not in the executive summary edition.',
		'16:coverage (warning) “c” is not in the executive summary edition.',
	]);
});
