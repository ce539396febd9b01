/** Turns a browser that was found into one that runs and opens tabs, driven by its own DevTools protocol. */
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { EnvironmentError } from '../../../environment-error.ts';
import { removeTemporary, temporaryFolder } from '../../../temporary.ts';
import type { FoundBrowser } from './find.ts';
import { wantsSandbox } from './sandbox.ts';
import { openTab, type Tab, type TabOptions } from './tab.ts';

export interface Browser {
	/** A tab that shares nothing with another. */
	openTab(options: TabOptions): Promise<Tab>;
	close(): Promise<void>;
}

/** Nothing is asked, fetched, kept or reported, and no tab is slowed because nobody looks at it. */
const switches = [
	'--headless',
	'--hide-scrollbars',
	'--mute-audio',
	'--force-color-profile=srgb',
	'--no-first-run',
	'--no-default-browser-check',
	'--disable-extensions',
	'--disable-sync',
	'--disable-default-apps',
	'--disable-component-update',
	'--disable-background-networking',
	'--disable-field-trial-config',
	'--disable-features=Translate,MediaRouter,OptimizationHints',
	// One process less, through which each file of each page would go.
	'--enable-features=NetworkServiceInProcess2',
	'--disable-breakpad',
	'--metrics-recording-only',
	'--password-store=basic',
	'--use-mock-keychain',
	'--disable-background-timer-throttling',
	'--disable-backgrounding-occluded-windows',
	'--disable-renderer-backgrounding',
	// Hundreds of pages in one frame look like an attack.
	'--disable-ipc-flooding-protection',
	// In a container /dev/shm is too small.
	'--disable-dev-shm-usage',
];

/** What a busy machine may take. */
const startMs = 60_000;
const closeMs = 5000;

/** The caller closes it; it also ends when this process does, however that ends. Throws an `EnvironmentError` when it does not start. */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
	let running: ChildProcess | undefined;
	const profile = await temporaryFolder('fourfold-browser-', () => running?.kill('SIGKILL'));
	// The port is for the commands. Nothing is said over the two pipes: when they close, the browser ends.
	running = spawn(
		found.path,
		[
			...switches,
			...found.args,
			...(wantsSandbox() ? [] : ['--no-sandbox']),
			`--user-data-dir=${profile}`,
			'--remote-debugging-port=0',
			'--remote-debugging-pipe',
			'about:blank',
		],
		{ env: { ...process.env, ...found.env }, stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'] },
	);
	const ended = new Promise((resolve) => running.once('exit', resolve).once('error', resolve));
	const close = async () => {
		await Promise.race([ended, sleep(closeMs, undefined, { ref: false })]);
		running.kill('SIGKILL');
		await removeTemporary(profile);
	};
	try {
		const client = await connect(await addressOf(running));
		return {
			openTab: (options) => openTab(client, options),
			async close() {
				await client.send('Browser.close').catch(() => {}); // it has ended by itself
				await close();
			},
		};
	} catch (error) {
		running.kill('SIGKILL');
		await close();
		throw new EnvironmentError(
			`The browser did not start: ${found.path} (${(error as Error).message}).`,
			'Set CHROME_PATH to an installed Chrome, Edge or Chromium. In a container that forbids a sandbox, run as root or set FOURFOLD_NO_SANDBOX=1: only pages that this build made are opened.',
		);
	}
}

async function connect(target: string) {
	// Loaded only now: a build in which nothing changed starts no browser.
	const { default: connectTo } = await import('chrome-remote-interface');
	// Commands are sent by their names, so that the library need not read the list of them all.
	return connectTo({ target, protocol: { version: { major: '1', minor: '3' }, domains: [] } });
}

/** The address that the browser prints when it is ready. Throws with what it said instead. */
function addressOf(running: ChildProcess): Promise<string> {
	return new Promise((resolve, reject) => {
		const said: string[] = [];
		const late = setTimeout(() => reject(new Error(`it was not ready after ${startMs / 1000} seconds`)), startMs);
		running.once('error', reject);
		running.once('close', (code, signal) => {
			clearTimeout(late);
			reject(new Error(reasonIn(said) ?? `it ended with ${signal ?? code}`));
		});
		// Read to the end, or the browser would wait for a reader.
		createInterface(running.stderr!).on('line', (line) => {
			const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1];
			if (address) {
				clearTimeout(late);
				resolve(address);
			} else if (said.length < 50) said.push(line);
		});
	});
}

const reasonIn = (said: readonly string[]): string | undefined =>
	/No usable sandbox.*|error while loading.*|cannot open.*/.exec(said.join('\n'))?.[0] ?? said.find((line) => line.trim());
