/** What is written for another program, a typesetter, a notebook or a browser, each beside what is written here instead. */
import { type Files, withBody } from './folder.ts';

const body = (text: string) => withBody(`## A\n\n${text}\n`);

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
			'A<br>b <a id="x"></a><a href="https://example.org">c</a> <img src="a.png"> x<sup>2</sup> <blink>d</blink></i>\n\n<details>\n\nWords.\n\n</details>\n\n</div>',
		),
		body('A\\\nb [c](https://example.org) x² d `<br>` 1 < 2 > 0'),
	],
	'HTML of an abbreviation': [body('An <abbr title="model, view, controller">MVC</abbr>'), body('An MVC\n\n*[MVC]: model, view, controller')],
};
