/** Keeps what was found on a page under a hash of all that it depends on, so that an unchanged page is not looked at again. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Noticed } from './noticed.ts';

/** Verdicts kept at most; the longest unused go first. */
const most = 20_000;

export interface Verdicts {
	/** Nothing was kept by an earlier run. */
	readonly none: boolean;
	get(key: string): Noticed[] | undefined;
	set(key: string, noticed: Noticed[]): void;
	save(): Promise<void>;
}

/** Without a folder nothing is kept. A file that cannot be read is as good as none. */
export async function openVerdicts(folder: string | undefined): Promise<Verdicts> {
	const file = folder && join(folder, 'site-verdicts.json');
	const kept = file ? await read(file) : new Map<string, Noticed[]>();
	const used = new Map<string, Noticed[]>();
	let changed = false;
	return {
		none: kept.size === 0,
		get(key) {
			const verdict = kept.get(key) ?? used.get(key);
			if (verdict) used.set(key, verdict);
			return verdict;
		},
		set(key, noticed) {
			used.set(key, noticed);
			changed = true;
		},
		async save() {
			if (!file || !changed) return;
			const unused = [...kept].filter(([key]) => !used.has(key));
			const all = [...unused, ...used].slice(-most);
			await keep(folder, file, JSON.stringify(Object.fromEntries(all))).catch(() => {}); // what is not remembered only costs time
		},
	};
}

async function read(file: string): Promise<Map<string, Noticed[]>> {
	try {
		const value: unknown = JSON.parse(await readFile(file, 'utf8'));
		return new Map(Object.entries(value as Record<string, Noticed[]>).filter(([, verdict]) => Array.isArray(verdict)));
	} catch {
		return new Map();
	}
}

export const hashOf = (...parts: (string | Uint8Array)[]): string => {
	const hash = createHash('sha256');
	for (const part of parts) hash.update(part).update('\0');
	return hash.digest('base64url');
};

/** Written beside and renamed, so that a reader never sees half a file. */
async function keep(folder: string, file: string, text: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const draft = `${file}.${process.pid}`;
	await writeFile(draft, text);
	await rename(draft, file);
}
