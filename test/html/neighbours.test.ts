/** From every section the other editions are one link away: the same section, or in so many words the nearest. */
import { expect, test } from 'vitest';
import { siteOf } from './fixture.ts';

const body = `## First {#first}

One.

:::summary
One.
:::

## Second {#second}

Two.

## Third {#third}

Three.

:::easy-read
![A plan](pictures/plan.svg)
Three.
:::
`;

test('the switch leads to the same section, else to the one before, else to the first', async () => {
	const site = await siteOf(body);
	const from = (address: string) =>
		site.page(address).switch?.map((s) => `${s.current ? '*' : ''}${s.address}${s.exact ? '' : ` ~ ${s.label}`}${s.note ? ` (${s.note})` : ''}`);
	expect(from('full/second/')).toEqual(['*full/second/', 'summary/first/ ~ First', 'easy-read/third/ ~ Third', 'bsl/second/ (No film yet)']);
	expect(from('full/third/')).toEqual(['*full/third/', 'summary/first/ ~ First', 'easy-read/third/', 'bsl/third/ (No film yet)']);
});

test('previous, next, progress and contents follow the edition, not the document', async () => {
	const page = (await siteOf(body, { films: false })).page('full/second/');
	expect([page.previous?.address, page.next?.address, page.progress]).toEqual(['full/first/', 'full/third/', { page: 2, of: 3 }]);
	expect(page.contents?.map((link) => `${link.label}${link.current ? '*' : ''}`)).toEqual(['First', 'Second*', 'Third']);
});

test('a page of a very long document does not list all of it', async () => {
	const many = Array.from({ length: 200 }, (_, i) => `## Part ${i}\n\nWords.\n`).join('\n');
	const site = await siteOf(`## First {#first}\n\nOne.\n\n${many}`, {
		films: false,
	});
	const contents = site.page('full/part-100/').contents ?? [];
	expect(contents.length).toBeLessThan(40);
	expect(contents[0]).toEqual({ label: 'All contents', address: 'full/' });
	expect(contents.find((link) => link.current)?.label).toBe('Part 100');
});

test('without its edition a link’s words stay, and nothing leads nowhere', async () => {
	const site = await siteOf('## First {#first}\n\nSee [that](#second).\n\n## Second {#second}\n\nTwo.\n', { films: false });
	expect(site.pages.map((p) => p.address)).toEqual([
		'',
		'full/',
		'full/first/',
		'full/second/',
		'full/all/',
		'search/',
		'downloads/',
		'safety/',
		'accessibility/',
		'about/',
		'about/pictures/',
		'404.html',
	]);
});
