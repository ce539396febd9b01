/** Each rule → a fault that it finds, beside the same words without the fault; and no rule is forgotten in the registry. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finding } from '../../formats/findings.ts';
import { fingerprint } from '../../formats/fingerprint.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource, readText } from '../../formats/read/index.ts';
import { writeReviews } from '../../formats/reviews.ts';
import { applyRules, rules } from '../../formats/rules/index.ts';
import { type Files, head, publicationOf, ruleFindings } from '../read/folder.ts';

const folder = new URL('../../formats/rules/', import.meta.url);
/** What is in the folder and is no rule: the registry, the type, and what rules share. */
const notRules = ['index', 'rule', 'statements'];

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
const film = {
	'f.mp4': Buffer.from('\0\0\0\x18ftypisom'),
	'f.vtt': 'WEBVTT\n',
};
const document = (front: string, body: string, files: Files = {}): Files => ({
	'strategy.md': `---\ntitle: A plan\n${front}---\n${body}`,
	...film,
	...files,
});
const easy = (...statements: string[]): Files =>
	document(
		'',
		`## A {#a}\n\nFull.\n\n:::easy-read\n${statements.map((words) => (words.startsWith('-') ? words.slice(1) : `![A cat](openmoji:1F431)\n${words}`)).join('\n\n')}\n:::\n`,
	);
const contact = (verified: string, phone = '"0800 1"') => `contacts:\n  - {name: Help, text: A line., phone: ${phone}${verified}}\n`;
const consultation = (closes: string, weeks: number) => document(`consultation: {opens: 2023-07-24, closes: ${closes}, weeks: ${weeks}}\n`, '## A\n\nFull.\n');
const both = '## A {#a}\n\nFull.\n\n:::summary\nShort.\n:::\n\n:::easy-read\n![A cat](openmoji:1F431)\nEasy.\n:::\n';
const filmed = {
	'bsl.yaml': 'films:\n  - {section: a, files: f.mp4, captions: f.vtt, seconds: 3}\n',
};
const readNow = await readText('/nowhere', 'strategy.md', `${head}## A {#a}\n\nFull.\n`);
const current = readNow.publication?.sections.map(fingerprint)[0] ?? '';
const review = (mark: string) => ({
	'reviews.yaml': `reviews:\n  - {section: a, edition: summary, fingerprint: "${mark}", on: 2024-01-02}\n`,
});

/** Rule and fault → input with it, input without it. */
const cases: [rule: keyof typeof rules, name: string, fault: Files, sound: Files][] = [
	['brand', 'too pale', document('brand: {colour: "#e0c000"}\n', '## A\n\nx\n'), document('brand: {colour: "#1d3f72"}\n', '## A\n\nx\n')],
	['brand', 'too dark at night', document('brand: {dark-colour: "#1d3f72"}\n', '## A\n\nx\n'), document('brand: {dark-colour: "#9fc1f5"}\n', '## A\n\nx\n')],
	['discreet', 'a name that tells', document('discreet: Abuse plan\nslug: plan\n', '## A\n\nx\n'), document('discreet: Plan\nslug: plan\n', '## A\n\nx\n')],
	['discreet', 'downloads that tell', document('discreet: Plan\nslug: police\n', '## A\n\nx\n'), document('slug: police\n', '## A\n\nx\n')],
	[
		'discreet',
		'an address that tells',
		document('discreet: Plan\nslug: plan\n', '## A {#police}\n\nx\n'),
		document('discreet: Plan\nslug: plan\n', '## A {#part-1}\n\nx\n'),
	],
	['consultation', 'closes first', consultation('2023-07-23', 1), consultation('2023-07-31', 1)],
	['consultation', 'another length', consultation('2023-10-09', 12), consultation('2023-10-09', 11)],
	['contacts', 'never checked', document(contact(''), '## A\n\nx\n'), document(contact(', verified-on: 2026-01-01'), '## A\n\nx\n')],
	[
		'contacts',
		'checked long ago',
		document(contact(', verified-on: 2025-01-01'), '## A\n\nx\n'),
		document(contact(', verified-on: 2025-07-01'), '## A\n\nx\n'),
	],
	[
		'contacts',
		'another number',
		document(contact(', verified-on: 2026-01-01'), '## A\n\n[0800 2](tel:08002)\n'),
		document(contact(', verified-on: 2026-01-01'), '## A\n\n[0800 1](tel:0800-1)\n'),
	],
	['coverage', 'missing', document('', both.replace(/:::summary[\s\S]*?\n:::\n/, ''), filmed), document('', both, filmed)],
	[
		'coverage',
		'missing, with a reason',
		document('', both),
		document('', both, {
			'reviews.yaml': 'reviews:\n  - {section: a, edition: bsl, waived: "It is a table"}\n',
		}),
	],
	['easy-read-abbreviations', 'letters', easy('The IDVA helps, e.g. at home.'), easy('The NHS helps you. I can.')],
	['easy-read-hard-words', 'not explained', easy('This is a **refuge**.', 'You can go there.'), easy('This is a **refuge**.', 'A refuge is a safe house.')],
	['easy-read-numbers', 'words and percentages', easy('There are three ways.', 'It is 20% of us.'), easy('There are 3 ways, one for you.', '1 in 5 of us.')],
	['easy-read-pictures', 'no picture', easy('-Words alone.'), easy('Words with it.')],
	['easy-read-pictures', 'no words', easy('-![A cat](openmoji:1F431)'), easy('-:::notice{kind=example}\n![A cat](openmoji:1F431)\nMade up.\n:::')],
	[
		'easy-read-sentences',
		'long',
		easy('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.'),
		easy('One two three four five six seven eight nine ten eleven twelve thirteen fourteen 0800 2000 247.'),
	],
	['easy-read-sentences', 'two', easy('Go there. Stay there.'), easy('Go to 3.30 High St, near Dr Smith.')],
	['freshness', 'changed', document('', both, review('0000')), document('', both, review(current))],
	['freshness', 'changed where help is', document('help: a\n', both, review('0000')), document('help: a\n', both, review(''))],
	['help', 'not in an edition', document('help: b\n', `${both}\n## B {#b}\n\nCall.\n`, filmed), document('help: a\n', `${both}\n## B {#b}\n\nCall.\n`, filmed)],
	['origin', 'no address', document('', both), document('url: https://example.org\n', both)],
];

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
	expect(found.map((each) => each.ruleId ?? '').filter((rule) => !['contacts', 'coverage', 'freshness'].includes(rule))).toEqual([]);
});

test('what is written to reviews.yaml is fresh', async () => {
	const files = document('', both, filmed);
	const { publication } = await publicationOf(files);
	const reviewed = { ...files, 'reviews.yaml': writeReviews(publication) };
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
