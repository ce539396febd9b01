/** `npm run review -- diff` → what has changed, or that nothing is recorded to compare with, which is not the same. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
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
