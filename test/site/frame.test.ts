/** The frame of a page: its landmarks, its one heading, its policy, and content that is exactly the page's own. */
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { frame } from '../../site/frame.ts';
import { contentPolicy } from '../../site/policy.ts';
import { readable, siteOf } from '../html/fixture.ts';

const body = '## First {#first}\n\nOne.\n\n:::summary\nShort.\n:::\n\n## Second {#second}\n\nTwo.\n';

function all(tree: Root, test: (element: Element) => boolean): Element[] {
	const found: Element[] = [];
	visit(tree, 'element', (element) => {
		if (test(element)) found.push(element);
	});
	return found;
}
const named = (name: string) => (element: Element) => element.tagName === name;

test('a section page', async () => {
	const site = await siteOf(body);
	const tree = frame(site.page('full/second/'), site.publication, '/');
	await expect(readable(tree)).toMatchFileSnapshot(join(import.meta.dirname, 'frame.golden.html'));
});

test('every page has one h1, one main, one header, one footer, named navs and no id twice', async () => {
	const site = await siteOf(body);
	for (const page of site.pages) {
		const tree = frame(page, site.publication, '/');
		for (const name of ['h1', 'main', 'header', 'footer', 'title'])
			expect([page.address, name, all(tree, named(name)).length]).toEqual([page.address, name, 1]);
		for (const nav of all(tree, named('nav'))) expect(nav.properties.ariaLabel ?? nav.properties.ariaLabelledBy).toBeTruthy();
		const ids = all(tree, (e) => e.properties.id !== undefined).map((e) => e.properties.id);
		expect(new Set(ids).size).toBe(ids.length);
	}
});

test('the elements of #content are exactly those of the page', async () => {
	const site = await siteOf(body);
	// The 404 page's links are rewritten, but its elements are the same too.
	for (const page of site.pages.filter((p) => p.address !== '404.html')) {
		const [content] = all(frame(page, site.publication, '/'), (e) => e.properties.id === 'content');
		expect(content?.children).toEqual(page.content.children);
	}
});

test('where the document is in Welsh, our own words are marked as English, and none of its words are', async () => {
	const site = await siteOf('## Cymorth {#first}\n\nMae help ar gael.\n\n## Nod\n\n### PDF\n\nEin nod.\n', {
		films: false,
		front: '---\ntitle: Cynllun\nlanguage: cy\n---\n',
	});
	const english = (address: string) =>
		all(frame(site.page(address), site.publication, '/'), (e) => e.properties.lang === 'en-GB').map((element) => toString(element));
	const words = english('full/first/');
	expect(words).toContain('Back to the top');
	expect(words).toContain('Next');
	expect(words.join(' ')).not.toMatch(/Cy|Mae|Nod/);
	expect(english('accessibility/').join(' ')).toMatch(/We want everyone to be able to use this document.*Every PDF was read again/);
	const inEnglish = await siteOf(body);
	for (const page of inEnglish.pages) expect(all(frame(page, inEnglish.publication, '/'), (e) => e.properties.lang === 'en-GB').length).toBeLessThan(2);
});

test('a heading that ends with a no-break space is the document’s in the index too, which leaves it out', async () => {
	const site = await siteOf('## Cymorth\n\nMae help ar gael.\n\n### Pwy sy’n helpu.\u00a0\n\nNi.\n', {
		films: false,
		front: '---\ntitle: Cynllun\nlanguage: cy\n---\n',
	});
	const [term] = all(frame(site.page('search/'), site.publication, '/'), named('dt')).filter((each) => toString(each).startsWith('Pwy'));
	expect(term && [toString(term), term.properties.lang]).toEqual(['Pwy sy’n helpu.', undefined]);
});

test('words of a heading in another language are marked wherever a page repeats them', async () => {
	const site = await siteOf('## :span[Cael help]{lang=cy} {#first}\n\nOne.\n\n## Help in Wales: :span[Byw Heb Ofn]{lang=cy} {#second}\n\n### Plain\n\nTwo.\n', {
		films: false,
	});
	for (const address of ['full/', 'full/first/', 'full/second/', 'full/all/', 'search/']) {
		const tree = frame(site.page(address), site.publication, '/');
		const marked = all(tree, ({ properties }) => properties.lang === 'cy').map((element) => toString(element));
		const repeated = toString({ type: 'root', children: all(tree, named('body')) }).match(/Cael help|Byw Heb Ofn/g) ?? [];
		expect(repeated.length, address).toBeGreaterThan(1);
		expect(marked, address).toEqual(repeated);
	}
	// Each part of the button is a box of its own, so that its words stand in one.
	const [start] = all(frame(site.page('full/'), site.publication, '/'), ({ properties }) => [properties.className].flat().includes('start'));
	expect(start?.children.map((child) => [child.type, toString(child)])).toEqual([['element', 'Start: Cael help']]);
	const [title] = all(frame(site.page('full/first/'), site.publication, '/'), named('title'));
	expect(title?.children.map(({ type }) => type)).toEqual(['text']);
});

test('where the document is written from right to left, its pages are, and our own words are not', async () => {
	const front = (language: string) => `---\ntitle: A\nlanguage: ${language}\n---\n`;
	const directions = async (language: string) => {
		const site = await siteOf('## هدف {#first}\n\nكلمات.\n', { films: false, front: front(language) });
		const tree = frame(site.page('full/first/'), site.publication, '/');
		const [page] = all(tree, (e) => e.tagName === 'html');
		const ours = all(tree, (e) => e.properties.lang === 'en-GB');
		return [page?.properties.dir, ...new Set(ours.map((e) => e.properties.dir))];
	};
	expect(await directions('ar')).toEqual(['rtl', 'ltr']);
	expect(await directions('uk')).toEqual([undefined, undefined]);
});

test('every page has the way out as a plain link, no referrer, and the policy', async () => {
	const site = await siteOf(body);
	for (const page of site.pages) {
		const tree = frame(page, site.publication, '/');
		const [exit] = all(tree, (e) => e.properties.id === 'site-exit');
		expect([exit?.tagName, exit?.properties.href, exit?.properties.rel]).toEqual(['a', 'https://weather.example/', ['noreferrer']]);
		const metas = all(tree, named('meta')).map((e) => e.properties);
		expect(metas).toContainEqual(expect.objectContaining({ name: 'referrer', content: 'no-referrer' }));
		expect(metas).toContainEqual(expect.objectContaining({ content: contentPolicy }));
	}
});

test('the 404 page works at any depth: its links begin with the base', async () => {
	const site = await siteOf(body);
	const urls = all(frame(site.page('404.html'), site.publication, '/da/'), (e) => typeof e.properties.href === 'string').map((e) => String(e.properties.href));
	expect(urls.filter((url) => !/^(?:\/da\/|#|https:|tel:)/.test(url))).toEqual([]);
	expect(urls).toContain('/da/full/');
});
