/** Turns the path of a pandoc into its version, or what is wrong with it: only 3.x writes the tree that we hand over. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { EnvironmentError } from '../../environment-error.ts';

/** e.g. `3.10`; an error in plain words where it cannot be run or is another major version. */
async function readVersion(pandoc: string): Promise<{ version: string } | { problem: string }> {
	const said = await new Promise<string | Error>((done) => {
		execFile(pandoc, ['--version'], { timeout: 10_000, killSignal: 'SIGKILL' }, (error, stdout) => done(error ?? stdout));
	});
	if (said instanceof Error) return { problem: `“${pandoc}” could not be run as pandoc.` };
	const version = /^pandoc(?:\.exe)?\s+(\d+(?:\.\d+)+)/m.exec(said)?.[1];
	if (!version) return { problem: `“${pandoc}” does not say that it is pandoc.` };
	if (!version.startsWith('3.'))
		return {
			problem: `“${pandoc}” is pandoc ${version}, but version 3 is needed.`,
		};
	return { version };
}

/** What the report says of the pandoc that is used. Throws an `EnvironmentError` when a pandoc was named that is none. */
export async function pandocVersion(pandoc: string | undefined): Promise<string> {
	if (pandoc === undefined) {
		const file = fileURLToPath(new URL('../pandoc-version.txt', import.meta.resolve('pandoc-wasm')));
		return `${(await readFile(file, 'utf8')).trim()} (WebAssembly)`;
	}
	const found = await readVersion(pandoc);
	if ('problem' in found)
		throw new EnvironmentError(found.problem, 'Give the path of a pandoc 3, or leave --pandoc out to use the one that comes with Fourfold.');
	return found.version;
}
