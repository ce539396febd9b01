/** A browser and its tabs: what they answer, and what is said when one crashes, is stopped or never starts. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { findBrowser, launchBrowser } from '../../../../formats/html/check/browser/index.ts';

const run = promisify(execFile);
const slow = 120_000;
let folder: string;
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'launch-browser-'));
});
afterEach(async () => {
	vi.unstubAllEnvs();
	await rm(folder, { recursive: true, force: true, maxRetries: 3 });
});

it('a tab gives the value of an expression, waits for promises, and throws what the page throws', { timeout: slow }, async () => {
	const browser = await launchBrowser(await findBrowser());
	try {
		const tab = await browser.openTab({ width: 320, height: 640 });
		expect(await tab.evaluate('[innerWidth, innerHeight, matchMedia("(prefers-reduced-motion)").matches]')).toEqual([320, 640, true]);
		expect(await tab.evaluate('Promise.resolve({ words: "ẃ 🕊" })')).toEqual({ words: 'ẃ 🕊' });
		await expect(tab.evaluate('nothing.here')).rejects.toThrow('nothing is not defined');
	} finally {
		await browser.close();
	}
});

it.runIf(process.platform === 'linux')('a browser that is stopped by somebody else is told as such', { timeout: slow }, async () => {
	vi.stubEnv('TMPDIR', folder);
	const browser = await launchBrowser(await findBrowser());
	const tab = await browser.openTab({ width: 320, height: 640 });
	const told = expect(tab.evaluate('new Promise(() => {})')).rejects.toMatchObject({
		name: 'EnvironmentError',
		message: expect.stringContaining('The browser ended'),
	});
	for (const { pid } of await programsOf(folder)) process.kill(pid, 'SIGKILL');
	await told;
	await expect(tab.evaluate('1')).rejects.toMatchObject({ name: 'EnvironmentError' });
	await browser.close();
});

it('a tab that crashes is told, and not waited for', { timeout: slow }, async () => {
	const browser = await launchBrowser(await findBrowser());
	try {
		const tab = await browser.openTab({ width: 320, height: 640 });
		const waiting = tab.evaluate('new Promise(() => {})');
		const told = expect(waiting).rejects.toThrow('crashed');
		tab.send('Page.crash').catch(() => {});
		await told;
	} finally {
		await browser.close();
	}
});

it.skipIf(process.platform === 'win32')('a browser that does not start is told with the reason that it gave', async () => {
	const program = join(folder, 'chromium');
	await writeFile(program, '#!/bin/sh\necho "$0: error while loading shared libraries: libnss3.so" >&2\nexit 127\n');
	await chmod(program, 0o755);
	await expect(launchBrowser({ path: program, version: '1.2.3.4', which: 'CHROME_PATH', args: [], env: {} })).rejects.toMatchObject({
		name: 'EnvironmentError',
		message: `The browser did not start: ${program} (error while loading shared libraries: libnss3.so).`,
		hint: expect.stringContaining('CHROME_PATH'),
	});
});

it('a browser that is gone when it is started is told, and the process waits for that', async () => {
	const program = join(folder, 'gone');
	const script = `import { launchBrowser } from ${JSON.stringify(new URL('../../../../formats/html/check/browser/index.ts', import.meta.url).href)};
		const found = ${JSON.stringify({ path: program, version: '1.2.3.4', which: 'CHROME_PATH', args: [], env: {} })};
		console.log(await launchBrowser(found).catch(({ message }) => message));`;
	const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
	expect(stdout.trim()).toBe(`The browser did not start: ${program} (spawn ${program} ENOENT).`);
});

it.runIf(process.platform === 'linux')('the browser ends with the process that started it, however that ends', { timeout: slow }, async () => {
	const script = `import { findBrowser, launchBrowser } from ${JSON.stringify(new URL('../../../../formats/html/check/browser/index.ts', import.meta.url).href)};
		const browser = await launchBrowser(await findBrowser());
		await browser.openTab({ width: 320, height: 640 });
		console.log('open');
		setInterval(() => {}, 1000);`;
	const starter = spawn(process.execPath, ['--input-type=module', '-e', script], {
		env: { ...process.env, TMPDIR: folder },
		stdio: ['ignore', 'pipe', 'inherit'],
	});
	await once(starter.stdout, 'data');
	expect(await programsOf(folder)).not.toEqual([]);
	starter.kill('SIGKILL');
	await expect.poll(() => programsOf(folder), { timeout: 20_000 }).toEqual([]);
});

/** The programs that were started with a path in a folder. */
async function programsOf(path: string): Promise<{ pid: number; line: string }[]> {
	const pids = (await readdir('/proc')).map(Number).filter(Boolean);
	const running = await Promise.all(pids.map(async (pid) => ({ pid, line: await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '') })));
	return running.filter(({ line }) => line.includes(`--user-data-dir=${path}`));
}
