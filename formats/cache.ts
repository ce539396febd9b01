/** Turns a key into what was made for it last time, or makes it and keeps it. A damaged or missing cache only costs time. Edge: disk. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

export interface Cache {
	/** `parts` is everything that the result depends on; `make` is called when there is nothing for it yet. */
	get<T>(parts: unknown[], make: () => Promise<T>): Promise<T>;
}

export const noCache: Cache = { get: (_parts, make) => make() };

/** A cache in `folder`; `version` stands for the code that makes the results. */
export function openCache(folder: string, version: string): Cache {
	return {
		async get(parts, make) {
			const path = join(folder, `${keyOf([version, ...parts])}.bin`);
			const kept = await readFile(path)
				.then(deserialize)
				.catch(() => undefined);
			if (kept !== undefined) return kept;
			const made = await make();
			await keep(path, serialize(made)).catch(() => {});
			return made;
		},
	};
}

/** Written beside and renamed, so that a reader never sees half a file. */
async function keep(path: string, bytes: Uint8Array): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	const draft = `${path}.${process.pid}`;
	await writeFile(draft, bytes);
	await rename(draft, path);
}

/** Through JSON: equal values give equal keys, where Node's own serialisation tells apart how it happens to hold a text. */
const keyOf = (parts: unknown[]): string =>
	hash(
		JSON.stringify(parts, function (this: Record<string, unknown>, name, value) {
			const own = this[name];
			if (own instanceof Uint8Array) return hash(own);
			return own instanceof Map || own instanceof Set ? [...own] : value;
		}),
	);

const hash = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32);

/** One hash for all the code and libraries that a result may depend on: what changes them, changes every key. */
export async function codeVersion(root: string): Promise<string> {
	const folders = await Promise.all(
		['formats', 'site'].map((folder) =>
			readdir(join(root, folder), {
				recursive: true,
				withFileTypes: true,
			}).catch(() => []),
		),
	);
	const files = folders
		.flat()
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	const contents = await Promise.all([...files, join(root, 'package-lock.json')].map((file) => readFile(file).catch(() => Buffer.alloc(0))));
	const all = createHash('sha256').update(process.version);
	for (const content of contents) all.update(content).update('\0');
	return all.digest('hex').slice(0, 16);
}
