/** Faults in the facts, names and order of editions, each beside the same document without it. */
import type { rules } from '../../formats/rules/index.ts';
import type { Files } from '../read/folder.ts';

const document = (front: string, body: string, files: Files = {}): Files => ({ 'strategy.md': `---\ntitle: A plan\n${front}---\n${body}`, ...files });
/** A full text, and what the summary makes of it. */
const pair = (full: string, summary: string, mark = ''): Files => document('', `## A {#a}\n\n${full}\n\n:::summary${mark}\n${summary}\n:::\n`);
const full = (text: string, front = ''): Files => document(front, `## A {#a}\n\n${text}\n`);
const table = (...rows: string[]): Files => full(`| Part | 2025 | 2026 |\n| --- | --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}`);
const contacts = 'contacts:\n  - {name: The line, text: Day and night., phone: 0808 2000 247, verified-on: 2026-01-01}\n';
const dates = 'consultation: {opens: 2023-07-24, closes: 2023-10-09, weeks: 11}\n';
const decided = 'decisions:\n  - {body: Cabinet, date: 2023-11-21, reference: 180/2023, text: Agreed.}\n';

export const stepCases: [rule: keyof typeof rules, name: string, fault: Files, sound: Files][] = [
	[
		'facts-in-step',
		'two digits exchanged',
		pair('Police recorded 26,149 incidents.', 'There were 26,194.'),
		pair('Police recorded 26,149 incidents.', 'There were 26149.'),
	],
	['facts-in-step', 'another share', pair('One in three women.', '1 in 4 women.'), pair('One in three women.', '1 in 3 women, or about 33%.')],
	[
		'facts-in-step',
		'another number than there are terms',
		pair(':::terms\n- **A**: one\n- **B**: two\n- **C**: three\n- **D**: four\n:::', 'We explain 5 words.'),
		pair(':::terms\n- **A**: one\n- **B**: two\n- **C**: three\n- **D**: four\n:::', 'We explain 4 words.'),
	],
	[
		'facts-in-step',
		'another number than a table with two rows of headers has rows',
		pair(':::table{header-rows=2}\n| A | > | B |\n|-|-|-|\n| ^ | C | D |\n| e | f | g |\n| h | > | i |\n:::', 'There are 3 places.'),
		pair(':::table{header-rows=2}\n| A | > | B |\n|-|-|-|\n| ^ | C | D |\n| e | f | g |\n| h | > | i |\n:::', 'There are 2 places.'),
	],
	[
		'facts-in-step',
		'another number of new things',
		pair('We will put in 200 seats and build 45 new crossings.', 'We will put in 45 new seats.'),
		pair('We will put in 200 seats and build 45 new crossings.', 'We will put in 200 new seats, and build 45 crossings.'),
	],
	[
		'names-in-step',
		'a thing of another name',
		pair('We will make 30 School Streets.', 'Cars may not drive in a Scholar Street.'),
		pair('We will make 30 School Streets.', 'Cars may not drive in a School Street.'),
	],
	['facts-in-step', 'another percentage', pair('It is 15 per cent of crime.', 'It is 50% of crime.'), pair('It is 15 per cent of crime.', 'It is 15%.')],
	[
		'facts-in-step',
		'another day',
		pair('It opens on 24 July 2023.', 'It opens on 25 July.'),
		pair('It opens on 24 July 2023.', 'It opens on 24 July, in 2023.'),
	],
	[
		'facts-in-step',
		'another year',
		pair('It opens on 24 July 2023.', 'It opens on 24 July 2024.'),
		pair('It opens on July 24, 2023.', 'It opens in July 2023.'),
	],
	[
		'facts-in-step',
		'another length',
		pair('It lasts for twelve weeks.', 'It lasts for 12 days.'),
		pair('A 12-week consultation, open 24 hours.', 'Twelve weeks, day and night, 24/7.'),
	],
	['facts-in-step', 'another sum', pair('It costs £2 million a year.', 'It costs £3m.'), pair('It costs £2 million a year.', 'It costs about £2,000,000.')],
	['facts-in-step', 'another phone', pair('Call 0300 123 4567.', 'Call 0300 123 4568.'), pair('Call [0300 123 4567](tel:03001234567).', 'Call 0300 1234 567.')],
	[
		'facts-in-step',
		'another address',
		pair('See [here](https://www.example.org/a).', 'See example.com.'),
		pair('See [here](https://www.example.org/a).', 'See [example.org](https://example.org).'),
	],
	['facts-in-step', 'another decision', pair('Decision 180/2023.', 'Decision 108/2023.'), pair('Decision 180/2023.', '(180/2023)')],
	['facts-in-step', 'another time', pair('Open from 9am to 5.30pm.', 'Open until 5pm.'), pair('Open from 9am to 5.30pm.', 'Open until 17:30.')],
	[
		'facts-in-step',
		'a number that is said of something else',
		pair('Three themes; before, there were five priorities.', 'There are five themes.'),
		pair('Three themes; before, there were five priorities.', 'There are 3 themes.'),
	],
	[
		'facts-in-step',
		'a figure that is not declared',
		pair('Many people.', 'About 300 people.'),
		pair('Many people.', 'About 300 people.', '{facts="300: the table of the annex, rounded"}'),
	],
	[
		'facts-in-step',
		'a rounding without a word',
		pair('There were 26,149 calls.', 'There were 26,000.'),
		pair('There were 26,149 calls.', 'There were more than 26,000. There are two sorts:\n\n- new\n- old'),
	],
	[
		'facts-in-step',
		'captions of a film',
		document('', '## A {#a}\n\nOne in three.\n', {
			'f.mp4': Buffer.from('\0\0\0\x18ftypisom'),
			'f.vtt': 'WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n1 in 4\n',
			'bsl.yaml': 'films:\n  - {section: a, title: A, files: f.mp4, captions: f.vtt, seconds: 3, placeholder: false}\n',
		}),
		document('', '## A {#a}\n\nOne in three.\n', {
			'f.mp4': Buffer.from('\0\0\0\x18ftypisom'),
			'f.vtt': 'WEBVTT\n\n1\n00:00:00.000 --> 00:00:02.000\n1 in 3\n',
			'bsl.yaml': 'films:\n  - {section: a, title: A, files: f.mp4, captions: f.vtt, seconds: 3, placeholder: false}\n',
		}),
	],
	[
		'names-in-step',
		'another name',
		pair('Kent Fire and Rescue Service is a member.', 'The members are Kent Fire Service and others.'),
		pair('Kent Fire and Rescue Service is a member.', 'Kent Fire & Rescue Service is one. Many more are not.'),
	],
	['names-in-step', 'another abbreviation', pair('KIDAS helps.', 'KIDVA helps.'), pair('KIDAS helps.', 'KIDAS helps. Everyone can call.')],
	[
		'one-name',
		'one word left out',
		full(
			'The Kent Community Safety Partnership met. The Kent Community Safety Partnership agreed.\n\nThe Kent Safety Partnership noted it.\n\nThe Kent Community Saftey Partnership left.',
		),
		full(
			'The Kent Community Safety Partnership met twice. The Kent Community Safety Partnership signed the Kent Community Safety Agreement. A notice says "Kent Safety Community Partnership".',
		),
	],
	[
		'one-value',
		'digits exchanged',
		full('Police recorded 26,149 incidents.\n\n### Later\n\nThe 26,194 incidents were looked at.'),
		full('Police recorded 26,149 incidents.\n\n### Later\n\nThe 26,149 incidents and 31,002 calls were looked at.'),
	],
	[
		'one-value',
		'the same words',
		full('In all, 15% of all recorded crime in Kent.\n\nThat is, 51% of all recorded crime in Kent.'),
		full(
			'In all, 15% of all recorded crime in Kent.\n\nThat is, 38% of all violent crime in Kent. Section 3 of the Domestic Abuse Act; section 57 of the Domestic Abuse Act.',
		),
	],
	[
		'one-value',
		'numbers that are names, in another language',
		full('Es sind 15 Prozent der Menschen in Kent.\n\nEs sind 51 Prozent der Menschen in Kent.'),
		full('Nach § 15 des Gesetzes über die Hilfe.\n\nNach Abs. 51 des Gesetzes über die Hilfe. Nach Nummer 7 des Gesetzes über die Hilfe.'),
	],
	[
		'one-value',
		'numbers of rules, laws and levels',
		full('The Board asks 12 of all councils in the county to help.\n\nThe Board asks 14 of all councils in the county to help.'),
		full(
			[
				'Rule 12 says what the council does. Rule 14 says what the council does.',
				'Under Rules 3, 4 (second part), 6 and 12 of the Act that covers housing.\n\nUnder Rules 3 to 14 of the Act that covers housing.',
				'As (EU) 2016/679 of the Council of Europe says. As (EU) 2015/751 of the Council of Europe says.',
				'Circular A-119 is what the council works from. Circular A-130 is what the council works from.',
				'At AAL1 ask again each 30 days while people are still here.\n\nAt AAL2 ask again each 20 days while people are still here.',
				'Die §§ 1304, 1306 des Gesetzes über die Ehe.\n\nDie §§ 1304, 1307 des Gesetzes über die Ehe.',
				'It costs 12,000 units. It costs 21,000 units.\n\n```\nx = 5 of all the things here\n```\n\n```\nx = 6 of all the things here\n```',
			].join('\n\n'),
		),
	],
	['phone-numbers', 'a slip', full('Call 0808 2000 274.', contacts), full('Call 0808 2000 247 or 0800 123 4567.', contacts)],
	[
		'phone-numbers',
		'shows one and dials another',
		full('Call [0808 2000 247](tel:08082000248).', contacts),
		full('Call [0808 2000 247](tel:+448082000247).', contacts),
	],
	['weekdays', 'another day', full('It opens on Tuesday 24 July 2023.'), full('It opens on Monday, 24 July 2023, a holiday 1 May.')],
	[
		'consultation',
		'another length in the text',
		full('From 24 July to 9 October 2023 is twelve weeks.'),
		full('From 24 July to 9 October 2023 is 77 days, which is eleven weeks; twelve weeks would have ended later.'),
	],
	[
		'consultation',
		'a length before the dates',
		full('It was open for 12 weeks from 24 July to 9 October 2023.'),
		full('It was open for about 3 months from 24 July to 9 October 2023, or 11 weeks.'),
	],
	[
		'consultation',
		'not the length of the front matter',
		full('The consultation lasted for 12 weeks.', dates),
		full('The consultation lasted for eleven weeks. A report said that it would last twelve weeks. The earlier consultation lasted 8 weeks.', dates),
	],
	[
		'consultation',
		'not the day of the front matter',
		full('The consultation opened on 25 July 2023.', dates),
		full('The consultation on the draft opened on 24 July 2023, and the earlier consultation opened on 1 June 2019.', dates),
	],
	[
		'decisions',
		'another number',
		full('The Cabinet agreed (decision 108/2023).', decided),
		full('The Cabinet agreed (decision 180/2023), after decision 7/2019.', decided),
	],
	[
		'decisions',
		'another day',
		full('On 22 November 2023 the Cabinet agreed (decision 180/2023).', decided),
		full('On 21 November 2023 the Cabinet agreed (decision 180/2023).', decided),
	],
	[
		'table-totals',
		'a column',
		table('Books | £9,000 | £9,500', 'Heat | £4,100 | £4,200', 'Total | £13,100 | £13,900'),
		table('Books | £9,000 | £9,500', 'Heat | £4,100 | |', 'Total | £13,100 | £13,900'),
	],
	[
		'table-totals',
		'a column below merged headers',
		full(
			':::table{header-rows=2}\n| Part | > | Cost |\n|-|-|-|\n| ^ | 2025 | 2026 |\n| Books | £9,000 | £9,500 |\n| Heat | £4,100 | £4,200 |\n| Total | £13,100 | £13,900 |\n:::',
		),
		full(
			':::table{header-rows=2}\n| Part | > | Cost |\n|-|-|-|\n| ^ | 2025 | 2026 |\n| Books | £9,000 | £9,500 |\n| Heat | £4,100 | £4,200 |\n| Total | £13,100 | £13,700 |\n:::',
		),
	],
	[
		'table-totals',
		'shares',
		table('A | 40% | 33%', 'B | 40% | 33%', 'C | 30% | 33%', 'Total | 100% | 100%'),
		table('A | 40% | 33%', 'B | 30% | 33%', 'C | 30% | 33%', 'Total | 100% | 100%'),
	],
	[
		'abbreviations-once',
		'explained too late',
		full('The MARAC met.\n\nA multi-agency risk assessment conference (MARAC) is a meeting.'),
		full('A multi-agency risk assessment conference (MARAC) met.\n\nThe MARAC (in Kent) agreed.'),
	],
	[
		'abbreviations-once',
		'two meanings',
		full('The Adult Safeguarding Board (ASB) met. Anti-social behaviour (ASB) fell.'),
		full('The Adult Safeguarding Board (ASB) met. The Adults Safeguarding Board (ASB) fell.'),
	],
	[
		'structure',
		'another order',
		pair('### One\n\na\n\n### Two\n\nb', '### Two\n\nb\n\n### One\n\na'),
		pair('### One\n\na\n\n### Two\n\nb', '### One\n\na\n\n### Other\n\nx\n\n### Two\n\nb'),
	],
	[
		'structure',
		'numbered points',
		pair('1. [Recovery](#a)\n2. Needs', '1. **Needs**: now.\n2. **Recovery**: later.'),
		pair('1. [Recovery](#a)\n2. Needs', '1. **Recovery**: later.\n2. **Needs**: now.'),
	],
	[
		'structure',
		'a link out of the edition',
		document('', '## A {#a}\n\nx\n\n:::summary\nSee [b](#b).\n:::\n\n## B {#b}\n\ny\n'),
		document('', '## A {#a}\n\nSee [b](#b).\n\n:::summary\nSee [b](#b).\n:::\n\n## B {#b}\n\ny\n\n:::summary\nz\n:::\n'),
	],
];
