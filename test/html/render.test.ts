/** The whole site as artifacts: every link leads to one of them, wherever the site stands, and the same input gives the same bytes. */
import { expect, test } from 'vitest';
import { renderSite } from '../../formats/html/index.ts';
import type { Artifact } from '../../formats/model.ts';
import { downloads, siteOf } from './fixture.ts';

const body = `## First {#first}

![A plan](pictures/plan.svg) and [the second](#second).

:::summary
Short, and [more](#second).
:::

## Second {#second}

More.
`;

const render = async (base: string): Promise<Artifact[]> => {
	const { pages, publication, editions } = await siteOf(body);
	return renderSite(pages, publication, editions, downloads, { base });
};
const text = (artifact: Artifact | undefined): string => new TextDecoder().decode(artifact?.bytes);

test('every link, picture, film, style sheet and script is an artifact or a download', async () => {
	const artifacts = await render('/strategies/da/');
	const root = 'https://host.example/strategies/da/';
	const served = (path: string) => root + path.replace(/(^|\/)index\.html$/, '$1');
	const known = new Set([...artifacts, ...downloads].map((file) => served(file.path)));
	const lost: string[] = [];
	for (const page of artifacts.filter((file) => file.mediaType === 'text/html')) {
		// The 404 page is served at any address at all.
		const at = page.path === '404.html' ? `${root}no/such/place/` : served(page.path);
		for (const [, , url] of text(page).matchAll(/ (href|src|poster)="([^"]+)"/g)) {
			const target = new URL(url!, at);
			target.hash = '';
			if (!url?.startsWith('#') && target.host === 'host.example' && !known.has(target.href)) lost.push(`${page.path}: ${url}`);
		}
	}
	expect(lost).toEqual([]);
});

test('pages carry their edition, format and origins; nothing is inline; nothing is asked of another host', async () => {
	const artifacts = await render('/');
	const page = artifacts.find((file) => file.path === 'full/first/index.html');
	expect([page?.edition, page?.format, page?.origins?.get('0')]).toEqual(['full', 'html', expect.any(Number)]);
	for (const file of artifacts.filter((a) => a.mediaType === 'text/html')) {
		expect(text(file)).not.toMatch(/<style|<script(?![^>]* src=)| style="| on[a-z]+="|<iframe/);
		expect(text(file)).not.toMatch(/(?:src|poster|<link[^>]* href)="https?:(?!\/\/plan\.example)/);
	}
	expect(text(artifacts.find((file) => file.path === '_headers'))).toContain("default-src 'none'");
});

test('the same input gives the same bytes', async () => {
	const [a, b] = [await render('/'), await render('/')];
	expect(b.map((file) => [file.path, Buffer.from(file.bytes).toString('base64')])).toEqual(
		a.map((file) => [file.path, Buffer.from(file.bytes).toString('base64')]),
	);
});

test('only pictures that an edition shows are published', async () => {
	const paths = (await render('/')).map((file) => file.path);
	expect(paths).toContain('pictures/plan.svg');
	expect(paths).not.toContain('pictures/fear.svg');
});
