/** What is particular to an edition's PDF: large print and pictures beside words, films with their addresses, the cover, findings. */
import { expect, it } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { face } from '../../../formats/pdf/fonts.ts';
import { attachment } from '../../../formats/pdf/index.ts';
import { shape } from '../../../formats/pdf/shape.ts';
import { lines } from '../../read/folder.ts';
import { house, houseOf } from './pictures.ts';
import { drawnOn, pdfOf, tagsOf } from './tags.ts';

const easy = (statements: number) => `---
title: A plan
demonstration: Not the real plan.
status: approved
status-date: 2023-11-21
another-format: { text: Ask us., phone: 0808 1 }
---
## One {#one}

Full text with a [link](#two).

:::easy-read[Easy one]
${Array.from({ length: statements }, (_, i) => `![A house](pictures/house.svg)\nStatement ${i} has **strong** words[^n].\n`).join('\n')}
:::

[^n]: A note.

## Two {#two}

Only in the full text. <!-- secret -->
`;
const files = { 'pictures/house.svg': house };

it('prints easy read at 16 points or more, each picture on the page of its words', async () => {
	const made = await pdfOf(easy(23), files, 'easy-read');
	for (const page of made.reading.pages) for (const run of page.runs) expect(run.size).toBeGreaterThanOrEqual(16);
	for (const node of made.reading.structure?.nodes.filter((n) => n.type === 'Div' && n.kids.length === 2) ?? []) {
		const pages = node.kids.flatMap((kid) => (kid.kind === 'node' ? kid.node.kids.flatMap((k) => (k.kind === 'mcr' ? [k.page] : [])) : []));
		expect(new Set(pages).size).toBe(1);
	}
	expect(drawnOn(made).at(-1)).toContain(`Page ${made.artifact.pages} of ${made.artifact.pages}`);
	expect(await checkPdf(made.artifact, made.edition)).toEqual([]);
});

it('parts one idea of easy read from the next by a line, and no heading, of one line or more, from what it heads', async () => {
	const idea = '![A house](pictures/house.svg)\nA sentence.\n';
	const linesUnder = async (heading: string, between = '') => {
		const { reading } = await pdfOf(`## One {#one}\n\n:::easy-read[${heading}]\n${idea}\n${between}${idea}:::\n`, files, 'easy-read');
		const thin = reading.pages.at(-1)?.paints.filter(({ box }) => box && Math.abs(box[3] - box[1] - 0.75) < 0.01);
		return thin?.length;
	};
	const plain = (await linesUnder('One')) ?? 0;
	expect(plain).toBeGreaterThan(0);
	expect(await linesUnder('A heading that has many more words than one line of large print can hold')).toBe(plain);
	expect(await linesUnder('One', '### More\n\n')).toBe(plain - 1);
});

it('says on the cover what it is, in what state, and that it is a demonstration', async () => {
	const made = await pdfOf(easy(1), files, 'full', { pictogram: house });
	const cover = drawnOn(made)[0];
	for (const text of ['Full strategy', 'A plan', 'Approved on 21 November 2023.', 'Not the real plan.', '0808 1']) expect(cover).toContain(text);
	expect(tagsOf(made, 0)).toMatch(/^Div\n {2}P\n {4}“Full strategy”\n {2}H1\n {4}“A plan”\n/);
});

it('has contents that lead to each section with its page', async () => {
	const made = await pdfOf(easy(1), files);
	expect(tagsOf(made, 1).split('Sect')[0]).toBe(
		'Div\n  H2\n    “Contents”\n  TOC\n    TOCI\n      Reference\n        Link\n          “One ”\n          “3”\n          → #one (One, page 3)\n    TOCI\n      Reference\n        Link\n          “Two ”\n          “3”\n          → #two (Two, page 3)\n',
	);
});

it('says in the contents too which words of a heading are in another language', async () => {
	const made = await pdfOf('## :span[Cael help]{lang=cy} {#one}\n\nText.\n\n## Help in Wales, *:span[Byw Heb Ofn]{lang=cy}* {#two}\n\nMore.\n');
	expect(tagsOf(made, 1)).toContain('        Link\n          Span lang=“cy”\n            “Cael help”\n          “ ”\n          “3”\n');
	expect(tagsOf(made, 1)).toContain('        Link\n          “Help in Wales, ”\n          Span lang=“cy”\n            “Byw Heb Ofn”\n');
	expect(await checkPdf(made.artifact, made.edition)).toEqual([]);
});

const clips = {
	'a.mp4': '\0\0\0\x18ftypisom',
	'a.vtt': 'WEBVTT\n\n00:00.000 --> 00:02.000\nHello\n',
};
const bsl = (url: string) =>
	pdfOf(
		`---\ntitle: A plan\n${url}---\n## One {#one-and-two}\n\nText.\n\n## Two {#two}\n\nMore.\n`,
		{
			...clips,
			'bsl.yaml': 'films:\n  - section: one-and-two\n    title: One\n    files: [a.mp4]\n    captions: a.vtt\n    seconds: 75\n    placeholder: true\n',
		},
		'bsl',
	);

