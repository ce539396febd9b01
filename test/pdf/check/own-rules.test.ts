/** What validators miss, made in a sound PDF by one change: an error in a build of ours, a warning in a stranger's file. */

import { describe, expect, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { PDFDocument, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { findingsAfter, good, name, PDFArray, type PDFDict, Pdf } from './good.ts';

/** Text in a font of the page, as an element of its own at the end of the document. */
function say(pdf: Pdf, drawing: (font: string, hello: string) => string, element: Record<string, unknown> = {}, tag = '/P <</MCID 99>> BDC'): void {
	const page = pdf.doc.getPage(pdf.doc.getPageCount() - 1);
	pdf.edit((text) => {
		const [, font, hello] = /\/(F\d+) [\d.]+ Tf[\s\S]*?(\[<[0-9a-f]{24,}[^\]]*\]) TJ/.exec(text)!;
		return `${text}\n${tag} q 0 g ${drawing(`/${font} 12 Tf`, `${hello} TJ`)} Q EMC`;
	});
	const document = pdf.elements('Document')[0]!;
	const own = pdf.doc.context.register(pdf.obj({ S: 'P', P: document.ref, Pg: page.ref, K: [99], ...element }));
	document.dict.lookup(name('K'), PDFArray).push(own);
	const parents = pdf.dict(pdf.dict(pdf.catalog, 'StructTreeRoot'), 'ParentTree').lookup(name('Nums'), PDFArray);
	const place = parents.asArray().findIndex((key, i) => i % 2 === 0 && String(key) === String(page.node.get(name('StructParents'))));
	const list = parents.lookup(place + 1, PDFArray);
	while (list.size() < 99) list.push(pdf.obj(null));
	list.push(own);
}
const at = (text: string, x = 100, y = 700) => `BT ${text.replace('¶', `1 0 0 1 ${x} ${y} Tm`)} ET`;

/** What is drawn → how → what is found of it. */
const drawn: Record<string, [change: (pdf: Pdf) => void, expected: RegExp | undefined]> = {
	'black on white': [(pdf) => say(pdf, (font, hello) => at(`${font} ¶ ${hello}`)), undefined],
	'pale grey on white': [(pdf) => say(pdf, (font, hello) => `0.7 g ${at(`${font} ¶ ${hello}`)}`), /^pdf-contrast .*#b3b3b3 on #ffffff.*2\.1 : 1, and 4\.5/],
	'grey on white, large': [(pdf) => say(pdf, (font, hello) => `0.5 g ${at(`${font.replace('12', '18')} ¶ ${hello}`)}`), undefined],
	'black on navy': [(pdf) => say(pdf, (font, hello) => `0 0 0.4 rg 50 660 500 80 re f 0 g ${at(`${font} ¶ ${hello}`)}`), /^pdf-contrast .*#000000 on #000066/],
	'white on navy': [(pdf) => say(pdf, (font, hello) => `0 0 0.4 rg 50 660 500 80 re f 1 g ${at(`${font} ¶ ${hello}`)}`), undefined],
	'white on a part of navy: not judged': [(pdf) => say(pdf, (font, hello) => `0 0 0.4 rg 50 660 60 80 re f 1 g ${at(`${font} ¶ ${hello}`)}`), undefined],
	'pale text without ink': [(pdf) => say(pdf, (font, hello) => `0.7 g 3 Tr ${at(`${font} ¶ ${hello}`)}`), undefined],
	'over the edge of the page': [(pdf) => say(pdf, (font, hello) => at(`${font} ¶ ${hello}`, 585)), /^pdf-unseen .*over the edge of the page/],
	'below the page': [(pdf) => say(pdf, (font, hello) => at(`${font} ¶ ${hello}`, 100, -30)), /^pdf-unseen .*over the edge of the page/],
	'cut by a frame': [(pdf) => say(pdf, (font, hello) => `90 690 30 30 re W n ${at(`${font} ¶ ${hello}`)}`), /^pdf-unseen .*cut off by the frame/],
	'in a frame': [(pdf) => say(pdf, (font, hello) => `0 660 590 80 re W n ${at(`${font} ¶ ${hello}`)}`), undefined],
	covered: [(pdf) => say(pdf, (font, hello) => `${at(`${font} ¶ ${hello}`)} 1 g 50 660 500 80 re f`), /^pdf-unseen .*is covered/],
	'underlined and half covered': [(pdf) => say(pdf, (font, hello) => `${at(`${font} ¶ ${hello}`)} 90 698 200 0.5 re f 1 g 100 660 12 80 re f`), undefined],
	'something else is read out': [
		(pdf) => say(pdf, (font, hello) => at(`${font} ¶ ${hello}`), { ActualText: PDFString.of('Buy our new house now') }),
		/^pdf-actual-text .*“Buy our new house now” is read out/,
	],
	'something else is read out of marked content': [
		(pdf) => say(pdf, (font, hello) => at(`${font} ¶ ${hello}`), {}, '/P <</MCID 99 /ActualText (Buy our new house now)>> BDC'),
		/^pdf-actual-text .*“Buy our new house now” is read out/,
	],
};
describe('what can be seen', () => {
	test.each(Object.entries(drawn))('%s', async (_, [change, expected]) => {
		expect(await findingsAfter(change, true)).toEqual(expected ? [expect.stringMatching(expected)] : []);
	});
});

test('in a build of ours they are errors, in a stranger’s file warnings', async () => {
	const [change] = drawn['pale grey on white']!;
	const { edition, artifact } = await good();
	const doc = await PDFDocument.load(artifact.bytes, { updateMetadata: false });
	change(new Pdf(doc));
	const broken = { ...artifact, bytes: await doc.save({ useObjectStreams: false }) };
	const severity = (findings: Awaited<ReturnType<typeof checkPdf>>) => findings.filter((f) => f.ruleId === 'pdf-contrast').map((f) => f.fatal);
	expect(severity(await checkPdf(broken, edition))).toEqual([true]);
	expect(severity(await checkPdf(broken))).toEqual([false]);
});

test('a finding says rule, clause, condition, page, element, line and what to do', async () => {
	const { edition, artifact } = await good();
	const doc = await PDFDocument.load(artifact.bytes, { updateMetadata: false });
	new Pdf(doc).elements('Note')[0]!.dict.delete(name('ID'));
	const [found] = await checkPdf({ ...artifact, bytes: await doc.save({ useObjectStreams: false }) }, edition);
	expect(found).toMatchObject({
		ruleId: 'pdf-ua-19-003',
		fatal: true,
		clause: 'ISO 14289-1, 7.9; Matterhorn 19-003',
		target: expect.stringMatching(/^Document\/Sect\[\d\]\/.*Note\[1\]$/),
		line: 39,
		file: 'strategy.md',
		note: expect.stringContaining('ID'),
		page: expect.any(Number),
	});
});

/** Other rules of ours → what breaks them. */
const others: Record<string, [change: (pdf: Pdf) => void, expected: RegExp[]]> = {
	'a language that is none': [(pdf) => pdf.catalog.set(name('Lang'), PDFString.of('English (UK)')), [/^pdf-language .*“English \(UK\)”/]],
	'a language of an element that is none': [(pdf) => pdf.elements('P')[0]!.dict.set(name('Lang'), PDFString.of('')), [/^pdf-language .*of an element/]],
	'a form element with words in it': [(pdf) => void pdf.elements('P').at(-1)!.dict.set(name('S'), name('Form')), [/^pdf-form-fields /]],
	'an element that does not say what it stands in': [(pdf) => pdf.elements('P')[0]!.dict.delete(name('P')), [/^pdf-nesting .*what it stands in/]],
	'a formula whose characters say nothing': [
		(pdf) => {
			say(pdf, (font, hello) => at(`${font} ¶ ${hello}`), { S: 'Formula', Alt: PDFString.of('A formula') });
			for (const font of pdf.fonts()) font.delete(name('ToUnicode'));
		},
		[/^pdf-ua-17-003 /, /^pdf-ua-17-003 /, /^pdf-ua-31-027 /, /^pdf-ua-31-027 /],
	],
	'two drawings beside the tags': [(pdf) => pdf.edit((content) => `${content}\n0 0 9 9 re f 20 0 9 9 re f`), [/^pdf-ua-01-005 .*2 drawings are neither/]],
	'an annotation in two places': [
		(pdf) => {
			const link = pdf.annotate({ Subtype: 'Link', Contents: PDFString.of('x') }, 'Link');
			const element = pdf.elements('Link').at(-1)!.dict;
			element.lookup(name('K'), PDFArray).push(pdf.obj({ Type: 'OBJR', Obj: pdf.doc.context.getObjectRef(link), Pg: element.get(name('Pg')) }));
		},
		[/^pdf-annotation-tags .*2 places/],
	],
	'a dictionary for layers is no fault': [(pdf) => void pdf.doc.context.register(pdf.obj({ Type: 'OCG', Name: PDFString.of('x') }) as never as PDFDict), []],
};
describe('other rules of ours', () => {
	test.each(Object.entries(others))('%s', async (_, [change, expected]) =>
		expect(await findingsAfter(change, true)).toEqual(expected.map((pattern) => expect.stringMatching(pattern))),
	);
});

test('a file of PDF 2.0 is not for PDF/UA-1', async () => {
	const { artifact } = await good();
	const bytes = Uint8Array.from(artifact.bytes);
	bytes.set(new TextEncoder().encode('%PDF-2.0'));
	expect((await checkPdf({ ...artifact, bytes })).map((f) => `${f.ruleId} ${f.clause}`)).toEqual(['pdf-header ISO 14289-1, 6.1']);
});
