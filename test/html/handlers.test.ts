/** Each handler has a case of its name: Markdown as an author writes it, and beside it the HTML of the page. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readable, siteOf } from './fixture.ts';

const cases = join(import.meta.dirname, 'handlers');
const handlers = readdirSync(join(import.meta.dirname, '../../formats/html/handlers'))
	.filter((file) => file !== 'index.ts')
	.map((file) => basename(file, '.ts'));

test.each(handlers)('%s', async (name) => {
	const markdown = readFileSync(join(cases, `${name}.golden.md`), 'utf8');
	const address = /<!-- page: (\S+) -->/.exec(markdown)?.[1] ?? 'full/first/';
	const site = await siteOf(markdown, { films: address.startsWith('bsl/') });
	await expect(readable(site.page(address).content)).toMatchFileSnapshot(join(cases, `${name}.golden.html`));
});
