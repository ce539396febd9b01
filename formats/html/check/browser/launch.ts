/** Turns a browser that was found into one that runs, driven by Playwright. */
import type { Browser } from 'playwright-core';
import { EnvironmentError } from '../../../environment-error.ts';
import { type FoundBrowser, findBrowser } from './find.ts';
import { wantsSandbox } from './sandbox.ts';

/** The caller closes it. */
export async function launchBrowser(found: FoundBrowser): Promise<Browser> {
	// Loaded only now: a build in which nothing changed starts no browser.
	const { chromium } = await import('playwright-core');
	try {
		return await chromium.launch({
			executablePath: found.path,
			args: found.args,
			chromiumSandbox: wantsSandbox(),
			env: { ...(process.env as Record<string, string>), ...found.env },
		});
	} catch (error) {
		const said = (error as Error).message;
		const reason = /No usable sandbox[^\n]*|error while loading[^\n]*|cannot open[^\n]*/.exec(said)?.[0] ?? said.split('\n')[0];
		throw new EnvironmentError(
			`The browser did not start: ${found.path} (${reason}).`,
			'Set CHROME_PATH to an installed Chrome, Edge or Chromium. In a container that forbids a sandbox, run as root or set FOURFOLD_NO_SANDBOX=1: only pages that this build made are opened.',
		);
	}
}

/** Runs `use` with a browser that is closed afterwards, whatever happens. */
export async function withBrowser<T>(use: (browser: Browser, found: FoundBrowser) => Promise<T>): Promise<T> {
	const found = await findBrowser();
	const browser = await launchBrowser(found);
	try {
		return await use(browser, found);
	} finally {
		await browser.close();
	}
}
