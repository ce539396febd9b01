/** What pdfkit does wrong when it is asked plainly, one test a trap: the writer must go round each. */

import { expect, it } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { type PDFArray, PDFDict, PDFName, PDFNumber, type PDFRawStream } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { element } from '../../../formats/pdf/element.ts';
import { createWriter } from '../../../formats/pdf/write/writer.ts';
import { houseOf, photograph, transparentPng } from './pictures.ts';
import { artifactsOn, entry, make, pdfOf, tagsOf } from './tags.ts';

const name = (text: string) => PDFName.of(text);
const words = 'Words that fill the page, line after line, until there is no room for more of them. ';

it('escapes the title in the metadata', async () => {
	const made = await pdfOf('---\ntitle: Care & <help>\ndescription: "“A” & B"\npublisher: { name: R & D }\n---\n## One {#one}\n\nText.\n');
	expect(made.reading.metadata).toMatchObject({
		title: 'Care & <help>: full strategy',
		infoTitle: 'Care & <help>: full strategy',
		uaPart: '1',
		aPart: '3',
		aConformance: 'A',
		language: 'en-GB',
		displayDocTitle: true,
		marked: true,
	});
	expect(made.reading.metadata.xmp).toContain('R &amp; D');
});

it('embeds every font, none of pdfkit’s own, and writes no CIDSet', async () => {
	const made = await pdfOf('## One {#one}\n\nPlain **bold** *slanted* `code` ✓ → Ω é ﬁ.\n');
	const objects = made.reading.file?.context.enumerateIndirectObjects() ?? [];
	const descriptors = objects.flatMap(([, o]) => (o instanceof PDFDict && o.get(name('Type')) === name('FontDescriptor') ? [o] : []));
	expect(descriptors.length).toBeGreaterThanOrEqual(5);
	for (const descriptor of descriptors) expect([descriptor.has(name('FontFile2')), descriptor.has(name('CIDSet'))]).toEqual([true, false]);
	expect(descriptors.map((d) => String(d.get(name('FontName')))).join()).not.toContain('Helvetica');
});

it('never prints an empty box for a character', async () => {
	const made = await pdfOf('## One {#one}\n\nTick ✓ arrow → ligature ﬁ Ω żółć ≥ ½ ☎.\n');
	expect(made.findings).toEqual([]);
	for (const page of made.reading.pages) for (const run of page.runs) expect(run.codes.filter((code) => code === 0)).toEqual([]);
});

it('says each character as itself: when its glyph was a part of another in an earlier PDF, stands for two, or is drawn from parts', async () => {
	const earlier = await pdfOf('## One {#one}\n\nÉ `a: b; c!`\n');
	expect(await checkPdf(earlier.artifact, earlier.edition)).toEqual([]);
	for (const text of [
		'E `a.b,c.`',
		'ẹ ọ ṣ ǹ ḿ ṃ',
		'Ndị Igbo bụ Tiếng Việt',
		'i\u0323 de\u0323nu a\u0323\u0301',
		'a \u200e b \u2066c\u2069 d\u200f',
		'µ μ \u037e ; Ω \u2126',
	]) {
		const made = await pdfOf(`## One {#one}\n\n${text}\n`);
		expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))], text).toEqual([]);
	}
});

it('draws a letter that has a mark as one glyph where the font has it, so that no reader sees a space before the mark', async () => {
	const made = await pdfOf('## One {#one}\n\nNdị Danị\u200e\n');
	const runs = made.reading.pages.flatMap(({ runs }) => runs.map(({ text }) => text));
	expect(runs.join('').match(/ị/g)).toHaveLength(2);
	expect(runs.join('')).not.toMatch(/\p{M}|\u200e/u);
});

it('refuses a script that it cannot set, once, at the line where it begins', async () => {
	const made = await pdfOf('## One {#one}\n\nWords.\n\nمرحبا بالعالم\n');
	expect(made.findings.map((f) => [f.line, f.reason])).toEqual([[8, 'The PDF cannot show Arabic writing, as “م” is here.']]);
});

it('keeps a paragraph whole over a page break, as one element with content on two pages', async () => {
	const made = await pdfOf(`## One {#one}\n\n${words.repeat(60)}\n\nAfter.\n`);
	const tags = tagsOf(made);
	expect(tags.match(/^ {2}P$/gm)).toHaveLength(2);
	expect(tags).toMatch(/p4 “/);
	expect(await checkPdf(made.artifact, made.edition)).toEqual([]);
});

