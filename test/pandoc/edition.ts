/** Editions for these tests, read from real Markdown by the real reader. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Edition, EditionId } from '../../formats/model.ts';
import { readSource } from '../../formats/read/index.ts';
import { select } from '../../formats/select.ts';

export const sourceFolder = join(import.meta.dirname, 'source');

export async function readEdition(source: string, id: EditionId = 'full'): Promise<Edition> {
	const { publication, findings } = await readSource(source);
	const edition = publication && select(publication, id);
	if (!edition) throw new Error(findings.map(String).join('\n'));
	return edition;
}

/** An edition of a few lines of Markdown under one heading. */
export async function editionOf(markdown: string, front = 'title: Test', id: EditionId = 'full'): Promise<Edition> {
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-test-'));
	try {
		const file = join(folder, 'strategy.md');
		await writeFile(file, `---\n${front}\n---\n\n${markdown}\n`);
		return await readEdition(folder, id);
	} finally {
		await rm(folder, { recursive: true });
	}
}
