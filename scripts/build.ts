/** `npm run build`: the source folder becomes `dist/`, when it passes its checks. */
import { mkdir, realpath, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { isDate } from '../formats/dates.ts';
import { editionIds } from '../formats/editions/index.ts';
import type { Artifact, EditionFormat, EditionId } from '../formats/model.ts';
import { reportPath } from '../formats/paths.ts';
import type { BuildResult } from '../formats/pipeline.ts';
import { assertOurs, publish, recover } from '../formats/publish.ts';
import { formatWords } from '../formats/words.ts';
import { fail, failureOf, printFailure } from './terminal/failure.ts';
import { formatHelp, formatLines, formatProblem } from './terminal/lines.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';
import { count, formatFindings, formatSummary } from './terminal/print.ts';
import { showProgress } from './terminal/progress.ts';

const formats: readonly string[] = ['html', ...Object.keys(formatWords)];

const command = defineCommand({
	usage: 'npm run build -- [options]',
	about: 'Makes every edition from the source folder, checks them all, and puts them in the output folder when no check fails.',
	options: {
		source: { type: 'string', default: 'source' },
		out: { type: 'string' },
		base: { type: 'string', default: '/' },
		only: { type: 'string' },
		today: { type: 'string' },
		pandoc: { type: 'string' },
		strict: { type: 'boolean' },
		fresh: { type: 'boolean' },
		json: { type: 'boolean' },
		format: { type: 'string', default: 'text' },
		quiet: { type: 'boolean' },
	},
	help: {
		source: 'The folder with strategy.md, or a Markdown file. Default: source',
		out: 'Where the result goes. Default: dist',
		base: 'The path at which your host serves the site, for example /strategies/da/. Default: /',
		only: `Only these editions or formats (${[...editionIds, ...formats].join(', ')}), with commas. Needs --out.`,
		today: 'The day to reckon with, for example 2026-01-31: then old checks of phone numbers are noticed.',
		pandoc: 'A pandoc (3.x) of your own for Word and EPUB, instead of the one that is installed with Fourfold.',
		strict: 'Publish nothing while an edition lacks something or is out of step with the full text.',
		fresh: 'Make and check everything again, even what has not changed.',
		json: 'Print the report as JSON on standard output, and nothing else.',
		format: formatHelp,
		quiet: 'Print only what is wrong.',
	},
});

/** Where reports and kept results lie: never in the output. */
const work = '.fourfold';

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { values } = read;
	const problem = usageProblem(values);
	if (problem) return fail({ message: problem, hint: 'See npm run build -- --help' }, values);
	// Where a link leads, not the link: it stays in place when the folder behind it is exchanged.
	const out = await realpath(values.out ?? 'dist').catch(() => resolve(values.out ?? 'dist'));
	const quiet = Boolean(values.quiet || values.json || values.format === 'line');
	const progress = showProgress(quiet);
	const start = performance.now();
	try {
		// Loaded only now, so that --help and wrong use answer at once.
		const { build } = await import('../formats/pipeline.ts');
		await recover(out);
		await assertOurs(out, values.source);
		const result = await build({
			source: values.source,
			base: normalBase(values.base),
			...(values.only && { only: names(values.only) }),
			...(values.today && { today: values.today }),
			...(values.pandoc && { pandoc: values.pandoc }),
			...(values.strict && { strict: true }),
			...(!values.fresh && { cacheFolder: `${work}/cache` }),
			onProgress: progress.update,
		});
		if (result.report.ok) {
			progress.update({ step: 'publish' });
			await publish(out, [...result.artifacts, reportArtifact(result)]);
		}
		progress.clear();
		await writeReport(result).catch((error: unknown) => printFailure(failureOf(error)));
		if (values.format === 'line' && !values.json) await printLines(result, values.source, out);
		else print(result, values, out, (performance.now() - start) / 1000);
		return result.report.ok ? exit.ok : exit.findings;
	} catch (error) {
		progress.clear();
		return fail(failureOf(error), values);
	}
}

type Values = {
	source: string;
	only?: string | undefined;
	out?: string | undefined;
	base: string;
	today?: string | undefined;
	format: string;
};

function usageProblem({ source, only, out, base, today, format }: Values): string | undefined {
	const wrongFormat = formatProblem(format);
	if (wrongFormat) return wrongFormat;
	if (source === '' || out === '') return `--${out === '' ? 'out' : 'source'} needs the name of a folder.`;
	const unknown = names(only ?? '').find((name) => ![...editionIds, ...formats].includes(name));
	if (unknown) return `--only does not know “${unknown}”. It knows: ${[...editionIds, ...formats].join(', ')}.`;
	if (only && !out) return '--only makes a part of the output, so it needs --out with a folder of its own: the last whole build stays as it is.';
	if (!/^\/?(?:[\w.~-]+\/)*[\w.~-]*$/.test(base) || /(^|\/)\.{1,2}(\/|$)/.test(base)) return `--base “${base}” is not a path such as /strategies/da/.`;
	if (today !== undefined && !isDate(today)) return `--today “${today}” is not a date such as 2026-01-31.`;
	return undefined;
}

const names = (list: string) =>
	list
		.split(',')
		.map((name) => name.trim())
		.filter(Boolean) as (EditionId | EditionFormat)[];
const normalBase = (base: string): string => `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');

/** The published report; it does not list itself. */
function reportArtifact({ report }: BuildResult): Artifact {
	return {
		path: reportPath,
		mediaType: 'application/json',
		bytes: new TextEncoder().encode(`${JSON.stringify(report, null, '\t')}\n`),
	};
}

/** The whole report, with times and versions, also after a failed build. */
async function writeReport({ report, timings, tools }: BuildResult): Promise<void> {
	await mkdir(work, { recursive: true });
	await writeFile(`${work}/report.json.part`, `${JSON.stringify({ ...report, timings, tools }, null, '\t')}\n`);
	await rename(`${work}/report.json.part`, `${work}/report.json`);
}

async function printLines({ report }: BuildResult, source: string, out: string): Promise<void> {
	const isFile = await stat(source).then(
		(info) => info.isFile(),
		() => false,
	);
	if (report.findings.length > 0) console.log(formatLines(report.findings, isFile ? dirname(source) : source, (artifact) => join(out, artifact)));
}

function print(result: BuildResult, values: { json?: boolean | undefined; quiet?: boolean | undefined }, out: string, seconds: number): void {
	const { report, timings, tools } = result;
	if (values.json) {
		console.log(JSON.stringify({ ...report, timings, tools }, null, '\t'));
		return;
	}
	if (report.findings.length > 0) console.log(`${formatFindings(report.findings)}\n`);
	if (!values.quiet) console.log(`${formatSummary(result, seconds)}\n`);
	const { errors, warnings } = report.counts;
	if (report.ok) {
		if (!values.quiet) console.log(`Published to ${out}${warnings ? `, with ${count(warnings, 'warning')}` : ''}.`);
	} else
		console.log(
			`Nothing was published: ${count(errors, 'error')}${warnings ? ` and ${count(warnings, 'warning')}` : ''}. The last good build, if there is one, is untouched.`,
		);
}
