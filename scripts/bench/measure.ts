/** Runs a script in a process of its own, and prints its figure beside the figure that it should reach. */
import { execFile } from 'node:child_process';
import { getCompileCacheDir } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

export interface Cost {
	seconds: number;
	/** Seconds of the processor. */
	cpu: number;
	megabytes: number;
	pages: number;
}

/** `script` stands beside this file and prints a `Cost` as JSON. It finds its code compiled, as every command does from its second run on (`run.mjs`), and Node's own options as the command has them. */
export async function child(script: string, ...args: string[]): Promise<Cost> {
	const compiled = getCompileCacheDir();
	const { stdout } = await promisify(execFile)(process.execPath, [...process.execArgv, join(import.meta.dirname, script), ...args], {
		maxBuffer: 1 << 28,
		// Node puts a folder for its own version into the one that is named.
		...(compiled && { env: { ...process.env, NODE_COMPILE_CACHE: dirname(compiled) } }),
	});
	return JSON.parse(stdout) as Cost;
}

export const row = (what: string, figure: string, goal: string): void => console.log(`${what.padEnd(44)} ${figure.padEnd(26)} ${goal}`);
export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
