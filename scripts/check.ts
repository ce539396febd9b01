/** `npm run check -- PATH …`: a folder that is already built, or PDFs, become findings; nothing is changed. */
import type { Finding } from '../formats/model.ts';
import { describeRules } from '../formats/pdf/check/describe-rules.ts';
import { examinePdf } from '../formats/pdf/check/index.ts';
import type { ForPerson } from '../formats/pdf/check/matterhorn/for-person.ts';
import { makeReport } from '../formats/report.ts';
import { type Found, filesToCheck } from './check/find-files.ts';
import { askVeraPdf, formatOpinion, type Opinion } from './check/second-opinion.ts';
import { fail, failureOf } from './terminal/failure.ts';
import { formatHelp, formatLines, formatProblem } from './terminal/lines.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';
import { count, formatFindings } from './terminal/print.ts';
import { showProgress } from './terminal/progress.ts';

const command = defineCommand({
	usage: 'npm run check -- PATH … [options]',
	about: 'Checks what is already built: every page of a folder in a browser, every PDF, or PDFs that you name (files, folders, patterns). Changes nothing.',
	options: {
		base: { type: 'string' },
		json: { type: 'boolean' },
		format: { type: 'string', default: 'text' },
		quiet: { type: 'boolean' },
		person: { type: 'boolean' },
		'second-opinion': { type: 'boolean' },
		rules: { type: 'boolean' },
	},
	help: {
		base: 'The path at which the folder is served, for example /strategies/da/. Default: the one that it was built with',
		json: 'Print the report as JSON on standard output, and nothing else.',
		format: formatHelp,
		quiet: 'Print only what is wrong.',
		person: 'List for each PDF what no machine can judge, and what to look at.',
		'second-opinion': 'Ask veraPDF too, where it is installed, and say where the two differ.',
		rules: 'Print what the PDF checker asks, as Markdown.',
	},
	positionals: true,
});

interface Looked {
	findings: Finding[];
	forPerson: { path: string; list: ForPerson[] }[];
	opinions: Opinion[];
}

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { values, positionals } = read;
	if (values.rules) {
		console.log(describeRules());
		return exit.ok;
	}
	if (positionals.length === 0) return fail({ message: 'Name a folder or a PDF to check.', hint: 'For example: npm run check -- dist' }, values);
	const wrongFormat = formatProblem(values.format);
	if (wrongFormat) return fail({ message: wrongFormat, hint: 'See npm run check -- --help' }, values);
	const found: Found[][] = [];
	try {
		for (const path of positionals) {
			const files = await filesToCheck(path);
			if ('message' in files) return fail(files, values);
			found.push(files);
		}
	} catch (error) {
		return fail(failureOf(error), values);
	}
	const progress = showProgress(Boolean(values.quiet || values.json || values.format === 'line'));
	let looked: Looked;
	try {
		looked = await look(found, values.base, Boolean(values['second-opinion']), progress);
	} catch (error) {
		progress.clear();
		return fail(failureOf(error), values);
	}
	progress.clear();
	const { findings, forPerson, opinions } = looked;
	const report = makeReport('', findings, found.flat(), []);
	if (values.json) console.log(JSON.stringify({ ...report, forPerson, ...(values['second-opinion'] && { secondOpinion: opinions }) }, null, '\t'));
	else if (values.format === 'line') {
		const files = new Map(found.flat().map(({ path, file }) => [path, file]));
		if (report.findings.length > 0) console.log(formatLines(report.findings, '.', (artifact) => files.get(artifact) ?? artifact));
	} else {
		if (report.findings.length > 0) console.log(`${formatFindings(report.findings)}\n`);
		if (values.person) for (const { path, list } of forPerson) console.log(formatForPerson(path, list));
		if (opinions.length > 0) console.log(`${opinions.map(formatOpinion).join('\n')}\n`);
		if (!values.quiet || !report.ok)
			console.log(`${count(found.flat().length, 'file')} looked at: ${count(report.counts.errors, 'error')}, ${count(report.counts.warnings, 'warning')}.`);
	}
	return report.ok ? exit.ok : exit.findings;
}

async function look(found: Found[][], base: string | undefined, second: boolean, progress: ReturnType<typeof showProgress>): Promise<Looked> {
	const looked: Looked = { findings: [], forPerson: [], opinions: [] };
	for (const files of found) {
		if (files.some(({ mediaType }) => mediaType === 'text/html')) {
			// The gate of the pages takes longer to load than a PDF takes to check.
			const [{ checkSite }, { baseOf }] = await Promise.all([import('../formats/html/check/index.ts'), import('./check/base-of.ts')]);
			const { findings } = await checkSite(files, {
				base: base ?? baseOf(files),
				onProgress: (done, of, page) => progress.update({ step: 'check', done, of, what: page }),
			});
			looked.findings.push(...findings);
		}
		for (const file of files) {
			if (file.mediaType !== 'application/pdf') continue;
			progress.update({ step: 'check', what: file.path });
			const { findings, forPerson } = await examinePdf(file);
			looked.findings.push(...findings);
			looked.forPerson.push({ path: file.path, list: forPerson });
			if (second) looked.opinions.push(await askVeraPdf(file.file, file.path, findings));
		}
	}
	return looked;
}

const formatForPerson = (path: string, list: readonly ForPerson[]): string =>
	[
		`${path}: ${count(list.length, 'thing')} for a person to look at`,
		...list.map(({ condition, clause, look }) => `  ${condition}  ${look} (ISO 14289-1, ${clause})`),
		'',
	].join('\n');
