/** Plain Eleventy, which writes to disk, gives byte for byte the site that our own build holds in memory. */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Eleventy from '@11ty/eleventy';
import { expect, onTestFinished, test } from 'vitest';
import { renderSite, siteFiles } from '../../formats/html/index.ts';
import { configure, type EleventyConfig, siteFolder } from '../../site/eleventy.ts';
import { downloads, siteOf } from '../html/fixture.ts';

test('the same files, byte for byte', async () => {
	const site = await siteOf('## First {#first}\n\n![A plan](pictures/plan.svg)\n\n:::summary\nShort.\n:::\n');
	const { pages, publication, editions } = site;
	const input = { pages, publication, editions, downloads, base: '/' };
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	const config = (eleventy: EleventyConfig) => void configure(eleventy, input, siteFiles(input));
	await new Eleventy(siteFolder, folder, {
		quietMode: true,
		configPath: null,
		config,
	}).write();

	const written = (await readdir(folder, { recursive: true, withFileTypes: true }))
		.filter((entry) => entry.isFile())
		.map((entry) => relative(folder, join(entry.parentPath, entry.name)));
	const expected = await renderSite(pages, publication, editions, downloads, {
		base: '/',
	});
	expect(written.sort()).toEqual(expected.map((file) => file.path).sort());
	for (const file of expected) expect((await readFile(join(folder, file.path))).equals(file.bytes), file.path).toBe(true);
});
