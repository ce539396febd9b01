/** The pages that no author writes: home with help first, an edition's first page, downloads, credits, not found. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { origins } from '../../formats/html/index.ts';
import { readable, siteOf } from './fixture.ts';

const body = `## First {#first}

Help is here.

:::summary
Help.
:::

:::easy-read
![A plan](pictures/plan.svg)
You can get help.
:::

## Second {#second}

More.
`;

test.each([
	['home', ''],
	['edition', 'full/'],
	['easy-read', 'easy-read/'],
	['bsl', 'bsl/'],
	['bsl-no-film', 'bsl/second/'],
	['search', 'search/'],
	['downloads', 'downloads/'],
	['credits', 'about/pictures/'],
	['not-found', '404.html'],
])('%s', async (name, address) => {
	const site = await siteOf(body);
	await expect(readable(site.page(address).content)).toMatchFileSnapshot(join(import.meta.dirname, 'pages', `${name}.golden.html`));
});

test('words of the front matter in another alphabet, where nothing can be marked, are marked as the language of their letters', async () => {
	const head = (title: string, more = '') => `---\ntitle: ${title}\n${more}---\n\n`;
	const home = async (front: string) => (await siteOf(body, { front })).page('');
	const page = await home(head('План and हिन्दी 2024, Ω', 'description: Η βοήθεια.\n'));
	const html = readable(page.content);
	expect(html).toContain('<h1><span lang="ru">План</span> and <span lang="hi">हिन्दी</span> 2024, Ω</h1>');
	expect(html).toContain('Η <span lang="el">βοήθεια</span>.');
	expect([origins(page).get('0'), origins(page).get('1')]).toEqual([2, 3]);
	expect(readable((await home(head('План', 'language: uk\n'))).content)).toContain('<h1>План</h1>');
});

test('help stands before the editions, and the editions before everything else', async () => {
	const html = readable((await siteOf(body)).page('').content);
	const places = ['Get help now', 'Choose how to read it', 'Downloads', 'Status of this document', 'Ask for another format'].map((words) =>
		html.indexOf(words),
	);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(Math.min(...places)).toBeGreaterThan(0);
});

test('a number that nobody has checked says so; one that was checked says when', async () => {
	const html = readable((await siteOf(body)).page('').content);
	expect(html).toContain('Not yet verified: nobody has checked this number for this document.');
	expect(html).toContain('Checked on 1 January 2024');
});

test('pages with one heading have titles that tell them apart', async () => {
	const site = await siteOf('## Aims\n\nOne.\n\n## Costs\n\nTwo.\n\n## Aims\n\nThree.\n', { films: false, front: '---\ntitle: Notes\n---\n' });
	expect(['aims', 'costs', 'aims-1'].map((id) => site.page(`full/${id}/`).title)).toEqual(['Aims (page 1)', 'Costs', 'Aims (page 3)']);
});

test('plain Markdown with a title only has a home page, an edition and nothing that is not so', async () => {
	const site = await siteOf('## One\n\nWords.\n', {
		films: false,
		front: '---\ntitle: Notes\n---\n',
	});
	const html = readable(site.page('').content);
	expect(html).toContain('<h1>Notes</h1>');
	for (const words of ['Get help now', 'Decisions', 'Demonstration', 'Who publishes it']) expect(html).not.toContain(words);
});

test('a long page lists its headings first, but on the page of help nothing stands before the words', async () => {
	const parts = '\n### A\n\nCall 999.\n\n### B\n\nB.\n\n### C\n\nC.\n';
	const site = await siteOf(`## First {#first}\n${parts}\n## Second {#second}\n${parts}`, { films: false });
	expect(readable(site.page('full/second/').content)).toContain('On this page');
	expect(readable(site.page('full/first/').content)).not.toContain('On this page');
});

test('every page leads to help: in its own edition, else in the first that has it', async () => {
	const site = await siteOf('## First {#first}\n\nHelp.\n\n## Second {#second}\n\nMore.\n\n:::summary\nLess.\n:::\n', { films: false });
	expect(site.pages.map(({ help }) => help?.address)).toEqual(site.pages.map(() => 'full/first/'));
	expect(site.page('full/first/').help?.current).toBe(true);
	expect((await siteOf(body)).page('easy-read/first/').help?.address).toBe('easy-read/first/');
});
