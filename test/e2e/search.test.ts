/** The search of a built site as residents use it: by keyboard, with a screen reader's words, in danger, on a small screen, without JavaScript. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SiteServer, serveArtifacts } from '../../formats/html/check/index.ts';
import { startPlaywright } from '../playwright.ts';
import { filesOf, root, run } from './command.ts';

let folder: string;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-search-'));
	const out = join(folder, 'dist');
	// Below a path, where an address that is not relative leads nowhere.
	const base = '/strategies/da/';
	const built = await run(['build', '--source', join(root, 'source'), '--out', out, '--only', 'html', '--base', base]);
	expect(built.code, built.out + built.err).toBe(0);
	server = await serveArtifacts(await filesOf(out), base);
	browser = await startPlaywright();
}, 600_000);
afterAll(async () => {
	await browser?.close();
	await server?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Opens the search page; `asked` are the addresses that the browser asks for, `faults` what goes wrong on the page. */
async function open(options: BrowserContextOptions = {}): Promise<{ page: Page; asked: string[]; faults: string[] }> {
	const context = await browser.newContext(options);
	const asked: string[] = [];
	const faults: string[] = [];
	context.on('request', (request) => asked.push(request.url()));
	const page = await context.newPage();
	page.on('pageerror', (error) => faults.push(error.message));
	page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
	await page.goto(server.url('search/'));
	return { page, asked, faults };
}
const field = (page: Page) => page.getByRole('searchbox', { name: 'Word or words to look for' });
/** Not the one that the way out speaks through. */
const status = (page: Page) => page.locator('main').getByRole('status');
const said = (page: Page) => expect.poll(() => status(page).textContent());
const hits = (page: Page) => page.locator('.hits > li');

it('a word that is typed gives results that are counted aloud, say their edition, and lead to the word', async () => {
	const { page, faults } = await open();
	await field(page).fill('refuge');
	await said(page).toMatch(/^\d+ results for “refuge”\./);
	const count = Number((await status(page).textContent())?.split(' ')[0]);
	await expect.poll(() => hits(page).count()).toBe(count);
	for (const hit of await hits(page).all()) {
		expect(await hit.locator('.hit-place').textContent()).toMatch(/^(Full strategy|Summary|Easy read|BSL)/);
		expect(await hit.locator('mark').first().textContent()).toMatch(/^refuges?$/i);
	}
	const link = hits(page).first().getByRole('link').first();
	const to = await link.getAttribute('href');
	await link.click();
	await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
	expect(page.url()).toBe(new URL(to ?? '', server.url('search/')).href);
	expect(await page.locator('main').textContent()).toMatch(/refuge/i);
	expect(faults).toEqual([]);
	await page.context().close();
});

it('by keyboard alone: Enter goes to the results, the arrows choose the edition, and Back brings the results back', async () => {
	const { page } = await open();
	for (let i = 0; i < 20 && !(await field(page).evaluate((e) => e === document.activeElement)); i++) await page.keyboard.press('Tab');
	await page.keyboard.type('children');
	await page.keyboard.press('Enter');
	await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Results');
	await page.keyboard.press('Tab');
	expect(await page.evaluate(() => document.activeElement?.closest('.hits > li:first-child h3') !== null)).toBe(true);

	await page.getByRole('radio', { name: 'All editions' }).focus();
	for (const name of ['Full strategy', 'Summary', 'Easy read']) {
		await page.keyboard.press('ArrowRight');
		expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).labels?.[0]?.textContent?.trim())).toBe(name);
	}
	await expect.poll(async () => new Set(await page.locator('.hits .hit-place').allTextContents())).toEqual(new Set(['Easy read']));
	const before = await status(page).textContent();
	const addresses = await page.locator('.hits a').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
	expect(addresses.length).toBeGreaterThan(2);
	for (const address of addresses) expect(address).toContain('/easy-read/');

	await hits(page).first().getByRole('link').first().press('Enter');
	await page.waitForURL(/easy-read/);
	await page.goBack();
	await expect.poll(() => field(page).inputValue()).toBe('children');
	await expect.poll(() => page.getByRole('radio', { name: 'Easy read' }).isChecked()).toBe(true);
	await said(page).toBe(before);
	await page.goForward();
	await page.waitForURL(/easy-read/);
	await page.context().close();
});

it('nothing is loaded until somebody begins; then only from this host; nothing is kept, and the words are in no address', async () => {
	const { page, asked } = await open();
	const parts = () => asked.filter((url) => /(minisearch|index)\.js$/.test(url));
	expect(parts()).toEqual([]);
	const length = await page.evaluate(() => history.length);
	await field(page).pressSequentially('economic abuse', { delay: 40 });
	await said(page).toContain('economic abuse');
	expect(parts()).toHaveLength(2);
	expect(new Set(asked.map((url) => new URL(url).origin))).toEqual(new Set([server.origin]));
	expect(asked.filter((url) => /economic|abuse/i.test(url))).toEqual([]);
	expect(page.url()).toBe(server.url('search/'));
	expect(await page.title()).not.toContain('economic');
	expect(await page.evaluate(() => history.length)).toBe(length);
	expect(await page.evaluate(async () => [document.cookie, localStorage.length, sessionStorage.length, (await indexedDB.databases()).length])).toEqual([
		'',
		0,
		0,
		0,
	]);
	expect(await field(page).evaluate((e: HTMLInputElement) => [e.autocomplete, e.spellcheck, e.name])).toEqual(['off', false, '']);
	await page.context().close();
});

