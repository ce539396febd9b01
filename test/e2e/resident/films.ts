/** The films: captions, speed, facts, and no start by themselves. */
import { expect, it } from 'vitest';
import { open } from './site.ts';

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
