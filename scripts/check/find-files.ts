/** Turns paths, folders and globs into the files to look at, with the path that each is reported under. */
import { glob, readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { mediaTypeOf } from '../../formats/media-types.ts';
import type { Artifact } from '../../formats/model.ts';

export interface Found extends Artifact {
	/** Where it is on disk. */
	file: string;
}

/** Can be checked: pages and PDFs. What they need beside them is looked at with them. */
const isChecked = ({ mediaType }: Found): boolean => mediaType === 'text/html' || mediaType === 'application/pdf';

/**
 * The files of a folder, one file, or all that a pattern such as `reports/**\/*.pdf` fits; or why there is nothing to check:
 * “0 errors” of nothing would let a mistyped name pass.
 */
export async function filesToCheck(path: string): Promise<Found[] | { message: string; hint: string }> {
	if (/^[a-z]+:\/\//i.test(path))
		return {
			message: `“${path}” is an address, and only files on this machine can be checked.`,
			hint: 'Name the folder that the site was built into, or save the PDF and name that.',
		};
	const files = await findFiles(path);
	if (!files) return { message: `There is no “${path}”.`, hint: 'Name a folder that is built, a PDF, or a pattern in quotation marks: "reports/**/*.pdf".' };
	if (!files.some(isChecked))
		return { message: `There is no page and no PDF in “${path}”.`, hint: 'Name a folder that is built (for example dist), an .html file or a PDF.' };
	return files;
}

/** Undefined when there is nothing of the kind. */
export async function findFiles(path: string): Promise<Found[] | undefined> {
	const info = await stat(path).catch((error: NodeJS.ErrnoException) => {
		// What may not be looked at may well be there.
		if (error.code === 'EACCES' || error.code === 'EPERM') throw error;
		return undefined;
	});
	if (info?.isDirectory()) {
		const root = resolve(path);
		const entries = (await readdir(root, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
		const files = entries.map((entry) => join(entry.parentPath, entry.name)).sort();
		return Promise.all(files.map((file) => load(file, relative(root, file).split(sep).join('/'))));
	}
	// A pipe would be waited for without end.
	if (info) return info.isFile() ? [await load(path, path)] : undefined;
	if (!/[*?[{]/.test(path)) return undefined;
	const names: string[] = [];
	for await (const entry of glob(path, { withFileTypes: true })) if (entry.isFile()) names.push(relative(process.cwd(), join(entry.parentPath, entry.name)));
	return names.length > 0 ? Promise.all(names.sort().map((name) => load(name, name))) : undefined;
}

const load = async (file: string, path: string): Promise<Found> => ({ path, file, mediaType: mediaTypeOf(path), bytes: new Uint8Array(await readFile(file)) });
