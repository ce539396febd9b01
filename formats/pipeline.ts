/** Turns a source folder into checked artifacts and a report: read → select → render → check, in this order and nowhere else. */
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { checkAddresses } from './addresses.ts';
import { type Cache, codeVersion, noCache, openCache } from './cache.ts';
import { type Made, startDocuments } from './documents.ts';
import { editionIds } from './editions/index.ts';
import { finding } from './findings.ts';
import type { FoundBrowser } from './html/check/browser/index.ts';
import { findBrowser, openSiteGate, type SiteChecked } from './html/check/index.ts';
import { languageReport } from './language/report.ts';
import type { Artifact, Edition, EditionFormat, EditionId, Finding, Publication, Report, SiteInput } from './model.ts';
import { pandocVersion } from './pandoc/index.ts';
import { readSource } from './read/index.ts';
import { type LanguageReport, makeReport } from './report.ts';
import { judge, rules } from './rules/index.ts';
import { sayOnce } from './said-once.ts';
import { select } from './select.ts';

export interface BuildOptions {
	/** The source folder, or a Markdown file in it. */
	source: string;
	/** Path at which the site will stand on its host: `/`, `/strategies/da/`. */
	base?: string;
	/** Editions and formats to make; empty means all. */
	only?: readonly (EditionId | EditionFormat)[];
	/** `YYYY-MM-DD`. */
	today?: string;
	/** Editions that are out of step with the full text stop the build. */
	strict?: boolean;
	/** A real pandoc (3.x) to use instead of the one in `node_modules`. */
	pandoc?: string;
	/** Folder for results that need not be made again; absent: everything is made anew. */
	cacheFolder?: string;
	onProgress?(progress: Progress): void;
}

export interface Progress {
	step: 'read' | 'select' | 'render' | 'check' | 'publish';
	/** What is being worked on: an edition's format, a page. */
	what?: string;
	done?: number;
	of?: number;
}

export interface BuildResult {
	report: Report;
	findings: Finding[];
	artifacts: Artifact[];
	/** Milliseconds a step. */
	timings: Record<string, number>;
	tools: Record<string, string>;
}

/** What pandoc may take after the PDFs before the site's pages are looked at in two goes, which takes about as long. */
const pandocMs = 1500;

const root = fileURLToPath(new URL('..', import.meta.url));

/** Never throws for what an author wrote: everything wrong is a finding, and `report.ok` says whether to publish. */
export async function build(options: BuildOptions): Promise<BuildResult> {
	const timings: Record<string, number> = {};
	const timed = stopwatch(timings);
	const progress = options.onProgress ?? (() => {});
	const tools: Record<string, string> = { node: process.versions.node, pandoc: await pandocVersion(options.pandoc) };
	// A browser that was never used has to be unpacked first: that is done beside the reading.
	const browser = wants(options, 'html') ? findBrowser() : undefined;
	browser?.catch(() => {}); // heard where it is awaited
	progress({ step: 'read' });
	const { publication, findings } = await timed('read', () => readSource(options.source, options));
	let language: LanguageReport = {};
	const result = (artifacts: Artifact[], editions: readonly Edition[] = [], weights?: SiteChecked['weights']): BuildResult => {
		const told = sayOnce(findings);
		return {
			report: makeReport(publication?.meta.title ?? '', told, artifacts, editions, { language, weights }),
			findings: told,
			artifacts,
			timings,
			tools,
		};
	};
	if (!publication || findings.some((f) => f.fatal)) return result([]);

	progress({ step: 'select' });
	const editions = await timed('select', async () => selectAll(publication, options));
	const gate = wants(options, 'html') ? openGate(publication, options, await browser) : undefined;
	gate?.catch(() => {}); // heard where it is awaited
	try {
		const documents = startDocuments(editions, publication, { ...options, wants: (format) => wants(options, format) }, await cacheOf(options));
		await timed('hand over to pandoc', () => documents.handedOver);
		const judged = await timed('rules', async () => judge(publication, editions, options));
		findings.push(...judged.findings);
		language = languageReport(publication, judged, Object.keys(rules));

		const pdfs = take(await timed('pdf', documents.pdfs), findings);
		const site = await gate;
		if (!site) return result([...pdfs, ...take(await documents.others, findings)], editions);

		// Pandoc has mostly ended by now, and its files are being checked. If not, pages that name none of them are looked at meanwhile.
		await timed('word and epub', () => Promise.race([documents.others, sleep(pandocMs, undefined, { ref: false })]));
		if (!documents.othersAreThere()) await timed('gate, first pages', async () => site.look(await site.render(editions, pdfs)));
		const downloads = [...pdfs, ...take(await timed('word and epub', () => documents.others), findings)];
		progress({ step: 'render', what: 'site' });
		const files = await timed('site', () => site.render(editions, downloads));
		const artifacts = [...files, ...downloads];
		findings.push(...(await checkAddresses(options.source, artifacts, options.only !== undefined && options.only.length > 0)));
		const checked = await timed('gate', () => site.check(artifacts));
		findings.push(...checked.findings);
		Object.assign(tools, { browser: checked.browser, axe: checked.axe });
		return result(artifacts, editions, checked.weights);
	} finally {
		await (await gate?.catch(() => undefined))?.close();
	}
}

