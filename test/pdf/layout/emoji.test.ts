/** Emoji, signs in circles and the drawing of boxes: each whole, in a font that has it, and read out as what the author wrote. */
import fs from 'node:fs';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import fc from 'fast-check';
import { expect, it, onTestFinished, test } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { PDFDict, PDFName, PDFRawStream } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { element } from '../../../formats/pdf/element.ts';
import { face } from '../../../formats/pdf/fonts.ts';
import { breakLines } from '../../../formats/pdf/layout/line.ts';
import { faceRuns } from '../../../formats/pdf/runs.ts';
import { shape } from '../../../formats/pdf/shape.ts';
import { printStyle } from '../../../formats/pdf/style.ts';
import { lines } from '../../read/folder.ts';
import { drawnOn, type Made, pdfOf } from './tags.ts';

/** Every sequence of the OpenMoji set that Unicode recommends, and those that no font but its own joins. */
const all = Object.keys(createRequire(import.meta.url)('@iconify-json/openmoji/chars.json') as Record<string, string>)
	.map((codes) => String.fromCodePoint(...codes.split('-').map((code) => Number.parseInt(code, 16))))
	.filter((sign) => /^(?:\p{RGI_Emoji}|\p{Emoji_Presentation}.*|\p{Emoji}\u{fe0f}.*)$/v.test(sign));
const recommended = all.filter((sign) => /^\p{RGI_Emoji}$/v.test(sign));

const told = (character: string): never => expect.unreachable(`no font has ${character}`);
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/** The fonts that are read from the disk from here to the end of the test, by their names. */
function fontsRead(): string[] {
	const read: string[] = [];
	const real = fs.readFileSync;
	fs.readFileSync = ((path: fs.PathOrFileDescriptor, ...rest: never[]) => {
		const [, name] = /(\w+)_\w+\.ttf$/.exec(String(path)) ?? [];
		if (name) read.push(name);
		return real(path, ...rest);
	}) as typeof real;
	syncBuiltinESMExports();
	onTestFinished(() => {
		fs.readFileSync = real;
		syncBuiltinESMExports();
	});
	return read;
}

it('reads no font of signs before a document has one of them, and then that one alone', async () => {
	const read = fontsRead();
	await pdfOf('## One {#one}\n\nWords – “é” ½ and ☎ → *Ж*.\n\n| A | B |\n|---|---|\n| `code – é` | ✓ |\n');
	expect(read).toContain('NotoSansSymbols2');
	for (const name of ['NotoSansSymbols', 'NotoSansMono', 'NotoEmoji']) expect(read).not.toContain(name);
	await pdfOf('## One {#one}\n\n✅ 👨‍👩‍👧.\n');
	expect(read.filter((name) => /Emoji|Mono$|Symbols$/.test(name) && !name.startsWith('Atkinson'))).toEqual(['NotoEmoji']);
});

it('draws every emoji in one font, one glyph where it is a sequence that Unicode recommends, and never an empty box', () => {
	expect(recommended.length).toBeGreaterThan(2500);
	for (const sign of all) {
		const runs = faceRuns(`a${sign}b`, 'regular', told);
		const [, { face: of, text } = { face: face('regular'), text: '' }] = runs;
		expect([runs.length, text], sign).toEqual([3, sign]);
		const { glyphs } = shape(of, text);
		if (recommended.includes(sign)) expect(glyphs.length, sign).toBe(1);
		expect(String.fromCodePoint(...glyphs.flatMap(({ codePoints }) => codePoints)), sign).toBe(sign);
		for (const { id, codePoints } of glyphs) expect([id === 0, codePoints.length === 0], sign).toEqual([false, false]);
	}
});

it('breaks no emoji between lines, however narrow they are', () => {
	const el = element('P');
	const style = { look: 'regular' as const, size: 10, color: '#000000' };
	for (const sign of all.filter((each) => !/^\p{RI}$/u.test(each))) {
		const broken = breakLines([{ text: `${sign}${sign}`, style, element: el }], 5, told);
		expect(
			broken.map(({ fragments }) => fragments.map(({ text }) => text).join('')),
			sign,
		).toEqual([sign, sign]);
	}
});

it('leaves words beside an emoji, and the space between, in their own font', () => {
	const runs = faceRuns('✅ ✅Done ⓐ │ x', 'regular', told).map(({ face: { name }, text }) => `${name}:${text}`);
	expect(runs).toEqual(['emoji:✅', 'regular: ', 'emoji:✅', 'regular:Done ', 'letterSigns:ⓐ', 'regular: ', 'oneWidth:│', 'regular: x']);
});

it('takes a sign for a picture where its author or Unicode does, and for a letter where the typeface has it', () => {
	const nameOf = (text: string) => faceRuns(text, 'regular', told)[0]?.face.name;
	expect(['☎', '☎\ufe0e', '☎\ufe0f', '⭐', '⭐\ufe0e', '©\ufe0f', '↔', '↔\ufe0f'].map(nameOf)).toEqual([
		...['symbols', 'symbols', 'emoji', 'emoji'],
		...['math', 'regular', 'math', 'emoji'],
	]);
});