it('words that suggest danger bring the ways to get help before the results; other words do not', async () => {
	const { page } = await open();
	const help = page.getByRole('region', { name: 'Get help now' });
	await field(page).fill('measures');
	await said(page).toMatch(/results? for “measures”\.$/);
	expect(await help.isVisible()).toBe(false);
	for (const words of ['he hits me', 'Police', 'I am SCARED', 'pólice', '999']) {
		await field(page).fill(words);
		// Its own answer, not that of the words before, whose results are about to go.
		await said(page).toMatch(new RegExp(`“${words}”.*Ways to get help are shown first\\.$`));
		expect(await help.getByRole('link', { name: '999', exact: true }).getAttribute('href')).toBe('tel:999');
		const [top, first] = [await help.boundingBox(), await hits(page).first().boundingBox()];
		expect(top!.y, words).toBeLessThan(first!.y);
	}
	await field(page).fill('');
	await expect.poll(() => help.isVisible()).toBe(false);
	await page.context().close();
});

it('where nothing is found it says so, with help first and what to do; a slip of the finger finds the nearest words', async () => {
	const { page } = await open();
	await field(page).fill('qqqzzzq');
	await said(page).toBe('Nothing found for “qqqzzzq”. Ways to get help are shown first.');
	expect(await page.getByRole('region', { name: 'Get help now' }).isVisible()).toBe(true);
	expect(await page.getByRole('heading', { name: 'What you can do' }).isVisible()).toBe(true);
	await page.getByRole('link', { name: 'Look in the index of words' }).click();
	await expect.poll(() => page.getByRole('heading', { name: 'Index of words' }).evaluate((e) => e.getBoundingClientRect().top < innerHeight)).toBe(true);
	await field(page).fill('acommodation');
	await said(page).toMatch(/^Nothing found for exactly “acommodation”\. \d+ results for words like it\./);
	expect(await page.locator('.hits mark').first().textContent()).toMatch(/^accommodation$/i);
	await page.context().close();
});

it('words that look like code are shown as words', async () => {
	const { page, faults } = await open();
	const code = '<img src=x onerror=alert(1)> {n} $& refuge';
	await field(page).fill(code);
	await said(page).toContain(`“${code}”`);
	expect(await page.locator('main img').count()).toBe(0);
	expect(faults).toEqual([]);
	await page.context().close();
});

it('when the index cannot be had, it says where else to look, and tries again', async () => {
	const { page } = await open();
	await page.route(/search\/index\.js/, (route) => route.abort());
	await field(page).fill('refuge');
	await said(page).toMatch(/^The search could not be loaded\./);
	await page.unroute(/search\/index\.js/);
	await field(page).fill('refuges');
	await said(page).toMatch(/^\d+ results for “refuges”\./);
	await page.context().close();
});

it('results have no fault that axe knows, in light and dark, and fit 320 pixels with text spaced out or twice as large', async () => {
	const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
	for (const [width, colorScheme, query] of [
		[1280, 'light', 'police'],
		[1280, 'dark', 'abuse'],
		[320, 'dark', 'police'],
		[320, 'light', 'qqqzzzq'],
	] as const) {
		const { page } = await open({ viewport: { width, height: 800 }, colorScheme, reducedMotion: 'reduce' });
		await field(page).fill(query);
		await said(page).toContain(query);
		await page.locator('summary').first().click();
		await page.evaluate(axe);
		const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>('axe.run().then(({ violations }) => violations)');
		expect(found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(await wide()).toBeLessThanOrEqual(0);
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }');
			document.adoptedStyleSheets = [sheet];
		});
		expect(await wide(), 'with text spacing').toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 640, height: 800 });
		await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		expect(await wide(), 'with text twice as large').toBeLessThanOrEqual(0);
		await page.context().close();
	}
});

it('long lists are shown in steps, and the focus goes to the first that is new', async () => {
	const { page } = await open();
	await field(page).fill('abuse');
	await said(page).toContain('results for “abuse”');
	const all = await hits(page).count();
	expect(all).toBeGreaterThan(10);
	expect(await hits(page).filter({ visible: true }).count()).toBe(10);
	await page.getByRole('button', { name: 'Show more results' }).click();
	expect(await hits(page).filter({ visible: true }).count()).toBe(Math.min(20, all));
	expect(await page.evaluate(() => document.activeElement?.closest('li')?.matches('.hits > :nth-child(11)'))).toBe(true);
	await page.context().close();
});

it('without JavaScript there is no form, and the contents and the index lead to every edition', async () => {
	const { page } = await open({ javaScriptEnabled: false, viewport: { width: 320, height: 640 } });
	expect(await page.locator('form').isVisible()).toBe(false);
	expect((await page.locator('noscript p').boundingBox())?.height).toBeGreaterThan(40);
	expect(await page.locator('noscript p').textContent()).toContain('Searching needs JavaScript');
	await page.getByText('Easy read: 21 parts').click();
	expect(await page.locator('.edition-contents.edition-easy-read a').first().isVisible()).toBe(true);
	const entry = page.locator('.letter dl > div').filter({ has: page.getByText('Refuge', { exact: true }) });
	expect(await entry.locator('dd').allTextContents()).toEqual(
		expect.arrayContaining([expect.stringMatching(/^Full strategy: Glossary/), expect.stringMatching(/^Easy read/)]),
	);
	await entry.getByRole('link', { name: 'Glossary' }).click();
	await page.waitForURL(server.url('full/glossary/'));
	await page.context().close();
});

it('on paper the index stands without the field', async () => {
	const { page } = await open();
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('form').isVisible()).toBe(false);
	expect(await page.getByRole('heading', { name: 'Index of words' }).isVisible()).toBe(true);
	await page.context().close();
});
