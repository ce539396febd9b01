/** Turns the compressed browser inside `@sparticuz/chromium` into a folder with a program that can be run. */
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { access, chmod, constants, mkdir, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar-fs';

/** Where the package keeps its files, and its version; `undefined` where it is not installed or not for this machine. */
export async function bundledPackage(): Promise<{ bin: string; version: string } | undefined> {
	if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
	try {
		const root = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../..');
		const { version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { version: string };
		return existsSync(join(root, 'bin/chromium.br')) ? { bin: join(root, 'bin'), version } : undefined;
	} catch {
		return undefined;
	}
}

/** The program and its one font, in a folder named by version. Any number of processes may ask at once. */
export const unpackProgram = (from: { bin: string; version: string }, cache?: string): Promise<string> =>
	once(cache, `chromium-${from.version}`, async (folder) => {
		const program = createWriteStream(join(folder, 'chromium'), {
			mode: 0o755,
		});
		await Promise.all([
			pipeline(createReadStream(join(from.bin, 'chromium.br')), createBrotliDecompress({ chunkSize: 2 ** 21 }), program),
			untar(join(from.bin, 'fonts.tar.br'), folder),
		]);
	});

/** The shared libraries that a bare container lacks. */
export const unpackLibraries = (from: { bin: string; version: string }, cache?: string): Promise<string> =>
	once(cache, `chromium-${from.version}-libraries`, (folder) => untar(join(from.bin, 'al2023.tar.br'), folder));

const untar = (archive: string, folder: string) => pipeline(createReadStream(archive), createBrotliDecompress(), extract(folder));

/** A fontconfig file that names only the unpacked fonts, so that text is as wide on every machine. */
export async function writeFontConfig(folder: string): Promise<string> {
	const file = join(folder, 'fonts.conf');
	const wanted = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>
`;
	if ((await readFile(file, 'utf8').catch(() => '')) === wanted) return file;
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, wanted);
	await rename(draft, file);
	return file;
}

/**
 * Fills a folder once. The work is done in a folder of our own that is then renamed, so that a second process sees all
 * of it or nothing; the one that comes second throws its copy away.
 */
async function once(cache: string | undefined, name: string, fill: (folder: string) => Promise<void>): Promise<string> {
	const home = cache ?? (await cacheHome());
	const folder = join(home, name);
	if (existsSync(folder)) return folder;
	await mkdir(home, { recursive: true });
	const draft = await mkdtemp(join(home, `.${name}-`));
	try {
		await fill(draft);
		await chmod(draft, 0o755);
		await rename(draft, folder);
	} catch (error) {
		await rm(draft, { recursive: true, force: true });
		if (!existsSync(folder)) throw error;
	}
	return folder;
}

/** `node_modules/.cache/fourfold`, or where that cannot be written, a folder of this user's under the temporary folder. */
async function cacheHome(): Promise<string> {
	const modules = fileURLToPath(new URL('../../../../node_modules/', import.meta.url));
	const home = join(modules, '.cache/fourfold');
	try {
		await mkdir(home, { recursive: true });
		await access(home, constants.W_OK);
		return home;
	} catch {
		const fallback = join(tmpdir(), `fourfold-${userInfo().username}`);
		await mkdir(fallback, { recursive: true, mode: 0o700 });
		// Whoever made the folder could put another program in it.
		const mine = (await stat(fallback)).uid === (process.getuid?.() ?? 0);
		return mine ? fallback : mkdtemp(`${fallback}-`);
	}
}
