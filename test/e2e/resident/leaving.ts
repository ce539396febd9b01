/** In a hurry, and watched: the ways out, and nothing that stays. */
import { expect, it } from 'vitest';
import { dist, exitTo, open, server } from './site.ts';

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
	await page.waitForURL(server.url('easy-read/'));
	expect(await page.locator('#site-exit').getAttribute('href')).toBe(exitTo);
	await page.locator('#site-exit').click();
	await page.waitForURL(exitTo);
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
