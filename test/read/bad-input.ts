/** The things that an author may get wrong, each beside the same input without the fault. */
import { films } from './bad-films.ts';
import { type Files, head, withBody } from './folder.ts';
import { mistypes } from './mistypes.ts';
import { otherPrograms } from './other-programs.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const body = (text: string, files: Files = {}) => withBody(`## A\n\n${text}\n`, files);
const pictured = (address: string, content: Files[string] = svg) =>
	body(`![A house](${address})`, {
		'pictures/a.svg': svg,
		'pictures/b.svg': content,
	});
const fm = (yaml: string) => ({
	'strategy.md': `---\n${yaml}\n---\n\n## A\n\nWords.\n`,
});

const finnish = [1, 2, 3, 4, 5, 6]
	.map(
		(n) =>
			`Kohta ${n}: kunta auttaa asukkaita, joiden elämä on muuttunut vaikeaksi, ja etsii heidän kanssaan uuden asunnon sekä turvallisen paikan lapsille kouluun.`,
	)
	.join('\n\n');

/** Name → input with the fault, input without it. */
export const cases: Record<string, [fault: Files, sound: Files]> = {
	'no source': [{ 'notes.txt': 'x' }, body('Words.')],
	'two sources': [{ 'a.md': 'x', 'b.md': 'y' }, { 'a.md': `${head}## A\n\nWords.\n` }],
	'most of it in another language': [
		body(
			'W tej części jest to, co robimy dla osób, które się boją.\n\nNie jest to pani wina i może pani prosić o pomoc.\n\nPo rozmowie jest plan na to, co będzie dalej z pani domem.',
		),
		{
			'strategy.md':
				'---\ntitle: Plan\nlanguage: pl\n---\n\n## A\n\nW tej części jest to, co robimy dla osób, które się boją.\n\nNie jest to pani wina i może pani prosić o pomoc.\n\nPo rozmowie jest plan na to, co będzie dalej z pani domem.\n',
		},
	],
	'most of it in another alphabet': [
		body('Допомога поруч.\n\nВи не самі.\n\n- Її план\n'),
		body(':::div{lang=uk}\nДопомога поруч.\n\nВи не самі.\n\n- Її план\n:::'),
	],
	'most of it in one alphabet, with a name in another': [
		body('הבית הזה קטן.\n\nהספר שלי, すし, כאן.\n\nשלום לכולם.'),
		body(':::div{lang=he}\nהבית הזה קטן.\n\nהספר שלי, כאן.\n\nשלום לכולם.\n:::'),
	],
	'most of it in a language whose words are not known': [body(finnish), { 'strategy.md': `---\ntitle: Plan\nlanguage: fi\n---\n\n## A\n\n${finnish}\n` }],
	'front matter that ends with dots': [{ 'strategy.md': '---\ntitle: A plan\n...\n\n## A\n\nWords.\n\n---\n\nMore.\n' }, fm('title: A plan ...')],
	'empty source': [{ 'strategy.md': '\n \n' }, body('Words.')],
	'not UTF-8': [
		{
			'strategy.md': Buffer.concat([Buffer.from(`${head}## A\n\nCaf`), Buffer.from([0xe9, 0x0a])]),
		},
		body('Café'),
	],
	'UTF-16': [{ 'strategy.md': Buffer.from('\ufeff---\ntitle: A\n', 'utf16le') }, { 'strategy.md': `\ufeff${head}## A\n\nWords.\n` }],
	'control character': [body('A\u0008b'), body('A\tb')],
	'control characters of Windows': [body('And so on\u0085\n\nThis is \u0091it\u0092.\n\n\u0081'), body('And so on…\n\nThis is ‘it’.')],
	'source outside': [{ 'strategy.md': { link: '/etc/passwd' } }, body('Words.')],
	'front matter absent': [{ 'strategy.md': '## A\n\nWords.\n' }, fm('title: A')],
	'front matter open': [{ 'strategy.md': '---\ntitle: A\n\n## A\n' }, fm('title: A')],
	'front matter empty': [{ 'strategy.md': '---\n---\n\n## A\n\nWords.\n' }, fm('title: A')],
	'front matter not YAML': [fm('title: A: B'), fm('title: "A: B"')],
	'front matter alias': [fm('title: A\ndescription: *x'), fm('title: A\ndescription: "*x"')],
	'front matter deep': [fm(`title: ${'['.repeat(10_000)}`), fm('title: "["')],
	'front matter a list': [fm('- title'), fm('title: A')],
	'front matter without title': [fm('status: draft'), fm('title: A\nstatus: draft')],
	'front matter unknown field': [fm('title: A\nstaus: draft'), fm('title: A\nstatus: draft')],
	'front matter field of objects': [fm('title: A\nconstructor: x\n__proto__: y'), fm('title: A')],
	'front matter inner field': [
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n    fone: "999"\n    phone: "999"'),
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n    phone: 0999'),
	],
	'front matter kinds': [
		fm('title: A\nstatus: daft\nlanguage: English\nslug: A b\nurl: example.org\nstatus-date: 2023-02-30\nexit: javascript:x'),
		fm('title: A\nstatus: draft\nlanguage: cy\nslug: a-b\nurl: https://example.org\nstatus-date: 2023-02-28\nexit: https://example.org'),
	],
	'phone with words': [
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n    phone: 0808 1 (24 hours)'),
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n    phone: (0808) 1-2'),
	],
	'contact without a way to reach it, and with half an address': [
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n  - name: D\n    text: E\n    email: help.example.org'),
		fm('title: A\ncontacts:\n  - name: B\n    text: C\n    sms: "85258"\n  - name: D\n    text: E\n    email: help@example.org'),
	],
	'consultation without dates': [fm('title: A\nconsultation:\n  opens: 2023-07-24'), fm('title: A\nconsultation:\n  opens: 2023-07-24\n  closes: 2023-10-09')],
	'help without its section': [fm('title: A\nhelp: b'), fm('title: A\nhelp: a')],
	'no sections': [{ 'strategy.md': head }, body('Words.')],
	'one id twice': [withBody('## A {#x}\n\nOne.\n\n## B {#x}\n\nTwo.\n'), withBody('## A {#x}\n\nOne.\n\n## B {#y}\n\nTwo.\n')],
	'an id that cannot be': [withBody('## A {#Ä_b}\n\nOne.\n'), withBody('## A {#a-b}\n\nOne.\n')],
	'an id of our own': [withBody('## A {#search}\n\nOne.\n'), withBody('## Search\n\nOne.\n')],
	'an id in bold': [withBody('## A **b {#c}**\n\nOne.\n'), withBody('## A **b** {#c}\n\nOne.\n')],
	'an id with a space and capitals': [withBody('## A {#My Aims}\n\nOne.\n'), withBody('## A { #my-aims }\n\nSee [it](#my-aims).\n')],
	'ids as a program for documents writes them': [
		withBody(
			'## 1. Our aims {#1.-our-aims}\n\nSee [the steps](#2.-steps).\n\n## 2. Steps {#2.-steps}\n\n### More {#More .unnumbered}\n\n[Aims](#1.-our-aims), [more](#More).\n',
		),
		withBody(
			'## 1. Our aims {#1-our-aims}\n\nSee [the steps](#2-steps).\n\n## 2. Steps {#2-steps}\n\n### More {#more}\n\n[Aims](#1-our-aims), [more](#more).\n',
		),
	],
	'one id twice, that cannot be': [withBody('## A {#1.x}\n\nOne.\n\n## B {#1.x}\n\nTwo.\n'), withBody('## A {#1-x}\n\nOne.\n\n## B {#1-y}\n\nTwo.\n')],
	'an id as other programs write it': [withBody('## A {id="My Aims"}\n\nOne.\n\n## B {id=b}\n\nTwo.\n'), withBody('## A, or {id}\n\nOne.\n')],
	'heading without a space': [body('##Who\n\nWords.\n\n> Words\n> ###Then'), body('### Who\n\n#1 and \\##two.')],
	'skipped level': [body('#### Deep\n\nWords.'), body('### Next\n\nWords.')],
	'empty heading': [body('### {#b}\n\nWords.'), body('### B {#b}\n\nWords.')],
	'unknown container': [body(':::sumary\nWords.\n:::'), body('Full.\n\n:::summary\nWords.\n:::')],
	'container of objects': [body(':::constructor{a=b}\nWords.\n:::'), body(':::notice{kind=help}\nWords.\n:::')],
	'unknown attribute': [body(':::notice{knd=help}\nWords.\n:::\n\n:::notice{kind=halp}\nWords.\n:::'), body(':::notice{kind=help}\nWords.\n:::')],
	'unknown leaf': [
		body('::contcts'),
		{
			'strategy.md': '---\ntitle: A\ncontacts:\n  - name: B\n    text: C\n    phone: "999"\n---\n\n## A\n\n- ::contacts\n',
		},
	],
	'container not closed': [
		withBody('## A\n\nFull.\n\n:::summary\nWords.\n\n## B\n\nMore.\n'),
		withBody('## A\n\nFull.\n\n:::summary\nWords.\n:::\n\n## B\n\nMore.\n'),
	],
	'container in container': [body('Full.\n\n:::summary\n:::notice\nWords.\n:::\n:::'), body('Full.\n\n::::summary\n:::notice\nWords.\n:::\n::::')],
	'container misspelt': [body('Words.\n\n::: summary\nWords.\n:::'), body('At 10:30, Kent:Medway, a:span.')],
	'container in a list': [body('- a\n\n  :::summary\n  b\n  :::'), body('- a\n\n  :::notice\n  b\n  :::')],
	'container without words': [body('Full.\n\n:::summary\n:::'), body('Full.\n\n:::summary\nWords.\n:::')],
	'container with two colons': [body('Full.\n\n::summary\n\nWords.'), body('Full.\n\n:::summary\nWords.\n:::')],
	'comment not closed': [body('Words.\n\n<!-- Ask them.\n\nMore.'), body('Words.\n\n<!-- Ask them. -->\n\nMore.')],
	'code not closed': [
		body('- b\n\n  ~~~~\n  c\n  # d\n\nWords.\n\n```\na\n``\n\n### More'),
		body('```js\na\n```\n\n- b\n\n  ~~~~\n  c\n  ~~~~~\n\n> ```\n> d\n> ```\n\n    e'),
	],
	'only for none': [body('Full.\n\n:::only\nb\n:::'), body('Full.\n\n:::only{full summary}\nb\n:::')],
	'phrase without language': [body(':span[iechyd]{lang="Welsh language"}'), body(':span[iechyd]{lang=cy}')],
	abbreviations: [body('*[A]:\n\n*[B]: one\n\n*[B]: two\n\nWords\n*[C]: three'), body('*[A]: at 9:30 one\n*[B]: two\n\nWords')],
	'statement with a title': [
		body('Full.\n\n:::easy-read\n![A road](openmoji:1F6A8 "Roads")\nGo now.\n:::'),
		body('Full.\n\n:::easy-read\n![A road](openmoji:1F6A8)\nGo now.\n:::'),
	],
	'picture missing': [pictured('pictures/c.svg'), pictured('pictures/b.svg')],
	'picture above, without an ending': [pictured('../../etc/passwd'), pictured('pictures/b.svg')],
	'picture above': [pictured('../../etc/passwd.svg'), pictured('./pictures/b.svg')],
	'picture above, encoded': [pictured('%2e%2e/%2e%2e/etc/passwd.svg'), pictured('pictures/%62.svg')],
	'picture absolute': [pictured('/etc/passwd.png'), pictured('pictures/b.svg')],
	'picture linked out': [pictured('pictures/b.svg', { link: '/etc/hostname' }), pictured('pictures/b.svg', { link: 'a.svg' })],
	'picture on another host': [pictured('https://example.org/a.svg'), pictured('openmoji:1F3E0')],
	'picture unknown in the set': [pictured('openmoji:constructor'), pictured('openmoji:1F3E0')],
	'picture with a lone percent sign': [pictured('pictures/100%.svg'), body('![A house](pictures/50%.svg)', { 'pictures/50%.svg': svg })],
	'picture in the text itself': [body('![A house][image1]\n\n[image1]: <data:image/png;base64,iVBORw0KGgo=>'), pictured('pictures/a.svg')],
	'picture with more than a name': [pictured('pictures/a.svg?raw=true#icon'), pictured('pictures/a.svg')],
	'picture of no kind': [pictured('pictures/a.constructor'), pictured('pictures/a.svg')],
	'picture not what it says': [
		body('![A](a.png) ![B](b.jpg) ![C](c.svg)', {
			'a.png': svg,
			'b.jpg': png,
			'c.svg': 'not XML',
		}),
		body('![A](a.png)', { 'a.png': png }),
	],
	'picture whose end is missing': [
		body('![A](a.png) ![B](b.png)', {
			'a.png': png.subarray(0, png.length - 24),
			'b.png': Buffer.concat([png.subarray(0, 45), Buffer.alloc(8, 7), png.subarray(53)]),
		}),
		body('![A](a.png)', { 'a.png': png }),
	],
	'SVG with a picture whose end is missing': [
		pictured('pictures/b.svg', svg.replace('<path', `<image href="data:image/png;base64,${png.subarray(0, png.length - 24).toString('base64')}"/><path`)),
		pictured('pictures/b.svg', svg.replace('<path', `<image href="data:image/png;base64,${png.toString('base64')}"/><path`)),
	],
	'picture without words': [body('![](pictures/a.svg)', { 'pictures/a.svg': svg }), body('![](pictures/a.svg){decorative}', { 'pictures/a.svg': svg })],
	'picture attribute': [body('![A](a.svg){decorativ}', { 'a.svg': svg }), body('![A](a.svg) {x}', { 'a.svg': svg })],
	'picture both': [body('![A](a.svg){decorative}', { 'a.svg': svg }), body('![A](a.svg)', { 'a.svg': svg })],
	'SVG script': [pictured('pictures/b.svg', svg.replace('<path', '<script>alert(1)</script><path')), pictured('pictures/b.svg')],
	'SVG with HTML': [
		pictured('pictures/b.svg', svg.replace('<path', '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">Words</p></foreignObject><path')),
		pictured('pictures/b.svg'),
	],
	'SVG that moves': [pictured('pictures/b.svg', svg.replace('<path', '<animateTransform attributeName="transform"/><path')), pictured('pictures/b.svg')],
	'SVG handler': [pictured('pictures/b.svg', svg.replace('<path', '<path onload="alert(1)"')), pictured('pictures/b.svg')],
	'SVG from elsewhere': [
		pictured('pictures/b.svg', svg.replace('<path', '<use href="https://example.org/x.svg#a"/><path')),
		pictured('pictures/b.svg', svg.replace('<path', '<use href="#a"/><path')),
	],
	'SVG entity': [
		pictured('pictures/b.svg', `<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`),
		pictured('pictures/b.svg', `<?xml version="1.0"?><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg}`),
	],
	'raw HTML': [body('<div>x</div>\n\nA <b>b</b>'), body('<!-- a note -->\n\nA <!-- b --> `<b>`')],
	...otherPrograms,
	'words right below a table': [body('|A|B|\n|-|-|\n|c|d|\nMore words.'), body('|A|B|\n|-|-|\n|c|d|\n\nMore words.')],
	'address of a web page with too many slashes': [
		body('[a](https:///www.example.org/b) [b](http:/example.org) [c](https://)'),
		body('[a](https://www.example.org/b) [b](http://example.org) [c](https://c.example)'),
	],
	'links to pages of another program': [body(Array.from({ length: 3 }, (_, n) => `- [[Page ${n}]] and [a](page-${n}.md)`).join('\n')), body('- Page 1')],
	'raw HTML behind a comment': [body('<!-- a --><script>alert(1)</script><!-- b -->'), body('<!-- a --> <!-- b -->\n\nWords.')],
	'javascript link': [
		body(
			'[a](javascript:alert(1)) [b](JaVaScRiPt:x) [c](java&#115;cript:x) [d](&#9;javascript&colon;x) [e](<java&Tab;script:x>) [f](data:text/html,x) [g](vbscript:x) [h](file:///etc/passwd)',
		),
		body('[a](https://example.org) [b](mailto:a@example.org) [c](tel:999) [d](#a)'),
	],
	'javascript reference': [body('[a][b] <javascript:x>\n\n[b]: javascript:x'), body('[a][b]\n\n[b]: https://example.org')],
	'link to a file': [body('[a](other.md) [b]()'), body('[a](https://example.org/other.md)')],
	'link to what lacks its beginning': [
		body('[a](www.example.org/b) [c](me@example.org) [d](01622-123456)'),
		body('[a](https://www.example.org/b) [c](mailto:me@example.org) [d](tel:01622-123456)'),
	],
	'link that is none': [
		body('[a](#a b) is.\n\n[b] (https://example.org/) is.\n\n![A house](pictures/a b.svg)'),
		body('[a](#a), [b](<https://example.org/c d>), [1] (page 5), [e] and \\[f](g), [h](https://example.org).'),
	],
	'link without words': [body('[](https://example.org)'), body('[![A](a.svg)](https://example.org)', { 'a.svg': svg })],
	'cross-reference to less than nearly a name': [
		body('[a](#id)\n\n### Run {#run}\n\nWords.'),
		body('[a](#the-plan,-in-short)\n\n### The plan, in short\n\nWords.'),
	],
	'broken cross-reference': [body('[a](#plann) [b](#b)\n\n### Plan {#plan}\n\nWords.'), body('[a](#plan)\n\n### Plan {#plan}\n\nWords.')],
	'broken reference': [body('[a][b]'), body('\\[a][b] \\[^c]')],
	'footnote without text': [body('A[^a]\n\n[^a]:'), body('A[^a]\n\n[^a]: B')],
	'footnote with more than words': [
		body(
			'A[^a] B[^b]\n\n[^a]: C\n\n    :::table[D]\n    | E |\n    |---|\n    | F |\n    :::\n\n    ### G\n\n    > ![H](h.svg "I")\n\n[^b]: J\n\n    :::terms\n    - **K**: L\n    :::\n\n    :::notice\n    ### M\n    :::',
			{ 'h.svg': svg },
		),
		body('A[^a]\n\n[^a]: C [D](https://example.org) **e** :math[f]{alt="f"}\n\n    - G\n    - H\n\n    > I'),
	],
	'footnote in a link': [body('[B[^a]](https://example.org)\n\n[^a]: C.'), body('[B](https://example.org)[^a]\n\n[^a]: C.')],
	'link of an unknown scheme': [body('[B](irc://example.org)'), body('[B](https://example.org)')],
	'footnote missing': [body('A[^a]'), body('A[^a]\n\n[^a]: B')],
	'note in a note': [body('A[^a] B[^b]\n\n[^a]: One\n\n[^b]: Two, see one[^a]'), body('A[^a] B[^b]\n\n[^a]: One\n\n[^b]: Two, see one')],
	'footnote unused, twice': [body('A[^a]\n\n[^a]: B\n\n[^b]: C\n\n[^a]: D'), body('A[^a] B[^b]\n\n[^a]: B\n\n[^b]: C')],
	'table without headers': [
		body('| | B |\n|-|-|\n| 1 | 2 |\n\n| | | |\n|-|-|-|\n| 1 | 2 | 3 |'),
		body(':::table[Caption]{row-headers}\n| | B |\n|-|-|\n| 1 | 2 |\n:::'),
	],
	'table ragged': [body('| A | B |\n|-|-|\n| 1 |\n| 1 | 2 | 3 |'), body('| A | B |\n|-|-|\n| 1 | |\n| 1 | 2\\|3 |')],
	'table container': [body(':::table[Caption]\nWords.\n:::'), body(':::table[Caption]\n| A |\n|-|\n| 1 |\n:::')],
	'table that is none': [body('| A | B\n|---|\n| 1 | 2 |\n\n|A|B|\n|1|2|\n\nWords\n|-|-|\n| 1 | 2 |'), body('A | B\n--|--\n1 | 2\n\n|A| or |B| is.\n\n---')],
	'table with a number of headers that cannot be': [
		body(':::table{row-headers=2 header-rows=0}\n| A | B |\n|-|-|\n| 1 | 2 |\n:::\n\n:::table{header-rows=two}\n| A |\n|-|\n| 1 |\n:::'),
		body(':::table{row-headers=1 header-rows=2}\n| A | B |\n|-|-|\n| C | D |\n| 1 | 2 |\n:::'),
	],
	'table merged to nowhere': [body(':::table\n| ^ | B | > |\n|-|-|-|\n| 1 | 2 | > |\n:::'), body(':::table\n| > | B | C |\n|-|-|-|\n| 1 | > | 2 |\n:::')],
	'table merged to no rectangle': [
		body(':::table\n| A | B |\n|-|-|\n| > | 1 |\n| ^ | 2 |\n| 3 | 4 |\n:::'),
		body(':::table\n| A | B | C |\n|-|-|-|\n| > | 1 | 2 |\n| ^ | ^ | 3 |\n| 4 | 5 | 6 |\n:::'),
	],
	'table merged with its headers': [
		body(':::table\n| A | B |\n|-|-|\n| ^ | 2 |\n:::\n\n:::table{row-headers}\n| A | B |\n|-|-|\n| > | 2 |\n| 3 | 4 |\n:::'),
		body(':::table{header-rows=2 row-headers=2}\n| A | B | C |\n|-|-|-|\n| ^ | D | E |\n| > | 2 | 3 |\n| 4 | 5 | 6 |\n:::'),
	],
	'table with a row and a column that are none': [
		body(':::table\n| > | B |\n|-|-|\n| > | 2 |\n| ^ | ^ |\n:::'),
		body(':::table\n| > | B |\n|-|-|\n| 1 | 2 |\n| ^ | 3 |\n:::'),
	],
	'table with a second header that is blank': [
		body(':::table{header-rows=2}\n| A | B |\n|-|-|\n| C | |\n| 1 | 2 |\n:::'),
		body(':::table{header-rows=2}\n| A | B |\n|-|-|\n| C | ^ |\n| 1 | 2 |\n:::'),
	],
	'table with two marks in a cell': [
		body(':::table\n| A | B | C |\n|-|-|-|\n| >> | 1 | 2 |\n| 3 | ^^ | > ^ |\n:::'),
		body(':::table\n| A | B | C |\n|-|-|-|\n| > | 1 | \\>> |\n| ^ | ^ | 3 > 2 |\n:::'),
	],
	'table with marks that merge nothing': [body('| A | B |\n|-|-|\n| ^ | > |'), body('| A | B |\n|-|-|\n| \\^ | \\> or ^ |')],
	'formula without words': [
		body('A :math[x^2] and :math[y]{alt=" "}.\n\n::math[a*b*c]'),
		body('A :math[x^2]{alt="x squared"}, a:math, :math.\n\n::math[a*b*c \\[1\\]]{alt="a times b times c"}'),
	],
	'formula of nothing': [body('A :math[]{alt="x"} and :math[x]{alt=x lang=cy}.'), body('A :math[x]{alt=x}.')],
	'terms without a list': [body(':::terms\nWords.\n:::\n\n:::terms\n1. **A**: one\n:::'), body(':::terms\n- **A**: one\n:::')],
	'terms that are none': [
		body(':::terms\n- A: one\n- **B** two\n- **C**:\n- **:** three\n:::'),
		body(':::terms\n- **A**: one\n- **B:** two\n- **C**\n\n  Three.\n- **D** : *four*\n:::'),
	],
	'terms with one twice': [body(':::terms\n- **A b**: one\n- **C**: two\n- **a  B:** three\n:::'), body(':::terms\n- **A b**: one\n- **A**: two\n:::')],
	'terms with the marks of tasks': [body(':::terms\n- [x] **A**: one\n- [ ] **B**: two\n:::'), body(':::terms\n- **A**: [x] one\n:::')],
	'terms as other programs write them': [body('Refuge\n: A safe house.\n\n> Two\n> : three'), body('Refuge\n:A safe house: yes.\n\n: one')],
	'terms with an attribute': [body(':::terms{lang=cy}\n- **A**: one\n:::'), body(':::div{lang=cy}\nGair.\n:::')],
	...films,
	reviews: [
		body('Words.', {
			'reviews.yaml':
				'reviews:\n  - section: b\n    edition: full\n  - {section: a, edition: ful}\n  - {section: a, edition: full, on: 1 May}\n  - {section: a, edition: full}\n  - x\n',
		}),
		body('Words.', {
			'reviews.yaml': 'reviews:\n  - {section: a, edition: full, fingerprint: 0123, by: "", on: ""}\n',
		}),
	],
	'picture manifest': [
		body('![A](pictures/a.svg)', {
			'pictures/a.svg': svg,
			'pictures/pictures.yaml': '- file: [',
		}),
		body('![A](pictures/a.svg)', {
			'pictures/a.svg': svg,
			'pictures/pictures.yaml': '- file: a.svg\n',
		}),
	],
	...mistypes,
};
