/** The built site as residents use it: by keyboard alone, without JavaScript, on a small screen, on paper, in a hurry. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findBrowser, launchBrowser, type SiteServer, serveArtifacts } from '../../formats/html/check/index.ts';
import { root, run } from './command.ts';
import { type Output, readOutput } from './output.ts';
import { expectedStops, type Stop, tabWalk } from './tab-walk.ts';

let folder: string;
let dist: Output;
let server: SiteServer;
let browser: Browser;
const exitTo = 'https://www.bbc.co.uk/weather';

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-resident-'));
	const out = join(folder, 'dist');
	const built = await run(['build', '--source', join(root, 'source'), '--out', out]);
	expect(built.code, built.out + built.err).toBe(0);
	dist = await readOutput(out);
	server = await serveArtifacts(dist.artifacts, '/');
	const found = await findBrowser();
	// The gate's own way of starting it does not paint, and Playwright clicks only what has been painted.
	browser = await launchBrowser({ ...found, args: found.args.filter((arg) => !arg.includes('compositing')) });
}, 600_000);
afterAll(async () => {
	await browser?.close();
	await server?.close();
	await rm(folder, { recursive: true, force: true });
});

/** Opens an address with every other host answered by a blank page of ours, and notes which hosts were asked. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<{ page: Page; asked: Set<string> }> {
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

/** One page of each kind, and what is done there before the walk. */
const kinds: Record<string, (page: Page) => Promise<unknown>> = Object.fromEntries(
	[
		'',
		'full/',
		'full/what-it-is/',
		'summary/what-it-is/',
		'easy-read/getting-help/',
		'bsl/getting-help/',
		'summary/all/',
		'easy-read/words/',
		'downloads/',
		'safety/',
		'accessibility/',
		'about/',
		'404.html',
	].map((address) => [address, async () => {}]),
);
kinds['search/'] = async (page) => {
	await look(page, 'children');
	// Hundreds of links of one kind: those of two letters are enough.
	await page.locator('.letter').evaluateAll((all) => all.slice(2).forEach((letter) => letter.remove()));
	// Back out of the page: the search put the focus on its results.
	await expectedStops(page);
	await tabWalk(page, 'Shift+Tab', 1000);
};
// With every part open that can be.
kinds['summary/getting-help/'] = (page) => page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));

it.each(Object.entries(kinds).flatMap(([address, first]) => [1280, 320].map((width) => ({ address, first, width }))))(
	'Tab leads through “$address” at $width pixels and out of it, there and back, and what has the focus is seen',
	{ timeout: 60_000 },
	async ({ address, first, width }) => {
		const { page } = await open(address, { viewport: { width, height: width === 320 ? 640 : 800 }, reducedMotion: 'reduce' });
		await first(page);
		const expected = await expectedStops(page);
		for (const key of ['Tab', 'Shift+Tab'] as const) {
			const stops = await tabWalk(page, key, expected.length + 20);
			const names = key === 'Tab' ? expected : expected.toReversed();
			expect(
				stops.map(({ index, name }) => ({ index, name })),
				'each is reached once, in the order of the page',
			).toEqual(names);
			expect(
				stops.filter(({ ring }) => ring < 2).map(({ name }) => name),
				'without a ring',
			).toEqual([]);
			expect(
				stops.filter(({ covered }) => covered).map(({ name, covered }) => `${name} under ${covered}`),
				'covered',
			).toEqual([]);
		}
		await page.context().close();
	},
);

const breaks: Record<string, { css?: string; how?(): void; told(stops: Stop[], expected: number[]): unknown }> = {
	'a ring that a style takes away': {
		css: 'main a { outline: none !important }',
		told: (stops) => stops.some(({ ring }) => ring < 2),
	},
	'a bar for which no room is kept': {
		css: 'html { scroll-padding: 0 !important } .bar { min-height: 12rem !important }',
		told: (stops) => stops.some(({ covered }) => covered),
	},
	'an order that is not the page’s': {
		how: () => document.querySelector('main a')?.setAttribute('tabindex', '1'),
		told: (stops, expected) => stops.some(({ index }, at) => index !== expected[at]),
	},
	'a link that Tab does not reach': {
		how: () => document.querySelector('main a')?.addEventListener('focus', ({ target }) => (target as HTMLElement).blur()),
		told: (stops, expected) => stops.length < expected.length,
	},
};

