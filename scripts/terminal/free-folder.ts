/** Says whether a folder's name is free to be made, or why not: nothing that is already there is ever written over. */
import { readdir, stat } from 'node:fs/promises';

/** Undefined where there is nothing, or an empty folder. */
export async function whyTaken(folder: string): Promise<string | undefined> {
	const info = await stat(folder).catch(() => undefined);
	if (!info) return undefined;
	if (!info.isDirectory()) return `“${folder}” is already there, and is not a folder.`;
	return (await readdir(folder)).length > 0 ? `The folder “${folder}” already holds something, and is left as it is.` : undefined;
}
