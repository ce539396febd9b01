/** Turns a path that the author wrote into bytes, and never leaves the source folder. Edge: disk. */
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';

export type FileResult =
	| { bytes: Uint8Array }
	| {
			problem: 'missing' | 'outside' | 'not-a-file' | 'too-large' | 'unreadable';
	  };

/** Largest Markdown source, in bytes: larger ones are refused before they are parsed. */
export const maxSourceBytes = 32 * 1024 * 1024;
/** Largest picture or film, in bytes. */
const maxAssetBytes = 256 * 1024 * 1024;

/** Reads `path` (relative, with `/`) inside `folder`; links that lead out of the folder count as outside. */
export async function readInside(folder: string, path: string, maxBytes = maxAssetBytes): Promise<FileResult> {
	if (isAbsolute(path) || path.includes('\0') || path.split(/[\\/]/).includes('..')) return { problem: 'outside' };
	try {
		const [root, real] = await Promise.all([realpath(folder), realpath(join(folder, path))]);
		const inside = relative(root, real);
		if (inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside)) return { problem: 'outside' };
		const info = await stat(real);
		if (!info.isFile()) return { problem: 'not-a-file' };
		if (info.size > maxBytes) return { problem: 'too-large' };
		return { bytes: new Uint8Array(await readFile(real)) };
	} catch (error) {
		const code = (error as NodeJS.ErrnoException).code;
		return {
			problem: code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG' ? 'missing' : 'unreadable',
		};
	}
}

/** UTF-8 bytes → text with `\n` line ends and no byte order mark, or the line of the first byte that is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): { text: string } | { badLine: number } {
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return { text: text.replace(/\r\n?/g, '\n') };
	} catch {
		return { badLine: lineOfFirstBadByte(bytes) };
	}
}

function lineOfFirstBadByte(bytes: Uint8Array): number {
	let line = 1;
	let start = 0;
	for (let i = 0; i <= bytes.length; i++) {
		if (i < bytes.length && bytes[i] !== 0x0a) continue;
		try {
			new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, i));
		} catch {
			return line;
		}
		start = i + 1;
		line++;
	}
	return line;
}
