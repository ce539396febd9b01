/** The main job, as an author and a web team do it: build, build again, break the source, build under another path. */

import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, root, run } from './command.ts';
import { type Output, readOutput } from './output.ts';

let folder: string;
let source: string;
let out: string;
let dist: Output;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-e2e-'));
	[source, out] = [join(folder, 'source'), join(folder, 'dist')];
	await cp(join(root, 'source'), source, { recursive: true });
	const built = await run(['build', '--source', source, '--out', out]);
	expect(built.err + built.out, 'the real source builds').toContain('Published to');
	dist = await readOutput(out);
}, 600_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('npm run build', () => {
	it('publishes four editions, in every format they get', () => {
		expect(dist.report.ok).toBe(true);
		expect(Object.keys(dist.report.counts.editions)).toEqual(['full', 'summary', 'easy-read', 'bsl']);
		expect(dist.paths.filter((path) => path.startsWith('downloads/') && !path.endsWith('.html'))).toEqual([
			'downloads/domestic-abuse-strategy-bsl.pdf',
			'downloads/domestic-abuse-strategy-easy-read.pdf',
			'downloads/domestic-abuse-strategy-full.docx',
			'downloads/domestic-abuse-strategy-full.epub',
			'downloads/domestic-abuse-strategy-full.pdf',
			'downloads/domestic-abuse-strategy-summary.pdf',
		]);
		for (const path of [
			'index.html',
			'404.html',
			'full/index.html',
			'easy-read/getting-help/index.html',
			'bsl/getting-help/index.html',
			'accessibility/index.html',
			'about/index.html',
		])
			expect(dist.paths).toContain(path);
	});

	it('lists every file but itself in the report, with its size', () => {
		expect(dist.report.artifacts.map((artifact) => artifact.path)).toEqual(dist.paths.filter((path) => path !== 'report.json'));
		for (const artifact of dist.report.artifacts) expect(artifact.bytes, artifact.path).toBe(dist.bytes.get(artifact.path)?.length);
	});

	it('has the words that the document promises', () => {
		const { full, summary, 'easy-read': easy, bsl } = dist.report.counts.editions;
		expect(full?.words).toBeGreaterThanOrEqual(7000);
		expect(full?.sections).toBeGreaterThanOrEqual(20);
		expect(summary?.words).toBeGreaterThanOrEqual(900);
		expect(summary?.words).toBeLessThanOrEqual(1400);
		expect(easy?.sections).toBeGreaterThanOrEqual(14);
		expect(easy?.statements).toBeGreaterThanOrEqual(100);
		expect(bsl?.films).toBeGreaterThanOrEqual(8);
	});

	it('gives the same bytes for the same source, made anew', async () => {
		const again = join(folder, 'again');
		const built = await run(['build', '--source', source, '--out', again, '--fresh', '--only', 'full,summary,easy-read,bsl,pdf,docx,epub']);
		expect(built.code, built.out).toBe(0);
		const files = await filesOf(again);
		expect(files.map((file) => file.path).filter((path) => path !== 'report.json')).toHaveLength(6);
		for (const file of files)
			if (file.path !== 'report.json') expect(Buffer.compare(file.bytes, dist.bytes.get(file.path) ?? new Uint8Array()), file.path).toBe(0);
	}, 600_000);

	it('is the same site that plain Eleventy makes', async () => {
		const plain = join(folder, 'eleventy');
		const ran = spawnSync(process.execPath, [join(root, 'node_modules/@11ty/eleventy/cmd.cjs'), '--quiet', `--output=${plain}`], {
			cwd: root,
			encoding: 'utf8',
		});
		expect(ran.status, ran.stderr).toBe(0);
		for (const file of await filesOf(plain)) expect(Buffer.compare(file.bytes, dist.bytes.get(file.path) ?? new Uint8Array()), file.path).toBe(0);
		for (const path of dist.paths.filter((candidate) => candidate.endsWith('.html'))) await expect(stat(join(plain, path))).resolves.toBeTruthy();
	}, 600_000);
});

describe('a source with an error', () => {
	it('publishes nothing, says where and what to do, and leaves the last good build alone', async () => {
		const before = await readFile(join(out, 'report.json'), 'utf8');
		const good = await readFile(join(source, 'strategy.md'), 'utf8');
		const line = good.split('\n').length + 2;
		await appendFile(join(source, 'strategy.md'), '\n\nSee [the missing part](#no-such-section).\n');
		const built = await run(['build', '--source', source, '--out', out]);
		await writeFile(join(source, 'strategy.md'), good);
		expect(built.code).toBe(1);
		expect(built.out).toContain(`line ${line}`);
		expect(built.out).toContain('There is no section or heading “#no-such-section”');
		expect(built.out).toContain('Nothing was published');
		expect(await readFile(join(out, 'report.json'), 'utf8')).toBe(before);
		expect((await readdir(folder)).filter((name) => name.includes('.next'))).toEqual([]);
	});

	it('stops when a published address vanishes', async () => {
		await appendFile(join(source, 'addresses.txt'), 'full/once-here/\n');
		const built = await run(['build', '--source', source, '--out', out]);
		expect(built.code).toBe(1);
		expect(built.out).toContain('The address “/full/once-here/” was published and is no longer there.');
		await cp(join(root, 'source/addresses.txt'), join(source, 'addresses.txt'));
	}, 600_000);
});

it('a build that is stopped leaves the last good one as it was', async () => {
	const before = await readFile(join(out, 'report.json'), 'utf8');
	const stopped = await run(['build', '--source', source, '--out', out, '--fresh'], 'Making…');
	expect(stopped.code).not.toBe(0);
	expect(await readFile(join(out, 'report.json'), 'utf8')).toBe(before);
	expect((await readdir(folder)).filter((name) => name.includes('.next'))).toEqual([]);
});

it('builds a second document, and a stranger’s plain Markdown, with no change of code', async () => {
	for (const [name, editions] of [
		['second', 4],
		['stranger', 1],
	] as const) {
		const built = await run(['build', '--source', join(root, 'test/documents', name), '--out', join(folder, name), '--json']);
		const report = JSON.parse(built.out);
		expect(report.findings.filter((f: { severity: string }) => f.severity === 'error')).toEqual([]);
		expect(built.code).toBe(0);
		expect(Object.keys(report.counts.editions)).toHaveLength(editions);
	}
}, 600_000);

it('builds under another path of its host', async () => {
	const below = join(folder, 'below');
	const built = await run(['build', '--source', source, '--out', below, '--base', '/strategies/da/']);
	expect(built.code, built.out).toBe(0);
}, 600_000);
