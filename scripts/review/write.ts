/** Writes what an author wants recorded into a source folder: the texts that were compared, then `reviews.yaml`. */
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Publication } from '../../formats/model.ts';
import { reviewedFolder, reviewedPath } from '../../formats/paths.ts';
import { editReviews, fileOfKept, type Order } from '../../formats/reviews/edit.ts';

/** The texts come first: a `reviews.yaml` that names them is never without them. @returns in plain words, why nothing was written. */
export async function writeReviews(folder: string, publication: Publication, orders: readonly Order[]): Promise<string[]> {
	const file = join(folder, 'reviews.yaml');
	const old = await readFile(file, 'utf8').catch(() => undefined);
	const { text, kept, problems } = editReviews(old, publication, orders);
	if (problems.length > 0) return problems;
	await mkdir(join(folder, reviewedFolder), { recursive: true });
	for (const [mark, words] of kept) await writeFile(join(folder, reviewedPath(mark)), fileOfKept(words));
	await writeFile(file, text);
	for (const name of await readdir(join(folder, reviewedFolder)))
		if (/^[0-9a-f]{16}\.txt$/.test(name) && !kept.has(name.slice(0, 16))) await rm(join(folder, reviewedFolder, name));
	return [];
}
