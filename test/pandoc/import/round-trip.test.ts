/** Our own documents, written as Word, OpenDocument or HTML and brought in again, say the same. */
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../formats/model.ts';
import { importDocument } from '../../../formats/pandoc/import/index.ts';
import { renderPandoc } from '../../../formats/pandoc/index.ts';
import { readEdition, sourceFolder } from '../edition.ts';
import { readAgain, written } from './files.ts';
import { type Shape, shapeOf } from './shape.ts';

const root = join(import.meta.dirname, '../../..');

/**
 * What is inherent: a file holds an address where the source has a link to another edition; Word has no abbreviations;
 * what stands before the first heading in a file is the edition's front, and gets the heading “Introduction” here; a box has
 * no kind; names of sub-headings are made again from their words; bold, links and notes inside a heading stay words there.
 */
function comparable(edition: Edition, captions = false): Shape {
	const shape = shapeOf(edition, (id) => id !== 'introduction', captions);
	return { ...shape, links: shape.links.map((link) => link.replace(/^#\S+/, '#')) };
}

describe('the full edition as a Word file, brought in again', () => {
	it.each([
		['the real source', join(root, 'source')],
		['a document with everything that a file can hold', sourceFolder],
		['a second document', join(root, 'test/documents/second')],
	])('%s has the same headings, words, tables, pictures, links, notes, lists and languages', async (_, source) => {
		const edition = await readEdition(source);
		const { artifact } = await renderPandoc(edition, 'docx');
		const imported = await importDocument(artifact?.bytes ?? new Uint8Array(), 'docx', { name: 'full' });
		expect(imported.words.lost).toEqual([]);
		expect(imported.words.added).toEqual([]);
		const again = await readAgain(imported);
		const [was, is] = [comparable(edition), comparable(again)];
		for (const key of Object.keys(was) as (keyof Shape)[]) expect(is[key], key).toEqual(was[key]);
		expect(again.sections.map((section) => section.id).filter((id) => id !== 'introduction')).toEqual(edition.sections.map((section) => section.id));
	});
});

describe.each(['odt', 'html'] as const)('a document written as %s, brought in again', (to) => {
	it('has the same headings, words, tables, alternative texts, links and notes', async () => {
		const edition = await readEdition(sourceFolder);
		// To pandoc's reader of OpenDocument a table's caption is a paragraph of its own.
		const [was, bytes] = [comparable(edition, to === 'odt'), await written(edition, to)];
		const imported = await importDocument(bytes, to, {
			name: 'full',
			readBeside: async () => new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>'),
		});
		expect(imported.words.lost).toEqual([]);
		const is = comparable(await readAgain(imported));
		for (const key of ['headings', 'words', 'notes', 'lists', 'links'] as const) expect(is[key], key).toEqual(was[key]);
		// OpenDocument has no list of terms: what a term means is indented, as a quotation is.
		expect(is.quotes).toEqual(to === 'odt' ? expect.arrayContaining(was.quotes) : was.quotes);
		expect(is.tables.map(({ rows }) => rows)).toEqual(was.tables.map(({ rows }) => rows));
		if (to === 'html') expect(is.terms).toEqual(was.terms);
		// OpenDocument has no mark for decoration, so the author is asked.
		expect(is.pictures).toEqual(was.pictures.map((alt) => (to === 'odt' ? alt.replace('(decorative)', '') : alt)));
	});
});