/** Renders and checks the site, as often as asked: a page that has not changed since is not looked at again. */
async function openGate(publication: Publication, options: BuildOptions, browser: FoundBrowser | undefined) {
	const base = options.base ?? '/';
	const gate = await openSiteGate({
		base,
		...(browser && { browser }),
		...(options.cacheFolder !== undefined && { cacheDir: `${options.cacheFolder}/verdicts` }),
		file: publication.source.file,
		onProgress: (done, of, page) => options.onProgress?.({ step: 'check', done, of, what: page }),
	});
	return {
		...gate,
		async render(editions: Edition[], downloads: Artifact[]) {
			const { renderSite, sitePages } = await loadHtml();
			return renderSite(sitePages(publication, editions, downloads), publication, editions, downloads, { base });
		},
	};
}

/** Loaded only when it is needed, as Eleventy comes with it: what works beside this process is started before. */
const loadHtml = () => import('./html/index.ts');

const cacheOf = async (options: Partial<BuildOptions>): Promise<Cache> =>
	options.cacheFolder ? openCache(`${options.cacheFolder}/made`, await codeVersion(root)) : noCache;

/** The artifacts of what was made; what was noticed is added to the findings. */
function take(made: readonly Made[], findings: Finding[]): Artifact[] {
	findings.push(...made.flatMap((one) => one.findings.map((plain) => finding({ ...plain, at: plain.line }))));
	return made.flatMap((one) => one.artifact ?? []);
}

/** What a plain Eleventy run needs to make the same site as `build`, without its checks. Throws when the source cannot be published. */
export async function site(options: Partial<BuildOptions> = {}): Promise<SiteInput> {
	const source = options.source ?? 'source';
	const { publication, findings } = await readSource(source, options);
	const fatal = findings.find((f) => f.fatal);
	if (!publication || fatal) throw new Error(`${fatal?.file ?? source}:${fatal?.line ?? 1}: ${fatal?.reason ?? 'nothing to publish'}`);
	const editions = selectAll(publication, options);
	const downloads = await makeDownloads(editions, publication, {
		source,
		cacheFolder: '.fourfold/cache',
		...options,
	});
	const { sitePages } = await loadHtml();
	return {
		pages: sitePages(publication, editions, downloads),
		publication,
		editions,
		downloads,
		base: options.base ?? '/',
	};
}

/** The documents alone, whatever their checks say: for a preview, and for a plain Eleventy run. */
export async function makeDownloads(editions: readonly Edition[], publication: Publication, options: BuildOptions): Promise<Artifact[]> {
	const documents = startDocuments(editions, publication, { ...options, wants: (format) => wants(options, format) }, await cacheOf(options));
	return [...take(await documents.pdfs(), []), ...take(await documents.others, [])];
}

const wants = (options: Partial<BuildOptions>, format: EditionFormat): boolean => {
	const formats = (options.only ?? []).filter((name) => !(editionIds as string[]).includes(name));
	return formats.length === 0 || formats.includes(format);
};

export function selectAll(publication: Publication, options: Partial<BuildOptions> = {}): Edition[] {
	const named = (options.only ?? []).filter((name) => (editionIds as string[]).includes(name));
	return editionIds.filter((id) => named.length === 0 || named.includes(id)).flatMap((id) => select(publication, id) ?? []);
}

function stopwatch(timings: Record<string, number>): <T>(name: string, work: () => Promise<T>) => Promise<T> {
	return async (name, work) => {
		const start = performance.now();
		try {
			return await work();
		} finally {
			timings[name] = (timings[name] ?? 0) + Math.round(performance.now() - start);
		}
	};
}