it('leads from a film to its page by a link and a QR code, with the address in print', async () => {
	const tags = tagsOf(await bsl('url: https://example.org/da/\n'));
	expect(tags).toContain('Figure alt=“QR code: a square that a phone’s camera can read. It leads to https://example.org/da/bsl/one-and-two/”');
	expect(tags).toContain(
		'“https://example.org/da/bsl/one-and-two/”\n        → https://example.org/da/bsl/one-and-two/ (https://example.org/da/bsl/one-and-two/)',
	);
	expect(tags).toContain('1 minute 15 seconds');
	expect(tags).toContain('“not given”');
	expect(tags).toContain('“Not yet in BSL”');
});

it('has no link and no QR code where the site has no address', async () => {
	const tags = tagsOf(await bsl(''));
	expect(tags).not.toMatch(/QR|→/);
});

it('leads to another edition on the site for a section that this one lacks, and nowhere without a site', async () => {
	const source = (url: string) => `---\ntitle: A plan\n${url}---\n## One {#one}\n\nText.\n\n:::summary\nSee [two](#two).\n:::\n\n## Two {#two}\n\nMore.\n`;
	expect(tagsOf(await pdfOf(source('url: https://example.org/\n'), {}, 'summary'))).toContain('→ https://example.org/full/two/ (two)');
	expect(tagsOf(await pdfOf(source(''), {}, 'summary'))).toContain('“See two.”');
});

it('tells the author of a character that no font has, at its line, and prints the rest', async () => {
	const made = await pdfOf('## One {#one}\n\nSmile 𓀀 and 𓀀.\n\n```\n├ 𓀁\n```\n');
	expect(lines(made.findings)).toEqual([
		'6:pdf-glyph-missing The fonts of the PDF have no “𓀀” (U+13000). → Write it in another way, for example in words, or leave it out.',
		'8:pdf-glyph-missing The fonts of the PDF have no “𓀁” (U+13001). → Write it in another way, for example in words, or leave it out.',
	]);
	expect(drawnOn(made).at(-1)).toContain('Smile ? and ?.');
});

it('tells the author of a picture whose letters no font has', async () => {
	const made = await pdfOf('## One {#one}\n\n![A](pictures/a.svg)\n', {
		'pictures/a.svg': houseOf('<text>中</text>'),
	});
	expect(lines(made.findings)).toEqual([
		'6:pdf-picture The picture “pictures/a.svg” cannot stand in the PDF: no font has all of its letters. → Save it again as a PNG, as a JPEG in RGB, or as an SVG without that.',
	]);
});

it('carries only what the edition says', async () => {
	const made = await pdfOf(easy(2), files, 'easy-read');
	const text = attachment(made.edition);
	expect(text).toBe(
		'---\ntitle: "A plan: easy read"\nlang: en-GB\n---\n\n## Easy one\n\n![A house](pictures/house.svg)\n\nStatement 0 has **strong** words[^n].\n\n![A house](pictures/house.svg)\n\nStatement 1 has **strong** words[^n].\n\n[^n]: A note.\n',
	);
});

it('makes the attached links lead to headings as readers of Markdown name them', async () => {
	const { edition } = await pdfOf(
		'## One thing {#one}\n\nSee [two](#two), [out](https://example.org/).\n\n## Two things {#two}\n\n:::notice{kind=example}\nNot a *fact*.\n:::\n',
	);
	expect(attachment(edition)).toContain('See [two](#two-things), [out](https://example.org/).\n\n## Two things\n\n> **Example**\n>\n> Not a _fact_.\n');
});

it('attaches a list of terms as a list whose items begin with the term in bold', async () => {
	const { edition } = await pdfOf('## One {#one}\n\n:::terms\n- **Refuge**: a *safe* house\n- **Pilot**\n\n  - small\n:::\n');
	expect(attachment(edition)).toContain('- **Refuge**: a _safe_ house\n\n- **Pilot**\n\n  - small\n');
});

it('attaches a table with merged cells as one whose other places are empty', async () => {
	const { edition } = await pdfOf('## One {#one}\n\n:::table[Two]{header-rows=2}\n| A | > | B |\n|-|-:|-|\n| ^ | C | D |\n| e | f | g |\n:::\n');
	expect(attachment(edition)).toContain('**Two**\n\n| A | B | |\n| - | -: | - |\n| | C | D |\n| e | f | g |\n');
});

it('kerns any two letters, and words, as the font shapes them whole', () => {
	const signs = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i));
	// Each sign after each other one, in words of the 94 that begin with it.
	const chains = signs.map((first) => signs.flatMap((second) => [first, second]).join(''));
	const words = 'The AVATAR of Ty. Wavy “fjord” (1/2) re-use: LTe, 10:30? f/f!'.split(' ').filter((word) => /^[!-~]+$/.test(word));
	for (const name of ['regular', 'bold', 'italic', 'boldItalic', 'mono'] as const)
		for (const word of [...chains, ...words]) {
			const { glyphs, positions } = face(name).font.layout(word);
			const scale = 1000 / face(name).font.unitsPerEm;
			const shaped = shape(face(name), word);
			expect(shaped.glyphs.map(({ id, width, kern }) => [id, width + kern])).toEqual(glyphs.map(({ id }, at) => [id, (positions[at]?.xAdvance ?? 0) * scale]));
			expect(shaped.width).toBeCloseTo(positions.reduce((sum, position) => sum + position.xAdvance, 0) * scale, 6);
		}
	expect(shape(face('regular'), 'AV').width).toBeLessThan(shape(face('regular'), 'A').width + shape(face('regular'), 'V').width);
});
