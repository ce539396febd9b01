/** Runs axe alone, in its three modes, over the pages of a built site, in two tabs, and prints what it cost: `node axe.ts DIST`. */

import { openAxeTab, openExchange } from '../../formats/html/check/axe.ts';
import { findBrowser, launchBrowser, serveArtifacts } from '../../formats/html/check/index.ts';
import { inlinePage } from '../../formats/html/check/inline.ts';
import { siteOf } from '../../formats/html/check/links.ts';
import { modes } from '../../formats/html/check/modes.ts';
import { isPage, parsePage } from '../../formats/html/check/page.ts';
import { findFiles } from '../check/find-files.ts';

const artifacts = (await findFiles(process.argv[2] ?? 'dist')) ?? [];
const pages = artifacts.filter(isPage).map((artifact) => parsePage(artifact, '/'));
const site = siteOf(artifacts, pages, '/');
const server = await serveArtifacts(artifacts, '/');
const browser = await launchBrowser(await findBrowser());
const start = performance.now();
const waiting = [...pages];
const exchange = openExchange();
const work = async () => {
	const { tab, screen, write, tell } = await openAxeTab(browser, server.blank, exchange);
	for (let page = waiting.shift(); page; page = waiting.shift())
		for (const [index, mode] of modes.entries()) {
			await screen(mode);
			if (index === 0) await write(inlinePage(page, site), page.url);
			tell(await tab.evaluate<string[]>(`runAxe(modes[${index}].options).then(() => learnt.splice(0))`));
		}
};
await Promise.all([work(), work()]);
const seconds = (performance.now() - start) / 1000;
await browser.close();
await server.close();
console.log(JSON.stringify({ seconds, cpu: process.cpuUsage().user / 1e6, megabytes: process.resourceUsage().maxRSS / 1024, pages: pages.length }));
