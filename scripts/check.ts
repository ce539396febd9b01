/** `npm run check -- DIR`: a folder that is already built, or PDFs, become findings; nothing is changed. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { checkSite } from '../formats/html/check/index.ts';
import { mediaTypeOf } from '../formats/media-types.ts';
import type { Artifact, Finding } from '../formats/model.ts';
import { checkPdf } from '../formats/pdf/check/index.ts';
import { makeReport } from '../formats/report.ts';
import { defineCommand, exit, readOptions } from './terminal/options.ts';
import { count, formatFindings } from './terminal/print.ts';
import { showProgress } from './terminal/progress.ts';

const command = defineCommand({
	usage: 'npm run check -- PATH … [options]',
	about: 'Checks what is already built: every page of a folder in a browser, every PDF, or PDFs that you name. Changes nothing.',
	options: { base: { type: 'string', default: '/' }, json: { type: 'boolean' }, quiet: { type: 'boolean' } },
	help: {
		base: 'The path at which the folder is served, as it was built with. Default: /',
		json: 'Print the report as JSON on standard output, and nothing else.',
		quiet: 'Print only what is wrong.',
	},
	positionals: true,
});

export async function main(args: string[]): Promise<number> {
	const read = readOptions(command, args);
	if ('exit' in read) return read.exit;
	const { values, positionals } = read;
	if (positionals.length === 0) {
		console.error('Name a folder or a PDF to check, for example: npm run check -- dist');
		return exit.usage;
	}
	const progress = showProgress(Boolean(values.quiet || values.json));
	const artifacts: Artifact[] = [];
	const findings: Finding[] = [];
	try {
		for (const path of positionals) {
			const found = await load(path);
			if (!found) {
				console.error(`There is no “${path}”.`);
				return exit.usage;
			}
			artifacts.push(...found);
			if (found.some((artifact) => artifact.mediaType === 'text/html'))
				findings.push(
					...(await checkSite(found, { base: values.base, onProgress: (done, of, page) => progress.update({ step: 'check', done, of, what: page }) })).findings,
				);
		}
		for (const artifact of artifacts.filter((candidate) => candidate.mediaType === 'application/pdf')) {
			progress.update({ step: 'check', what: artifact.path });
			findings.push(...(await checkPdf(artifact)));
		}
	} catch (error) {
		progress.clear();
		if ((error as Error).name !== 'EnvironmentError') throw error;
		console.error((error as Error).message);
		return exit.usage;
	}
	progress.clear();
	const report = makeReport('', findings, artifacts, []);
	if (values.json) console.log(JSON.stringify(report, null, '\t'));
	else {
		if (report.findings.length > 0) console.log(`${formatFindings(report.findings)}\n`);
		if (!values.quiet || !report.ok)
			console.log(`${count(artifacts.length, 'file')} looked at: ${count(report.counts.errors, 'error')}, ${count(report.counts.warnings, 'warning')}.`);
	}
	return report.ok ? exit.ok : exit.findings;
}

/** The files of a folder, or one file; undefined when there is nothing of that name. */
async function load(path: string): Promise<Artifact[] | undefined> {
	const info = await stat(path).catch(() => undefined);
	if (!info) return undefined;
	const root = resolve(path);
	const names = info.isDirectory()
		? (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
		: [root];
	return Promise.all(
		names.sort().map(async (name): Promise<Artifact> => {
			const inside = info.isDirectory() ? relative(root, name).split(sep).join('/') : path;
			return { path: inside, mediaType: mediaTypeOf(inside), bytes: new Uint8Array(await readFile(name)) };
		}),
	);
}
