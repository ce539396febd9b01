/** The built site in a browser, for all tests of residents: built once, closed at the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { type SiteServer, serveArtifacts } from '../../../formats/html/check/index.ts';
import { startPlaywright } from '../../playwright.ts';
import { root, run } from '../command.ts';
import { type Output, readOutput } from '../output.ts';

let folder: string;
export let dist: Output;
export let server: SiteServer;
let browser: Browser;
export const exitTo = 'https://www.bbc.co.uk/weather';

export async function openSite(): Promise<void> {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-resident-'));
	const out = join(folder, 'dist');
	const built = await run(['build', '--source', join(root, 'source'), '--out', out]);
	expect(built.code, built.out + built.err).toBe(0);
	dist = await readOutput(out);
	server = await serveArtifacts(dist.artifacts, '/');
	browser = await startPlaywright();
}

export async function closeSite(): Promise<void> {
	await browser?.close();
	await server?.close();
	await rm(folder, { recursive: true, force: true });
}

/** Opens an address with every other host answered by a blank page of ours, and notes which hosts were asked. */
export async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; asked: Set<string> }> {
	const context = await browser.newContext(options);
	const asked = new Set<string>();
	await context.route(/.*/, (route) => {
		const url = new URL(route.request().url());
		if (url.origin === server.origin) return route.continue();
		asked.add(url.host);
		return route.fulfill({
			contentType: 'text/html',
			body: '<title>Weather</title><p>Weather',
		});
	});
	const page = await context.newPage();
	await page.goto(server.url(address));
	return { page, asked };
}

/** Searches, and shows what was found. */
export async function look(page: Page, words: string): Promise<void> {
	await page.locator('#site-search-words').fill(words);
	await page.keyboard.press('Enter');
	await page.locator('#site-search-results .hits li').first().waitFor();
	await page.locator('#site-search-status').evaluate((status) => status.scrollIntoView());
}

/** As the page is while the other site is slow to answer. */
export async function leave(page: Page): Promise<void> {
	await page.route(exitTo, (route) => route.fulfill({ status: 204 }));
	await page.locator('#site-exit').click();
	await page.locator('html.leaving').waitFor({ state: 'attached' });
}
