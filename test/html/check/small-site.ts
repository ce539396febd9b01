/** A small site without a fault, as artifacts, into which a test puts pages with faults. */
import type { Artifact } from '../../../formats/model.ts';

export interface SmallSite {
	/** Address inside `full/` → what stands in `#content` after the heading, or the page's whole HTML, changed. */
	pages?: Record<string, string | ((html: string) => string)>;
	css?: string;
	/** Lines of `_headers` for every address; default a strict policy. */
	headers?: readonly string[];
	/** Further files; one without content is taken away. */
	files?: Record<string, string | undefined>;
	/** Of every page in `full/`. */
	origins?: ReadonlyMap<string, number>;
}

const css = `
:root { color-scheme: light dark; --paper: #fffdf8; --ink: #1b1a22; --link: #1d3f72 }
@media (prefers-color-scheme: dark) { :root { --paper: #15151b; --ink: #f1eee6; --link: #9fc1f5 } }
body { margin: 0 1rem; background: var(--paper); color: var(--ink); font: 1.1875rem/1.6 sans-serif }
a { color: var(--link) }
img { max-width: 100%; height: auto }
button, input { font: inherit }
@media print { a[href^="http"]::after { content: " (" attr(href) ")" } }
`;
const square = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><rect width="64" height="64" fill="#1d3f72"/></svg>';
export const strict = "Content-Security-Policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self'; font-src 'self'";

const frame = (heading: string, up: string, content: string, title = heading) => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>${title}</title><meta name="viewport" content="width=device-width"><link rel="stylesheet" href="${up}assets/site.css"></head>
<body>
<header><a href="${up || './'}">Home</a></header>
<main id="content"><h1>${heading}</h1>${content}</main>
<footer><p>A small site.</p></footer>
</body>
</html>
`;

const mediaTypes: Record<string, string> = {
	html: 'text/html',
	css: 'text/css',
	svg: 'image/svg+xml',
	js: 'text/javascript',
	vtt: 'text/vtt',
	mp4: 'video/mp4',
	_headers: 'text/plain',
};

/** Published under `/base/`. */
export function smallSite(site: SmallSite = {}): Artifact[] {
	const all: NonNullable<SmallSite['pages']> = {
		help: '<p>Call us, day or night.</p>',
		...site.pages,
	};
	const pages = Object.entries(all).map(([name, page]) => {
		const html = frame('A page', '../../', typeof page === 'string' ? page : '<p>Some words.</p>', `A page: ${name}`);
		return [`full/${name}/index.html`, typeof page === 'string' ? html : page(html)] as const;
	});
	const files: Record<string, string | undefined> = {
		'index.html': frame(
			'Home',
			'',
			'<p><a href="full/help/#content">Getting help</a></p><p><img src="pictures/square.svg" alt="A blue square" width="64" height="64"></p>',
		),
		...Object.fromEntries(pages),
		'404.html': frame('Not found', '/base/', '<p>There is no such page.</p>'),
		'assets/site.css': css + (site.css ?? ''),
		'pictures/square.svg': square,
		_headers: ['/*', ...(site.headers ?? [strict]).map((line) => `  ${line}`), ''].join('\n'),
		...site.files,
	};
	return Object.entries(files).flatMap(([path, content]): Artifact[] => {
		if (content === undefined) return [];
		const mediaType = mediaTypes[/[^./]+$/.exec(path)![0]] ?? 'application/octet-stream';
		return [
			{
				path,
				mediaType,
				bytes: new TextEncoder().encode(content),
				...(path.startsWith('full/') && {
					edition: 'full',
					origins:
						site.origins ??
						new Map([
							['1', 12],
							['2', 14],
						]),
				}),
			},
		];
	});
}
