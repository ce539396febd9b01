/** A new strategy, as an author begins one: it builds at once, and what was there before is never written over. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../e2e/command.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-new-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run new', () => {
	it('makes a source that builds with every check, in the three editions that need no film', async () => {
		const [source, out] = [join(folder, 'mine'), join(folder, 'site')];
		expect(await run(['new', source])).toMatchObject({ code: 0, err: '' });
		const built = await run(['build', '--source', source, '--out', out, '--json']);
		const report = JSON.parse(built.out);
		expect(report.findings.filter((f: { severity: string }) => f.severity === 'error')).toEqual([]);
		expect(built.code).toBe(0);
		expect(Object.keys(report.counts.editions)).toEqual(['full', 'summary', 'easy-read']);
		const rules = report.findings.map(({ rule }: { rule: string }) => rule);
		expect(rules.filter((rule: string) => rule.startsWith('easy-read') || rule === 'plain-abbreviations')).toEqual([]);
		// The first texts that are compared are the author's own, not those of the template.
		expect(rules.filter((rule: string) => rule === 'freshness')).toHaveLength(1);
		// Nobody has called these numbers for this strategy, and readers are told.
		expect(rules).toContain('contacts');
	}, 600_000);

	it('names no number but the national ones for emergencies', async () => {
		const text = await readFile(join(folder, 'mine/strategy.md'), 'utf8');
		expect(new Set(text.match(/(?:tel:|phone: ")(\+?[\d ]{3,})/g))).toEqual(new Set(['tel:999', 'phone: "999']));
		expect(text).not.toMatch(/^\s*verified-on:/m);
	});

	it('takes an empty folder, and leaves a full one, a file and a second name alone', async () => {
		await mkdir(join(folder, 'empty'));
		expect(await run(['new', join(folder, 'empty')])).toMatchObject({ code: 0 });
		await mkdir(join(folder, 'full'));
		await writeFile(join(folder, 'full/letter.txt'), 'Dear all');
		const full = await run(['new', join(folder, 'full')]);
		expect(full).toMatchObject({ code: 2, out: '' });
		expect(full.err).toContain('already holds something, and is left as it is');
		expect(await readdir(join(folder, 'full'))).toEqual(['letter.txt']);
		expect(await run(['new', join(folder, 'full/letter.txt')])).toMatchObject({ code: 2 });
		expect(await run(['new'])).toMatchObject({ code: 2 });
		expect(await run(['new', join(folder, 'a'), join(folder, 'b')])).toMatchObject({ code: 2 });
		expect((await readdir(folder)).sort()).toEqual(['empty', 'full', 'mine', 'site']);
	});
});
