/** A real pandoc that the user names: how it is asked, and what happens when it fails. */
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyOf, importPage } from './files.ts';

describe.skipIf(process.platform === 'win32')('a pandoc of one’s own', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'fourfold-own-pandoc-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));
	/** A program that notes how it was called, then does `then`. */
	const program = async (then: string): Promise<string> => {
		const path = join(folder, `pandoc-${then.length}`);
		await writeFile(path, `#!/bin/sh\nprintf '%s\\n' "$@" > "${folder}/called"\nwhile [ "$1" != -o ]; do shift; done\n${then}\n`);
		await chmod(path, 0o755);
		return path;
	};

	it('is asked in its sandbox, for the tree alone, and what it writes is taken', async () => {
		await writeFile(join(folder, 'tree.json'), JSON.stringify({ meta: {}, blocks: [{ t: 'Para', c: [{ t: 'Str', c: 'Said' }] }] }));
		const imported = await importPage('<p>Said</p>', { pandoc: await program(`cp "${folder}/tree.json" "$2"`) });
		expect(bodyOf(imported.markdown)).toBe('Said\n');
		expect((await readFile(join(folder, 'called'), 'utf8')).split('\n').slice(0, 5)).toEqual(['--sandbox', '-f', 'html', '-t', 'json']);
	});

	it('that fails, or never ends, is told in plain words', async () => {
		await expect(importPage('<p>x</p>', { pandoc: await program('echo "no such thing" >&2; exit 64') })).rejects.toThrow(
			'could not be read as html: no such thing.',
		);
		await expect(importPage('<p>x</p>', { pandoc: await program('exec sleep 60'), timeoutMs: 500 })).rejects.toThrow('could not be read in time');
	});
});
