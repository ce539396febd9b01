/** Turns the path of a browser into its version, or into the reason why it cannot start here. */
import { execFile } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type Probe = { version: string } | { problem: string; missingLibrary: boolean };

/** Runs `<path> --version`, which also proves that the system has the shared libraries; at most 10 seconds. */
export function probeBrowser(path: string, env: Record<string, string>): Promise<Probe> {
	if (process.platform === 'win32') return Promise.resolve(probeOnWindows(path));
	return new Promise((resolve) => {
		execFile(path, ['--version'], { env: { ...process.env, ...env }, timeout: 10_000 }, (error, stdout, stderr) => {
			// Every browser of the family has four numbers in its version; other programs, Firefox among them, have fewer.
			const version = /\d+(\.\d+){3}/.exec(stdout)?.[0];
			if (!error && version) return resolve({ version });
			const other = stdout.trim()
				? `it is no browser of the Chromium family but says “${stdout.trim().split('\n')[0]!.slice(0, 80)}”`
				: 'it printed no version';
			const problem = (stderr || error?.message || other).trim().split('\n')[0] ?? '';
			resolve({
				problem,
				missingLibrary: stderr.includes('error while loading shared libraries'),
			});
		});
	});
}

/** On Windows `--version` opens a window; the version is the name of the folder beside the program. */
function probeOnWindows(path: string): Probe {
	try {
		statSync(path);
		const folder = readdirSync(dirname(path)).find((name) => /^\d+(\.\d+){3}$/.test(name));
		return { version: folder ?? String(statSync(join(path)).mtimeMs) };
	} catch (error) {
		return { problem: (error as Error).message, missingLibrary: false };
	}
}
