/** Words with every mark that means something to Markdown, brought in and read again. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { importDocument } from '../../../formats/pandoc/import/index.ts';
import { page, readAgain } from './files.ts';
import { shapeOf } from './shape.ts';

it('any words come back as the same words, whatever marks they hold', async () => {
	const marks = [
		'*',
		'_',
		'`',
		'#',
		'[',
		']',
		'(',
		')',
		'{',
		'}',
		':',
		'::',
		':::',
		'|',
		'<',
		'>',
		'&',
		'~',
		'-',
		'+',
		'1.',
		'!',
		'\\',
		'span',
		'a',
		'bus',
		'é',
		'{#x}',
		'{decorative}',
		'[^1]',
		'*[A]: b ',
		'---',
	];
	const texts = fc.array(fc.constantFrom(...marks, ' '), { minLength: 1, maxLength: 12 }).map((list) => list.join(''));
	const samples = fc.sample(texts, { numRuns: 400, seed: 7 }).filter((text) => /[a-z]/.test(text) && !/^\s*\*\[A\]: /.test(text));
	const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	// One document: a paragraph, a heading, a cell and a list item for each.
	const html = samples
		.map(
			(text) =>
				`<h2>Part</h2><p>${escaped(text)}</p><p><b>${escaped(text)}</b>x</p><table><thead><tr><th>h</th></tr></thead><tbody><tr><td>${escaped(text)}</td></tr></tbody></table><ul><li>${escaped(text)}</li></ul>`,
		)
		.join('');
	const imported = await importDocument(page(html), 'html', { name: 'words' });
	expect(imported.words.lost).toEqual([]);
	const edition = await readAgain(imported);
	const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
	const shape = shapeOf(edition);
	expect(shape.tables.map(({ rows }) => rows[1]?.[0])).toEqual(samples.map(squeezed));
	expect(edition.sections).toHaveLength(samples.length);
});
