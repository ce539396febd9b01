/** Turns the parts of a Word or EPUB file into a zip that has the same bytes each time, wherever it is made. */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export type Parts = Map<string, Uint8Array>;

/** Undefined where the bytes are no zip. */
export function openZip(bytes: Uint8Array): Parts | undefined {
	try {
		return new Map(Object.entries(unzipSync(bytes)));
	} catch {
		return undefined;
	}
}

/** The first `stored` parts come first, uncompressed and in that order (EPUB wants `mimetype` so); the rest by name. */
export function closeZip(parts: Parts, date: string, stored: readonly string[] = []): Uint8Array {
	const [year = 1980, month = 1, day = 1] = date.split('-').map(Number);
	// A zip holds local time, so a local date gives the same bytes in every time zone.
	const mtime = new Date(year, month - 1, day, 12);
	const zippable: Zippable = {};
	for (const name of stored) zippable[name] = [parts.get(name) ?? new Uint8Array(), { level: 0, mtime }];
	for (const name of [...parts.keys()].sort()) if (!stored.includes(name)) zippable[name] = [parts.get(name) ?? new Uint8Array(), { level: 9, mtime }];
	return zipSync(zippable);
}

/** Changes one text part in place; a part that is not there stays away. */
export function edit(parts: Parts, name: string, change: (text: string) => string): void {
	const part = parts.get(name);
	if (part) parts.set(name, strToU8(change(strFromU8(part))));
}

export const xmlText = (text: string): string => text.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? c);
