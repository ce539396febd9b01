/** Key pages as a screen reader is told of them: roles, names, levels and states, in order, from a real browser. */
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveArtifacts } from '../../formats/html/check/index.ts';
import { renderSite } from '../../formats/html/index.ts';
import { startPlaywright } from '../playwright.ts';
import { downloads, siteOf } from './fixture.ts';

const body = `## First {#first}

Help is here: [the second](#second), in :span[Cymraeg]{lang=cy}.

:::table[Calls in a year]
| Year | Calls |
|------|------:|
| 2022 | 310 |
| 2023 | 325 |
:::

:::summary
Help.
:::

:::easy-read
![A plan](pictures/plan.svg)
You can get help.
:::

## Second {#second}

### Part of it

![A person holds their knees](pictures/fear.svg)

More.
`;

const keyPages = {
	home: '',
	edition: 'full/',
	section: 'full/first/',
	'easy-read': 'easy-read/first/',
	bsl: 'bsl/first/',
	downloads: 'downloads/',
};

let browser: Browser;
beforeAll(async () => {
	browser = await startPlaywright();
});
afterAll(() => browser?.close());

test('key pages are told as they were read and agreed', async () => {
	const { pages, publication, editions } = await siteOf(body);
	const server = await serveArtifacts(await renderSite(pages, publication, editions, downloads, { base: '/' }));
	try {
		const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
		for (const [name, address] of Object.entries(keyPages)) {
			await page.goto(server.url(address));
			const tree = await page.locator('body').ariaSnapshot();
			await expect.soft(`${tree}\n`).toMatchFileSnapshot(join(import.meta.dirname, 'names', `${name}.golden.txt`));
		}
	} finally {
		await server.close();
	}
});
