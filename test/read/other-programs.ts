/** What is written for another program, a typesetter, a notebook or a browser, each beside what is written here instead. */
import { type Files, withBody } from './folder.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';
const body = (text: string, files: Files = {}) => withBody(`## A\n\n${text}\n`, files);

/** Name → input with the fault, input without it. */
export const otherPrograms: Record<string, [fault: Files, sound: Files]> = {
	'instructions to other programs': [
		body(
			'[TOC]\n\n### More {.unnumbered}\n\n> [!NOTE]\n> Careful.\n\n!!! tip "Also"\n\nSee {{ page.title }}.\nThen {% include a.md %}\n\n\\newpage\n\n{: .wide}\n\nIt is $a^2$ :tada:\n\n$$\nn\n$$',
		),
		body('`[TOC]` and `{% a %}`, \\{{ page.title }}, [x] {a}, 10:30:00, $5 and $6, Kent:Medway:north.\n\n```\n{: .wide}\n$$\n```'),
	],
	'instructions to a typesetter': [
		body('As others say [@smith2020, p. 3].\n\nThe Plan\\index{Plan} is new.'),
		body('Write to [a@b.example]. `[@smith2020]` and `\\index{Plan}`'),
	],
	'instructions of a notebook': [
		body('See [[The aim|the aim]].\n\n> [!tip]+ Careful\n> Words.\n\nThen ![[house.svg#icon]]'),
		body('`[[The aim]]`, \\[[aim]], x[[1]], [[1]](https://example.org)\n\n```\n![[house.svg]]\n```'),
	],
	'raw HTML of many kinds': [
		body(
			'A<u>b</u> <a id="x"></a><a href="https://example.org">c</a> <img src="a.png"> x<sup>2</sup> <blink>d</blink></i>\n\n<details>\n\nWords.\n\n</details>\n\n</div>',
		),
		body('A<br>b [c](https://example.org) x² d `<br>` 1 < 2 > 0'),
	],
	'marks of other programs in a sentence': [
		body(
			'[Jo]{.smallcaps} said ==yes== and ++no++.\n\nH~2~O\n\nx^2^ is.\n\n[]{#_Toc1 .anchor}\n\n[Gone]{.deletion date="2024-01-02T10:00:00Z"}\n\n![A house](a.svg){width="5in" height=50%}\n\n![A house](a.svg =300x200)\n\n[Aim [2](#a)](#a)\n\n[[_TOC_]]',
			{ 'a.svg': svg },
		),
		body(
			'`==a==` a == b == c, C++ and C++, 2^10 and 2^n, 1 + + 2, [Jo]\\{.x}, ~~no~~ and ~gone~, x[1] {#2}.\n\n![A house](a.svg)\n\n[Aim](#a), [1](#a)\n\n[toc] and [_TOC_].',
			{ 'a.svg': svg },
		),
	],
	'containers of other programs': [
		body(':::tip My way\n\nWords.\n\n:::\n\n:::caution\nWords.\n:::\n\n::: {.callout-warning}\n\nWords.\n\n:::\n\n::: center\n\nWords.\n\n:::'),
		body(':::notice[My way]{kind=note}\n\nWords.\n\n:::'),
	],
	'front matter of other programs': [
		{ 'strategy.md': '---\ntitle: A\nauthor:\n  - name: B\ntoc: true\nlang: en\nstatus-date: 2024-5-1\ntags: [c]\nthme: d\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A\nlanguage: en\nstatus-date: 2024-5-1\ndate: 2024-11-01\n---\n\n## A\n\nWords.\n' },
	],
	'no front matter, and a title': [
		{ 'strategy.md': 'A plan: how & why\n================\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: "A plan: how & why"\n---\n\n## A\n\nWords.\n' },
	],
	'no front matter, and a long title with a link': [
		{
			'strategy.md':
				'# The [plan](https://example.org/) of the `council` and its partners for housing and the climate, 2024 to 2029 {#top}\n\n## A\n\nWords.\n',
		},
		{ 'strategy.md': '---\ntitle: The plan of the council and its partners for housing and the climate, 2024 to 2029\n---\n\n## A\n\nWords.\n' },
	],
	'fields of one’s own': [
		{ 'strategy.md': '---\ntitle: A\nopracowanie: B\nwersja_robocza: true\nstatus-dat: 2024-05-01\n---\n\n## A\n\nWords.\n' },
		{ 'strategy.md': '---\ntitle: A\nstatus-date: 2024-05-01\n---\n\n## A\n\nWords.\n' },
	],
	'lists of Word': [
		body('1) First\n a) by phone\n b) by post\n\n(i) one\n(ii) two'),
		body('We will:\n- listen\n- act\n\n• alone\n\na. alone\n\nPlan\n– a dash in words, and\nmore.\n\n    • code\n    • code'),
	],
	'tables of pandoc': [
		body(
			'  Year     Asked   Helped\n  -------- ------- -------\n  2021     12      3\n  2022     14      4\n\n  -----------------------\n  Year       Asked\n  ---------- ------------\n  2021       12\n\n  2022       14\n  -----------------------\n',
		),
		body('| Year | Asked |\n|--|--|\n| 2021 | 12 |\n\n- - -\n\n---\n\n***'),
	],
	'a heading as a hashtag is written': [body('#Our money\n\nWords.'), body('#OurMoney\n\n#1 of 3\n\n#OurMoney week\n\n#Money was spoken of by many in 2023.')],
	'links to names that another program made': [
		body('[a](#_Toc123) [b](#_Ref99) [c](#footnote-1) [d](#_ftnref2) [e](#fig:one)'),
		body('[a](#a)[^1]\n\n[^1]: B'),
	],
	badges: [body('[![Built](https://img.shields.io/badge/a.svg)](https://ci.example.org)'), body('[Built](https://ci.example.org)')],
	'HTML around words': [
		body(
			'<p align="center"><img src="a.png"></p>\n\n<aside>\n💡 Read this.\n\n</aside>\n\n<mark>a</mark> <del>b</del>\n\n<a id="_GoBack"></a>Words.\n\n<figure>\n<img src="a.png">\n</figure>',
		),
		body(':::notice\nRead this.\n:::'),
	],
	'parts of a web page': [
		body("import Speech from '../speech.tsx';\n\n<Speech />\n\nexport const a = 1"),
		body('Import goods from France.\n\nimport duty is paid; export the rest\n\n`import a from "b"`'),
	],
	'HTML that is set in': [
		body('<table>\n  <tr>\n\n    <td>One</td>\n    <td>Two</td>\n\n  </tr>\n</table>\n\nWords.\n\n    <td>Three</td>'),
		body('Words.\n\n    a < b > c\n\n```\n<td>Code</td>\n```'),
	],
	'code that another program runs': [
		body('```{toctree}\na.md\n```\n\n```{note} Also\nWords.\n```\n\n~~~mermaid\ngraph TD\n~~~'),
		body('```js\n{}\n```\n\n```\nmermaid\n```'),
	],
	'looks below a table': [body('| A | B |\n|---|---|\n| a | b |\n{: .wide}'), body('| A | B |\n|---|---|\n| a | b |')],
	'HTML of an abbreviation': [body('An <abbr title="model, view, controller">MVC</abbr>'), body('An MVC\n\n*[MVC]: model, view, controller')],
};
