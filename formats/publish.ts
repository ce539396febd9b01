/** Turns checked artifacts into the output folder, whole or not at all. Edge: disk. */
import { access, constants, lstat, mkdir, readdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Artifact } from './model.ts';
import { reportPath } from './paths.ts';

/** A reason why the output folder must not be written; nothing was changed. */
class PublishError extends Error {
	override name = 'PublishError';
}

let times = 0;
/** The folder that a build is written to: each build has one of its own, or two at once would be mixed into one. */
const nextOf = (out: string): string => `${out}.next-${process.pid}-${++times}`;
/** The one that the last good build waits in while names change. */
const lastOf = (out: string): string => `${out}.last`;
const exists = (path: string): Promise<boolean> =>
	stat(path).then(
		() => true,
		() => false,
	);

/**
 * Finishes or undoes what an earlier run left when it was stopped between its two renames. Call it before a build.
 * `out` gone and both others there: the new build was complete (its report is written last), so it goes into place.
 * Otherwise the last good one stays.
 */
export async function recover(out: string): Promise<void> {
	const left = await leftBehind(out);
	if (!(await exists(out)) && (await exists(lastOf(out)))) {
		const whole = await Promise.all(left.map((folder) => exists(join(folder, reportPath))));
		await rename(left[whole.indexOf(true)] ?? lastOf(out), out);
	}
	await Promise.all([...left, lastOf(out)].map((folder) => rm(folder, { recursive: true, force: true })));
}

/** Folders that were written for `out` by processes that are no more. */
async function leftBehind(out: string): Promise<string[]> {
	const names = await readdir(dirname(out)).catch(() => []);
	return names
		.filter((name) => {
			const [, pid] = name.startsWith(`${basename(out)}.next-`) ? (/-(\d+)-\d+$/.exec(name) ?? []) : [];
			return pid !== undefined && !isAlive(Number(pid));
		})
		.map((name) => join(dirname(out), name));
}

function isAlive(pid: number): boolean {
	try {
		return process.kill(pid, 0);
	} catch (error) {
		return (error as NodeJS.ErrnoException).code === 'EPERM';
	}
}

/** Refuses a folder that holds something else than an earlier build, that is inside the source or round it, or that cannot be written: before anything is made. */
export async function assertOurs(out: string, source: string): Promise<void> {
	const [a, b] = await Promise.all([real(out), real(source)]);
	if (within(a, b) || within(b, a)) throw new PublishError(`The output folder “${out}” and the source folder are inside one another. Choose another --out.`);
	await assertWritable(dirname(a), out);
	const info = await stat(a).catch(() => undefined);
	if (!info) {
		if (await lstat(a).catch(() => undefined)) throw new PublishError(`“${out}” is a link that leads to nothing. Remove it, or choose another --out.`);
		return;
	}
	if (!info.isDirectory()) throw new PublishError(`“${out}” is a file. Choose another --out.`);
	const names = await readdir(a);
	if (names.length > 0 && !names.includes(reportPath))
		throw new PublishError(`“${out}” holds files that Fourfold did not make. Choose an empty folder, or remove it yourself.`);
}

/** A build is made beside its place: the folder round it, or the nearest that is there, must take it. */
async function assertWritable(folder: string, out: string): Promise<void> {
	if (!(await exists(folder)) && dirname(folder) !== folder) return assertWritable(dirname(folder), out);
	await access(folder, constants.W_OK).catch((error: unknown) => {
		throw new PublishError(`The build cannot be written to “${out}”: ${reason(error)}`);
	});
}

/** Without links, so that one folder by two names is one; a path that is not there yet is taken as it is. */
const real = (path: string): Promise<string> => realpath(path).catch(() => resolve(path));

/** Whether a path is a folder or lies in it. */
function within(inner: string, outer: string): boolean {
	const path = relative(outer, inner);
	return path !== '..' && !path.startsWith(`..${sep}`) && !isAbsolute(path);
}

/** The disk, so that a test can make it fail. */
export interface Disk {
	writeFile: typeof writeFile;
	rename: typeof rename;
}

/** Writes everything beside `out`, then puts it in place with two renames. When writing fails, `out` is as it was. */
export async function publish(out: string, artifacts: readonly Artifact[], disk: Partial<Disk> = {}): Promise<void> {
	const [next, last] = [nextOf(out), lastOf(out)];
	try {
		await rm(next, { recursive: true, force: true });
		if (await exists(out)) await rm(last, { recursive: true, force: true });
		await writeAll(next, artifacts, disk.writeFile ?? writeFile);
	} catch (error) {
		await rm(next, { recursive: true, force: true }).catch(() => {});
		throw new PublishError(`The build could not be written to “${out}”: ${reason(error)}`);
	}
	await exchange(out, next, last, disk.rename ?? rename);
	// The new build is in place: what cannot be cleared away now, the next start clears.
	await rm(last, { recursive: true, force: true }).catch(() => {});
}

/** The two renames. When the second fails, the first is taken back, unless another build has taken the place meanwhile. */
async function exchange(out: string, next: string, last: string, move: typeof rename): Promise<void> {
	const had = await exists(out);
	let moved = false;
	try {
		if (had) await move(out, last);
		moved = had;
		await move(next, out);
	} catch (error) {
		if (moved && !(await exists(out))) await move(last, out).catch(() => {}); // the next start does it
		await rm(next, { recursive: true, force: true }).catch(() => {});
		throw new PublishError(`The build could not be put in place as “${out}”: ${reason(error)}`);
	}
}

/** The report last: a folder that has it is whole. */
async function writeAll(folder: string, artifacts: readonly Artifact[], write: typeof writeFile): Promise<void> {
	for (const { path } of artifacts) if (!within(resolve(folder, path), resolve(folder))) throw new Error(`“${path}” is outside the output folder`);
	const folders = new Set([folder, ...artifacts.map((artifact) => dirname(join(folder, artifact.path)))]);
	for (const path of [...folders].sort()) await makeFolder(path);
	const inOrder = [...artifacts.filter(({ path }) => path !== reportPath), ...artifacts.filter(({ path }) => path === reportPath)];
	for (const artifact of inOrder) await write(join(folder, artifact.path), artifact.bytes);
}

/** A folder and those it is in, one by one: asked for all at once, Node never ends where a system refuses some names, as /proc does. */
async function makeFolder(path: string): Promise<void> {
	if (await exists(path)) return;
	await makeFolder(dirname(path));
	await mkdir(path);
}

function reason(error: unknown): string {
	const { code, message } = error as NodeJS.ErrnoException;
	if (code === 'ENOSPC') return 'the disk is full. Free some space and build again. The last good build is untouched.';
	if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'writing is not allowed there. The last good build is untouched.';
	return `${message}. The last good build is untouched.`;
}
