/** What is remembered of pages, where nothing can be written. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openVerdicts } from '../../../formats/html/check/verdicts.ts';
import { folderOf } from '../../read/folder.ts';

test('what cannot be remembered only costs time', async () => {
	const folder = join(await folderOf({ file: 'x' }), 'file', 'inner');
	const verdicts = await openVerdicts(folder);
	verdicts.set('key', []);
	await verdicts.save();
	expect((await openVerdicts(folder)).get('key')).toBeUndefined();
});
