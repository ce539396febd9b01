/** Serves artifacts from memory on loopback as a static host would, `_headers` applied: for the gate and the tests. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Artifact } from '../../model.ts';
import { notFoundPath } from '../../paths.ts';
import { headersFor, headersOf } from './headers.ts';
import { normaliseBase } from './page.ts';

export interface SiteServer {
	/** `http://127.0.0.1:40123`. */
	origin: string;
	/** An empty page of the same origin, without any header of the site's. */
	blank: string;
	/** Absolute URL of an address relative to the base. */
	url(address: string): string;
	close(): Promise<void>;
}

const blank = '/.blank';

/** @param artifacts as a function, they are asked for anew at each request. @param options `framed` lets the site's pages stand in a frame of its own origin, whatever its headers say of frames. */
export async function serveArtifacts(
	artifacts: readonly Artifact[] | (() => readonly Artifact[]),
	base = '/',
	options: { framed?: boolean } = {},
): Promise<SiteServer> {
	const root = normaliseBase(base);
	const site = servedBy(artifacts);
	const server = createServer((request, response) => {
		const { files, rules } = site();
		const pathname = decodePath(request.url ?? '/');
		if (pathname === blank) {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Blank</title>');
			return;
		}
		const inside = pathname.startsWith(root) ? pathname.slice(root.length) : undefined;
		if (inside !== undefined && files.has(`${inside}/index.html`)) {
			response.writeHead(301, { location: `${pathname}/` }).end();
			return;
		}
		const wanted = inside === undefined ? undefined : files.get(inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside);
		const file = wanted ?? files.get(notFoundPath);
		const headers = headersFor(rules, pathname, root);
		const type = file && (file.mediaType.startsWith('text/') && !file.mediaType.includes('charset') ? `${file.mediaType}; charset=utf-8` : file.mediaType);
		response.writeHead(wanted ? 200 : 404, {
			...(type && { 'content-type': type }),
			'cache-control': 'max-age=600',
			...(options.framed ? unframed(headers) : headers),
		});
		response.end(request.method === 'HEAD' ? undefined : file?.bytes);
	});
	server.keepAliveTimeout = 60_000;
	await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return {
		origin,
		blank: origin + blank,
		url: (address) => origin + root + address,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Files by path and the site's own headers, put together once for each list of artifacts. */
function servedBy(artifacts: readonly Artifact[] | (() => readonly Artifact[])) {
	const listed = typeof artifacts === 'function' ? artifacts : () => artifacts;
	let known: { list: readonly Artifact[]; files: Map<string, Artifact>; rules: ReturnType<typeof headersOf> } | undefined;
	return () => {
		const list = listed();
		if (known?.list !== list) known = { list, files: new Map(list.map((artifact) => [artifact.path, artifact])), rules: headersOf(list) };
		return known;
	};
}

function unframed(headers: Record<string, string>): Record<string, string> {
	const { 'x-frame-options': _, 'content-security-policy': policy, ...rest } = headers;
	return {
		...rest,
		...(policy !== undefined && {
			'content-security-policy': policy.replace(/frame-ancestors[^;]*;?/i, ''),
		}),
	};
}

function decodePath(url: string): string {
	try {
		return decodeURIComponent(url.replace(/[?#].*$/, ''));
	} catch {
		return url;
	}
}
