/** Everything of the site that is not a page: style sheet, script, fonts, favicon, pictures, films, and the host's headers. */
import { readFileSync } from 'node:fs';
import { fontFiles } from '../../site/fonts.ts';
import { headers } from '../../site/policy.ts';
import { stylesheet } from '../../site/stylesheet.ts';
import type { Artifact, FilmFile, Publication, SiteInput } from '../model.ts';
import { assetPath, filmPath } from '../paths.ts';

export const siteFiles = (input: Pick<SiteInput, 'publication' | 'editions' | 'base'>): Artifact[] => [
	...assets(input.publication),
	...pictures(input.publication),
	...(input.editions.some((edition) => edition.counts.films > 0) ? films(input.publication) : []),
	text('_headers', 'text/plain', headerFile(input.base)),
	...(input.publication.moved.length > 0 ? [text('_redirects', 'text/plain', redirectFile(input))] : []),
];

const text = (path: string, mediaType: string, value: string): Artifact => ({
	path,
	mediaType,
	bytes: new TextEncoder().encode(value),
});
const own = (name: string): Uint8Array => readFileSync(new URL(`../../site/assets/${name}`, import.meta.url));

const scripts = ['exit.js', 'film.js', 'read-aloud.js', 'settings.js'];

const assets = ({ meta }: Publication): Artifact[] => [
	text(assetPath('site.css'), 'text/css', stylesheet(meta.brand)),
	...scripts.map((name) => ({ path: assetPath(name), mediaType: 'text/javascript', bytes: own(name) })),
	{
		path: assetPath('favicon.svg'),
		mediaType: 'image/svg+xml',
		bytes: own('favicon.svg'),
	},
	...fontFiles().map(({ name, bytes }) => ({
		path: assetPath(name),
		mediaType: 'font/woff2',
		bytes,
	})),
];

/** Two addresses that the author wrote may be one picture. */
function pictures({ pictures: used, logo }: Publication): Artifact[] {
	const byPath = new Map([...used.values(), ...(logo ? [logo] : [])].map(({ path, mediaType, bytes }) => [path, { path, mediaType, bytes }]));
	return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function films({ films: all }: Publication): Artifact[] {
	const files = [...all.values()].flatMap((film) => [...film.files, film.captions, film.poster].filter((file): file is FilmFile => file !== undefined));
	const byPath = new Map(files.map(({ path, mediaType, bytes }) => [path, { path: filmPath(path), mediaType, bytes }]));
	return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** For hosts that read `_headers` (Netlify, Cloudflare Pages); others copy the lines into their own configuration. */
function headerFile(base: string): string {
	const block = (path: string, lines: Readonly<Record<string, string>>) =>
		[path, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`), ''].join('\n');
	return [
		block(`${base}*`, headers),
		block(`${base}assets/fonts/*`, {
			'Cache-Control': 'public, max-age=31536000, immutable',
		}),
	].join('\n');
}

/** For the same hosts: old addresses send their readers on, files too. */
const redirectFile = ({ publication, base }: Pick<SiteInput, 'publication' | 'base'>): string =>
	publication.moved.map(({ from, to }) => `${base}${from} ${base}${to} 301\n`).join('');