it.each(Object.entries(breaks))('the walk tells of %s', async (_, { css = '', how, told }) => {
	const { page } = await open('about/', { viewport: { width: 320, height: 640 }, reducedMotion: 'reduce' });
	await page.evaluate((rules) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(rules);
		document.adoptedStyleSheets = [sheet];
	}, css);
	if (how) await page.evaluate(how);
	const expected = (await expectedStops(page)).map(({ index }) => index);
	const forward = await tabWalk(page, 'Tab', 1000);
	const back = await tabWalk(page, 'Shift+Tab', 1000);
	expect(told(forward, expected) || told(back, expected.toReversed())).toBe(true);
	await page.context().close();
});

it('the second Tab offers to skip to the way out, and it does', async () => {
	const { page } = await open('full/what-it-is/');
	for (const key of ['Tab', 'Tab', 'Enter', 'Tab', 'Shift+Tab']) await page.keyboard.press(key);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('site-exit');
	await page.context().close();
});

it('the first Tab offers to skip to the content, and it does', async () => {
	const { page } = await open('full/what-it-is/');
	await page.keyboard.press('Tab');
	await page.keyboard.press('Enter');
	expect(new URL(page.url()).hash).not.toBe('');
	const target = await page.evaluate(
		() =>
			document.querySelector(decodeURIComponent(location.hash))?.querySelector('h1')?.textContent ??
			document.querySelector(decodeURIComponent(location.hash))?.tagName,
	);
	expect(target).toBeTruthy();
	await page.context().close();
});

it('“Exit this page” leaves at once, and Back does not show the page again', async () => {
	const { page } = await open('');
	await page.goto(server.url('full/getting-help/'));
	await page.locator('#site-exit').click();
	await page.waitForURL(exitTo);
	await page.goBack();
	expect(page.url()).not.toContain('getting-help');
	await page.context().close();
});

it('Shift three times leaves too', async () => {
	const { page } = await open('easy-read/getting-help/');
	for (let i = 0; i < 3; i++) await page.keyboard.press('Shift');
	await page.waitForURL(exitTo);
	await page.context().close();
});

it('without JavaScript the exit is a link, and every page can be read and left', async () => {
	const { page } = await open('', { javaScriptEnabled: false });
	await page.getByRole('link', { name: 'Easy read', exact: true }).first().click();
	expect(page.url()).toBe(server.url('easy-read/'));
	expect(await page.locator('#site-exit').getAttribute('href')).toBe(exitTo);
	await page.locator('#site-exit').click();
	expect(page.url()).toBe(exitTo);
	await page.context().close();
});

it('no page asks another host, sets a cookie or keeps anything', async () => {
	const { page, asked } = await open('');
	for (const path of dist.paths.filter((candidate) => candidate.endsWith('.html')).filter((_, index) => index % 6 === 0)) {
		await page.goto(server.url(path.replace(/index\.html$/, '')));
		expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]), path).toEqual(['', 0, 0]);
	}
	expect([...asked]).toEqual([]);
	expect(await page.context().cookies()).toEqual([]);
	await page.context().close();
});

it('nothing scrolls sideways at 320 pixels, nor with text twice as large, nor with more space in the text', async () => {
	for (const address of [
		'',
		'full/',
		'full/delivery-plan/',
		'full/sources/',
		'summary/getting-help/',
		'easy-read/getting-help/',
		'bsl/',
		'bsl/getting-help/',
		'downloads/',
		'about/pictures/',
	]) {
		const { page } = await open(address, {
			viewport: { width: 320, height: 640 },
		});
		const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
		expect(await wide(), `${address} at 320 px`).toBeLessThanOrEqual(0);
		// WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12, words 0.16.
		await page.evaluate(() => {
			const sheet = new CSSStyleSheet();
			sheet.replaceSync(
				'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
			);
			document.adoptedStyleSheets = [sheet];
		});
		expect(await wide(), `${address} with text spacing`).toBeLessThanOrEqual(0);
		await page.context().close();
		const large = await open(address, {
			viewport: { width: 640, height: 800 },
		});
		await large.page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
		expect(await large.page.evaluate(() => document.documentElement.scrollWidth - innerWidth), `${address} at 200% text`).toBeLessThanOrEqual(0);
		await large.page.context().close();
	}
});

it('on paper there is no exit and no navigation, and the words are all there', async () => {
	const { page } = await open('full/what-it-is/');
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('#site-exit').isVisible()).toBe(false);
	expect(await page.locator('main h1').isVisible()).toBe(true);
	expect(await page.locator('nav').filter({ visible: true }).count()).toBe(0);
	await page.context().close();
});

