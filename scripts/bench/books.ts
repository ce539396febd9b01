/** Measures how long PDFs of books take to write and to check, beside Typst where that is installed. */
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bookOf } from './book.ts';
import { type Cost, child, median, row } from './measure.ts';

/** Words of a source, and what its PDF should cost; about 225 words of a strategy, with its tables, fill a page. */
const books = [
	{ words: 6_500, write: undefined, check: 0.5, memory: undefined },
	{ words: 15_000, write: 1.2, check: undefined, memory: undefined },
	{ words: 68_500, write: 4, check: 3, memory: 300 },
];

/** Processor time is that of the whole process, less what Node takes to start and do nothing. */
export async function measureBooks(source: string, folder: string, runs: number): Promise<void> {
	const text = await readFile(join(source, 'strategy.md'), 'utf8').catch(() => undefined);
	if (!text) return;
	const typst = await hasTypst();
	const idle = median((await times(runs, 'pdf.ts', 'nothing')).map(({ cpu }) => cpu));
	for (const { words, write, check, memory } of books) {
		const book = join(folder, `words-${words}`);
		await mkdir(book, { recursive: true });
		await cp(join(source, 'pictures'), join(book, 'pictures'), { recursive: true }).catch(() => {});
		await writeFile(join(book, 'strategy.md'), bookOf(text, words));
		const pdf = join(book, 'book.pdf');
		const { pages, cpu, megabytes } = typical(await times(write ? runs : 1, 'pdf.ts', 'write', book, pdf));
		const size = `${words.toLocaleString('en-GB')} words, ${pages} pages`;
		if (write) row(`writing ${size}`, `${(cpu - idle).toFixed(1)} s of processor`, `≤ ${write} s`);
		if (memory) row('writing it, memory', `${Math.round(megabytes)} MB`, `≤ ${memory} MB`);
		if (check) row(`checking ${pages} pages`, `${typical(await times(runs, 'pdf.ts', 'check', pdf)).seconds.toFixed(1)} s`, `≤ ${check} s`);
		if (typst && words === 15_000)
			row('writing it, beside Typst', `${((cpu - idle) / ((await child('typst.ts', book)).cpu - idle)).toFixed(1)} times its time`, '');
	}
}

/** A tool to compare with, which this project does not need. */
async function hasTypst(): Promise<boolean> {
	const name = '@myriaddreamin/typst-ts-node-compiler';
	return import(name).then(
		() => true,
		() => false,
	);
}

const times = async (runs: number, ...work: [string, ...string[]]): Promise<Cost[]> => {
	const costs = [];
	for (let i = 0; i < runs; i++) costs.push(await child(...work));
	return costs;
};

const typical = (costs: Cost[]): Cost => ({
	seconds: median(costs.map(({ seconds }) => seconds)),
	cpu: median(costs.map(({ cpu }) => cpu)),
	megabytes: median(costs.map(({ megabytes }) => megabytes)),
	pages: costs[0]?.pages ?? 0,
});
