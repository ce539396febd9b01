/** Drifts and harmless edits put into copies of the real source: what says another thing is found, what looks different is not. */
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { drifts } from '../../scripts/bench/drift/drifts.ts';
import { harmless } from '../../scripts/bench/drift/harmless.ts';
import { measureDrift } from '../../scripts/bench/drift/measure.ts';
import { linesOf } from '../../scripts/bench/drift/places.ts';

test('drifts are found, and harmless edits are not', { timeout: 120_000 }, async () => {
	const { drifts: seeded, harmless: shaped } = await measureDrift('source', { drifts: 28, harmless: 14 }, 11);
	expect(seeded).toHaveLength(28);
	expect(shaped).toHaveLength(14);
	expect(seeded.filter(({ rules }) => rules.length === 0).map(({ edit }) => edit.after)).toEqual([]);
	expect(shaped.filter(({ rules }) => rules.length > 0).length).toBeLessThanOrEqual(1);
	// Also where every change was accepted unread.
	expect(seeded.filter(({ rules }) => rules.some((rule) => rule !== 'freshness')).length).toBeGreaterThanOrEqual(8);
});

test('the same seed gives the same edits, each in one place and none the same as the source', async () => {
	const markdown = await readFile('source/strategy.md', 'utf8');
	for (const make of [(seed: number) => drifts(markdown, 40, seed, () => true), (seed: number) => harmless(markdown, 40, seed)]) {
		expect(make(3)).toEqual(make(3));
		expect(make(3)).not.toEqual(make(4));
		for (const edit of make(3)) {
			expect(edit.markdown).not.toBe(markdown);
			expect(edit.markdown.split('\n').length - markdown.split('\n').length).toBeLessThanOrEqual(1);
		}
	}
});

test('lines are known by their section and their edition', () => {
	const lines = linesOf(
		'---\ntitle: A\n---\n\n## One {#one}\n\nfull\n\n:::summary\n:::table[C]\n| cell |\n:::\nshort\n:::\n\nagain\n\n:::easy-read[T]\n![x](y.svg)\neasy\n:::\n\n## Two {#two}\n\nlast\n',
	);
	expect(lines.map(({ text, section, edition }) => `${section} ${edition} ${text}`)).toEqual([
		'one full full',
		'one summary | cell |',
		'one summary short',
		'one full again',
		'one easy-read easy',
		'two full last',
	]);
});