it('names the right page for each part of a link that goes over a page break', async () => {
	const made = await pdfOf(`## One {#one}\n\n${words.repeat(28)}[${words.repeat(20).trim()}](https://example.org/).\n`);
	const pages = made.reading.structure?.nodes
		.filter((node) => node.type === 'Link')
		.at(-1)
		?.kids.flatMap((kid) => (kid.kind === 'objr' ? [kid.page] : []));
	expect(new Set(pages)).toEqual(new Set([2, 3]));
	for (const page of made.reading.pages) for (const annotation of page.annotations) expect(annotation.contents).toBeTruthy();
	expect(await checkPdf(made.artifact, made.edition)).toEqual([]);
});

it('sorts names by their bytes, so that readers that search in halves find them', async () => {
	const ids = ['b-a', 'ba', 'b_a', 'b1', 'B', 'é', 'z'];
	const made = await pdfOf(ids.map((id, i) => `## Heading ${i} {#${id}}\n\nText.\n`).join('\n'));
	const names = entry(made, 'Names', 'Dests', 'Names') as PDFArray;
	const keys = names
		.asArray()
		.filter((_, i) => i % 2 === 0)
		.map((key) => Buffer.from((key as unknown as { asBytes(): Uint8Array }).asBytes()));
	expect(keys).toEqual([...keys].sort(Buffer.compare));
	expect(entry(made, 'Names', 'Dests', 'Limits')).toBeUndefined();
});

it('opens bookmarks at the left edge, on three levels', async () => {
	const made = await pdfOf('## One {#one}\n\nText.\n\n### Two {#two}\n\nText.\n\n#### Three {#three}\n\nText.\n\n## Four {#four}\n\nText.\n');
	const one = (entry(made, 'Outlines', 'First', 'Next') as PDFDict) ?? {};
	const three = entry(made, 'Outlines', 'First', 'Next', 'First', 'First') as PDFDict;
	expect(String(three.get(name('Title')))).toContain('Three');
	expect((one.lookup(name('Dest')) as PDFArray).lookup(2, PDFNumber).asNumber()).toBe(0);
});

it('marks heads and feet as what they are', async () => {
	const made = await pdfOf(`## A long section {#one}\n\n${words.repeat(120)}\n`);
	expect(artifactsOn(made, 3, 'Header')).toBe('A long section');
	expect(artifactsOn(made, 3, 'Footer')).toMatch(/A plan: full strategyPage 4 of \d/);
	expect(artifactsOn(made, 2, 'Header')).toBe('');
	expect(artifactsOn(made, 0)).toBe('');
});

it('writes PNGs with transparency in the same order each time', async () => {
	const pictures = Object.fromEntries(['a', 'b', 'c'].map((id, i) => [`pictures/${id}.png`, transparentPng(20 + 40 * i)]));
	const made = await pdfOf('## One {#one}\n\n![A](pictures/a.png)\n\n![B](pictures/b.png)\n\n![C](pictures/c.png)\n', pictures);
	for (let i = 0; i < 3; i++) expect(Buffer.from((await make(made.edition)).artifact.bytes).equals(Buffer.from(made.artifact.bytes))).toBe(true);
	expect(await checkPdf(made.artifact, made.edition)).toEqual([]);
});

it('takes the page’s state and the structure through a picture with opacity, text and a gradient', async () => {
	const svg = houseOf(
		'<defs><pattern id="p" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="2" height="4"/></pattern><linearGradient id="g"><stop offset="0" stop-color="red"/><stop offset="1" stop-color="blue"/></linearGradient></defs><rect width="20" height="20" fill="url(#g)" opacity=".5"/><path d="M40 40h9v9h-9z" fill="url(#p)"/><text x="4" y="60" font-size="9">Ω é</text>',
	);
	const made = await pdfOf('## One {#one}\n\n![A](pictures/a.svg)\n\nBetween.\n\n![A](pictures/a.svg)\n', { 'pictures/a.svg': svg });
	expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);
	// Gradients are placed on the content that names them: on the page they would stand at its corner, wherever the picture is.
	const resources = made.reading.pages.at(-1)!.resources!;
	expect(resources.has(name('Pattern'))).toBe(false);
	const forms = resources.lookup(name('XObject'), PDFDict);
	expect(forms.keys()).toHaveLength(1);
	const patterns = (forms.lookup(forms.keys()[0]!) as PDFRawStream).dict.lookup(name('Resources'), PDFDict).lookup(name('Pattern'), PDFDict);
	const gradient = patterns.values().flatMap((ref) => {
		const pattern = patterns.context.lookup(ref);
		return pattern instanceof PDFDict && pattern.has(name('Shading')) ? [pattern] : [];
	})[0]!;
	expect(String(gradient.get(name('Matrix')))).toBe('[ 20 0 0 20 0 0 ]');
});