it('on paper a film is its poster and the address of its page', async () => {
	const { page } = await open('bsl/getting-help/');
	const [poster, address] = [page.locator('.film-poster'), page.locator('.film-address')];
	expect([await poster.isVisible(), await address.isVisible()]).toEqual([false, false]);
	await page.emulateMedia({ media: 'print' });
	expect(await page.locator('video').isVisible()).toBe(false);
	expect(await poster.evaluate((img: HTMLImageElement) => [img.checkVisibility(), img.complete && img.naturalWidth > 0])).toEqual([true, true]);
	expect(await address.innerText()).toMatch(/^Watch this film at https:\/\/.*\/bsl\/getting-help\/$/);
	const [left, right] = [await poster.boundingBox(), await address.boundingBox()];
	expect(left!.x + left!.width).toBeLessThanOrEqual(right!.x);
	await page.context().close();
});

it('a film has captions that are on, does not start by itself, and says that it is a placeholder', async () => {
	const { page } = await open('bsl/getting-help/');
	const video = page.locator('video');
	expect(await video.evaluate((v: HTMLVideoElement) => [v.controls, v.autoplay, v.preload])).toEqual([true, false, 'none']);
	expect(await video.locator('track[kind="captions"][default]').count()).toBe(1);
	expect(await page.getByText('This film is a placeholder').count()).toBeGreaterThan(0);
	await video.evaluate((v: HTMLVideoElement) => {
		v.muted = true;
		return v.play();
	});
	await expect
		.poll(() => video.evaluate((v: HTMLVideoElement) => v.currentTime), {
			timeout: 15_000,
		})
		.toBeGreaterThan(0);
	await page.context().close();
});

it('"Text and colours" goes along in the address, and nothing is kept', async () => {
	const { page, asked } = await open('full/what-it-is/');
	const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
	expect(await size()).toBe('16px');
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'Larger text' }).click();
	await page.getByRole('link', { name: 'Black on white' }).click();
	expect(await size()).toBe('20px');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
	expect(new URL(page.url()).hash).toContain('~s=lc');
	// The larger of the two takes the place of the large one.
	await page.getByRole('link', { name: 'Largest text' }).click();
	expect(await size()).toBe('25.6px');
	await page.locator('.pager [rel=next]').click();
	await page.waitForURL(/signs/);
	expect(await size()).toBe('25.6px');
	expect(new URL(page.url()).hash).toBe('#~s=cx');
	// To a place on the page: the browser alone would not find it.
	await page.goto(`${server.url('full/what-it-is/')}#content~s=l`);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'As it was' }).click();
	expect(await size()).toBe('16px');
	expect(await page.evaluate(() => [...document.links].some((link) => link.hash.includes('~s=')))).toBe(false);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
	expect(await page.getAttribute('#site-exit', 'href')).toBe(exitTo);
	expect([...asked]).toEqual([]);
});

it('"Text and colours" works one page at a time without JavaScript', async () => {
	const { page } = await open('easy-read/getting-help/', { javaScriptEnabled: false });
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'White on black' }).click();
	const colours = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
	expect(colours).toBe('rgb(0, 0, 0)');
});

it('easy read has its picture at the left on a phone, and above the words where large letters leave them no room', async () => {
	const layout = async (fragment: string) => {
		const { page } = await open(`easy-read/what-it-is/${fragment}`, { viewport: { width: 320, height: 700 } });
		return page
			.locator('.statement')
			.first()
			.evaluate((statement) => {
				const [picture, words] = [...statement.children].map((child) => child.getBoundingClientRect());
				return { beside: picture!.right <= words!.left, room: words!.width / Number.parseFloat(getComputedStyle(statement).fontSize) };
			});
	};
	const [usual, largest] = [await layout(''), await layout('#content~s=x')];
	expect(usual).toMatchObject({ beside: true, room: expect.closeTo(8, 0) });
	// In letters' own sizes the words have as much room as they had.
	expect(largest.beside).toBe(false);
	expect(largest.room).toBeGreaterThan(7);
});

/** A voice on the device, or none: what is asked of it is noted instead of spoken. */
function fakeVoices(voices: { lang: string; localService: boolean }[]): void {
	const spoken: string[] = [];
	const waiting: SpeechSynthesisUtterance[] = [];
	Object.assign(window, { spoken, finish: () => waiting.shift()?.onend?.(new Event('end') as SpeechSynthesisEvent) });
	Object.defineProperty(window, 'SpeechSynthesisUtterance', {
		value: class {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		},
	});
	Object.defineProperty(window, 'speechSynthesis', {
		value: {
			getVoices: () => voices,
			speak: (one: SpeechSynthesisUtterance) => {
				spoken.push(one.text);
				waiting.push(one);
			},
			cancel: () => {
				waiting.length = 0;
			},
			addEventListener: () => {},
		},
	});
}

