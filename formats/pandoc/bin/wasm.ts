/** Converts with pandoc as WebAssembly, which sees only the files it is given: the same bytes on every machine. */
import { openAsBlob } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import type { Call, Job, Outcome } from './job.ts';

/**
 * One short run of a 57 MB module: look at and compile only what is called, and do not walk its memory beside the work to
 * see what could be freed. Together more than half of the processor time.
 */
const flags = ['--wasm-lazy-compilation', '--wasm-lazy-validation', '--no-concurrent-marking'];

export async function convertInside(job: Job, call: Call): Promise<Outcome> {
	for (const flag of flags) setFlagsFromString(flag);
	const { convert } = await import('pandoc-wasm');
	const files: Record<string, Blob> = {};
	for (const name of await readdir(job.files)) files[name] = await openAsBlob(join(job.files, name));
	const result = await convert({ ...job.options, from: call.from, to: call.to, 'output-file': 'output' }, await readFile(call.input, 'utf8'), files);
	const made = result.files.output;
	if (made) await writeFile(call.output, new Uint8Array(await made.arrayBuffer()));
	return { ok: made !== undefined, said: result.stderr };
}
