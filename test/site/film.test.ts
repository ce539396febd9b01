/** A film on its page: what only paper says of it. */
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { frontMatter, siteOf } from '../html/fixture.ts';

const body = '## First {#first}\n\nThe words of the film.\n';
const filmPage = async (front: string, address = 'bsl/first/', text = body) => toHtml((await siteOf(text, { front })).page(address).content);

test('says for paper where the film is, beside its poster', async () => {
	expect(await filmPage(frontMatter)).toContain(
		'<img class="film-poster" src="../../films/aim.jpg" alt="" width="640" height="360" itemprop="thumbnailUrl"><p class="film-address">Watch this film at <strong>https://plan.example/bsl/first/</strong></p>',
	);
});

test('says nothing where the site has no address yet', async () => {
	expect(await filmPage(frontMatter.replace(/^url: .*\n/m, ''))).not.toContain('film-address');
});

test('its name is a heading, one step below that of its section', async () => {
	expect(await filmPage(frontMatter)).toMatch(/<h1 id="first">First<\/h1>[^<]*<div class="film"[^>]*><h2 class="film-name">Film: /);
	const twoSections = `${body}\n## Second {#second}\n\nMore.\n`;
	expect(await filmPage(frontMatter, 'bsl/all/', twoSections)).toMatch(/<h2 id="first">First<\/h2>[^<]*<div class="film"[^>]*><h3 class="film-name">Film: /);
});

test('tells other programs its file and its picture by the elements that show them', async () => {
	const html = await filmPage(frontMatter);
	expect(html.match(/<source [^>]*itemprop="contentUrl"/g)).toHaveLength(1);
	expect(html).toMatch(/<img [^>]*itemprop="thumbnailUrl"/);
	expect(html).not.toContain('<link');
});
