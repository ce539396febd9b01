/** `npm start` as an author uses it: the page is there, a save is on it, an error leaves the last good page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startPlaywright } from '../playwright.ts';
import { root, run } from './command.ts';

let folder: string;
let preview: ChildProcess;
let said = '';
let origin: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-preview-'));
	await cp(join(root, 'test/documents/second'), folder, { recursive: true });
	preview = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start', '--source', folder, '--port', '0'], {
		cwd: root,
		env: { ...process.env, NO_COLOR: '1' },
	});
	preview.stdout?.on('data', (data: Buffer) => {
		said += data;
	});
	origin = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0]);
	await until(() => (said.match(/The page is up to date/g)?.length ?? 0) >= 2 || undefined);
});
afterAll(async () => {
	preview.kill('SIGINT');
	await rm(folder, { recursive: true, force: true });
});

async function until<T>(look: () => T | undefined): Promise<T> {
	for (let i = 0; i < 600; i++) {
		const found = look();
		if (found) return found;
		await new Promise((done) => setTimeout(done, 50));
	}
	throw new Error(`waited in vain: ${said}`);
}

const get = async (address: string): Promise<string> => (await fetch(`${origin}/${address}`)).text();

async function edit(change: (text: string) => string): Promise<void> {
	const before = said.length;
	await writeFile(join(folder, 'strategy.md'), change(await readFile(join(folder, 'strategy.md'), 'utf8')));
	await until(() => /The page (is up to date|shows the last)/.test(said.slice(before)) || undefined);
}

it('shows every edition, and only to this machine', async () => {
	expect(await get('')).toContain('Marsh End Library Plan');
	expect(await get('full/why/')).toContain('1911');
	expect(await get('search/')).toContain('Index of words');
	expect(await get('assets/search/index.js')).toContain('1911');
	expect((await fetch(`${origin}/no-such-page/`)).status).toBe(404);
	expect((await fetch(`${origin}/%E0%A4%A`)).status).toBe(404);
	expect(origin).toContain('127.0.0.1');
});

it('has a save on the page, and tells the page', async () => {
	const changes = await fetch(`${origin}/__fourfold/changes`);
	const reader = changes.body?.getReader();
	await reader?.read();
	await edit((text) => text.replace('Marsh End has had a library since', 'Marsh End has had a fine library since'));
	await expect.poll(() => get('full/why/')).toContain('a fine library');
	expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('changed');
	await reader?.cancel();
});

it('keeps the last good page when the source has an error, and says where the error is', async () => {
	const before = said.length;
	await edit((text) => text.replace('Marsh End has had a fine library', '[Lost](#lost) has had a fine library'));
	await until(() => said.slice(before).includes('There is no section or heading “#lost”') || undefined);
	// Somebody who looks at the page alone is told too.
	for (const address of ['full/why/', '__fourfold/workbench/', '__fourfold/workbench/section/why/']) {
		const page = await get(address);
		expect(page).toMatch(/role="alert".*strategy\.md, line \d+: There is no section or heading “#lost”/s);
		expect(page).toContain('This is the last version without them.');
	}
	expect(await get('full/why/')).toContain('Marsh End has had a fine library');
	await edit((text) => text.replace('[Lost](#lost)', 'Marsh End'));
	await until(() => said.slice(-200).includes('The page is up to date') || undefined);
	expect(await get('full/why/')).not.toContain('role="alert"');
});

it('has every save of an editor that puts a new file in the place of the old one', async () => {
	const file = join(folder, 'strategy.md');
	const text = await readFile(file, 'utf8');
	for (const word of ['first', 'second', 'third']) {
		await writeFile(`${file}.tmp`, text.replace('Marsh End has had', `Marsh End (${word}) has had`));
		await rename(`${file}.tmp`, file);
		await expect.poll(() => get('full/why/')).toContain(`(${word})`);
	}
	await edit(() => text);
});

it('goes on when the folder is taken away and comes back', async () => {
	const elsewhere = `${folder}-elsewhere`;
	const before = said.length;
	await rename(folder, elsewhere);
	await until(() => said.slice(before).includes('The page shows the last version') || undefined);
	await cp(elsewhere, folder, { recursive: true });
	await rm(elsewhere, { recursive: true });
	await until(() => said.slice(before).includes('The page is up to date') || undefined);
	await edit((text) => text.replace('Marsh End has had a fine library', 'Marsh End has had a good library'));
	await expect.poll(() => get('full/why/')).toContain('a good library');
});

it('has the downloads also where the source had an error at first', async () => {
	const source = await mkdtemp(join(tmpdir(), 'fourfold-preview-'));
	await cp(join(root, 'test/documents/second'), source, { recursive: true });
	const file = join(source, 'strategy.md');
	const text = await readFile(file, 'utf8');
	await writeFile(file, text.replace(/^title: .*$/m, ''));
	const second = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'start', '--source', source, '--port', '0'], { cwd: root });
	let words = '';
	second.stdout.on('data', (data: Buffer) => (words += data));
	try {
		const at = await until(() => /http:\/\/127\.0\.0\.1:\d+/.exec(words)?.[0]);
		await writeFile(file, text);
		const pdf = async () => {
			const home = await fetch(`${at}/`);
			const [, href] = /href="([^"]+\.pdf)"/.exec(await home.text()) ?? [];
			return href ? (await fetch(new URL(href, home.url))).headers.get('content-type') : undefined;
		};
		await expect.poll(pdf, { timeout: 20_000 }).toBe('application/pdf');
	} finally {
		second.kill('SIGINT');
		await rm(source, { recursive: true, force: true });
	}
});

describe('the workbench', () => {
	let browser: Browser;
	let page: Page;
	beforeAll(async () => {
		browser = await startPlaywright();
		page = await browser.newPage();
	});
	afterAll(() => browser?.close());
	const open = (address = '') => page.goto(`${origin}/__fourfold/workbench/${address}`);
	const cell = async (section: string, column: number) =>
		(
			await page
				.locator('tr', { has: page.locator(`#row-${section}`) })
				.locator('td')
				.nth(column)
				.innerText()
		).replace(/\s+/g, ' ');

	it('says of every section in every edition whether it is in step', async () => {
		await open();
		expect(await page.locator('thead th').allInnerTexts()).toEqual(['Section', 'Full strategy', 'Summary', 'Easy read', 'BSL', 'Findings']);
		const rows = await page.locator('tbody th').count();
		expect(rows).toBe(3);
		expect(await cell('why', 0)).toMatch(/in step .*words/);
		expect(await cell('why', 3)).toMatch(/missing|waived|in step|not yet checked|not needed/);
		await page.getByRole('link', { name: /^Missing \(\d+\)$/ }).click();
		await expect.poll(() => page.locator('tbody th').count()).toBeLessThan(rows);
		expect(await page.locator('tbody tr').evaluateAll((all) => all.every((row) => /missing/.test(row.textContent ?? '')))).toBe(true);
	});

	it('shows a section with its editions side by side, what changed since the review, and the command that records one', async () => {
		const before = said.length;
		const accepted = await run(['review', 'accept', '--all', '--source', folder]);
		expect(accepted.code, accepted.err).toBe(0);
		await until(() => said.slice(before).includes('The page is up to date') || undefined);
		await edit((text) => text.replace('since 1911', 'since 1912'));
		await open('section/why/');
		expect(await page.locator('.wb-column h3').allInnerTexts()).toEqual(['Full strategy', 'Summary', 'Easy read', 'BSL']);
		expect(await page.locator('.edition-full .wb-words').innerText()).toContain('1912');
		const stale = page.locator('.wb-column', { has: page.locator('.wb-stale') }).first();
		expect(await stale.locator('del').allInnerTexts()).toContainEqual(expect.stringMatching(/^1911/));
		expect(await stale.locator('ins').allInnerTexts()).toContainEqual(expect.stringMatching(/^1912/));
		expect(await stale.locator('code').first().innerText()).toMatch(/^npm run review -- --source \S+ accept [a-z-]+#why --by/);
		// At the author's line, in the words it is about or above them.
		expect(await page.locator('.wb-findings a').first().getAttribute('href')).toMatch(/^vscode:\/\/file\/.*strategy\.md:\d+$/);
	});

	it('brings itself up to date and leaves the focus and the place where they were', async () => {
		await page.locator('#open-summary').focus();
		await page.evaluate(() => scrollTo({ top: 120, behavior: 'instant' }));
		const top = await page.evaluate(() => scrollY);
		await edit((text) => text.replace('since 1912', 'since 1913'));
		await page.getByText('1913').first().waitFor();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('open-summary');
		expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(5);
	});

	it('can be used by everyone', async () => {
		for (const address of ['', 'section/why/']) {
			await open(address);
			await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
			const violations = await page.evaluate(async () =>
				(await window.axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 80)).join(' ')}`),
			);
			expect(violations).toEqual([]);
		}
	});

	it('has the components beside it, each on a page of its own too', async () => {
		await page.goto(`${origin}/__fourfold/components/`);
		const frame = page.frameLocator('iframe[title^="pager: "]').first();
		await page.locator('#pager').scrollIntoViewIfNeeded();
		await expect.poll(() => frame.locator('.pager a').count()).toBe(2);
		await page
			.getByRole('link', { name: /: pager$/ })
			.first()
			.click();
		await page.waitForURL((url) => url.pathname !== '/__fourfold/components/');
		expect(await page.locator('.pager a').count()).toBe(2);
		const example = page.url();
		const next = await page.locator('.pager [rel=next]').innerText();
		await page.locator('.pager [rel=next]').click();
		await page.waitForURL((url) => url.href !== example);
		expect(next).toContain(await page.locator('h1').innerText());
		expect((await fetch(`${origin}/__fourfold/components/none/`)).status).toBe(404);
	});

	it('is not in what is published, and has no page for what is not there', async () => {
		expect((await fetch(`${origin}/__fourfold/workbench/section/none/`)).status).toBe(404);
	});
});
