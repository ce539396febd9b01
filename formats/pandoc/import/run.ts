/** Turns a document's bytes into pandoc's tree, in a process of its own that sees nothing else and has a time limit. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownExtension } from '../../own-extension.ts';
import { removeTemporary, temporaryFolder } from '../../temporary.ts';
import type { ReadDocument } from './ast.ts';
import { type ImportKind, kinds } from './kinds.ts';
import { ImportProblem, tooDeep } from './problem.ts';

const reader = join(import.meta.dirname, '..', 'bin', `reader${ownExtension}`);

export interface ReadOptions {
	/** Path of a real pandoc 3; absent means the WebAssembly one. */
	pandoc?: string;
	/** Milliseconds; default a minute. */
	timeoutMs?: number;
}

/** Throws an `ImportProblem` where pandoc cannot read it. */
export async function readDocument(bytes: Uint8Array, kind: ImportKind, { pandoc, timeoutMs = 60_000 }: ReadOptions): Promise<ReadDocument> {
	let end = () => {};
	const folder = await temporaryFolder('fourfold-import-', () => end());
	try {
		const [input, output] = [join(folder, 'input'), join(folder, 'output.json')];
		await writeFile(input, bytes);
		const { from, options } = kinds[kind];
		const [program, args] =
			pandoc === undefined
				? [process.execPath, [reader, from, JSON.stringify(options), input, output]]
				: [pandoc, ['--sandbox', '-f', from, '-t', 'json', ...Object.entries(options).map(([name, value]) => `--${name}=${value}`), '-o', output, input]];
		const failed = await new Promise<string | undefined>((done) => {
			const child = execFile(program, args, { cwd: folder, timeout: timeoutMs, killSignal: 'SIGKILL' }, (error, _, said) =>
				done(error ? (error.killed ? 'time' : said.trim().split('\n').at(-1) || 'it gave no reason') : undefined),
			);
			end = () => void child.kill('SIGKILL');
		});
		if (failed === 'time')
			throw new ImportProblem(
				'The file could not be read in time.',
				'It may be damaged, or very long. Open it, save it again, and try once more; or split it.',
			);
		if (failed !== undefined)
			throw new ImportProblem(
				`The file could not be read as ${kind}: ${failed.replace(/\.$/, '')}.`,
				'It may be damaged. Open it in the program that made it, save it again, and try once more.',
			);
		return JSON.parse(await readFile(output, 'utf8')) as ReadDocument;
	} catch (error) {
		if (error instanceof RangeError) throw tooDeep();
		throw error;
	} finally {
		await removeTemporary(folder);
	}
}
