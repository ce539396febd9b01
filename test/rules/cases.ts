/** The faults that rules find, each beside the same words without it. */
import { fingerprint } from '../../formats/fingerprint.ts';
import { readText } from '../../formats/read/index.ts';
import { rules } from '../../formats/rules/index.ts';
import { type Files, head } from '../read/folder.ts';
import { both, document, easy, filmed, full } from './sources.ts';
import { stepCases } from './step-cases.ts';

const contact = (verified: string, phone = '"0800 1"') => `contacts:\n  - {name: Help, text: A line., phone: ${phone}${verified}}\n`;
const consultation = (closes: string, weeks: number) => document(`consultation: {opens: 2023-07-24, closes: ${closes}, weeks: ${weeks}}\n`, '## A\n\nFull.\n');
const readNow = await readText('/nowhere', 'strategy.md', `${head}## A {#a}\n\nFull.\n`);
const current = readNow.publication?.sections.map(fingerprint)[0] ?? '';
const review = (mark: string) => ({
	'reviews.yaml': `reviews:\n  - {section: a, edition: summary, fingerprint: "${mark}", on: 2024-01-02}\n  - {section: a, edition: easy-read, fingerprint: "${current}"}\n`,
});

/** Rule and fault → input with it, input without it. */
type Case = [rule: keyof typeof rules, name: string, fault: Files, sound: Files];
export const cases: Case[] = [
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
	[
		'plain-abbreviations',
		'in a list of them',
		document('', '## A\n\nPALS – Staff who help\n\nCQC: Call us\n'),
		document('', '## A\n\nPALS – Patient Advice and Liaison Service\n\n- CQC: care quality commission\n\nPALS and CQC help.\n'),
	],
	[
		'plain-abbreviations',
		'alone in a heading',
		document('', '## A\n\n### ADASS\n\nWords.\n'),
		document('', '## A\n\n### 1. PURPOSE\n\nWords.\n\n**BUDGET**\n\nWords.\n'),
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
	[
		'contacts',
		'another number, with the country',
		document(contact(', verified-on: 2026-01-01', '01632 960123'), '## A\n\n[01632 960132](tel:+441632960132)\n'),
		document(contact(', verified-on: 2026-01-01', '01632 960123'), '## A\n\n[01632 960123](tel:+441632960123)\n'),
	],
	[
		'contacts',
		'another number for text messages',
		document(contact(', sms: 07700 900001, verified-on: 2026-01-01'), '## A\n\n[07700 900009](sms:07700900009)\n'),
		document(contact(', sms: 07700 900001, verified-on: 2026-01-01'), '## A\n\n[07700 900001](sms:07700900001)\n'),
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
	['plain-abbreviations', 'numerals and names in code', full('Section XIC and XXL.'), full('Sections VIII, IX and XIV, form XXXX and UZ_TI_x.')],
	[
		'plain-abbreviations',
		'beside words in capitals',
		full('MINUTES OF THE MEETING on 5 May of the ICB. The MARAC IDVA ISVA group.'),
		full('MINUTES OF THE 3rd MEETING – VILLAGE HALL on 5 May.'),
	],
	['plain-abbreviations', 'in a table', full('|A|B|\n|-|-|\n|c|The ICB|'), full('|A|B|\n|-|-|\n|c|The ICB|\n\n*[ICB]: integrated care board')],
	['plain-inclusive', 'in somebody else’s words', full('They are vulnerable people.'), full('The Act says “vulnerable people”.')],
	['plain-spelling', 'twice in a paragraph', full('The center is the center of it.'), full('The centre is the centre of it.')],
	['plain-spelling', 'a name', full('The center is new.'), full('The Center for Reading is new.')],
	...Object.entries(rules).flatMap(([rule, { examples }]): Case[] => {
		const of = (words: string): Files => (examples?.in === 'full' ? full(words) : easy(...words.split('\n\n')));
		return examples ? [[rule as keyof typeof rules, 'its own example', of(examples.wrong), of(examples.right)]] : [];
	}),
	['origin', 'no address', document('', both), document('url: https://example.org\n', both)],
];
