/** Publishing whole or not at all: a full disk, a stop between the two renames, folders that are not ours. */
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { addressesOf, checkAddresses, readMoved, rememberAddresses } from '../../formats/addresses.ts';
import { openCache } from '../../formats/cache.ts';
import { finding } from '../../formats/findings.ts';
import type { Artifact } from '../../formats/model.ts';
import { assertOurs, publish, recover } from '../../formats/publish.ts';
import { makeReport } from '../../formats/report.ts';
import { folderOf, lines } from '../read/folder.ts';

const page = (path: string, text: string): Artifact => ({
	path,
	mediaType: path.endsWith('.html') ? 'text/html' : 'application/json',
	bytes: new TextEncoder().encode(text),
});
const build = (text: string): Artifact[] => [page('index.html', text), page('full/a/index.html', text), page('report.json', '{}')];

async function place(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-'));
	onTestFinished(() => rm(folder, { recursive: true, force: true }));
	return join(folder, 'dist');
}
/** What stands beside and in the output folder. */
const state = async (out: string): Promise<string[]> => [
	...(await readdir(dirname(out))).sort(),
	await readFile(join(out, 'index.html'), 'utf8').catch(() => 'none'),
];

test('a build takes the place of the last one, whole', async () => {
	const out = await place();
	await publish(out, [...build('one'), page('old.html', 'old')]);
	await publish(out, build('two'));
	expect(await state(out)).toEqual(['dist', 'two']);
	expect((await readdir(out)).sort()).toEqual(['full', 'index.html', 'report.json']);
});

test('a full disk leaves the last good build as it was, and says so', async () => {
	const out = await place();
	await publish(out, build('one'));
	const full: typeof writeFile = async (path) => {
		if (String(path).includes(join('full', 'a'))) await writeFile('/dev/full', 'x');
	};
	const failed = publish(out, build('two'), { writeFile: full });
	await expect(failed).rejects.toThrow(/could not be written.*the disk is full\. Free some space.*The last good build is untouched\./);
	expect(await state(out)).toEqual(['dist', 'one']);
});

test.runIf(existsSync('/proc'))('a folder that the system refuses to make is said, and does not hang', async () => {
	await expect(publish('/proc/dist', build('one'))).rejects.toThrow(/could not be written to “\/proc\/dist”/);
});

