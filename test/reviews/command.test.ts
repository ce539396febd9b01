/** `npm run review -- diff` → what has changed, or that nothing is recorded to compare with, which is not the same. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { main } from '../../scripts/review.ts';
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
