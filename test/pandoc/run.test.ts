/** A pandoc that is missing, old, fails, says nothing or hangs gives a finding, and never a hang. */
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Edition } from '../../formats/model.ts';
import { checkPandoc } from '../../formats/pandoc/check/index.ts';
import { pandocVersion, renderPandoc } from '../../formats/pandoc/index.ts';
import { photograph } from '../pdf/layout/pictures.ts';
import { folderOf } from '../read/folder.ts';
import { editionOf, readEdition } from './edition.ts';

let folder: string;
let edition: Edition;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-test-'));
	edition = await editionOf('## One\n\nText.');
});
afterAll(() => rm(folder, { recursive: true }));

/** A `pandoc` that says its version and then does what the script says. */
async function fake(script: string, version = '3.9'): Promise<string> {
	const path = join(folder, `pandoc-${version}-${script.length}`);
	await writeFile(path, `#!/bin/sh\nif [ "$1" = --version ]; then echo "pandoc ${version}"; exit 0; fi\n${script}\n`);
	await chmod(path, 0o755);
	return path;
}
const run = async (pandoc: string, timeoutMs = 20_000) => {
	const { artifact, findings } = await renderPandoc(edition, 'docx', {
		pandoc,
		timeoutMs,
	});
	expect(artifact).toBeUndefined();
	return findings.map((f) => `${f.ruleId}: ${f.reason}`).join('\n');
};

const isAlive = (id: number): boolean => {
	try {
		return process.kill(id, 0);
	} catch {
		return false;
	}
};

describe('a real pandoc that', () => {
	test('exits with an error is named with what it said', async () => {
		expect(await run(await fake('echo "unknown option" >&2; exit 6'))).toMatch(/^docx\/pandoc: .*unknown option/s);
	});
	test('hangs is ended', async () => {
		const path = join(folder, 'process');
		expect(await run(await fake(`echo $$ > ${path}; exec sleep 600`), 700)).toMatch(/^docx\/time: /);
		const id = Number(await readFile(path, 'utf8'));
		await expect.poll(() => isAlive(id)).toBe(false);
	});
	test('exits well but writes nothing', async () => expect(await run(await fake('exit 0'))).toMatch(/^docx\/pandoc: /));
	test('writes something that is no zip', async () =>
		expect(await run(await fake('while [ "$1" != -o ]; do shift; done; echo no > "$2"'))).toMatch(/^docx\/pandoc: /));
	test('is version 2', async () => {
		await expect(pandocVersion(await fake('', '2.19'))).rejects.toThrow(/is pandoc 2\.19, but version 3 is needed/);
	});
	test('is not there', async () => {
		await expect(pandocVersion(join(folder, 'nothing'))).rejects.toThrow(/could not be run as pandoc/);
	});
});

test('our own pandoc is ended when its time is over, and leaves no folder behind', async () => {
	const temporary = process.env.TMPDIR;
	process.env.TMPDIR = folder;
	const { findings } = await renderPandoc(edition, 'epub', { timeoutMs: 150 });
	if (temporary === undefined) delete process.env.TMPDIR;
	else process.env.TMPDIR = temporary;
	expect(findings.map((f) => f.ruleId)).toEqual(['epub/time']);
	expect((await readdir(folder)).filter((name) => name.startsWith('fourfold-pandoc-'))).toEqual([]);
});

test('our own pandoc runs on Windows too, where no script can be started', async () => {
	const { artifact: here } = await renderPandoc(edition, 'docx', {});
	const { platform, env } = process;
	// Without any place to find the script in, as it would not be started there.
	Object.assign(process, { env: { ...env, PATH: '' } });
	Object.defineProperty(process, 'platform', { value: 'win32' });
	try {
		const { artifact, findings } = await renderPandoc(edition, 'docx', {});
		expect(findings).toEqual([]);
		expect(artifact?.bytes).toEqual(here?.bytes);
	} finally {
		Object.defineProperty(process, 'platform', { value: platform });
		Object.assign(process, { env });
	}
});

test('the environment is as it was', async () => {
	const before = { ...process.env };
	await renderPandoc(edition, 'epub', { timeoutMs: 150 });
	expect(process.env).toEqual(before);
});

test('a photograph that Word shows on its side is told once', async () => {
	const folder = await folderOf({
		'strategy.md': '---\ntitle: Test\n---\n\n## One\n\n![A grey field](a.jpg)\n\n![The field again](a.jpg)\n\n![Another](b.jpg)\n',
		'a.jpg': photograph(6),
		'b.jpg': photograph(1),
	});
	const edition = await readEdition(folder);
	const told = async (format: 'docx' | 'epub') => {
		const { artifact } = await renderPandoc(edition, format);
		return (await checkPandoc(artifact!, edition)).map(({ line, ruleId, fatal }) => `${line}:${ruleId} ${fatal ? 'error' : 'warning'}`);
	};
	expect([await told('docx'), await told('epub')]).toEqual([['7:docx/turned warning'], []]);
});
