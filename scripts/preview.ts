/** Shows a source folder as a site on this machine alone, made again on each save, with findings on the terminal. */
import { createServer, type ServerResponse } from 'node:http';
import { h } from 'hastscript';
import { sortFindings, toReportFinding } from '../formats/findings.ts';
import { siteFiles, sitePages } from '../formats/html/index.ts';
import { mediaTypeOf } from '../formats/media-types.ts';
import type { Artifact, Publication, ReportFinding, SiteInput } from '../formats/model.ts';
import { fileOf, notFoundPath } from '../formats/paths.ts';
import { makeDownloads, selectAll } from '../formats/pipeline.ts';
import { createMemory, readSource } from '../formats/read/index.ts';
import { makeReport } from '../formats/report.ts';
import { applyRules } from '../formats/rules/index.ts';
import { framed } from '../site/frame.ts';
import { componentSite } from './components/pages.ts';
import { componentsAddress } from './components/sample.ts';
import { watchFolder } from './preview/watch-folder.ts';
import { count, formatFindings } from './terminal/print.ts';
import { type Workbench, workbenchOf } from './workbench/bench.ts';
import { errorNotice, withNotice } from './workbench/errors.ts';
import { workbenchAddress, workbenchPage } from './workbench/pages.ts';
import { workbenchDocument } from './workbench/shell.ts';

/** What is shown now: the last version of the source that had no errors. */
interface Shown {
	input: SiteInput;
	pages: Map<string, SiteInput['pages'][number]>;
	files: Map<string, Artifact>;
}

const loopback = '127.0.0.1';

/** Ends with Ctrl-C. @returns false when the port cannot be had. */
export async function preview(source: string, port: number, today?: string): Promise<boolean> {
	let shown: Shown | undefined;
	let bench: Workbench | undefined;
	let errors: ReportFinding[] = [];
	let downloads: Artifact[] = [];
	const listeners = new Set<ServerResponse>();
	const memory = createMemory();

	const refresh = inTurn(async (): Promise<void> => {
		const start = performance.now();
		const { publication, findings } = await readSource(source, { memory, ...(today && { today }) });
		const sound = publication && !findings.some((f) => f.fatal) ? publication : undefined;
		if (sound) {
			shown = show(sound, downloads);
			findings.push(...applyRules(sound, shown.input.editions));
			bench = workbenchOf(sound, shown.input.editions, sortFindings(findings).map(toReportFinding), source);
		}
		const report = makeReport('', findings, [], []);
		errors = sound ? [] : report.findings.filter(({ severity }) => severity === 'error');
		if (bench) bench = { ...bench, errors };
		for (const listener of listeners) listener.write('data: changed\n\n');
		if (report.findings.length > 0) console.log(`\n${formatFindings(report.findings)}`);
		console.log(
			`\n${sound ? 'The page is up to date' : 'The page shows the last version without errors'}: ${count(report.counts.errors, 'error')}, ${count(report.counts.warnings, 'warning')}, ${Math.round(performance.now() - start)} ms.`,
		);
	});

	/** Once, of the first version without errors: they take too long for each save. */
	let isMade = false;
	const addDownloads = async (): Promise<void> => {
		if (!shown || isMade) return;
		isMade = true;
		downloads = await makeDownloads(shown.input.editions, shown.input.publication, { source, cacheFolder: '.fourfold/cache' });
		await refresh();
	};

	const server = createServer((request, response) => {
		const address = addressOf(request.url ?? '/');
		if (address === reloadAddress) return listen(response, listeners);
		if (address.startsWith(componentsAddress)) return void answerComponents(response, address.slice(componentsAddress.length));
		if (request.url?.startsWith(`/${workbenchAddress}`)) return answerWorkbench(response, request.url.slice(workbenchAddress.length + 1), bench, errors);
		answer(response, address, shown, errors);
	});
	const listening = await new Promise<boolean>((done) => {
		server.once('error', () => done(false));
		server.listen(Number.isInteger(port) && port >= 0 && port < 65_536 ? port : -1, loopback, () => done(true));
	}).catch(() => false);
	if (!listening) return false;
	const bound = server.address();
	await refresh();
	const origin = `http://${loopback}:${typeof bound === 'object' ? bound?.port : port}/`;
	console.log(`\nOpen ${origin}  (Ctrl-C stops)\nWorkbench: ${origin}${workbenchAddress}\nComponents: ${origin}${componentsAddress}`);
	watchFolder(source, async () => {
		await refresh();
		await addDownloads();
	});
	await addDownloads();
	return new Promise((done) =>
		process.once('SIGINT', () => {
			for (const listener of listeners) listener.end();
			server.close();
			done(true);
			setTimeout(() => process.exit(0), 50).unref();
		}),
	);
}

