/** What a page does while it is visited: scripts that fail, ask, or never end. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, findBrowser, launchBrowser } from '../../../formats/html/check/browser/index.ts';
import { type SiteServer, serveArtifacts } from '../../../formats/html/check/index.ts';
import { openVisitTab, visitPage } from '../../../formats/html/check/visit.ts';
import { smallSite } from './small-site.ts';

const scripts: Record<string, [js: string, ...said: string[]]> = {
	'a loop without end': ['for (;;) {}', 'A script of the page does not end, so that nothing on the page answers.'],
	'the same once the page has been read': [
		'document.addEventListener("DOMContentLoaded", () => { for (;;) {} })',
		'A script of the page does not end, so that nothing on the page answers.',
	],
	'questions that nobody answers': ['alert(1); if (!confirm("Stay?") && prompt("Name?") === null) throw new Error("answered no")', 'Error: answered no'],
	'a question on leaving': ['addEventListener("beforeunload", (event) => event.preventDefault())'],
	'an error of two lines': ['throw new TypeError("broken\\nthing")', 'A script of the page fails: TypeError: broken.'],
	'a promise that nobody hears': ['Promise.reject(new Error("later"))', 'A script of the page fails: Error: later.'],
	'an error on the console': ['console.error("no such", 3)', 'A script of the page fails: no such 3.'],
	'words on the console': ['console.log("fine")'],
	'a fetch that the policy refuses': ['fetch("https://example.org/a").catch(() => {})', 'refuses something in it: connect-src (https://example.org/a)'],
};

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
	const names = Object.keys(scripts);
	const pages = Object.fromEntries(names.map((_, index) => [`p${index}`, `<p>Words<script src="../../assets/s${index}.js"></script></p>`]));
	const files = Object.fromEntries(names.map((name, index) => [`assets/s${index}.js`, scripts[name]![0]]));
	server = await serveArtifacts(smallSite({ pages, files }), '/base/', { framed: true });
	browser = await launchBrowser(await findBrowser());
});
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

test('each is told, and the next page is visited all the same', { timeout: 60_000 }, async () => {
	const tab = await openVisitTab(browser, server.blank);
	const told: Record<string, string[]> = {};
	for (const [index, name] of Object.keys(scripts).entries()) {
		const { noticed } = await visitPage(tab, server.url(`full/p${index}/`), false, 1500);
		told[name] = noticed.map(({ message }) => message);
	}
	const wanted = Object.entries(scripts).map(([name, [, ...said]]) => [name, said.map((words) => expect.stringContaining(words))]);
	expect(told).toEqual(Object.fromEntries(wanted));
});