it('easy read is read aloud by a voice on the device, when asked, and stops', async () => {
	const { page } = await open('');
	await page.addInitScript(fakeVoices, [{ lang: 'en-GB', localService: true }]);
	await page.goto(server.url('easy-read/what-it-is/'));
	const spoken = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
	const button = page.getByRole('button', { name: /Listen to this page/ });
	expect(await spoken()).toEqual([]);
	await button.click();
	await page.evaluate(() => (window as unknown as { finish(): void }).finish());
	const [heading, first] = await spoken();
	expect(heading).toBe(await page.locator('h1').innerText());
	expect(first?.trim()).toBe((await page.locator('.statement').first().innerText()).trim());
	expect(await page.locator('.spoken').count()).toBe(1);
	await page.getByRole('button', { name: 'Stop reading' }).click();
	expect(await page.locator('.spoken').count()).toBe(0);
});

it('without a voice on the device there is no button for it', async () => {
	const { page } = await open('');
	await page.addInitScript(fakeVoices, [{ lang: 'en-GB', localService: false }]);
	await page.goto(server.url('easy-read/what-it-is/'));
	expect(await page.getByRole('button').count()).toBe(0);
});

it('a film has its speed, its captions and its facts', async () => {
	const { page } = await open('bsl/getting-help/');
	await page.getByLabel('Speed of the film').selectOption('0.5');
	expect(await page.locator('video').evaluate((film: HTMLVideoElement) => [film.playbackRate, film.autoplay, film.textTracks[0]?.mode])).toEqual([
		0.5,
		false,
		'showing',
	]);
	const facts = await page.locator('[itemtype$="VideoObject"] [itemprop]').evaluateAll((all) => all.map((one) => one.getAttribute('itemprop')));
	expect(facts).toEqual(expect.arrayContaining(['name', 'description', 'duration', 'contentUrl', 'thumbnailUrl']));
});

it('an edition stands on one page too, every section in order, and its links stay there', async () => {
	const { page } = await open('full/all/');
	const sections = await page.locator('#content > h2').allInnerTexts();
	const { page: index } = await open('full/');
	expect(sections.filter((title) => title !== 'Footnotes')).toEqual(await index.locator('.sections a > span:last-child').allInnerTexts());
	const inside = await page.locator('#content a[href^="#"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
	expect(inside.length).toBeGreaterThan(40);
	expect(await page.evaluate((ids) => ids.filter((id) => !document.getElementById(decodeURIComponent(id))), inside)).toEqual([]);
});

/** Name of the picture → address, and what is done there first; what is seen then, as it is in the README. */
const seen: Record<string, { address: string; first?(page: Page): Promise<unknown> }> = {
	home: { address: '' },
	full: { address: 'full/what-it-is/' },
	summary: { address: 'summary/what-it-is/' },
	'easy-read': { address: 'easy-read/what-it-is/' },
	bsl: { address: 'bsl/getting-help/' },
	search: { address: 'search/' },
	results: { address: 'search/', first: (page) => look(page, 'children') },
	danger: { address: 'search/', first: (page) => look(page, 'he hit me') },
	exit: { address: 'full/what-it-is/', first: leave },
};
const pictures = Object.entries(seen).flatMap(([name, { address, first }]) =>
	[1280, 320].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ name: `${name}-${width}-${colours}.png`, address, first, width, colours }))),
);

async function look(page: Page, words: string): Promise<void> {
	await page.locator('#site-search-words').fill(words);
	await page.keyboard.press('Enter');
	await page.locator('#site-search-results .hits li').first().waitFor();
	await page.locator('#site-search-status').evaluate((status) => status.scrollIntoView());
}

/** As the page is while the other site is slow to answer. */
async function leave(page: Page): Promise<void> {
	await page.route(exitTo, (route) => route.fulfill({ status: 204 }));
	await page.locator('#site-exit').click();
	await page.locator('html.leaving').waitFor({ state: 'attached' });
}

it.each(pictures)('looks as it did: $name', async ({ name, address, first, width, colours }) => {
	const { page } = await open(address, { viewport: { width, height: 800 }, colorScheme: colours, reducedMotion: 'reduce', deviceScaleFactor: 0.75 });
	await page.evaluate(() => document.fonts.ready);
	await first?.(page);
	const now = PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
	const file = join(root, '.github/pictures', name);
	const isToBeWritten = (expect.getState().snapshotState as unknown as { _updateSnapshot: string })._updateSnapshot === 'all';
	if (isToBeWritten) return writeFile(file, PNG.sync.write(now));
	const before = PNG.sync.read(await readFile(file));
	expect([now.width, now.height]).toEqual([before.width, before.height]);
	// Letters are smoothed a little differently from machine to machine.
	const different = pixelmatch(before.data, now.data, undefined, now.width, now.height, { threshold: 0.2 });
	expect(different / (now.width * now.height)).toBeLessThan(0.02);
});
