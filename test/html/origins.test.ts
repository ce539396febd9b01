/** Every element that Markdown made is found again by its path from #content, at the line where it was written. */
import { expect, test } from 'vitest';
import { origins } from '../../formats/html/index.ts';
import { frontMatter, siteOf } from './fixture.ts';

const before = frontMatter.split('\n').length - 1;

test('paths count element children from #content and lead to the author’s lines', async () => {
	const site = await siteOf('## First {#first}\n\nOne *two*.\n\n- a\n- b\n\n| H |\n|---|\n| c |\n\nNote[^n].\n\n[^n]: Said.\n', { films: false });
	const lines = origins(site.page('full/first/'));
	const at = (path: string) => (lines.get(path) ?? 0) - before;
	expect(at('0')).toBe(1); // h1
	expect(at('1.0')).toBe(3); // em
	expect(at('2.1')).toBe(6); // second li
	expect(at('3.0')).toBe(8); // table in its container
	expect(at('3.0.1.0.0')).toBe(10); // td
	expect(at('5.1.0')).toBe(14); // note, in the list of notes
});

test('what no Markdown made has no line, and moves nothing else to a wrong one', async () => {
	const body = '## Other {#other}\n\n### A\n\n### B\n\n### C\n\nLast.\n';
	const lines = origins((await siteOf(body, { films: false })).page('full/other/'));
	expect(lines.has('1')).toBe(false); // links to the headings
	expect((lines.get('5') ?? 0) - before).toBe(9);
});
