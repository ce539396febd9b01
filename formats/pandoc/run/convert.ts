/** Turns a pandoc tree and its files into a converted file's bytes: one run of pandoc-ts in a work folder, with a time limit. */
import childProcess from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Pandoc } from 'pandoc-ts';
import { removeTemporary, temporaryFolder } from '../../temporary.ts';
import { type Job, jobFile, nodeVariable, type Outcome, outcomeFile, pidFile, workVariable } from '../bin/job.ts';
import type { PandocDocument } from '../tree/ast.ts';

export interface Conversion {
	/** pandoc's name of the format: `docx`, `epub3`. */
	to: string;
	document: PandocDocument;
	/** Everything that pandoc reads by name: pictures, style, reference document. */
	files: ReadonlyMap<string, Uint8Array>;
	/** Options as a pandoc defaults file has them. */
	options: Record<string, unknown>;
	/** Path of a real pandoc; absent means the WebAssembly one. */
	pandoc?: string;
	timeoutMs: number;
	epoch: number;
	/** When pandoc is at work. */
	onStart?(): void;
}
export type Converted = { bytes: Uint8Array } | { failed: 'timed-out' | 'error'; said: string };

const bin = join(import.meta.dirname, '..', 'bin');
/** What the runner has over its own limit before it is ended itself. */
const grace = 1000;

export async function convert(conversion: Conversion): Promise<Converted> {
	const work = await temporaryFolder('fourfold-pandoc-', endRunner);
	try {
		const output = join(work, 'output');
		const input = await prepare(work, conversion);
		const limit = conversion.timeoutMs + (conversion.pandoc === undefined ? 0 : grace);
		const running = startPandoc(conversion.to, work, input, output);
		conversion.onStart?.();
		const settled = await within(limit, running);
		if (!settled) {
			endRunner(work);
			return { failed: 'timed-out', said: '' };
		}
		const outcome = await readOutcome(work);
		if (outcome?.timedOut) return { failed: 'timed-out', said: '' };
		if (!outcome?.ok)
			return {
				failed: 'error',
				said: (outcome?.said ?? settled.error ?? '').trim(),
			};
		const bytes = await readFile(output).catch(() => undefined);
		return bytes ? { bytes: new Uint8Array(bytes) } : { failed: 'error', said: 'it wrote no file' };
	} finally {
		await removeTemporary(work);
	}
}

async function prepare(work: string, { document, files, options, pandoc, timeoutMs, epoch }: Conversion): Promise<string> {
	const folder = join(work, 'files');
	await mkdir(folder);
	await Promise.all([...files].map(([name, bytes]) => writeFile(join(folder, name), bytes)));
	const job: Job = {
		options,
		files: folder,
		timeoutMs,
		epoch,
		...(pandoc !== undefined && { pandoc }),
	};
	await writeFile(join(work, jobFile), JSON.stringify(job));
	const input = join(work, 'tree.json');
	await writeFile(input, JSON.stringify(document));
	return input;
}

/**
 * pandoc-ts starts whatever `pandoc` is first on PATH, with this process's environment, before it returns: so both are
 * changed for that moment only. It is given a file, because it writes to a pipe without hearing that the pipe broke.
 */
function startPandoc(to: string, work: string, input: string, output: string): Promise<unknown> {
	const before = {
		PATH: process.env.PATH,
		[workVariable]: process.env[workVariable],
		[nodeVariable]: process.env[nodeVariable],
	};
	Object.assign(process.env, {
		PATH: `${bin}${delimiter}${before.PATH ?? ''}`,
		[workVariable]: work,
		[nodeVariable]: process.execPath,
	});
	if (process.platform === 'win32') Object.assign(childProcess, { spawn: spawnRunner });
	try {
		return new Pandoc('json', [{ name: to, format: to, fname: output }]).convertFileAsync(input);
	} finally {
		Object.assign(childProcess, { spawn });
		for (const [name, value] of Object.entries(before)) {
			if (value === undefined) delete process.env[name];
			else process.env[name] = value;
		}
	}
}

const { spawn } = childProcess;
const runner = ['runner.ts', 'runner.js'].map((name) => join(bin, name)).find(existsSync) ?? '';
/** What the small `pandoc` in `bin` does: Windows starts programs only, and that is a script. */
const spawnRunner = (_pandoc: string, args: readonly string[]) => spawn(process.execPath, [runner, ...args]);

/** Undefined when the time is over first. */
async function within(ms: number, work: Promise<unknown>): Promise<{ error?: string } | undefined> {
	const stop = new AbortController();
	const over = sleep(ms, undefined, { signal: stop.signal }).catch(() => undefined);
	const settled = work.then(
		() => ({}),
		(error: unknown) => ({ error: String(error) }),
	);
	return Promise.race([settled, over]).finally(() => stop.abort());
}

function endRunner(work: string): void {
	try {
		const pid = Number(readFileSync(join(work, pidFile), 'utf8'));
		if (pid) process.kill(pid, 'SIGKILL');
	} catch {
		// It has not begun, or has just ended by itself.
	}
}

async function readOutcome(work: string): Promise<Outcome | undefined> {
	const written = await readFile(join(work, outcomeFile), 'utf8').catch(() => undefined);
	return written === undefined ? undefined : (JSON.parse(written) as Outcome);
}
