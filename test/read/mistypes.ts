/** What slips at the keyboard, or is changed by Word on the way, each beside the same input as it was meant. */
import { type Files, withBody } from './folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';
const body = (text: string, files: Files = {}) => withBody(`## A\n\n${text}\n`, files);
const pictured = (markdown: string) => body(markdown, { 'pictures/street-lamp.svg': svg });
const fm = (yaml: string) => ({ 'strategy.md': `---\n${yaml}\n---\n\n## A\n\nWords.\n` });
const easy = '![A house](openmoji:1F3E0)\nWords.';
const lamp = pictured('![A lamp](pictures/street-lamp.svg)');

/** Name → input with the fault, input without it. */
export const mistypes: Record<string, [fault: Files, sound: Files]> = {
	'front matter below an empty line': [{ 'strategy.md': '\n\n---\n# A note.\ntitle: A\n---\n\n## A\n\nWords.\n' }, fm('title: A')],
	'front matter with spaces before it': [{ 'strategy.md': ' ---\n# A note.\ntitle: A\n---\n\n## A\n\nWords.\n' }, fm('title: A')],
	'front matter with a dash of Word': [{ 'strategy.md': '—\ntitle: A\n---\n\n## A\n\nWords.\n' }, fm('title: A')],
	'front matter closed by a dash of Word': [{ 'strategy.md': '---\ntitle: A\n—\n\n## A\n\nWords: one.\n\n---\n\n## B\n\n::contacts\n' }, fm('title: A')],
	'front matter that cannot be read, with contacts': [
		{ 'strategy.md': '---\ntitle: A: B\ncontacts:\n  - name: Us\n---\n\n## A\n\nWords.\n\n::contacts\n' },
		fm('title: "A: B"'),
	],
	'front matter with a tab': [fm('title: A\npublisher:\n\tname: B'), fm('title: A\npublisher:\n  name: B')],
	'front matter without a space behind a colon': [fm('title: A\nstatus:draft'), fm('title: A\nstatus: draft')],
	'front matter as people speak': [
		fm('title: A\nstatus-date: 1st May 2024\ndate: 13/5/2024\npublisher: The council\ncontacts:\n  - The council'),
		fm('title: A\nstatus: Approved\nstatus-date: 2024-05-01\ndate: 2024-05-13\npublisher: { name: The council }'),
	],
	'link without its colon': [body('[More](http//www.example.org)'), body('[More](http://www.example.org)')],
	'a file of Word': [{ 'strategy.md': Buffer.from('504b030414000600080000002100', 'hex') }, body('Words.')],
	'UTF-16 without its mark': [{ 'strategy.md': Buffer.from('---\ntitle: A\n', 'utf16le') }, body('Words.')],
	'container not closed before the next': [
		body('Full.\n\n:::summary\nWords.\n\n:::easy-read\n![A house](openmoji:1F3E0)\nWords.\n:::'),
		body('Full.\n\n:::summary\nWords.\n:::\n\n:::easy-read\n![A house](openmoji:1F3E0)\nWords.\n:::'),
	],
	'container not closed, with one in it': [
		body('Full.\n\n::::notice\nWords.\n\n:::summary\nWords.\n:::'),
		body('Full.\n\n::::notice\nWords.\n::::\n\n:::summary\nWords.\n:::'),
	],
	'container closed with too few colons': [
		withBody(`## A\n\nFull.\n\n::::easy-read\n${easy}\n:::\nMore.\n\n## B\n\n[A](#c)\n\n:::summary\nWords.\n:::\n\n## C\n\nWords.\n`),
		withBody(`## A\n\nFull.\n\n::::easy-read\n${easy}\n::::\nMore.\n\n## B\n\n[A](#c)\n\n:::summary\nWords.\n:::\n\n## C\n\nWords.\n`),
	],
	'container of four colons not closed': [
		withBody(`## A\n\nFull.\n\n::::easy-read\n${easy}\n\n## B\n\n[A](#c)\n\n:::summary\nWords.\n:::\n\n## C\n\nWords.\n\n:::easy-read\n${easy}\n:::\n`),
		withBody(`## A\n\nFull.\n\n::::easy-read\n${easy}\n::::\n\n## B\n\n[A](#c)\n\n:::summary\nWords.\n:::\n\n## C\n\nWords.\n`),
	],
	'containers of one block not closed': [
		withBody('## A\n\n:::table[B]\n| C |\n|---|\n| D |\n\nWords.\n\n## E\n\n:::terms\n- **F**: g\n\n## H\n\nWords.\n\n:::notice\nI\n'),
		withBody('## A\n\n:::table[B]\n| C |\n|---|\n| D |\n:::\n\nWords.\n\n## E\n\n:::terms\n- **F**: g\n:::\n\n## H\n\nWords.\n\n:::notice\nI\n:::\n'),
	],
	'container unknown and not closed': [
		withBody('## A\n\n:::sumary\nWords.\n\n## B\n\n[A](#a) [C](#c)\n\n## C\n\nWords.\n'),
		withBody('## A\n\nWords.\n\n## B\n\n[A](#a) [C](#c)\n\n## C\n\nWords.\n'),
	],
	'container with one colon': [body('Full.\n\n:summary[Words]\nWords.'), body('Full, and :summary[words].')],
	'container behind four spaces': [body('Full.\n\n    :::summary\nWords.'), body('Full.\n\n    code: :::summary')],
	'container closed behind four spaces': [body('Full.\n\n:::summary\nWords.\n    :::\n\nMore.\n:::'), body('Full.\n\n:::summary\nWords.\n   :::')],
	'curly quotation marks in attributes': [
		body(':span[iechyd]{lang=“”}'),
		body(
			':span[iechyd]{lang=“cy”} :math[x²]{alt=“x squared”}\n\n:::notice{kind=”help”}\nWords.\n:::\n\n:::summary{facts=“12%: of all, in ‘it’”}\n“Words” {a=“b”}.\n:::',
		),
	],
	'curly quotation marks round a caption': [
		pictured('![A lamp](pictures/street-lamps.svg “A new lamp”)'),
		pictured('![A lamp](pictures/street-lamp.svg “A new lamp”)\n\n![A lamp](pictures/street-lamp.svg ”Another lamp”)'),
	],
	'field without its colon': [
		{ 'strategy.md': '---\ntitle A plan\nstatus: draft\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A plan\nstatus: draft\n---\n\n## A\n\nWords.\n' },
	],
	'field without a space behind its colon': [
		{ 'strategy.md': '---\ntitle: A plan\nstatus:draft\nlanguage: en-GB\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A plan\nstatus: draft\nlanguage: en-GB\n---\n\n## A\n\nWords.\n' },
	],
	'field twice': [
		{ 'strategy.md': '---\ntitle: A plan\nstatus: draft\nstatus: draft\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A plan\nstatus: draft\n---\n\n## A\n\nWords.\n' },
	],
	'day that the calendar does not have': [
		{ 'strategy.md': '---\ntitle: A plan\nstatus-date: “2026-09-31”\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A plan\nstatus-date: “2026-09-30”\n---\n\n## A\n\nWords.\n' },
	],
	'field with a sign that begins a note': [
		{ 'strategy.md': '---\ntitle: Plan #1\nbrand: { colour: #1d3f72\n  }\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: "Plan #1" # the first\ndescription: On example.org/#a\n#status: draft\n---\n\n## A\n\nWords.\n' },
	],
	'table from Word': [
		body('Part\tCost\tYear\nPavements\t17.0\t2027\n\nLast words.'),
		body('| Part | Cost |\n|---|---|\n| Pavements | 17.0 |\n\nOne\ttab.\nNone.'),
	],
	'a line that begins with four spaces or a tab': [
		body('Words.\n\n    Four things came up at every workshop.\n\n\tThere were two more.'),
		body('Words.\n\n    let a = b;\n\n- One.\n\n    Four things came up at every workshop.'),
	],
	'id without its end': [withBody('## A {#a-b\n\nWords.\n'), withBody('## A, or {id}\n\nWords.\n')],
	'id in other brackets': [withBody('## A (#a-b)\n\nWords.\n\n## B {b-c}\n\nWords.\n'), withBody('## A (#1)\n\nWords.\n\n## B {b}\n\nWords.\n')],
	'a section with one sign': [
		withBody('## A\n\nOne.\n\n# B {#b}\n\n### C\n\nTwo.\n\n## D\n\n[E](#b)\n'),
		withBody('## A\n\nOne.\n\n## B {#b}\n\n### C\n\nTwo.\n\n## D\n\n[E](#b)\n'),
	],
	'picture nearly named': [pictured('![A lamp](pictures/streetlamp.svg)\n\n![B](pictures/Street-Lamp.svg)\n\n![C](street-lamp.png)'), lamp],
	'picture of Windows': [pictured('![A lamp](C:\\Users\\me\\street-lamp.svg)'), lamp],
	'picture of the set, otherwise written': [pictured('![A](openmoji:U+1F3E0) ![B](OpenMoji:1F3E0) ![C](🏠)'), lamp],
	'picture without its sign': [pictured('[A lamp](pictures/street-lamp.svg)'), lamp],
	'link to a section without its sign': [body('[More](a)'), body('[More](#a)')],
	'review of a section that is no more': [
		body('Words.', { 'reviews.yaml': 'reviews:\n  - {section: old-aims, edition: summary, fingerprint: 0123}\n' }),
		body('Words.', { 'reviews.yaml': 'reviews:\n  - {section: a, edition: summary, fingerprint: 0123}\n' }),
	],
	'words that Git could not join': [
		body('<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n\nMore.\n\n<<<<<<< HEAD\n=======\nTwo.\n>>>>>>> main', {
			'reviews.yaml': 'reviews:\n<<<<<<< HEAD\n  - {section: a}\n=======\n>>>>>>> main\n',
		}),
		body('One.\n\n<<<<<<< is a mark.\n\nTwo\n\n```text\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> main\n```'),
	],
	'reviews that Git could not join': [
		body('Words.', { 'reviews.yaml': 'reviews:\n<<<<<<< HEAD\n  - {section: a}\n=======\n  - {section: b}\n>>>>>>> main\n' }),
		body('Words.', { 'reviews.yaml': 'reviews:\n' }),
	],
	'review of nothing': [
		body('Words.', { 'reviews.yaml': 'reviews:\n  - {}\n  - {section: a}\n' }),
		body('Words.', { 'reviews.yaml': 'reviews:\n  - {section: a, edition: summary, fingerprint: 0123}\n' }),
	],
	'values without quotation marks': [
		body(
			'Full :math[x]{alt=x by itself}.\n\n::allow{rule=plain-sentences reason=They go together}\nWords.\n\n:::summary{facts=38.4: yes}\nWords.\n:::\n\n:::easy-read[A]{facts=“12%: of all}\nWords.\n:::',
		),
		body(
			'Full :math[x]{alt=x}.\n\n::allow{rule=plain-sentences reason="They go together"}\nWords.\n\n:::summary{facts="38.4: yes"}\nWords.\n:::\n\n:::notice{kind=help}\nfacts=a b\n:::',
		),
	],
	'containers with one sign wrong': [
		body(
			[
				':::summary {facts="1: a"}',
				':::summary{facts="1: a"',
				':::summary{facts="1: a}',
				':::summary{facts: "1: a"}',
				':::only{full, summary}',
				':::table[A{row-headers}',
				':::Easy Read[A]',
			].join('\n\n'),
		),
		body('Full.\n\n:::summary{facts="1: a"}\nWords.\n:::\n\n:::only{full summary}\nWords.\n:::'),
	],
	'boxes misspelt': [
		body([':::warnign', ':::exmaple', ':::tipp[My tip]'].map((box) => `${box}\nWords.\n:::`).join('\n\n')),
		body(':::notice[My tip]{kind=note}\nWords.\n:::'),
	],
	'picture that is a folder': [
		body('![A](pictures/b.svg)', { 'pictures/b.svg/a.svg': svg }),
		body('![A](pictures/b.svg/a.svg)', { 'pictures/b.svg/a.svg': svg }),
	],
	'one field without its colon': [fm('title = A plan'), fm('title: A plan')],
	'inner field without its colon': [fm('title: A\npublisher:\n  name The council'), fm('title: A\npublisher:\n  name: The council')],
	'list with stars': [fm('title: A\ncontacts:\n  * name: B'), fm('title: A\ncontacts:\n  - { name: B, text: C, phone: "999" }')],
	'comma forgotten between fields': [
		fm('title: A\npublisher: { name: B url: https://example.org/ }'),
		fm('title: A\npublisher: { name: B, url: https://example.org/ }'),
	],
	'spaces as Word writes them': [
		fm('title:\u00a0A\npublisher:\n\u00a0 nam:\u00a0B'),
		fm('title:\u00a0A\u00a0plan\npublisher:\n\u00a0 name:\u00a0B\ncontacts:\n\u00a0 -\u00a0name: C\n    text: D\n    phone: "999"'),
	],
	'films in two documents': [body('Words.', { 'bsl.yaml': 'films: []\n---\nfilms: []\n' }), body('Words.', { 'bsl.yaml': '---\nfilms: []\n' })],
	'films too deep': [body('Words.', { 'bsl.yaml': `films: ${'['.repeat(100_000)}` }), body('Words.', { 'bsl.yaml': 'films: []\n' })],
	'film whose length is below nothing': [
		body('Words.', { 'bsl.yaml': 'films:\n  - { section: a, title: A, link: https://example.org/, seconds: -4, signs: full }\n' }),
		body('Words.', { 'bsl.yaml': 'films:\n  - { section: a, title: A, link: https://example.org/, seconds: 4, signs: full }\n' }),
	],
	'marks of which one is wrong': [
		body(
			'<! -- Ask them. -->\n\nSee ![A house](pictures/a.svg\n\nSee (the site)[https://example.org/].\n\nSee [the site](https://example.org/ and more.\n\n-one\n-two\n\n###\u00a0More\n\nA :span(iechyd){lang=cy}.\n\n:contacts\n\nThis is **bold.',
		),
		body('See [the site](https://example.org/) (page) [1].\n\n- one\n- two\n\n-40 degrees\n\n`**a` and 2 ** 3\n\nA **b** c.'),
	],
	'films with a line too far left': [body('Words.', { 'bsl.yaml': 'films:\n  - section: a\n   seconds: 4\n' }), body('Words.', { 'bsl.yaml': 'films:\n' })],
};
