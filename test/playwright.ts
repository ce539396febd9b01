/** Starts Playwright with the browser that the gate uses, for tests that need a keyboard, a mouse or the accessibility tree. */
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../formats/html/check/browser/index.ts';
import { wantsSandbox } from '../formats/html/check/browser/sandbox.ts';

export async function startPlaywright(): Promise<Browser> {
	const { path, args, env } = await findBrowser();
	return chromium.launch({
		executablePath: path,
		// The gate's own way of starting it does not paint, and Playwright clicks only what has been painted.
		args: args.filter((arg) => !arg.includes('compositing')),
		chromiumSandbox: wantsSandbox(),
		env: { ...(process.env as Record<string, string>), ...env },
	});
}
