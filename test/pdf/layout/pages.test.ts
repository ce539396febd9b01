/** What stands together on a page, and what goes over to the next one without loss. */
import { expect, it } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { artifactsOn, drawnOn, type Made, pdfOf } from './tags.ts';

const words = 'Words that fill the page, line after line, until there is no room for more of them. ';
const clean = async (made: Made) => expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);

it('says a table’s header again on its next page, as decoration', async () => {
	const rows = Array.from({ length: 70 }, (_, i) => `| Row ${i} | ${i} |`).join('\n');
	const made = await pdfOf(`## One {#one}\n\n| Name | How many |\n| - | - |\n${rows}\n`);
	expect(artifactsOn(made, 2)).not.toContain('How many');
	expect(artifactsOn(made, 3)).toContain('How many');
	await clean(made);
});

it('cuts a row that is longer than a page between its lines, and loses no word', async () => {
	const cell = Array.from({ length: 1500 }, (_, i) => `word${i}`).join(' ');
	const made = await pdfOf(`## One {#one}\n\n| Name | Text |\n| - | - |\n| Long | ${cell} |\n| Next | end |\n`);
	expect(made.artifact.pages).toBeGreaterThan(4);
	await clean(made);
});

const merged = (rows: number, words = 'Words') => `:::table{row-headers}
| Place | What |
| - | - |
${Array.from({ length: rows }, (_, i) => `| ${i ? '^' : 'The north of the county'} | ${words} ${i} |`).join('\n')}
| South | Last |
:::
`;

it('keeps the rows of a merged cell on one page where they fit it', async () => {
	for (const before of [10, 16, 22, 27]) {
		const made = await pdfOf(`## One {#one}\n\n${'Line.\\\n'.repeat(before)}End.\n\n${merged(14)}`);
		const pages = drawnOn(made);
		const [first, last] = ['Words 0', 'Words 13'].map((row) => pages.findIndex((text) => text.includes(row)));
		expect(first).toBe(last);
		await clean(made);
	}
});

it('parts rows that no page can hold between two of them, and says the merged cell again as decoration', async () => {
	const made = await pdfOf(`## One {#one}\n\n${merged(60)}`);
	expect(made.artifact.pages).toBeGreaterThan(4);
	for (const page of [3, 4]) expect(artifactsOn(made, page)).toContain('The north of the county');
	await clean(made);
});

it('loses no word of merged cells and rows that are longer than a page', async () => {
	const long = (name: string, count: number) => Array.from({ length: count }, (_, i) => `${name}${i}`).join(' ');
	const made = await pdfOf(
		`## One {#one}\n\n:::table\n| A | B | > | C |\n| - | - | - | - |\n| ${long('a', 700)} | b | c | d |\n| ^ | ${long('e', 900)} | > | f |\n| g | m | h | ${long('i', 500)} |\n| j | k | > | ${long('l', 300)} |\n:::\n`,
	);
	expect(made.artifact.pages).toBeGreaterThan(5);
	await clean(made);
});

it('breaks a word that is wider than its column by character', async () => {
	const made = await pdfOf(
		`## One {#one}\n\n${'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch'.repeat(4)}\n\n|${' a |'.repeat(14)}\n|${' - |'.repeat(14)}\n|${' incomprehensibilities |'.repeat(14)}\n`,
	);
	for (const page of made.reading.pages) for (const run of page.runs) expect(run.endX).toBeLessThan((page.mediaBox[2] ?? 0) - 40);
	await clean(made);
});

it('keeps a heading with what follows, wherever the page ends', async () => {
	for (let lines = 20; lines < 40; lines++) {
		const made = await pdfOf(`## One {#one}\n\n${'Line.\\\n'.repeat(lines)}End.\n\n### Kept {#kept}\n\n${words.repeat(3)}\n`);
		const page = drawnOn(made).findLast((text) => text.includes('Kept'));
		expect(page).toContain('Words that');
	}
});

it('leaves no line of a paragraph alone on a page', async () => {
	for (let lines = 25; lines < 40; lines++) {
		const made = await pdfOf(
			`## One {#one}\n\n${'Line.\\\n'.repeat(lines)}End.\n\n${'Alone, together, and a few more words to make this a line of its own width\\\n'.repeat(3)}and last of all.\n`,
		);
		for (const text of drawnOn(made)) expect(text.split('Alone').length - 1 + (text.includes('and last') ? 1 : 0)).not.toBe(1);
	}
});

it('prints a note at the foot of the page that refers to it', async () => {
	const made = await pdfOf(
		`## One {#one}\n\n${words.repeat(20)}\n\n${words.repeat(20)} Here[^a].\n\n${words.repeat(40)} There[^b].\n\n[^a]: Note of here.\n[^b]: Note of there.\n`,
	);
	const pages = drawnOn(made);
	for (const [mark, note] of [
		['Here', 'Note of here'],
		['There', 'Note of there'],
	] as const)
		expect(pages.findIndex((text) => text.includes(mark))).toBe(pages.findIndex((text) => text.includes(note)));
	await clean(made);
});

it('puts a note that would fill the page into the text', async () => {
	const made = await pdfOf(`## One {#one}\n\nHere[^a]. After.\n\nEnd.\n\n[^a]: ${words.repeat(90)}\n`);
	await clean(made);
});

it('goes on with boxes, quotations and code over a page break', async () => {
	const made = await pdfOf(
		`## One {#one}\n\n:::notice{kind=note}\n${words.repeat(60)}\n:::\n\n> ${words.repeat(60)}\n\n\`\`\`\n${'code\n'.repeat(80)}\`\`\`\n`,
	);
	await clean(made);
});

it('keeps a useful column however deep lists and quotations go', async () => {
	const deep = Array.from({ length: 15 }, (_, i) => `${'  '.repeat(i)}- level ${i}`).join('\n');
	const made = await pdfOf(`## One {#one}\n\n${deep}\n\n${'> '.repeat(15)}deep\n`);
	for (const page of made.reading.pages) for (const run of page.runs) expect(run.endX).toBeLessThan(595);
	await clean(made);
});

it('maps elements to the author’s lines', async () => {
	const made = await pdfOf('## One {#one}\n\nText.\n\n- a\n- b\n\n| A | B |\n| - | - |\n| 1 | 2 |\n');
	const origins = Object.fromEntries(made.artifact.origins ?? []);
	expect(origins).toMatchObject({
		'Document/Sect[1]': 4,
		'Document/Sect[1]/P[1]': 6,
		'Document/Sect[1]/L[1]/LI[2]': 9,
		'Document/Sect[1]/Table[1]/TR[2]/TD[1]': 13,
	});
	const paths = new Set(made.reading.structure?.nodes.map((node) => node.path));
	for (const path of Object.keys(origins)) expect(paths).toContain(path);
});
