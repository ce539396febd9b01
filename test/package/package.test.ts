/** A web team's own repository: the packed tarball, installed in an empty folder, builds a source of theirs with every check. */
import { spawn, spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf, type Ran, root } from '../e2e/command.ts';

let team: string;

beforeAll(async () => {
	team = await mkdtemp(join(tmpdir(), 'fourfold-team-'));
	const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', team], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
	expect(packed.status, packed.stderr).toBe(0);
	await install(packed.stdout.trim().split('\n').at(-1) ?? '');
	await cp(join(root, 'test/documents/second'), join(team, 'source'), { recursive: true });
	await writeFile(join(team, 'package.json'), '{"name":"team","private":true}');
}, 300_000);
afterAll(() => rm(team, { recursive: true, force: true }));

/** What `npm install` does, without a registry: the package is unpacked, and what it depends on is what this clone has. */
async function install(tarball: string): Promise<void> {
	const modules = join(team, 'node_modules');
	await mkdir(join(modules, 'fourfold'), { recursive: true });
	expect(spawnSync('tar', ['xzf', join(team, tarball), '-C', join(modules, 'fourfold'), '--strip-components=1']).status).toBe(0);
	for (const name of await readdir(join(root, 'node_modules'))) if (!name.startsWith('.')) await symlink(join(root, 'node_modules', name), join(modules, name));
	const { bin } = JSON.parse(await readFile(join(modules, 'fourfold/package.json'), 'utf8')) as { bin: { fourfold: string } };
	await mkdir(join(modules, '.bin'));
	await symlink(join('../fourfold', bin.fourfold), join(modules, '.bin/fourfold'));
	await symlink(process.execPath, join(modules, '.bin/node'));
}

/** As `npx fourfold …` starts it: by its name, with nothing of this repository in reach. */
function fourfold(...args: string[]): Promise<Ran> {
	const child = spawn('fourfold', args, {
		cwd: team,
		env: { ...process.env, NO_COLOR: '1', PATH: [join(team, 'node_modules/.bin'), '/usr/bin', '/bin'].join(delimiter) },
	});
	let [out, err] = ['', ''];
	child.stdout.on('data', (data: Buffer) => (out += data));
	child.stderr.on('data', (data: Buffer) => (err += data));
	return new Promise((done) => child.on('close', (code) => done({ code, out, err })));
}

describe.skipIf(process.platform === 'win32')('the package', () => {
	it('holds JavaScript alone, and no test, source or bench of ours', async () => {
		const files = await readdir(join(team, 'node_modules/fourfold'), { recursive: true });
		expect(files.filter((file) => file.endsWith('.ts'))).toEqual([]);
		expect(files.filter((file) => /(?:^|\/)(?:test|source|bench)(?:\/|$)/.test(file))).toEqual([]);
		expect((await stat(join(team, 'node_modules/fourfold/.package/formats/pandoc/bin/pandoc'))).mode & 0o111).toBe(0o111);
	});

	it('builds a source with every edition, format and check', async () => {
		const built = await fourfold('build');
		expect(built.err + built.out).toContain('Published to');
		expect(built.code).toBe(0);
		const report = JSON.parse(await readFile(join(team, 'dist/report.json'), 'utf8'));
		expect(Object.keys(report.counts.editions)).toEqual(['full', 'summary', 'easy-read', 'bsl']);
		expect(report.artifacts.map(({ path }: { path: string }) => path)).toEqual(
			expect.arrayContaining(['downloads/library-plan-full.docx', 'downloads/library-plan-full.epub', 'full/why/index.html']),
		);
	}, 600_000);

	it('gives plain Eleventy the same site', async () => {
		const program = join(team, 'node_modules/@11ty/eleventy/cmd.cjs');
		const ran = spawnSync(process.execPath, [program, '--quiet', '--config=node_modules/fourfold/.package/.eleventy.js', '--output=plain'], {
			cwd: team,
			encoding: 'utf8',
		});
		expect(ran.status, ran.stderr).toBe(0);
		const [plain, dist] = await Promise.all([filesOf(join(team, 'plain')), filesOf(join(team, 'dist'))]);
		const bytes = new Map(dist.map((file) => [file.path, file.bytes]));
		expect(plain.map(({ path }) => path)).toEqual(dist.map(({ path }) => path).filter((path) => path !== 'report.json'));
		for (const file of plain) expect(Buffer.compare(file.bytes, bytes.get(file.path) ?? new Uint8Array()), file.path).toBe(0);
	}, 300_000);

	it('does the other commands too: a new strategy, and one brought in', async () => {
		expect(await fourfold('new', 'mine')).toMatchObject({ code: 0, err: '' });
		await writeFile(join(team, 'old.html'), '<!doctype html><title>Old</title><h1>Old</h1><h2>Aims</h2><p>One.</p>');
		expect(await fourfold('import', 'old.html', '--out', 'brought')).toMatchObject({ code: 0, err: '' });
		expect(await readFile(join(team, 'brought/strategy.md'), 'utf8')).toContain('## Aims {#aims}');
		const reviewed = await fourfold('review', 'accept', '--all');
		expect(reviewed.code, reviewed.err).toBe(0);
	}, 300_000);

	it('names itself in its help, and has no command that needs this repository', async () => {
		// What findings advise is said as it is called here.
		expect((await fourfold('build', '--only', 'pdf')).err).toContain('See npx fourfold build --help');
		expect((await fourfold('build', '--help')).out).toMatch(/^Usage: npx fourfold build/);
		const none = await fourfold('bench');
		expect(none).toMatchObject({ code: 2 });
		expect(none.err).toContain('There are: build, start, check, review, new, import, fix');
	});
});
