/** Each Markdown in `golden/` gives the tag tree beside it, passes the check of PDFs, and gives the same bytes twice. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { renderPdf } from '../../../formats/pdf/index.ts';
import { house } from './pictures.ts';
import { pdfOf, tagsOf } from './tags.ts';

const folder = join(import.meta.dirname, 'golden');
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.md') ? [file.slice(0, -3)] : []));

it.each(names)('%s: its tags, no finding, the same bytes twice', async (name) => {
	const made = await pdfOf(readFileSync(join(folder, `${name}.md`), 'utf8'), {
		'pictures/house.svg': house,
	});
	const { artifact, edition, findings } = made;
	await expect(tagsOf(made)).toMatchFileSnapshot(join(folder, `${name}.tags.txt`));
	expect([...findings, ...(await checkPdf(artifact, edition))].map(String)).toEqual([]);
	expect(Buffer.from((await renderPdf(edition)).artifact.bytes).equals(Buffer.from(artifact.bytes))).toBe(true);
});
