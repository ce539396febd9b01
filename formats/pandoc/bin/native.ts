/** Converts with the pandoc that the reader of the README named, in the folder that holds its files. */
import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Call, Job, Outcome } from './job.ts';

export async function convertOutside(job: Job & { pandoc: string }, call: Call): Promise<Outcome> {
	const defaults = join(job.files, 'defaults.yaml');
	await writeFile(defaults, JSON.stringify(job.options)); // YAML takes JSON as it is.
	const env = { ...process.env, SOURCE_DATE_EPOCH: String(job.epoch) };
	return new Promise((done) => {
		execFile(
			job.pandoc,
			['-d', defaults, '-f', call.from, '-t', call.to, '-o', call.output, call.input],
			{ cwd: job.files, env, timeout: job.timeoutMs, killSignal: 'SIGKILL' },
			(error, stdout, stderr) =>
				done({
					ok: !error,
					said: stderr || stdout || (error?.message ?? ''),
					...(error?.killed && { timedOut: true }),
				}),
		);
	});
}
