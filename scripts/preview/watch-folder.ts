/** Turns changes in a folder, whichever way an editor makes them, into a call a moment later. Edge: disk. */
import { type FSWatcher, readdirSync, statSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';

/** Several events come with one save: the last of them, a moment later, starts the work. */
const momentMs = 20;
/** How often is asked whether the folder itself is there, and the same. */
const askMs = 200;

/**
 * Each folder is watched by itself. Many editors save by putting a new file in the old one's place; what watches a file, as
 * Node does on Linux when it is asked for a folder and all in it, hears of the first such save alone.
 */
export function watchFolder(source: string, work: () => Promise<void>): void {
	const watched = new Map<string, { identity: string; watcher: FSWatcher }>();
	let timer: NodeJS.Timeout | undefined;
	let known = identityOf(source);
	const soon = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			attend();
			void work().catch((error: unknown) => console.error(error));
		}, momentMs);
	};
	const leave = (folder: string) => {
		watched.get(folder)?.watcher.close();
		watched.delete(folder);
	};
	const attend = () => {
		const there = new Map(foldersIn(source).map((folder) => [folder, identityOf(folder)]));
		for (const [folder, { identity }] of watched) if (there.get(folder) !== identity) leave(folder);
		for (const [folder, identity] of there) {
			if (identity === undefined || watched.has(folder)) continue;
			try {
				const watcher = watch(folder, soon);
				watcher.on('error', () => leave(folder));
				watched.set(folder, { identity, watcher });
			} catch {
				// It has gone again, and what it is in tells of that.
			}
		}
	};
	attend();
	// Nobody tells of a folder that comes, or comes back: when it was renamed, deleted and made again, or is not there yet.
	setInterval(() => {
		const now = identityOf(source);
		if (now !== known) soon();
		known = now;
	}, askMs).unref();
}

/** A folder that was deleted and made again is another one, though it may have the same number. */
function identityOf(path: string): string | undefined {
	const info = statOf(path);
	return info && `${info.ino} ${info.isDirectory() ? info.birthtimeMs : ''}`;
}

function statOf(path: string) {
	try {
		return statSync(path, { throwIfNoEntry: false });
	} catch {
		return undefined;
	}
}

/** The folder and those in it; of a single file, the folder that it is in. Of what programs keep for themselves nothing is read. */
function foldersIn(source: string): string[] {
	const info = statOf(source);
	if (!info?.isDirectory()) return info ? [dirname(source)] : [];
	const inner = (folder: string): string[] => [folder, ...subfolders(folder).flatMap(inner)];
	return inner(source);
}

function subfolders(folder: string): string[] {
	try {
		return readdirSync(folder, { withFileTypes: true })
			.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
			.map(({ name }) => join(folder, name));
	} catch {
		return [];
	}
}
