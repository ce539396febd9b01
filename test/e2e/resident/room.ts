/** On a small screen, with large letters, on paper, and all on one page. */
import { expect, it } from 'vitest';
import { open } from './site.ts';

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

it('an edition stands on one page too, every section in order, and its links stay there', async () => {
	const { page } = await open('full/all/');
	const sections = await page.locator('#content > h2').allInnerTexts();
	const { page: index } = await open('full/');
	expect(sections.filter((title) => title !== 'Footnotes')).toEqual(await index.locator('.sections a > span:last-child').allInnerTexts());
	const inside = await page.locator('#content a[href^="#"]').evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).hash.slice(1)));
	expect(inside.length).toBeGreaterThan(40);
	expect(await page.evaluate((ids) => ids.filter((id) => !document.getElementById(decodeURIComponent(id))), inside)).toEqual([]);
});
