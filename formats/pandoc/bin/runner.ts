/** Turns pandoc-ts's call (`-f json -t docx TREE -o FILE`) and a job file into a converted file. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Call, type Job, jobFile, type Outcome, outcomeFile, pidFile, workVariable } from './job.ts';

const work = process.env[workVariable];
if (!work) {
	process.stderr.write(`This pandoc is a part of Fourfold's build and needs ${workVariable}.\n`);
	process.exit(2);
}
await writeFile(join(work, pidFile), String(process.pid));
const outcome = await run(work).catch((error: unknown): Outcome => ({ ok: false, said: String(error) }));
await writeFile(join(work, outcomeFile), JSON.stringify(outcome));
// Always 0: pandoc-ts never settles its promise after another exit. What happened is in the outcome file.
process.exit(0);

async function run(folder: string): Promise<Outcome> {
	const option = { type: 'string' } as const;
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			from: { ...option, short: 'f' },
			to: { ...option, short: 't' },
			output: { ...option, short: 'o' },
		},
	});
	const call: Call = {
		from: values.from ?? 'json',
		to: values.to ?? '',
		input: positionals[0] ?? '',
		output: values.output ?? '',
	};
	const job = JSON.parse(await readFile(join(folder, jobFile), 'utf8')) as Job;
	const { pandoc } = job;
	if (pandoc !== undefined) return (await import('./native.ts')).convertOutside({ ...job, pandoc }, call);
	return (await import('./wasm.ts')).convertInside(job, call);
}
