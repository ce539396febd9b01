/** By keyboard alone: every page there and back, and the ways to skip. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { expectedStops, type Stop, tabWalk } from '../tab-walk.ts';
import { look, open } from './site.ts';

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
	await expect.poll(() => new URL(page.url()).hash).not.toBe('');
	const target = await page.evaluate(
		() =>
			document.querySelector(decodeURIComponent(location.hash))?.querySelector('h1')?.textContent ??
			document.querySelector(decodeURIComponent(location.hash))?.tagName,
	);
	expect(target).toBeTruthy();
	await page.context().close();
});
