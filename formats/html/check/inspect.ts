/** Turns pages into what a real browser finds wrong with them, two at a time. */
import type { Artifact } from '../../model.ts';
import { type Exchange, openAxeTab, openExchange, runModes } from './axe.ts';
import type { Browser } from './browser/index.ts';
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

/** Tabs and a server that stay open for as many looks as a site needs while it is made. */
export interface Inspector {
	inspect(pages: readonly Page[], site: Site, onProgress?: Progress): Promise<Map<Page, Noticed[]>>;
	/** The tabs are closed with their browser. */
	close(): Promise<void>;
}

export async function openInspector(browser: Browser, base: string): Promise<Inspector> {
	let artifacts: readonly Artifact[] = [];
	const server = await serveArtifacts(() => artifacts, base, { framed: true });
	const exchange = openExchange();
	const pairs = Array.from({ length: sideBySide }, () => openTabPair(browser, server, exchange));
	for (const pair of pairs) pair.catch(() => {}); // heard where it is awaited
	let looks = 0;
	return {
		async inspect(pages, site, onProgress) {
			artifacts = [...site.artifacts.values()];
			const headers = headersOf(artifacts);
			const results = new Map<Page, Noticed[]>();
			const waiting = [...pages];
			// What they loaded for an earlier look may have changed since.
			if (looks++) await Promise.all(pairs.map(async (pair) => (await pair).forget()));
			const work = async (opening: Promise<TabPair>) => {
				const pair = await opening;
				for (let page = waiting.shift(); page; page = waiting.shift()) {
					results.set(page, await pair.inspect(page, site, headers));
					onProgress?.(results.size, pages.length, page.artifact.path);
				}
			};
			await Promise.all(pairs.map(work));
			return results;
		},
		close: () => server.close(),
	};
}

interface TabPair {
	inspect(page: Page, site: Site, headers: ReturnType<typeof headersOf>): Promise<Noticed[]>;
	/** From now on nothing is taken from the browser's cache. */
	forget(): Promise<unknown>;
}

async function openTabPair(browser: Browser, server: SiteServer, exchange: Exchange): Promise<TabPair> {
	const visitTab = await openVisitTab(browser, server.blank);
	const axeTab = await openAxeTab(browser, server.blank, exchange);
	const readMarkup = await openMarkup();
	return {
		async inspect(page, site, headers) {
			const visited = await visitPage(visitTab, server.origin + page.url, 'set-cookie' in headersFor(headers, page.url, site.base));
			const seen = await runModes(axeTab, inlinePage(page, site), page.url, visited.words);
			return [...readMarkup(page), ...visited.noticed, ...seen];
		},
		forget: () =>
			Promise.all(
				[visitTab, axeTab.tab].map(async (tab) => {
					await tab.send('Network.enable', {});
					await tab.send('Network.setCacheDisabled', { cacheDisabled: true });
				}),
			),
	};
}
