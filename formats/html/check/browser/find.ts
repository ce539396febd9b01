/** Finds a browser of the Chromium family that starts on this machine: the same one for everybody where that can be. */
import { join } from 'node:path';
import { EnvironmentError } from '../../../environment-error.ts';
import { installedBrowsers, playwrightBrowsers } from './installed.ts';
import { probeBrowser } from './probe.ts';
import { sandboxProblem } from './sandbox.ts';
import { bundledPackage, unpackLibraries, unpackProgram, writeFontConfig } from './unpack.ts';

export type BrowserOrigin = 'CHROME_PATH' | 'bundled' | 'bundled with its libraries' | 'Playwright' | 'installed';

export interface FoundBrowser {
	path: string;
	/** `147.0.7727.0`. */
	version: string;
	which: BrowserOrigin;
	args: string[];
	/** To be added to this process's environment. */
	env: Record<string, string>;
}

export interface FindOptions {
	/** Where the bundled browser is unpacked; default `node_modules/.cache/fourfold`. */
	cache?: string;
}

type Candidate = Omit<FoundBrowser, 'version' | 'args'>;

const whatToDo =
	'Install Google Chrome, Microsoft Edge or Chromium, or set CHROME_PATH to the program of one. On Linux with an Intel or AMD processor, `npm ci` (without --omit=optional) brings a browser with it.';

/** No other host can be reached; text is laid out alike on every screen; frames nobody looks at cost less. */
const args = ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1', '--font-render-hinting=none', '--disable-threaded-compositing'];

/**
 * The first of: `CHROME_PATH`, the browser in `node_modules`, the same with the libraries it carries, Playwright's, an
 * installed one. Throws an `EnvironmentError` that says what to do; a `CHROME_PATH` that does not start is never passed over.
 */
export async function findBrowser(options: FindOptions = {}): Promise<FoundBrowser> {
	const problems: string[] = [];
	const named = process.env.CHROME_PATH;
	if (named) {
		const probe = await probeBrowser(named, {});
		if ('version' in probe)
			return {
				path: named,
				version: probe.version,
				which: 'CHROME_PATH',
				args,
				env: {},
			};
		throw new EnvironmentError(
			`The browser that CHROME_PATH names does not start: ${named} (${probe.problem}).`,
			`Correct CHROME_PATH, or take it away. ${whatToDo}`,
		);
	}
	for await (const candidate of candidates(options.cache, problems)) {
		const found = await tryCandidate(candidate, problems);
		if (found) return found;
	}
	throw new EnvironmentError(`No browser was found to check the site with.${problems.map((line) => `\n  ${line}`).join('')}`, whatToDo);
}

async function tryCandidate(candidate: Candidate, problems: string[]): Promise<FoundBrowser | undefined> {
	const probe = await probeBrowser(candidate.path, candidate.env);
	const problem = 'problem' in probe ? probe.problem : sandboxProblem(candidate.path);
	if (problem === undefined && 'version' in probe) return { ...candidate, version: probe.version, args };
	problems.push(`${candidate.path}: ${problem}`);
	return undefined;
}

async function* candidates(cache: string | undefined, problems: string[]): AsyncGenerator<Candidate> {
	const bundle = await bundledPackage();
	if (bundle) {
		try {
			const folder = await unpackProgram(bundle, cache);
			const env = {
				FONTCONFIG_FILE: await writeFontConfig(folder),
				HOME: process.env.HOME ?? folder,
			};
			yield { path: join(folder, 'chromium'), which: 'bundled', env };
			const libraries = join(await unpackLibraries(bundle, cache), 'lib');
			const libraryPath = [libraries, process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
			yield {
				path: join(folder, 'chromium'),
				which: 'bundled with its libraries',
				env: { ...env, LD_LIBRARY_PATH: libraryPath },
			};
		} catch (error) {
			problems.push(`the browser in node_modules could not be unpacked: ${(error as Error).message}`);
		}
	}
	for (const path of playwrightBrowsers()) yield { path, which: 'Playwright', env: {} };
	for (const path of installedBrowsers()) yield { path, which: 'installed', env: {} };
}
