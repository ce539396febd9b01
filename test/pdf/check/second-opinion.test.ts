/** `check --second-opinion` says where veraPDF and this checker differ, and what to do where there is none. */
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { main } from '../../../scripts/check.ts';
import { good } from './good.ts';

let folder: string;
const path = process.env.PATH;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'opinion-'));
	const { bytes } = (await good()).artifact;
	await writeFile(join(folder, 'good.pdf'), bytes);
	const untitled = Buffer.from(Buffer.from(bytes).toString('latin1').replace('/DisplayDocTitle', '/DisplayDocTitl_'), 'latin1');
	await writeFile(join(folder, 'untitled.pdf'), untitled);
});
afterAll(async () => {
	process.env.PATH = path;
	await rm(folder, { recursive: true });
});

/** A command that answers as veraPDF does. */
async function pretend(rules: string): Promise<void> {
	const file = join(folder, 'verapdf');
	await writeFile(
		file,
		`#!${process.execPath}\nconsole.log('<report><validationReport isCompliant="false"><details>${rules}</details></validationReport></report>');process.exitCode = 1;\n`,
	);
	await chmod(file, 0o755);
	process.env.PATH = `${folder}${delimiter}${dirname(process.execPath)}`;
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
	const [out, err] = [vi.spyOn(console, 'log').mockImplementation(() => {}), vi.spyOn(console, 'error').mockImplementation(() => {})];
	try {
		const code = await main(args);
		const text = (spy: typeof out) => spy.mock.calls.flat().join('\n');
		return { code, out: text(out), err: text(err) };
	} finally {
		out.mockRestore();
		err.mockRestore();
	}
}

test('without veraPDF it says so, and what to do', async () => {
	process.env.PATH = dirname(process.execPath);
	expect(await run(join(folder, 'good.pdf'), '--second-opinion', '--quiet')).toMatchObject({
		code: 2,
		err: expect.stringMatching(/no “verapdf” on PATH.*Install/s),
	});
});

test('the same, more and less', async () => {
	await pretend('<rule specification="ISO 14289-1:2014" clause="7.1" testNumber="10" status="failed"/><rule clause="7.5" status="passed"/>');
	expect((await run(join(folder, 'untitled.pdf'), '--second-opinion', '--quiet')).out).toContain('veraPDF says the same');
	await pretend('<rule specification="ISO 14289-1:2014" clause="7.5" testNumber="1" status="failed"/>');
	const { code, out } = await run(join(folder, 'untitled.pdf'), '--second-opinion', '--quiet');
	expect(code).toBe(1);
	expect(out).toMatch(/7\.1: found here, and not by veraPDF\n.*7\.5: found by veraPDF, and not here/);
	const json = JSON.parse((await run(join(folder, 'untitled.pdf'), '--second-opinion', '--json')).out);
	expect(json.secondOpinion).toMatchObject([{ onlyOurs: ['7.1'], onlyTheirs: ['7.5'] }]);
	expect(json.forPerson[0].list.length).toBeGreaterThan(10);
});

test('patterns, folders and names that there are not', async () => {
	expect(await run(join(folder, '*.pdf'), '--quiet')).toMatchObject({ code: 1, out: expect.stringContaining('2 files looked at: 1 error') });
	expect(await run(join(folder, '*.docx'))).toMatchObject({ code: 2, err: expect.stringContaining('There is no') });
});

test('--rules prints every condition and rule', async () => {
	const { code, out } = await run('--rules');
	expect(code).toBe(0);
	expect(out).toContain('137 conditions: 87 are tested, 48 need a person, 2 have no test.');
	expect(out.match(/^\| \d\d-\d\d\d \|/gm)).toHaveLength(137);
	expect(out).toMatch(/^\| `pdf-contrast` \|/m);
});