it('turns a photograph as the camera was held, and keeps the room for it', async () => {
	const placed = async (orientation: number) => {
		const made = await pdfOf('## One {#one}\n\n![A grey field](pictures/a.jpg)\n', { 'pictures/a.jpg': photograph(orientation) });
		expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);
		const [picture] = made.reading.pages.at(-1)!.paints.filter(({ kind }) => kind === 'image');
		const [left, bottom, right, top] = picture!.box!;
		return { wide: right - left > top - bottom };
	};
	for (const orientation of [1, 2, 3, 4, 9]) expect(await placed(orientation)).toEqual({ wide: true });
	for (const orientation of [5, 6, 7, 8]) expect(await placed(orientation)).toEqual({ wide: false });
});

it('draws as points what has no paths, and says what nothing but a browser can draw', async () => {
	const of = (inner: string) => pdfOf('## One {#one}\n\n![A house](pictures/a.svg)\n', { 'pictures/a.svg': houseOf(inner) });
	for (const inner of [
		'<path d="M4 4h9v9z" fill="hsl(120, 50%, 40%)"/><text x="4" y="60">Help é</text>',
		'<style>g > path{fill:#06c}</style><g><path d="M4 4h9v9z"/></g>',
	]) {
		const made = await of(inner);
		expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);
		expect(made.reading.pages.at(-1)!.paints.filter(({ kind }) => kind === 'image')).toHaveLength(1);
		expect(Buffer.from((await make(made.edition)).artifact.bytes).equals(Buffer.from(made.artifact.bytes))).toBe(true);
	}
	for (const [inner, said] of [
		['<path d="M4 4h9v9z" fill="rgb(0 80 160)"/>', 'it has colours in a new way of writing'],
		['<path d="M4 4h9v9z" fill="hsl(120, 50%, 40%)"/><text>Ж</text>', 'does not have all of its letters'],
	] as const)
		expect((await of(inner)).findings.map(String).join()).toContain(said);
});

it('draws the photograph inside an SVG, or says that it cannot', async () => {
	const inside = (type: string, bytes: Uint8Array) =>
		pdfOf('## One {#one}\n\n![A house](pictures/a.svg)\n\n![A house](pictures/a.svg)\n', {
			'pictures/a.svg': houseOf(`<image width="20" height="20" href="data:image/${type};base64,\n${Buffer.from(bytes).toString('base64')}"/>`),
		});
	for (const made of [await inside('png', transparentPng()), await inside('jpeg', photograph(1))]) {
		expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);
		expect(made.reading.pages.at(-1)!.paints.filter(({ kind }) => kind === 'image')).toHaveLength(2);
		expect(Buffer.from((await make(made.edition)).artifact.bytes).equals(Buffer.from(made.artifact.bytes))).toBe(true);
	}
	expect((await inside('gif', transparentPng())).findings.map(String).join()).toMatch(/it holds another picture that is neither PNG nor JPEG/);
});

it('carries its own Markdown as the source, with a fixed date', async () => {
	const made = await pdfOf('---\ntitle: A plan\ndate: 2024-05-01\n---\n## One {#one}\n\nText.\n');
	const file = entry(made, 'AF', '0') as PDFDict;
	expect([file.get(name('AFRelationship')), String(file.get(name('F')))]).toEqual([name('Source'), '(a-plan-full.md)']);
	const stream = (file.lookup(name('EF'), PDFDict).lookup(name('F')) as PDFRawStream).dict;
	expect(String(stream.get(name('Subtype')))).toBe('/text#2Fmarkdown');
	expect(String(stream.lookup(name('Params'), PDFDict).get(name('ModDate')))).toContain('20240501');
});

it('gives up on a document that does not end, because an object was made and never written', () => {
	const facts = {
		title: 'A',
		author: 'B',
		subject: 'C',
		date: new Date(0),
		producer: 'D',
		language: 'en-GB',
	};
	const whole = createWriter(facts, new Uint8Array(16));
	whole.addPage();
	expect(whole.finish(element('Document')).length).toBeGreaterThan(1000);
	const broken = createWriter(facts, new Uint8Array(16));
	broken.addPage();
	broken.doc.ref({});
	expect(() => broken.finish(element('Document'))).toThrow('did not end');
});
