/** Which browser is taken: the one that `CHROME_PATH` names, and the bundled one, unpacked whole. */
import { execFile } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findBrowser, launchBrowser } from '../../../../formats/html/check/browser/index.ts';

const slow = 120_000;
const bundled = process.platform === 'linux' && process.arch === 'x64';
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'find-browser-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true });
});

describe('CHROME_PATH', () => {
	it('goes first', { timeout: slow }, async () => {
		vi.stubEnv('CHROME_PATH', '');
		const { path } = await findBrowser();
		vi.stubEnv('CHROME_PATH', path);
		expect(await findBrowser()).toMatchObject({
			which: 'CHROME_PATH',
			path,
			version: expect.stringMatching(/^\d+\./),
		});
	});
	it('that does not start is never passed over', async () => {
		const path = join(folder, 'chrome');
		await writeFile(path, '#!/bin/sh\nexit 1\n');
		await chmod(path, 0o755);
		vi.stubEnv('CHROME_PATH', path);
		await expect(findBrowser()).rejects.toMatchObject({
			name: 'EnvironmentError',
			message: expect.stringContaining(path),
			hint: expect.stringContaining('Correct CHROME_PATH'),
		});
	});
	it('that is another program is told so, in the words of that program', async () => {
		const path = join(folder, 'firefox');
		await writeFile(path, '#!/bin/sh\necho Mozilla Firefox 140.0\n');
		await chmod(path, 0o755);
		vi.stubEnv('CHROME_PATH', path);
		await expect(findBrowser()).rejects.toMatchObject({
			message: expect.stringMatching(/no browser of the Chromium family but says “Mozilla Firefox 140\.0”/),
		});
	});
});

describe.runIf(bundled)('the bundled browser', () => {
	it('is unpacked whole by two processes at once', {
		timeout: slow,
	}, async () => {
		const script = `import { findBrowser } from ${JSON.stringify(new URL('../../../../formats/html/check/browser/index.ts', import.meta.url).href)};
			console.log(JSON.stringify(await findBrowser({ cache: ${JSON.stringify(folder)} })));`;
		const run = () => promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env: { ...process.env, CHROME_PATH: '' } });
		const [one, two] = await Promise.all([run(), run()]);
		expect(JSON.parse(one.stdout)).toMatchObject({
			which: 'bundled',
			path: expect.stringContaining(folder),
		});
		expect(two.stdout).toBe(one.stdout);
		expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
		const browser = await launchBrowser(JSON.parse(one.stdout));
		const tab = await browser.openTab({ width: 320, height: 320 });
		expect(await tab.evaluate('navigator.userAgent')).toContain(`Chrome/${JSON.parse(one.stdout).version.split('.')[0]}.`);
		await browser.close();
	});
});