test('a rename that fails brings the last good build back', async () => {
	const out = await place();
	await publish(out, build('one'));
	const failing: typeof rename = async (from, to) => {
		if (String(from).includes('.next-')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
		await rename(from, to);
	};
	await expect(publish(out, build('two'), { rename: failing })).rejects.toThrow(/busy.*untouched/);
	expect(await state(out)).toEqual(['dist', 'one']);
});

/** What a build was written to whose process is no more: no number of a process is as high. */
const stopped = 'dist.next-4294967295-1';
/** Where a stop may come → what stands there then, and what the next start makes of it. */
const stops: Record<string, [before: Record<string, Artifact[]>, after: string]> = {
	'while writing the first build': [{ [stopped]: [page('index.html', 'half')] }, 'none'],
	'while writing': [{ dist: build('one'), [stopped]: [page('index.html', 'half')] }, 'one'],
	'between the two renames': [{ 'dist.last': build('one'), [stopped]: build('two') }, 'two'],
	'between the two renames, with a new build that is not whole': [{ 'dist.last': build('one'), [stopped]: [page('index.html', 'half')] }, 'one'],
	'after the second rename': [{ dist: build('two'), 'dist.last': build('one') }, 'two'],
	'between the two renames, the new build lost': [{ 'dist.last': build('one') }, 'one'],
	'at no time': [{ dist: build('one') }, 'one'],
};

test.each(Object.entries(stops))('stopped %s, the next start finishes or undoes it', async (_, [before, after]) => {
	const out = await place();
	for (const [name, artifacts] of Object.entries(before))
		for (const { path, bytes } of artifacts) {
			await mkdir(dirname(join(dirname(out), name, path)), {
				recursive: true,
			});
			await writeFile(join(dirname(out), name, path), bytes);
		}
	await recover(out);
	expect(await state(out)).toEqual([...(after === 'none' ? [] : ['dist']), after]);
	await publish(out, build('three'));
	expect(await state(out)).toEqual(['dist', 'three']);
});

test('a link that leads to nothing is refused before anything is made', async () => {
	const folder = await folderOf({ dist: { link: 'nowhere' } });
	await expect(assertOurs(join(folder, 'dist'), join(folder, '..', 'source'))).rejects.toThrow('leads to nothing');
});

test('a folder that holds something else is refused, and stays', async () => {
	const folder = await folderOf({
		'mine/notes.txt': 'x',
		file: 'x',
		'source/strategy.md': 'x',
		'empty/report.json': '{}',
	});
	const source = join(folder, 'source');
	await expect(assertOurs(join(folder, 'mine'), source)).rejects.toThrow(/did not make/);
	await expect(assertOurs(join(folder, 'file'), source)).rejects.toThrow(/is a file/);
	await expect(assertOurs(source, source)).rejects.toThrow(/inside one another/);
	await expect(assertOurs(join(source, 'dist'), source)).rejects.toThrow(/inside one another/);
	await expect(assertOurs(folder, source)).rejects.toThrow(/inside one another/);
	await symlink(source, join(folder, 'alias'));
	await expect(assertOurs(join(folder, 'alias'), source)).rejects.toThrow(/inside one another/);
	await assertOurs(join(folder, 'empty'), source);
	await assertOurs(join(folder, 'new'), source);
	await assertOurs(join(folder, '..dist'), `${folder}-source`);
});

test('a build that finds another between its two renames leaves that one alone, and nothing of its own', async () => {
	const out = await place();
	await publish(out, build('before'));
	const other: typeof rename = async (from, to) => {
		// The other was quicker by a moment.
		if (from === out) await rename(out, `${out}.last`);
		await rename(from, to);
	};
	await expect(publish(out, build('second'), { rename: other })).rejects.toThrow(/could not be put in place/);
	expect(await readdir(dirname(out))).toEqual(['dist.last']);
});

test('of two builds at once into one folder one is published, whole, and nothing of the other', async () => {
	const out = await place();
	await publish(out, build('before'));
	// The first waits with a page until the second has written its own, and the second with its report until then.
	const [written, resumed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
	const first: typeof writeFile = async (path, data) => {
		const waits = String(path).includes(join('full', 'a'));
		if (waits) await written.promise;
		await writeFile(path, data).finally(() => waits && resumed.resolve());
	};
	const second: typeof writeFile = async (path, data) => {
		if (String(path).endsWith('report.json')) await resumed.promise;
		await writeFile(path, data);
		if (String(path).includes(join('full', 'a'))) written.resolve();
	};
	await Promise.allSettled([
		publish(out, build('one'), { writeFile: first }).finally(resumed.resolve),
		publish(out, build('two'), { writeFile: second }).finally(written.resolve),
	]);
	const pages = await Promise.all(['index.html', 'full/a/index.html'].map((path) => readFile(join(out, path), 'utf8')));
	expect(['one', 'two']).toContain(pages[0]);
	expect(pages[1]).toBe(pages[0]);
	await recover(out);
	expect(await readdir(dirname(out))).toEqual(['dist']);
});

test('what another build is writing is left to it', async () => {
	const out = await place();
	const writing = join(dirname(out), `dist.next-${process.ppid}-1`);
	await mkdir(writing);
	await recover(out);
	expect(await readdir(dirname(out))).toEqual([`dist.next-${process.ppid}-1`]);
});

test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('a folder that cannot be written is said before anything is made', async () => {
	const folder = await folderOf({ 'source/strategy.md': 'x' });
	await chmod(folder, 0o555);
	await expect(assertOurs(join(folder, 'a/dist'), join(folder, 'source'))).rejects.toThrow(/cannot be written.*writing is not allowed there/);
	await chmod(folder, 0o755);
});

test('an artifact is never written outside the output folder', async () => {
	const out = await place();
	await expect(publish(out, [page('../escaped.html', 'x')])).rejects.toThrow(/outside/);
	expect(await readdir(dirname(out))).toEqual([]);
});

test('a list of addresses that cannot be read is not written over', async () => {
	const source = await folderOf({ 'strategy.md': 'x' });
	const list = join(source, 'addresses.txt');
	const bytes = Buffer.from('/\nfull/a/\n', 'utf16le');
	await writeFile(list, Buffer.concat([Buffer.from([0xff, 0xfe]), bytes]));
	expect(await rememberAddresses(source, build('one'))).toBe(0);
	expect((await readFile(list)).subarray(2)).toEqual(bytes);
});

test('addresses once published are remembered, and one that vanishes is an error unless it leads on', async () => {
	const source = await folderOf({ 'strategy.md': 'x' });
	expect(await rememberAddresses(source, build('one'))).toBe(3);
	expect(await rememberAddresses(source, build('one'))).toBe(0);
	const list = join(source, 'addresses.txt');
	expect((await readFile(list, 'utf8')).split('\n').slice(1)).toEqual(['/', 'full/a/', 'report.json', '']);
	const moved = [page('index.html', ''), page('full/b/index.html', '')];
	expect(lines(await checkAddresses(source, moved))).toEqual([
		'addresses.txt:3:address-lost The address “/full/a/” was published and is no longer there. → Bring it back, or say where its readers should go: “full/a/ -> new/address/”.',
	]);
	expect(await checkAddresses(source, moved, true)).toEqual([]);
	await writeFile(list, '/\r\nfull/a/ -> full/b/ # moved\r\nreport.json\r\n');
	expect(await checkAddresses(source, moved)).toEqual([]);
	expect(await readMoved(source)).toEqual([{ from: 'full/a/', to: 'full/b/' }]);
	expect(addressesOf([page('assets/site.css', ''), page('404.html', '')])).toEqual(['404.html']);
});

test.each([
	['https://x.example/ -> full/b/', '“https://x.example/” is not an address of this site.'],
	['old/ -> https://x.example/', '“https://x.example/” is not an address of this site.'],
	['../old/ -> full/b/', '“../old/” is not an address of this site.'],
	['<old>/', '“<old>/” is not an address of this site.'],
	['full/b/ -> /', '“/full/b/” is there, and nobody can be sent on from it.'],
	['/ -> full/b/', '“/” is there, and nobody can be sent on from it.'],
	['old/ -> older/\nolder/ -> old/', 'The address “/old/” leads back to itself.'],
])('a line of addresses that cannot be followed is told, and no page is made of what is no address: %s', async (line, says) => {
	const source = await folderOf({ 'strategy.md': 'x', 'addresses.txt': `${line}\n` });
	const found = lines(await checkAddresses(source, [page('index.html', ''), page('full/b/index.html', '')]));
	expect(found[0]).toContain(`addresses.txt:1:address-lost ${says}`);
	for (const { from, to } of await readMoved(source)) expect(`${from}${to}`).toMatch(/^[a-z/]+$/);
});

test('a list of addresses that cannot be read is told, and never taken for an empty one', async () => {
	const folder = await folderOf({ 'strategy.md': 'x', 'addresses.txt/x': 'y' });
	expect(lines(await checkAddresses(folder, build('one')))).toEqual([expect.stringContaining('addresses.txt:1:address-list addresses.txt cannot be read')]);
	const other = await folderOf({ 'strategy.md': 'x', 'addresses.txt': Buffer.from('/\n/caf\u00e9/\n', 'latin1') });
	expect(lines(await checkAddresses(other, build('one')))).toEqual([expect.stringContaining('addresses.txt:2:address-list addresses.txt is not UTF-8 text')]);
});

test('the report is the same for findings and artifacts in any order', () => {
	const findings = [3, 1, 2].map((line) =>
		finding({
			rule: 'r',
			severity: line === 2 ? 'error' : 'warning',
			message: `At ${line}.`,
			file: 'a.md',
			at: line,
		}),
	);
	const one = makeReport('A', findings, build('x'), []);
	expect(one).toEqual(makeReport('A', findings.toReversed(), build('x').reverse(), []));
	expect(one).toMatchObject({
		ok: false,
		counts: { errors: 1, warnings: 2, pages: 2 },
	});
	expect(makeReport('A', [], [], []).ok).toBe(true);
});

test('the cache makes a thing once for its parts and version; a damaged one only costs time', async () => {
	const folder = await folderOf({ x: '' });
	let made = 0;
	const make = async () => ({ made: ++made, bytes: new Uint8Array([1, 2]) });
	const cache = openCache(folder, '1');
	expect(await cache.get(['a', new Map([[1, 2]])], make)).toEqual({
		made: 1,
		bytes: new Uint8Array([1, 2]),
	});
	expect((await cache.get(['a', new Map([[1, 2]])], make)).made).toBe(1);
	expect((await cache.get(['b'], make)).made).toBe(2);
	expect((await openCache(folder, '2').get(['b'], make)).made).toBe(3);
	for (const name of await readdir(folder)) await writeFile(join(folder, name), 'broken');
	expect((await cache.get(['b'], make)).made).toBe(4);
	expect((await openCache('/dev/null/no', '1').get(['b'], make)).made).toBe(5);
});

test('what is kept is found again for equal values, and for no others', async () => {
	const cache = openCache(await folderOf({ x: '' }), '1');
	let made = 0;
	const get = (part: unknown) => cache.get([part], async () => ++made);
	// Node holds the second as a part of a longer text with another letter in it, in twice the room.
	expect(await get('abcdefghijklmnopqrstuvwxyz')).toBe(1);
	expect(await get('Āabcdefghijklmnopqrstuvwxyz'.slice(1))).toBe(1);
	expect(await get(new Map([['a', { bytes: new Uint8Array([1]) }]]))).toBe(2);
	expect(await get(new Map([['a', { bytes: new Uint8Array([1]) }]]))).toBe(2);
	expect(await get(new Map([['a', { bytes: new Uint8Array([2]) }]]))).toBe(3);
	expect(await get(new Map([['b', { bytes: new Uint8Array([1]) }]]))).toBe(4);
});
