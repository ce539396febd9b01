/** Pages on their long side for tables whose words would be broken, and the order in which pages are read. */
import { expect, it } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import type { StructNode } from '../../../formats/pdf/check/reading.ts';
import { lines } from '../../read/folder.ts';
import { houseOf } from './pictures.ts';
import { artifactsOn, drawnOn, entry, type Made, pdfOf } from './tags.ts';

const row = (...cells: string[]): string => `| ${cells.join(' | ')} |\n`;
const columns = ['Constabulary', 'Neighbourhoods', 'Accommodation', 'Safeguarding', 'Communications', 'Commissioning', 'Responsibility'];
const tableOf = (rows: number, heads = columns): string =>
	row(...heads) + row(...heads.map(() => '-')) + Array.from({ length: rows }, (_, i) => row(...heads.map((_, c) => `${i}-${c}`))).join('');
const lying = ({ reading }: Made): boolean[] => reading.pages.map(({ mediaBox: [, , width = 0, height = 0] }) => width > height);
/** What stands on one line of a page, in all columns. */
const linesOf = ({ pages }: Made['reading']): string[] =>
	pages.flatMap(({ runs }) => [...Map.groupBy(runs, ({ y }) => Math.round(y)).values()].map((line) => line.map(({ text }) => text).join('')));
const clean = async (made: Made) => expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);

it('turns the pages of a wide table, with its heading, its header and its feet, and no other page', async () => {
	const made = await pdfOf(`## One {#one}\n\nBefore.\n\n### Much {#much}\n\n${tableOf(40)}\nAfter.\n`);
	expect(lying(made)).toEqual([false, false, false, true, true, true, false]);
	expect(drawnOn(made)[3]).toContain('Much');
	expect(artifactsOn(made, 4)).toContain('Accommodation');
	expect(artifactsOn(made, 4, 'Header')).toBe('One');
	expect(artifactsOn(made, 4, 'Footer')).toContain('Page 5 of 7');
	await clean(made);
});

it('leaves a table upright whose words fit, that has few columns, or that stands in a box or a list', async () => {
	const long = ['Llanfairpwllgwyngyllgogerychwyrndrobwll', 'incomprehensibilities'.repeat(3), 'c'];
	const inList = tableOf(2).replace(/^/gm, '  ');
	for (const body of [tableOf(2, columns.slice(0, 4)), tableOf(2, long), `:::notice{kind=note}\n${tableOf(2)}:::\n`, `- Item\n\n${inList}\n`]) {
		const made = await pdfOf(`## One {#one}\n\n${body}`);
		expect(lying(made)).not.toContain(true);
		await clean(made);
	}
});

it('leaves the other columns their room beside an address in one piece', async () => {
	const address = 'accessible.documents.and.translations@transport.harbourandcoast.example.org';
	const { reading } = await pdfOf(`## One {#one}\n\n${row('Where to write', 'What for')}${row('-', '-')}${row(address, 'To ask for large print')}`);
	expect(linesOf(reading).join('\n')).toContain('To ask for large');
});

it('breaks no word of a column that is exactly as wide as its one word', async () => {
	const heads = ['Milestone', 'Measurement', 'Target Date', 'Reporting Mechanism', 'Required or Encouraged'];
	const tables = Array.from({ length: 40 }, (_, i) => {
		const text = (most: number) => 'which figures they need for it '.repeat(Math.ceil((most + i) / 4));
		return `${row(...heads)}${row(...heads.map(() => '-'))}${row(text(22), 'Completion', 'September 30, 2020', text(8), text(14))}`;
	});
	const { reading } = await pdfOf(`## One {#one}\n\n${tables.join('\n')}`);
	const drawn = linesOf(reading);
	expect(drawn.filter((line) => line.includes('Measuremen'))).toEqual(drawn.filter((line) => line.includes('Measurement')));
});

it('paints what is tagged in the order of the tree, but for notes at the foot', async () => {
	const made = await pdfOf(
		`## One {#one}\n\nText[^n] and *more*.\n\n- a\n  - b\n\n:::notice{kind=note}\nBox.\n\n> Quoted.\n:::\n\n${tableOf(30)}\n\`\`\`\ncode\n\`\`\`\n\n## Two {#two}\n\nLast.\n\n[^n]: A note.\n`,
	);
	const order: string[] = [];
	const walk = (node: StructNode): void => {
		if (node.type === 'Note') return;
		for (const kid of node.kids)
			if (kid.kind === 'node') walk(kid.node);
			else if (kid.kind === 'mcr') order.push(`${kid.page}`.padStart(3, '0') + `${kid.mcid}`.padStart(6, '0'));
	};
	for (const node of made.reading.structure?.kids ?? []) walk(node);
	expect(order.length).toBeGreaterThan(200);
	expect(order).toEqual([...order].sort());
	await clean(made);
});

it('names each script that it cannot set, once at each line', async () => {
	const made = await pdfOf('## One {#one}\n\nمرحبا بكم\n\nשלום\n\n你好\n\nनमस्ते\n\n안녕 안녕\n\nสวัสดี\n\nيوم\n');
	expect(lines(made.findings).map((line) => line.split(' writing')[0])).toEqual([
		'6:pdf-glyph-missing The PDF cannot show Arabic',
		'8:pdf-glyph-missing The PDF cannot show Hebrew',
		'10:pdf-glyph-missing The PDF cannot show Chinese or Japanese',
		'12:pdf-glyph-missing The PDF cannot show Hindi or Nepali',
		'14:pdf-glyph-missing The PDF cannot show Korean',
		'16:pdf-glyph-missing The PDF cannot show Thai',
		'18:pdf-glyph-missing The PDF cannot show Arabic',
	]);
});

it('makes a picture that is larger than a page fit with its caption, and numbers pages as they are printed', async () => {
	const tall = houseOf('').replace('viewBox="0 0 64 64" width="64" height="64"', 'viewBox="0 0 640 6400" width="640" height="6400"');
	const made = await pdfOf('## One {#one}\n\n![Tall](pictures/a.svg "As tall as can be")\n', { 'pictures/a.svg': tall });
	expect(made.artifact.pages).toBe(3);
	expect(drawnOn(made)[2]).toContain('As tall as can be');
	expect(String(entry(made, 'PageLabels', 'Nums')).replace(/\s+/g, ' ')).toBe('[ 0 << /S /D >> ]');
	await clean(made);
});
