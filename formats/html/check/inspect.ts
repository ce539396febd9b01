/** Turns pages into what a real browser finds wrong with them, two at a time. */
import type { Browser } from 'playwright-core';
import { openAxeTab, runModes } from './axe.ts';
import { headersFor, headersOf } from './headers.ts';
import { inlinePage } from './inline.ts';
import type { Site } from './links.ts';
import { openMarkup } from './markup.ts';
import type { Noticed } from './noticed.ts';
import type { Page } from './page.ts';
import { type SiteServer, serveArtifacts } from './serve.ts';
import { openVisitTab, visitPage } from './visit.ts';

/** Two use both cores of a small machine; more gain nothing, as axe is the slow part. */
const sideBySide = 2;

type Progress = (done: number, of: number, page: string) => void;

/** The browser's tabs are all opened and closed here. */
export async function inspectPages(pages: readonly Page[], site: Site, browser: Browser, onProgress?: Progress): Promise<Map<Page, Noticed[]>> {
	const results = new Map<Page, Noticed[]>();
	const waiting = [...pages];
	const server = await serveArtifacts([...site.artifacts.values()], site.base, {
		framed: true,
	});
	const work = async () => {
		const inspect = await openInspector(browser, server, site);
		for (let page = waiting.shift(); page; page = waiting.shift()) {
			results.set(page, await inspect(page));
			onProgress?.(results.size, pages.length, page.artifact.path);
		}
	};
	try {
		await Promise.all(Array.from({ length: Math.min(sideBySide, pages.length) }, work));
	} finally {
		// The next look is not to find a page in the cache as it was in this one.
		await Promise.all(browser.contexts().map((context) => context.close()));
		await server.close();
	}
	return results;
}

async function openInspector(browser: Browser, server: SiteServer, site: Site): Promise<(page: Page) => Promise<Noticed[]>> {
	const headers = headersOf([...site.artifacts.values()]);
	const visitTab = await openVisitTab(browser, server.blank);
	const axeTab = await openAxeTab(browser, server.blank);
	const readMarkup = await openMarkup();
	return async (page) => {
		const visited = await visitPage(visitTab, server.origin + page.url, 'set-cookie' in headersFor(headers, page.url, site.base));
		const seen = await runModes(axeTab, inlinePage(page, site), page.url, visited.words);
		return [...readMarkup(page), ...visited.noticed, ...seen];
	};
}
