/** What is seen: the pictures of the README, compared. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { root } from '../command.ts';
import { leave, look, open } from './site.ts';

/** Name of the picture → address, and what is done there first; what is seen then, as it is in the README. */
const seen: Record<string, { address: string; first?(page: Page): Promise<unknown> }> = {
	home: { address: '' },
	full: { address: 'full/what-it-is/' },
	summary: { address: 'summary/what-it-is/' },
	'easy-read': { address: 'easy-read/what-it-is/' },
	// The player turns a ring until it has seen that it shall load nothing.
	bsl: { address: 'bsl/getting-help/', first: (page) => page.waitForTimeout(1500) },
	search: { address: 'search/' },
	results: { address: 'search/', first: (page) => look(page, 'children') },
	danger: { address: 'search/', first: (page) => look(page, 'he hit me') },
	exit: { address: 'full/what-it-is/', first: leave },
};
const pictures = Object.entries(seen).flatMap(([name, { address, first }]) =>
	[1280, 320].flatMap((width) => (['light', 'dark'] as const).map((colours) => ({ name: `${name}-${width}-${colours}.png`, address, first, width, colours }))),
);

it.each(pictures)('looks as it did: $name', async ({ name, address, first, width, colours }) => {
	const { page } = await open(address, { viewport: { width, height: 800 }, colorScheme: colours, reducedMotion: 'reduce', deviceScaleFactor: 0.75 });
	await page.evaluate(() => document.fonts.ready);
	await first?.(page);
	const picture = async () => PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
	const file = join(root, '.github/pictures', name);
	const isToBeWritten = (expect.getState().snapshotState as unknown as { _updateSnapshot: string })._updateSnapshot === 'all';
	if (isToBeWritten) return writeFile(file, PNG.sync.write(await picture()));
	const { width: wide, height: high, data } = PNG.sync.read(await readFile(file));
	const different = async () => {
		const now = await picture();
		expect([now.width, now.height]).toEqual([wide, high]);
		return pixelmatch(data, now.data, undefined, wide, high, { threshold: 0.2 }) / (wide * high);
	};
	// Letters are smoothed a little differently from machine to machine; what is late to be drawn is waited for.
	await expect.poll(different).toBeLessThan(0.02);
});
