/** Turns a PDF into what veraPDF says of it, where that command is installed, and into where the two differ. */
import { execFile } from 'node:child_process';
import { EnvironmentError } from '../../formats/environment-error.ts';
import type { Finding } from '../../formats/model.ts';

export interface Opinion {
	path: string;
	/** Clauses of ISO 14289-1 that only one of the two finds broken. */
	onlyOurs: string[];
	onlyTheirs: string[];
	/** Why there is no opinion of theirs. */
	problem?: string;
}

/** Rejects with an `EnvironmentError` where the command is missing; a file that it cannot read is a problem in words. */
export async function askVeraPdf(file: string, path: string, findings: readonly Finding[]): Promise<Opinion> {
	const output = await run(['--flavour', 'ua1', '--format', 'xml', file]);
	if (!/<validationReport\b/.test(output)) return { path, onlyOurs: [], onlyTheirs: [], problem: 'veraPDF could not read the file.' };
	const theirs = new Set(
		[...output.matchAll(/<rule\b[^>]*>/g)].flatMap(([rule]) => (/status="failed"/.test(rule) ? [/clause="([^"]+)"/.exec(rule)?.[1] ?? ''] : [])),
	);
	const groups = findings.filter((finding) => finding.fatal && finding.clause?.startsWith('ISO 14289-1')).map((finding) => clausesOf(finding.clause!));
	const ours = new Set(groups.flat());
	// A finding that is about two clauses agrees when veraPDF names one of them.
	const onlyOurs = groups.filter((clauses) => !clauses.some((clause) => theirs.has(clause))).map((clauses) => clauses[0]!);
	return { path, onlyOurs: [...new Set(onlyOurs)].sort(), onlyTheirs: [...theirs].filter((clause) => !ours.has(clause)).sort() };
}

export function formatOpinion({ path, onlyOurs, onlyTheirs, problem }: Opinion): string {
	if (problem) return `${path}: ${problem}`;
	if (onlyOurs.length + onlyTheirs.length === 0) return `${path}: veraPDF says the same.`;
	return [
		`${path}: veraPDF differs.`,
		...onlyOurs.map((clause) => `  ${clause}: found here, and not by veraPDF`),
		...onlyTheirs.map((clause) => `  ${clause}: found by veraPDF, and not here`),
	].join('\n');
}

const clausesOf = (clause: string): string[] =>
	clause
		.split(';')[0]!
		.slice('ISO 14289-1'.length)
		.match(/\d+(?:\.\d+)*/g) ?? [];

/** veraPDF exits with 1 for a file that fails: only a command that cannot be started is an error. */
function run(args: string[]): Promise<string> {
	return new Promise((resolve, reject) => {
		execFile('verapdf', args, { timeout: 300_000, maxBuffer: 256 * 2 ** 20 }, (error, stdout) =>
			error && 'code' in error && error.code === 'ENOENT'
				? reject(
						new EnvironmentError(
							'There is no “verapdf” on PATH to give a second opinion.',
							'Install veraPDF from https://verapdf.org, or leave --second-opinion out.',
						),
					)
				: resolve(stdout),
		);
	});
}