/** What a browser asks for, relative to the base; a broken `%` is left as it came. */
function addressOf(url: string): string {
	const path = url.replace(/[?#].*$/, '').slice(1);
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}

function show(publication: Publication, downloads: Artifact[]): Shown {
	const editions = selectAll(publication);
	const pages = sitePages(publication, editions, downloads);
	const input = { pages, publication, editions, downloads, base: '/' };
	return {
		input,
		pages: new Map(pages.map((page) => [page.address, page])),
		files: new Map([...siteFiles(input), ...downloads].map((file) => [file.path, file])),
	};
}

/** The same work, begun only when the last time is over: what reading remembers is changed in place. */
function inTurn(work: () => Promise<void>): () => Promise<void> {
	let last: Promise<unknown> = Promise.resolve();
	return () => {
		const next = last.then(work);
		last = next.catch(() => undefined);
		return next;
	};
}

const reloadAddress = '__fourfold/changes';

function listen(response: ServerResponse, listeners: Set<ServerResponse>): void {
	response.writeHead(200, {
		'content-type': 'text/event-stream',
		'cache-control': 'no-store',
	});
	response.write(': hello\n\n');
	listeners.add(response);
	response.on('close', () => listeners.delete(response));
}

/** Only here, and only on this machine: what the workbench shows is never published. */
function answerWorkbench(response: ServerResponse, address: string, bench: Workbench | undefined, errors: readonly ReportFinding[]): void {
	const send = (status: number, html: string) =>
		response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' }).end(html);
	if (!bench) return void send(503, notYet(errors));
	const page = workbenchPage(bench, decodeURI(address));
	const main = page?.main ?? h(null, [h('h1', 'Workbench'), h('p', 'There is no such page.')]);
	send(page ? 200 : 404, workbenchDocument(page?.title ?? 'Workbench', main, bench.publication.meta.language));
}

let components: Promise<Map<string, Artifact>> | undefined;

/** Made when it is first asked for, from a document of its own: it shows whatever state the source is in. */
async function answerComponents(response: ServerResponse, address: string): Promise<void> {
	components ??= componentSite().then((files) => new Map(files.map((file) => [file.path, file])));
	const files = await components;
	const file = files.get(fileOf(address)) ?? files.get(fileOf(`${address}/`));
	const { mediaType, bytes } = file ?? files.get(notFoundPath)!;
	response
		.writeHead(file ? 200 : 404, { 'content-type': mediaType.startsWith('text/') ? `${mediaType}; charset=utf-8` : mediaType, 'cache-control': 'no-store' })
		.end(bytes);
}

/** Until the source has had no errors once, every address says what they are. */
const notYet = (errors: readonly ReportFinding[]): string =>
	withReload(workbenchDocument('Not yet', h(null, [h('h1', 'Not yet'), errorNotice(errors, false)]), 'en-GB'));

function answer(response: ServerResponse, address: string, shown: Shown | undefined, errors: readonly ReportFinding[]): void {
	const send = (status: number, type: string, body: string | Uint8Array) =>
		response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
	if (!shown) return void send(503, 'text/html; charset=utf-8', notYet(errors));
	const page = shown.pages.get(address) ?? shown.pages.get(`${address}/`);
	if (page) return void send(200, 'text/html; charset=utf-8', withReload(withNotice(framed(page, shown.input.publication, '/'), errors)));
	const file = shown.files.get(address);
	if (file) return void send(200, mediaTypeOf(address), file.bytes);
	const missing = shown.pages.get('404.html');
	send(404, 'text/html; charset=utf-8', missing ? withReload(framed(missing, shown.input.publication, '/')) : 'Not found');
}

/** Only here: the published site has no such script, and its policy would not let it run. */
const reload = `<script>new EventSource('/${reloadAddress}').onmessage = () => location.reload()</script>`;
const withReload = (html: string): string => html.replace(/<meta http-equiv="content-security-policy"[^>]*>/i, '').replace('</body>', `${reload}</body>`);
