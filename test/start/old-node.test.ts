/** A Node that is too old for Fourfold → plain words with what to do, instead of what that Node says of code that it does not know. */
import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../e2e/command.ts';

const start = join(root, 'scripts/run.mjs');

test('says which Node is needed, and exits with 2', () => {
	const older = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.0.0' } })`;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(older)}`, start, 'build'], {
		encoding: 'utf8',
	});
	expect(stderr).toContain('needs Node 22.18 or later to run, and this is Node 20.0.0.');
	expect(stdout).toBe('');
	expect(status).toBe(2);
});

test('takes by name only what every Node has: a name that is missing stops the file before its first line', async () => {
	const names = [...(await readFile(start, 'utf8')).matchAll(/^import \{([^}]*)\} from/gm)].flatMap(([, list = '']) =>
		list.split(',').map((name) => name.trim()),
	);
	expect(names).toEqual(['existsSync']);
});
