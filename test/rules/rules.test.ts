/** Each rule → a fault that it finds, beside the same words without the fault; and no rule is forgotten in the registry. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { finding } from '../../formats/findings.ts';
import { fingerprint } from '../../formats/fingerprint.ts';
import type { Publication } from '../../formats/model.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource, readText } from '../../formats/read/index.ts';
import { editReviews, everything, type Order } from '../../formats/reviews/edit.ts';
import { applyRules, judge, rules } from '../../formats/rules/index.ts';
import type { Rule } from '../../formats/rules/rule.ts';
import { type Files, findingsIn, head, publicationOf, ruleFindings } from '../read/folder.ts';
import { stepCases } from './step-cases.ts';

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
const full = (words: string): Files => document('', `## A {#a}\n\n${words}\n`);
const contact = (verified: string, phone = '"0800 1"') => `contacts:\n  - {name: Help, text: A line., phone: ${phone}${verified}}\n`;
const consultation = (closes: string, weeks: number) => document(`consultation: {opens: 2023-07-24, closes: ${closes}, weeks: ${weeks}}\n`, '## A\n\nFull.\n');
const both = '## A {#a}\n\nFull.\n\n:::summary\nShort.\n:::\n\n:::easy-read\n![A cat](openmoji:1F431)\nEasy.\n:::\n';
const filmed = {
	'bsl.yaml': 'films:\n  - {section: a, files: f.mp4, captions: f.vtt, seconds: 3}\n',
};
const readNow = await readText('/nowhere', 'strategy.md', `${head}## A {#a}\n\nFull.\n`);
const current = readNow.publication?.sections.map(fingerprint)[0] ?? '';
const review = (mark: string) => ({
	'reviews.yaml': `reviews:\n  - {section: a, edition: summary, fingerprint: "${mark}", on: 2024-01-02}\n  - {section: a, edition: easy-read, fingerprint: "${current}"}\n`,
});

/** Rule and fault → input with it, input without it. */
type Case = [rule: keyof typeof rules, name: string, fault: Files, sound: Files];
const cases: Case[] = [
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
	[
		'coverage',
		'waived where it may not be',
		document('help: a\n', both, { 'reviews.yaml': 'reviews:\n  - {section: a, edition: bsl, waived: "We have no film"}\n' }),
		document('help: a\n', both, filmed),
	],
	['easy-read-abbreviations', 'letters', easy('The IDVA helps, e.g. at home.'), easy('The NHS helps you. I can.')],
	['easy-read-hard-words', 'not explained', easy('This is a **refuge**.', 'You can go there.'), easy('This is a **refuge**.', 'A refuge is a safe house.')],
	['easy-read-formulas', 'one', easy('It is :math[a > b]{alt="a is more than b"}.'), easy('There is more of it.')],
	[
		'easy-read-formulas',
		'in the heading that the section lends',
		document('', '## A :math[x]{alt="x"} {#a}\n\nFull.\n\n:::easy-read\n![A cat](openmoji:1F431)\nEasy.\n:::\n'),
		document('', '## A :math[x]{alt="x"} {#a}\n\nFull.\n\n:::easy-read[A]\n![A cat](openmoji:1F431)\nEasy.\n:::\n'),
	],
	['easy-read-numbers', 'words and percentages', easy('There are three ways.', 'It is 20% of us.'), easy('There are 3 ways, one for you.', '1 in 5 of us.')],
	['easy-read-hard-words', 'rare', easy('We facilitate it.'), easy('We help with it. '.trim())],
	['easy-read-hard-words', 'this means', easy('You may have **anxiety**.', 'Tell us.'), easy('You may have **anxiety**.', 'This means you worry.')],
	['easy-read-big-numbers', 'money', easy('It costs £250,000.'), easy('It costs £250 in 2024. Call 0800 2000 247.')],
	['easy-read-dates', 'short month', easy('Come on Mon 3 Jan.'), easy('Come on Monday 3 January 2022.')],
	['easy-read-order', 'bare heading', easy('-### One\n\n### Two', 'Words.'), easy('-### One', 'Words.')],
	[
		'easy-read-order',
		'help is read first',
		document(
			'help: b\n',
			'## A {#a}\n\nFull.\n\n:::easy-read\n![A cat](openmoji:1F431)\nA **refuge** is safe.\n:::\n\n## B {#b}\n\nCall.\n\n:::easy-read\n![A cat](openmoji:1F431)\nGo to a refuge.\n:::\n',
		),
		document(
			'help: a\n',
			'## A {#a}\n\nFull.\n\n:::easy-read\n![A cat](openmoji:1F431)\nA **refuge** is safe.\n:::\n\n## B {#b}\n\nCall.\n\n:::easy-read\n![A cat](openmoji:1F431)\nGo to a refuge.\n:::\n',
		),
	],
	['easy-read-pages', '89 statements', easy(...Array.from({ length: 89 }, () => 'Sit down.')), easy(...Array.from({ length: 88 }, () => 'Sit down.'))],
	[
		'easy-read-paragraphs',
		'no heading',
		easy(...Array.from({ length: 13 }, () => 'Sit down.')),
		easy(...Array.from({ length: 12 }, () => 'Sit down.'), '-### More', 'Stand up.'),
	],
	['easy-read-pictures', 'no picture', easy('-Words alone.'), easy('Words with it.')],
	['easy-read-pictures', 'no words', easy('-![A cat](openmoji:1F431)'), easy('-:::notice{kind=example}\n![A cat](openmoji:1F431)\nMade up.\n:::')],
	[
		'easy-read-sentences',
		'long',
		easy('One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen.'),
		easy('One two three four five six seven eight nine ten eleven 0800 2000 247.'),
	],
	['easy-read-same-picture', 'two ideas', easy('The garden is open.', 'Dogs can run.'), easy('The garden is open.', 'You can call the gardens.')],
	[
		'easy-read-sentences',
		'13 words',
		easy('One two three four five six seven eight nine ten eleven twelve thirteen.'),
		easy('One two three four five six seven eight nine ten eleven twelve.'),
	],
	['easy-read-sentences', 'two', easy('Go there. Stay there.'), easy('Go to 3.30 High St. near Dr. Smith.')],
	['freshness', 'changed', document('', both, review('0000')), document('', both, review(current))],
	['freshness', 'not recorded', document('', both), document('', both, review(current))],
	['freshness', 'changed where help is', document('help: a\n', both, review('0000')), document('help: a\n', both, review(current))],
	['help', 'not in an edition', document('help: b\n', `${both}\n## B {#b}\n\nCall.\n`, filmed), document('help: a\n', `${both}\n## B {#b}\n\nCall.\n`, filmed)],
	...stepCases,
	['plain-abbreviations', 'in a table', full('|A|B|\n|-|-|\n|c|The ICB|'), full('|A|B|\n|-|-|\n|c|The ICB|\n\n*[ICB]: integrated care board')],
	['plain-inclusive', 'in somebody else’s words', full('They are vulnerable people.'), full('The Act says “vulnerable people”.')],
	['plain-spelling', 'a name', full('The center is new.'), full('The Center for Reading is new.')],
	...Object.entries(rules as Record<string, Rule>).flatMap(([rule, { examples }]): Case[] => {
		const of = (words: string): Files => (examples?.in === 'full' ? full(words) : easy(...words.split('\n\n')));
		return examples ? [[rule as keyof typeof rules, 'its own example', of(examples.wrong), of(examples.right)]] : [];
	}),
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

test('a rule is turned off for the block after its “::allow”, and nowhere else', async () => {
	const allow = '::allow{rule="easy-read-numbers" reason="It is a title."}\n';
	const body = (first: string, second: string) =>
		document(
			'',
			`## A {#a}\n\nFull.\n\n:::easy-read\n${first}![A cat](openmoji:1F431)\nSee “Three Men”.\n\n${second}![A dog](openmoji:1F436)\nSee Ten Men.\n:::\n`,
		);
	const found = async (files: Files) => (await ruleFindings(files)).filter((line) => /easy-read-numbers|:allow/.test(line));
	expect(await found(body('', ''))).toHaveLength(2);
	expect(await found(body(allow, ''))).toEqual([expect.stringContaining('“Ten”')]);
	expect(await found(body(allow, allow))).toEqual([]);
	const { publication, editions } = await publicationOf(body(allow, ''));
	expect(judge(publication, editions).allowed.map(({ allowance, finding: { reason } }) => [allowance.reason, reason])).toEqual([
		['It is a title.', '“Three” is harder to read than digits.'],
	]);
});

test('an “::allow” before a container holds for all of it, and may stand in a list of them', async () => {
	const files = document(
		'',
		'## A {#a}\n\nFull.\n\n::allow{rule="easy-read-numbers" reason="Titles."}\n::allow{rule="easy-read-sentences" reason="Titles."}\n:::easy-read\n![A cat](openmoji:1F431)\nSee one. See two.\n\n![A dog](openmoji:1F436)\nSee ten.\n:::\n',
	);
	expect((await ruleFindings(files)).filter((line) => /easy-read-(numbers|sentences)|:allow/.test(line))).toEqual([]);
});

test('an “::allow” of nothing is found', async () => {
	const allowing = (rule: string) => full(`::allow{rule="${rule}" reason="It must be."}\nWords.`);
	expect(await ruleFindings(allowing('plain-spelling'), 'allow')).toEqual([expect.stringContaining('Nothing here breaks')]);
	expect(await ruleFindings(allowing('plain-speling'), 'allow')).toEqual([expect.stringContaining('There is no rule')]);
});

test.each([
	['no reason', '::allow{rule="plain-links"}\nWords.'],
	['an empty reason', '::allow{rule="plain-links" reason=" "}\nWords.'],
	['no rule', '::allow{reason="x"}\nWords.'],
	['nothing after it', 'Words.\n\n::allow{rule="plain-links" reason="x"}'],
	['another attribute', '::allow{rule="plain-links" reason="x" until="2030"}\nWords.'],
])('an “::allow” with %s stops the build', async (_, body) => {
	expect((await findingsIn(full(body))).filter((line) => /:(?:allow|unknown-attribute) /.test(line))).toHaveLength(1);
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

test('many long sentences of the full text are told as one finding with every line, those of the summary one by one', async () => {
	const long = `${'word '.repeat(26).trim()}.`;
	const body = `## A {#a}\n\n${Array.from({ length: 7 }, () => long).join('\n\n')}\n\n:::summary\n${Array.from({ length: 7 }, () => long).join('\n\n')}\n:::\n`;
	const found = await ruleFindings(document('', body), 'plain-sentences');
	expect(found).toHaveLength(8);
	expect(found.filter((line) => line.includes('7 sentences have more than 25 words: lines'))).toHaveLength(1);
});
