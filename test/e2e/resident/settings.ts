/** “Text and colours” and the voice that reads easy read aloud: asked for by the reader, kept nowhere. */
import { expect, it } from 'vitest';
import { exitTo, open, server } from './site.ts';

it('"Text and colours" goes along in the address, and nothing is kept', async () => {
	const { page, asked } = await open('full/what-it-is/');
	const size = () => page.evaluate(() => getComputedStyle(document.documentElement).fontSize);
	await expect.poll(size).toBe('16px');
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'Larger text' }).click();
	await page.getByRole('link', { name: 'Black on white' }).click();
	await expect.poll(size).toBe('20px');
	expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
	expect(new URL(page.url()).hash).toContain('~s=lc');
	// The larger of the two takes the place of the large one.
	await page.getByRole('link', { name: 'Largest text' }).click();
	await expect.poll(size).toBe('25.6px');
	await page.locator('.pager [rel=next]').click();
	await page.waitForURL(/signs/);
	await expect.poll(size).toBe('25.6px');
	expect(new URL(page.url()).hash).toBe('#~s=cx');
	// To a place on the page: the browser alone would not find it.
	await page.goto(`${server.url('full/what-it-is/')}#content~s=l`);
	expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'As it was' }).click();
	await expect.poll(size).toBe('16px');
	expect(await page.evaluate(() => [...document.links].some((link) => link.hash.includes('~s=')))).toBe(false);
	expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
	expect(await page.getAttribute('#site-exit', 'href')).toBe(exitTo);
	expect([...asked]).toEqual([]);
});

it('a setting that was pressed by keyboard stays in view when everything grows', async () => {
	const { page } = await open('full/delivery-plan/', { viewport: { width: 320, height: 568 }, reducedMotion: 'reduce' });
	await page.getByText('Text and colours').press('Space');
	for (const name of ['Largest text', 'More space', 'As it was']) {
		const link = page.getByRole('link', { name });
		await link.press('Enter');
		const { bar, top, bottom } = await link.evaluate((element) => {
			const { top, bottom } = element.getBoundingClientRect();
			return { bar: document.querySelector('.bar')!.getBoundingClientRect().bottom, top, bottom };
		});
		expect([name, top >= bar && bottom <= 568]).toEqual([name, true]);
	}
	await page.context().close();
});

it('"Text and colours" works one page at a time without JavaScript', async () => {
	const { page } = await open('easy-read/getting-help/', { javaScriptEnabled: false });
	await page.getByText('Text and colours').click();
	await page.getByRole('link', { name: 'White on black' }).click();
	await expect.poll(() => page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor)).toBe('rgb(0, 0, 0)');
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
	await expect.poll(() => page.locator('.spoken').count()).toBe(0);
});

it('without a voice on the device there is no button for it', async () => {
	const { page } = await open('');
	await page.addInitScript(fakeVoices, [{ lang: 'en-GB', localService: false }]);
	await page.goto(server.url('easy-read/what-it-is/'));
	expect(await page.getByRole('button').count()).toBe(0);
});
