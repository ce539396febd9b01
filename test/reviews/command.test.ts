/** `npm run review -- diff` → what has changed, or that nothing is recorded to compare with, which is not the same. */
import { stripVTControlCharacters } from 'node:util';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readSource } from '../../formats/read/index.ts';
import { main } from '../../scripts/review.ts';
import { asCalled, defineCommand, readOptions } from '../../scripts/terminal/options.ts';
import { folderOf, withBody } from '../read/folder.ts';

let printed = '';
beforeEach(() => {
	printed = '';
	vi.spyOn(console, 'log').mockImplementation((text) => void (printed += `${text}\n`));
});
afterEach(() => vi.restoreAllMocks());

test('tells a text that nobody recorded from one that has not changed', async () => {
	const folder = await folderOf(withBody('## Aim {#aim}\n\nWords.\n\n:::summary\nFewer.\n:::\n'));
	expect(await main(['diff', 'summary#aim', '--source', folder])).toBe(1);
	expect(printed).toContain('Nothing is recorded of the full text that these go with');
	expect(printed).toContain('summary#aim');
	expect(printed).not.toContain('Nothing has changed');

	expect(await main(['accept', 'summary#aim', '--source', folder])).toBe(0);
	printed = '';
	expect(await main(['diff', 'summary#aim', '--source', folder])).toBe(0);
	expect(printed).toBe('Nothing has changed since it was last checked.\n');
});

test('says of a source with errors what to do about them', async () => {
	let told = '';
	vi.spyOn(console, 'error').mockImplementation((text) => void (told += `${stripVTControlCharacters(text)}\n`));
	const folder = await folderOf(withBody('## Aim {#aim}\n\nSee [the costs](#costs).\n'));
	expect(await main(['--source', folder])).toBe(1);
	expect(told).toContain('There is no section or heading “#costs”');
	expect(told).toContain('What to do: You can use: aim.');
	expect([told.includes('The reviews were not looked at: mend these first.'), printed]).toEqual([true, '']);
});

test('a review of a section that is gone stands in nobody’s way, and goes as the next is recorded', async () => {
	const gone = 'reviews:\n  - {section: old, edition: summary, fingerprint: "0123456789abcdef", by: "", on: ""}\n';
	const folder = await folderOf(withBody('## Aim {#aim}\n\nWords.\n\n:::summary\nFewer.\n:::\n', { 'reviews.yaml': gone }));
	expect((await readSource(folder)).findings.map(({ fatal, reason }) => [fatal, reason])).toEqual([[false, 'There is no section “old”.']]);
	expect(await main(['accept', 'summary#aim', '--source', folder])).toBe(0);
	expect((await readSource(folder)).findings).toEqual([]);
});

test('what is told to be run next is about the same document, and can be run', async () => {
	const folder = await folderOf(withBody('## Aim {#aim}\n\nWords.\n\n:::summary\nFewer.\n:::\n'));
	const hint = 'record it: npm run review -- accept --all';
	const command = defineCommand({ usage: '', about: '', options: { source: { type: 'string', default: 'source' } }, help: { source: '' } });
	readOptions(command, []);
	expect(asCalled(hint)).toBe(hint);
	readOptions(command, ['--source', 'my plan']);
	expect(asCalled(hint)).toBe('record it: npm run review -- --source "my plan" accept --all');
	readOptions(command, ['--source', folder]);
	const [, run = ''] = asCalled(hint).split('npm run review -- ');
	expect(await main(run.split(' '))).toBe(0);
	expect(printed).toBe(`1 review recorded in ${folder}/reviews.yaml.\n`);
});