it('drops what joins and finds nothing to join, and tells of the one part that no font has', () => {
	const missing: string[] = [];
	const text = (given: string) => faceRuns(given, 'regular', (character) => missing.push(character)).map((run) => run.text);
	expect(text('a\u200d\ufe0f1\ufe0fb')).toEqual(['a1b']);
	expect(missing).toEqual([]);
	expect(text('🙂𓀀\u200d🙂')).toEqual(['🙂', '?', '🙂']);
	expect(missing).toEqual(['𓀀']);
});

test('any mix of emoji, signs and words comes out of the PDF as it was written', async () => {
	const words = ['Words', 'of ', ' the ', 'plan', '. ', 'é', 'ệ', '– ', '’', '1', '# ', ' ① ', 'ⓐ', ' │ ', '█', '→', '✓', '⚠', 'café '];
	const joiners = ['\u200d', '\ufe0f', '\ufe0e', '\u20e3', '🏽', '🇬'];
	const sign = fc.oneof(
		{ weight: 3, arbitrary: fc.constantFrom(...all) },
		{ weight: 3, arbitrary: fc.constantFrom(...words) },
		{ weight: 1, arbitrary: fc.constantFrom(...joiners) },
	);
	const paragraph = fc.array(sign, { minLength: 1, maxLength: 12 }).map((signs) => `a${signs.join('').replace(/\s+/g, ' ')}b`);
	await fc.assert(
		fc.asyncProperty(fc.array(paragraph, { minLength: 20, maxLength: 30 }), async (paragraphs) => {
			const made = await pdfOf(`## One {#one}\n\n${paragraphs.map((text) => `${text}\n\n\`x${text}\``).join('\n\n')}\n`);
			expect(lines([...made.findings, ...(await checkPdf(made.artifact, made.edition))])).toEqual([]);
			const drawn = drawnOn(made).join('').replace(unseen, '').replace(/\s/g, '');
			for (const text of paragraphs) expect(drawn).toContain(text.normalize('NFC').replace(unseen, '').replace(/\s/g, ''));
		}),
		{ numRuns: 15 },
	);
});

it('reads out each sequence with all of its characters, also where two share a picture', async () => {
	const text = '👍 👍🏽 👍🏿 ⚠ ⚠️ 🙂 👨‍👩‍👧 🇬🇧 1️⃣ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ©️';
	const made = await pdfOf(`## One {#one}\n\n${text}.\n`);
	expect(drawnOn(made).at(-1)).toContain(text);
});

const fontFiles = ({ reading }: Made): Map<string, number> =>
	new Map(
		(reading.file?.context.enumerateIndirectObjects() ?? []).flatMap(([, object]): [string, number][] => {
			const file = object instanceof PDFDict && object.lookup(PDFName.of('FontFile2'));
			return file instanceof PDFRawStream ? [[String((object as PDFDict).get(PDFName.of('FontName'))).replace(/^.*\+/, ''), file.contents.length]] : [];
		}),
	);

it('embeds no font that no sign needs, and of each only the glyphs that are shown', async () => {
	expect([...fontFiles(await pdfOf('## One {#one}\n\nWords – ✓ →.\n')).keys()].join()).not.toMatch(/Emoji|Mono|Symbols-/);
	const files = fontFiles(await pdfOf('## One {#one}\n\n🙂 ⓐ │\n'));
	for (const font of ['NotoEmoji-Regular', 'NotoSansSymbols-Regular', 'NotoSansMono-Regular']) expect(files.get(font), font).toBeLessThan(2500);
});

it('keeps the columns of code: a sign is one wide, a picture two', async () => {
	const made = await pdfOf('## One {#one}\n\n```\n│ ab │ → ▶ ✓ ① λ │ ①│\n│ ✅ │ 1 2 3 4 5 │ 6│\n```\n');
	expect(made.findings).toEqual([]);
	const column = 0.632 * printStyle('full').code.size;
	const bars = made.reading.pages.flatMap(({ runs }) => runs.filter(({ text, sequence }) => text.startsWith('│') && !sequence?.artifact));
	const columns = Map.groupBy(bars, ({ y }) => y);
	expect(columns.size).toBe(2);
	for (const row of columns.values()) expect(row.map(({ x }) => ((x - (row[0]?.x ?? 0)) / column).toFixed(2))).toEqual(['0.00', '5.00', '17.00', '20.00']);
});

it('lets the lines of boxes meet from line to line of code', () => {
	const [run] = faceRuns('│', 'mono', told);
	const { fit, font } = run?.face ?? face('mono');
	const { minY, maxY } = font.glyphForCodePoint(0x2502).bbox;
	for (const id of ['full', 'easy-read'] as const) {
		const { size, line } = printStyle(id).code;
		expect(((maxY - minY) * fit.up * size) / 1000).toBeGreaterThan(line);
	}
});
