/** A film on its page: what only paper says of it. */
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { frontMatter, siteOf } from '../html/fixture.ts';

const body = '## First {#first}\n\nThe words of the film.\n';
const filmPage = async (front: string) => toHtml((await siteOf(body, { front })).page('bsl/first/').content);

test('says for paper where the film is, beside its poster', async () => {
	expect(await filmPage(frontMatter)).toContain(
		'<img class="film-poster" src="../../films/aim.jpg" alt="" width="640" height="360"><p class="film-address">Watch this film at <strong>https://plan.example/bsl/first/</strong></p>',
	);
});

test('says nothing where the site has no address yet', async () => {
	expect(await filmPage(frontMatter.replace(/^url: .*\n/m, ''))).not.toContain('film-address');
});
