/** `npm run bench`: prints how long the work takes on this machine, beside the figure that it should reach. */
import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { budget } from '../formats/html/check/weight.ts';
import type { Report } from '../formats/model.ts';
import type { BuildResult } from '../formats/pipeline.ts';
import { kilobytes } from '../formats/words.ts';
import { repeated, shortSections } from './bench/book.ts';
import { measureBooks } from './bench/books.ts';
import { printDrift } from './bench/drift/measure.ts';
import { printLanguage } from './bench/language.ts';
import { child, median, row } from './bench/measure.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';

const command = defineCommand({
	usage: 'npm run bench -- [options]',
	about:
		'Measures how often the rules of plain language are right, and whole processes on this machine: builds with and without kept results, the browser gate, the PDFs, the weight of a page, and how time grows with the source.',
	options: {
		source: { type: 'string', default: 'source' },
		runs: { type: 'string', default: '3' },
		grow: { type: 'boolean' },
		drift: { type: 'boolean' },
	},
	help: {
		source: 'The folder with strategy.md. Default: source',
		runs: 'How often each is run; the median is printed. Default: 3',
		drift: 'Only this: put 100 drifts and 50 harmless edits into copies of the source, and count how many are found.',
		grow: 'Also make the source 10 and 100 times as long (reading, choosing, rules, pages and PDFs; without the browser). Takes minutes.',
	},
});

const run = promisify(execFile);
const here = import.meta.dirname;
const options = { maxBuffer: 1 << 28 };

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { source, grow, drift } = read.values;
	if (drift) {
		await printDrift(source, true);
		return exit.ok;
	}
	const runs = Math.max(1, Number(read.values.runs) || 3);
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-bench-'));
	try {
		await printLanguage();
		await measureBuilds(source, folder, runs);
		await measurePdfs(source, runs);
		await measureBooks(source, folder, runs);
		await measureSaves(source, folder);
		await measureHelp(runs);
		await printDrift(source);
		if (grow) await measureGrowth(source, folder, runs);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
	return exit.ok;
}

type BuildReport = Report & Pick<BuildResult, 'timings'>;

/** Some pages are looked at while pandoc still works, so the gate's time is in two places. */
const gateMilliseconds = ({ timings }: BuildReport): number =>
	Object.entries(timings).reduce((sum, [step, time]) => (step.startsWith('gate') ? sum + time : sum), 0);

async function timedBuild(source: string, folder: string, fresh: boolean): Promise<{ seconds: number; report: BuildReport }> {
	const start = performance.now();
	const { stdout } = await run(
		process.execPath,
		[...process.execArgv, join(here, 'run.mjs'), 'build', '--json', '--source', source, '--out', join(folder, 'dist'), ...(fresh ? ['--fresh'] : [])],
		options,
	).catch((error: { stdout: string }) => error);
	return {
		seconds: (performance.now() - start) / 1000,
		report: JSON.parse(stdout) as BuildReport,
	};
}

async function measureBuilds(source: string, folder: string, runs: number): Promise<void> {
	const cold = [];
	for (let i = 0; i < runs; i++) cold.push(await timedBuild(source, folder, true));
	row('build, everything made and checked', `${median(cold.map((b) => b.seconds)).toFixed(1)} s`, '≤ 25 s');
	const rates = cold.map(({ report }) => report.counts.pages / (gateMilliseconds(report) / 1000));
	row('browser gate, all that it asks', `${median(rates).toFixed(1)} pages/s`, '');
	await timedBuild(source, folder, false);
	const axe = [];
	for (let i = 0; i < runs; i++) axe.push(await child('axe.ts', join(folder, 'dist')));
	row('axe alone, three modes', `${median(axe.map(({ pages, seconds }) => pages / seconds)).toFixed(1)} pages/s`, '≥ 7 pages/s');
	const warm = [];
	for (let i = 0; i < runs; i++) warm.push((await timedBuild(source, folder, false)).seconds);
	row('build, nothing changed', `${median(warm).toFixed(1)} s`, '≤ 6 s');
	const page = cold[0]?.report.counts.weights?.page;
	if (page) row('heaviest page and style sheet, compressed', kilobytes(page), `≤ ${kilobytes(budget.page)}`);
}

async function measurePdfs(source: string, runs: number): Promise<void> {
	const costs = [];
	for (let i = 0; i < runs; i++) costs.push(await child('child.ts', 'pdf', source));
	row('reading and all PDFs, processor', `${median(costs.map((c) => c.cpu)).toFixed(1)} s, ${costs[0]?.pages} pages`, '≤ 4 s');
	row('reading and all PDFs, memory', `${Math.round(median(costs.map((c) => c.megabytes)))} MB`, '≤ 400 MB');
}

async function measureHelp(runs: number): Promise<void> {
	const times = [];
	for (let i = 0; i < runs + 2; i++) {
		const start = performance.now();
		await run(process.execPath, [...process.execArgv, join(here, 'run.mjs'), 'build', '--help']);
		times.push(performance.now() - start);
	}
	row('build --help', `${Math.round(median(times.slice(1)))} ms`, '≤ 150 ms');
}

/** What an author waits for after a save, and the same for 2,000 sections. */
async function measureSaves(source: string, folder: string): Promise<void> {
	const one = await child('save.ts', source);
	row('findings after a save', `${Math.round(one.seconds * 1000)} ms`, '≤ 300 ms');
	const text = await readFile(join(source, 'strategy.md'), 'utf8');
	const copy = join(folder, 'sections-2000');
	await cp(source, copy, { recursive: true });
	await rm(join(copy, 'reviews.yaml'), { force: true });
	const long = shortSections(text, 2000, 1300);
	await writeFile(join(copy, 'strategy.md'), long);
	const many = await child('save.ts', copy);
	row(
		`2,000 sections, ${(Buffer.byteLength(long) / 1e6).toFixed(1)} MB, first findings`,
		`${many.cpu.toFixed(1)} s, ${Math.round(many.megabytes)} MB`,
		'≤ 12 s',
	);
	row('2,000 sections, findings after a save', `${Math.round(many.seconds * 1000)} ms`, '≤ 300 ms');
}

/** T100 − T10 ≤ 11 × (T10 − T1): time grows with the length of the source and no faster. */
async function measureGrowth(source: string, folder: string, runs: number): Promise<void> {
	const times = [];
	for (const factor of [1, 10, 100]) {
		const copy = join(folder, `times-${factor}`);
		await mkdir(copy, { recursive: true });
		await cp(source, copy, { recursive: true });
		await rm(join(copy, 'reviews.yaml'), { force: true });
		await writeFile(join(copy, 'strategy.md'), repeated(await readFile(join(source, 'strategy.md'), 'utf8'), factor));
		const costs = [];
		// The short ones are divided by: a tenth of a second more or less would tell another ratio.
		for (let i = 0; i < (factor === 100 ? 1 : runs); i++) costs.push(await child('child.ts', 'grow', copy));
		const seconds = median(costs.map((cost) => cost.seconds));
		times.push(seconds);
		const { megabytes = 0, pages = 0 } = costs[0] ?? {};
		row(`source × ${factor}, without the browser`, `${seconds.toFixed(1)} s, ${Math.round(megabytes)} MB`, `${pages} pages of PDF`);
	}
	const [t1 = 0, t10 = 0, t100 = 0] = times;
	row('growth, (T100 − T10) ÷ (T10 − T1)', ((t100 - t10) / (t10 - t1)).toFixed(1), '≤ 11');
}
