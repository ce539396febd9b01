/** `npm start` as an author uses it: the page is there, a save is on it, an error leaves the last good page. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { root } from './command.ts';

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
	expect(await get('full/why/')).toContain('a fine library');
	expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('changed');
	await reader?.cancel();
});

it('keeps the last good page when the source has an error, and says where the error is', async () => {
	const before = said.length;
	await edit((text) => text.replace('Marsh End has had a fine library', '[Lost](#lost) has had a fine library'));
	expect(said.slice(before)).toContain('There is no section or heading “#lost”');
	expect(await get('full/why/')).toContain('Marsh End has had a fine library');
	await edit((text) => text.replace('[Lost](#lost)', 'Marsh End'));
	expect(said.slice(-200)).toContain('The page is up to date');
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
	expect(await get('full/why/')).toContain('a good library');
});
