/** Each thing that an author may get wrong → its finding, beside the same input without the fault, which gives none. */
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readSource } from '../../formats/read/index.ts';
import { main } from '../../scripts/build.ts';
import { cases } from './bad-input.ts';
import { findingsIn, folderOf, withBody } from './folder.ts';

test('each fault is found where it is, with what to do about it', async () => {
	const report: string[] = [];
	for (const [name, [fault]] of Object.entries(cases)) report.push(`# ${name}`, ...(await findingsIn(fault)), '');
	const text = report.join('\n').replace(/fourfold-\w+/g, 'SOURCE');
	await expect(text).toMatchFileSnapshot('../golden/bad-input.txt');
	for (const name of Object.keys(cases)) expect(report[report.indexOf(`# ${name}`) + 1], name).not.toBe('');
});

test.each(Object.entries(cases))('%s: nothing is found without the fault', async (_, [, sound]) => {
	expect(await findingsIn(sound)).toEqual([]);
});

describe('npm run build', () => {
	const here = process.cwd();
	let printed = '';
	beforeEach(() => {
		printed = '';
		const keep = (text: unknown) => {
			// Where tests run unattended, the command may colour its words: the words are what counts.
			printed += `${stripVTControlCharacters(String(text))}\n`;
			return true;
		};
		vi.spyOn(console, 'log').mockImplementation(keep);
		vi.spyOn(process.stderr, 'write').mockImplementation(keep);
	});
	afterEach(() => {
		vi.restoreAllMocks();
		process.chdir(here);
	});

	test.each(Object.entries(cases))('%s: stops, says where, and leaves the last good build', async (_, [fault]) => {
		const folder = await folderOf(fault);
		const { findings } = await readSource(folder);
		const errors = findings.filter(({ fatal }) => fatal);
		if (errors.length === 0) return;
		// A build of ours, as the last one left it.
		const out = join(await folderOf({}), 'dist');
		await mkdir(out);
		await writeFile(join(out, 'report.json'), '{"ok": true, "findings": [], "artifacts": [], "counts": {"editions": {}}}');
		process.chdir(join(out, '..'));
		expect(await main(['--source', folder, '--out', out])).toBe(1);
		expect(printed).toContain('Nothing was published');
		for (const { line, reason } of errors) {
			expect(printed).toContain(reason);
			if (line) expect(printed).toMatch(new RegExp(`error +line ${line}\\b`));
		}
		expect(await readdir(out)).toEqual(['report.json']);
		expect(await readFile(join(out, 'report.json'), 'utf8')).toContain('"ok": true');
	});

	test('of many findings with the same thing to do the first are told in full, and of the others the lines', async () => {
		const folder = await folderOf(
			withBody(`## A\n\n${Array.from({ length: 40 }, (_, index) => `Word ${index}<u>\n`).join('\n')}\n![A house](pictures/none.svg)\n`),
		);
		await main(['--source', folder, '--out', join(await folderOf({}), 'dist')]);
		expect(printed.match(/Raw HTML/g)).toHaveLength(5);
		expect(printed).toContain('And 35 more of raw-html, with the same to do, on lines 16, 18, 20, 22, 24 and 30 more.');
		expect(printed).toContain('Each finding, at its line: “--format line”');
		expect(printed).toContain('There is no picture “pictures/none.svg”');
		expect(printed).toContain('41 errors');
		printed = '';
		await main(['--source', folder, '--out', join(await folderOf({}), 'dist'), '--format', 'line']);
		expect(printed.match(/strategy\.md:\d+:\d: error: Raw HTML/g)).toHaveLength(40);
	});

	test('of many warnings fewer are told in full, and few are told whole', async () => {
		const printedOf = async (times: number) => {
			printed = '';
			const folder = await folderOf(withBody(`## A\n\n${'Words.\n\n[[Page]]\n\n'.repeat(times)}![A house](pictures/none.svg)\n`));
			await main(['--source', folder, '--out', join(await folderOf({}), 'dist')]);
			return printed;
		};
		expect((await printedOf(5)).match(/“\[\[Page\]\]”/g)).toHaveLength(5);
		expect(printed).not.toContain('Each finding, at its line');
		expect((await printedOf(9)).match(/“\[\[Page\]\]”/g)).toHaveLength(2);
		expect(printed).toContain('And 7 more of other-program, with the same to do, on lines 16, 20, 24, 28, 32 and 2 more.');
	});
});
