/** The scorer reads names as they are meant, and tells a right verdict from a wrong one. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scoreCorpus } from '../../../formats/pdf/check/corpus.ts';
import { PDFDocument } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { good, name } from './good.ts';

const filesOf = async (folder: string) => (await readdir(folder)).sort().map((file) => [file, () => readFile(join(folder, file))] as const);

test('a folder is scored by the clauses in its names', async () => {
	const folder = await mkdtemp(join(tmpdir(), 'corpus-'));
	try {
		const { bytes } = (await good()).artifact;
		const doc = await PDFDocument.load(bytes, { updateMetadata: false });
		doc.catalog.delete(name('ViewerPreferences'));
		const untitled = await doc.save();
		await writeFile(join(folder, '7.1-t01-pass-a.pdf'), bytes);
		await writeFile(join(folder, '7.1-t01-fail-a.pdf'), untitled);
		await writeFile(join(folder, '7.9-t01-fail-a.pdf'), untitled);
		await writeFile(join(folder, 'README.md'), 'not a PDF');
		const score = await scoreCorpus(await filesOf(folder));
		expect(score.pass).toEqual({ right: 1, of: 1 });
		expect(score.fail).toEqual({ right: 1, of: 2 });
		expect(score.disagreements).toEqual([
			expect.objectContaining({
				file: '7.9-t01-fail-a.pdf',
				expected: 'fail',
				clause: '7.9',
				found: [expect.stringContaining('pdf-ua-07-001 (ISO 14289-1, 7.1;')],
			}),
		]);
	} finally {
		await rm(folder, { recursive: true });
	}
});
