/** The examples as a reader sees them, at widths and in languages that the gate does not try. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SiteServer, serveArtifacts } from '../../formats/html/check/index.ts';
import { componentSite } from '../../scripts/components/pages.ts';
import { componentsAddress } from '../../scripts/components/sample.ts';
import { startPlaywright } from '../playwright.ts';

let browser: Browser;
let server: SiteServer;
beforeAll(async () => {
	server = await serveArtifacts(await componentSite(), `/${componentsAddress}`);
	browser = await startPlaywright();
}, 180_000);
afterAll(async () => {
	await browser?.close();
	await server?.close();
});

async function example(name: string, width: number): Promise<Page> {
	const page = await browser.newPage({ viewport: { width, height: 800 }, bypassCSP: true });
	await page.goto(server.url(`example/${name}/1/`));
	await page.evaluate(() => document.fonts.ready);
	return page;
}

/** The words of tables, of up to 24 letters, that are parted over two lines. */
const parted = (page: Page): Promise<string[]> =>
	page.evaluate(() => {
		const found: string[] = [];
		for (const cell of document.querySelectorAll('th, td')) {
			const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
			for (let text = texts.nextNode(); text; text = texts.nextNode())
				for (const { 0: word, index } of text.nodeValue!.matchAll(/(?<!\S)\S{2,24}(?!\S)/g)) {
					const range = document.createRange();
					range.setStart(text, index);
					range.setEnd(text, index + word.length);
					if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(word);
				}
		}
		return found;
	});

it.each([480, 560, 640, 700, 1024, 1280])('tables fit a page of %i pixels, and part no ordinary word', async (width) => {
	const page = await example('block-table', width);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
	expect(await parted(page)).toEqual([]);
	await page.close();
});

it('on a narrow page figures stand below what they are, and the words above a table are read without moving it', async () => {
	const page = await example('block-table', 320);
	const lefts = await page.locator('.table:not(.table-many) td').evaluateAll((cells) =>
		cells.map((cell) => {
			const range = document.createRange();
			range.selectNodeContents(cell);
			return Math.round(range.getBoundingClientRect().left);
		}),
	);
	expect(new Set(lefts).size).toBe(1);
	const rights = await page.locator('caption').evaluateAll((captions) => captions.map((caption) => caption.getBoundingClientRect().right));
	for (const right of rights) expect(right).toBeLessThanOrEqual(320);
	await page.close();
});

it('a part in Arabic has the bar of its quotations at its right, and its phone numbers in their order', async () => {
	const page = await example('block-division', 640);
	const arabic = page.locator('[lang="ar"]');
	const bar = await arabic.locator('blockquote').evaluate((quotation) => {
		const { borderLeftWidth, borderRightWidth } = getComputedStyle(quotation);
		return [borderLeftWidth, borderRightWidth];
	});
	expect(bar).toEqual(['0px', '4px']);
	const digits = await arabic.locator('a').evaluate((link) => {
		const at = (from: number) => {
			const range = document.createRange();
			range.setStart(link.firstChild!, from);
			range.setEnd(link.firstChild!, from + 1);
			return range.getBoundingClientRect().left;
		};
		return [at(0), at(5), at(9)];
	});
	expect(digits).toEqual([...digits].sort((a, b) => a - b));
	await page.close();
});

it('a film, its speed and its facts fit a phone whose letters are twice as large', async () => {
	const page = await example('block-film', 320);
	await page.addStyleTag({ content: 'html { font-size: 200% !important; }' });
	await page.getByLabel('Speed of the film').waitFor();
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
	await page.close();
});

it('paper has no way back from a note to press', async () => {
	const page = await example('block-footnote-reference', 640);
	const back = page.getByRole('link', { name: /^Back to the text/ });
	expect(await back.count()).toBe(2);
	await page.emulateMedia({ media: 'print' });
	expect(await back.count()).toBe(0);
	await page.close();
});
