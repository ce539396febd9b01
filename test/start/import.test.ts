/** A file is brought in whole or not at all, and the command says what to do. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../e2e/command.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-import-test-'));
	await writeFile(join(folder, 'plan.html'), '<!doctype html><title>Plan</title><h1>Plan</h1><h2>Aims</h2><p>One <u>aim</u>.</p><p><img src="bus.svg"></p>');
	await writeFile(join(folder, 'bus.svg'), '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>');
	await writeFile(join(folder, 'broken.docx'), 'PK no');
	await writeFile(join(folder, 'plan.pdf'), '%PDF');
});
afterAll(() => rm(folder, { recursive: true, force: true }));
const at = (name: string) => join(folder, name);

describe('npm run import', () => {
	it('makes a folder with the text, its pictures and the list, and says where an alternative text is missing', async () => {
		const ran = await run(['import', at('plan.html'), '--out', at('mine')]);
		expect([ran.code, ran.err]).toEqual([0, '']);
		// The title is a field of the front matter, and arrived.
		expect(ran.out).toContain('plan.html: 4 words in the file, 4 words in strategy.md.\n');
		expect((await readdir(at('mine'), { recursive: true })).sort()).toEqual(['imported.txt', 'pictures', 'pictures/bus.svg', 'strategy.md']);
		const line = (await readFile(at('mine/strategy.md'), 'utf8')).split('\n').indexOf('![](pictures/bus.svg)') + 1;
		expect(ran.out).toMatch(new RegExp(`line ${line} +This picture has no alternative text`));
		expect(ran.out).toContain('“aim” was underlined; its words are kept without the line.\n      under “Aims”');
		expect(await readFile(at('mine/imported.txt'), 'utf8')).toContain('“aim” was underlined');
	});

	it.each([
		[['broken.docx', '--out', 'new'], 1, 'The file is damaged, or is no Word (.docx) file.'],
		[['plan.html', '--out', 'new', '--seconds', '0.001'], 1, 'could not be read in time'],
		[['plan.html', '--out', 'mine'], 2, 'already holds something'],
		[['plan.html'], 2, 'Say with --out which folder to make'],
		[['plan.pdf', '--out', 'new'], 2, 'Save it as .docx, .odt or .html'],
		[['none.docx', '--out', 'new'], 2, 'There is no file'],
		[['plan.html', '--out', 'new', '--pandoc', process.execPath], 2, 'does not say that it is pandoc'],
		[['plan.html', '--out', 'new', '--seconds', 'soon'], 2, 'is not a number of seconds'],
	])('%j exits with %i, says why, and leaves nothing behind', async (args, code, says) => {
		const before = await readdir(folder);
		const ran = await run(['import', ...args], undefined, folder);
		expect(ran.err).toContain(says);
		expect(ran.code).toBe(code);
		expect(await readdir(folder)).toEqual(before);
	});
});
