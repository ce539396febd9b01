/** Runs a command of Fourfold as an author would, in a process of its own. */
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mediaTypeOf } from '../../formats/media-types.ts';
import type { Artifact } from '../../formats/model.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));

export interface Ran {
	code: number | null;
	out: string;
	err: string;
}

/** `until`: words on standard error at which it is stopped by hand. */
export function run(args: string[], until?: string, cwd = root): Promise<Ran> {
	const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), ...args], { cwd, env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0' } });
	let [out, err] = ['', ''];
	child.stdout.on('data', (data: Buffer) => (out += data));
	child.stderr.on('data', (data: Buffer) => {
		err += data;
		if (until && err.includes(until)) child.kill('SIGINT');
	});
	return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

/** Every file of a folder, as artifacts. */
export async function filesOf(folder: string): Promise<Artifact[]> {
	const entries = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
	const paths = entries.map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/')).sort();
	return Promise.all(
		paths.map(async (path) => ({
			path,
			mediaType: mediaTypeOf(path),
			bytes: new Uint8Array(await readFile(join(folder, path))),
		})),
	);
}
