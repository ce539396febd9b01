/** Turns a source folder into checked artifacts and a report: read → select → render → check, in this order and nowhere else. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkAddresses } from './addresses.ts';
import { type Cache, codeVersion, noCache, openCache } from './cache.ts';
import { editionIds, editions as specs } from './editions/index.ts';
import { finding, toReportFinding } from './findings.ts';
import { checkSite } from './html/check/index.ts';
import { renderSite, type SiteInput, sitePages } from './html/index.ts';
import type { Artifact, Edition, EditionFormat, EditionId, EditionSpec, Finding, Publication, Report } from './model.ts';
import { checkPandoc } from './pandoc/check/index.ts';
import { renderPandoc } from './pandoc/index.ts';
import { checkPdf } from './pdf/check/index.ts';
import { renderPdf } from './pdf/index.ts';
import { readSource } from './read/index.ts';
import { makeReport } from './report.ts';
import { applyRules } from './rules/index.ts';
import { select } from './select.ts';
import { light, pictogram } from './theme.ts';

export interface BuildOptions {
	/** The source folder, or a Markdown file in it. */
	source: string;
	/** Path at which the site will stand on its host: `/`, `/strategies/da/`. */
	base?: string;
	/** Editions and formats to make; empty means all. */
	only?: readonly (EditionId | EditionFormat)[];
	/** `YYYY-MM-DD`. */
	today?: string;
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

const root = fileURLToPath(new URL('..', import.meta.url));

/** Never throws for what an author wrote: everything wrong is a finding, and `report.ok` says whether to publish. */
export async function build(options: BuildOptions): Promise<BuildResult> {
	const timings: Record<string, number> = {};
	const timed = stopwatch(timings);
	const progress = options.onProgress ?? (() => {});
	progress({ step: 'read' });
	const { publication, findings } = await timed('read', () => readSource(options.source, options));
	const tools: Record<string, string> = { node: process.versions.node };
	if (!publication || findings.some((f) => f.fatal))
		return {
			report: makeReport(publication?.meta.title ?? '', findings, [], []),
			findings,
			artifacts: [],
			timings,
			tools,
		};

	progress({ step: 'select' });
	const editions = await timed('select', async () => selectAll(publication, options));
	findings.push(...(await timed('rules', async () => applyRules(publication, editions))));

	const cache = options.cacheFolder ? openCache(`${options.cacheFolder}/made`, await codeVersion(root)) : noCache;
	const downloads = await timed('documents', () => makeDocuments(editions, publication, options, cache, findings, tools));
	if (!wants(options, 'html'))
		return {
			report: makeReport(publication.meta.title, findings, downloads, editions),
			findings,
			artifacts: downloads,
			timings,
			tools,
		};

	progress({ step: 'render', what: 'site' });
	const base = options.base ?? '/';
	const pages = sitePages(publication, editions, downloads);
	const files = await timed('site', () => renderSite(pages, publication, editions, downloads, { base }));
	const artifacts = [...files, ...downloads];
	findings.push(...(await checkAddresses(options.source, artifacts, options.only !== undefined && options.only.length > 0)));
	const gate = await timed('gate', () =>
		checkSite(artifacts, {
			base,
			file: publication.source.file,
			...(options.cacheFolder && {
				cacheDir: `${options.cacheFolder}/verdicts`,
			}),
			onProgress: (done, of, page) => progress({ step: 'check', done, of, what: page }),
		}),
	);
	findings.push(...gate.findings);
	Object.assign(tools, { browser: gate.browser, axe: gate.axe });
	return {
		report: makeReport(publication.meta.title, findings, artifacts, editions),
		findings,
		artifacts,
		timings,
		tools,
	};
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
	const cache = options.cacheFolder ? openCache(`${options.cacheFolder}/made`, await codeVersion(root)) : noCache;
	return makeDocuments(editions, publication, options, cache, [], {});
}

const wants = (options: Partial<BuildOptions>, format: EditionFormat): boolean => {
	const formats = (options.only ?? []).filter((name) => !(editionIds as string[]).includes(name));
	return formats.length === 0 || formats.includes(format);
};

export function selectAll(publication: Publication, options: Partial<BuildOptions> = {}): Edition[] {
	const named = (options.only ?? []).filter((name) => (editionIds as string[]).includes(name));
	return editionIds.filter((id) => named.length === 0 || named.includes(id)).flatMap((id) => select(publication, id) ?? []);
}

/** What is made and checked for one edition in one format, in a form that the cache can keep. */
interface Made {
	artifact?: Artifact;
	findings: ReturnType<typeof toReportFinding>[];
	tools: Record<string, string>;
}

/** PDFs, Word and EPUB, each checked as soon as it is made. Pandoc is another process, so it works beside the PDFs. */
async function makeDocuments(
	editions: readonly Edition[],
	publication: Publication,
	options: BuildOptions,
	cache: Cache,
	findings: Finding[],
	tools: Record<string, string>,
): Promise<Artifact[]> {
	const jobs = editions.flatMap((edition) =>
		(specs[edition.id] as EditionSpec).formats
			.filter((format) => format !== 'html' && wants(options, format))
			.map((format) => ({
				edition,
				format: format as Exclude<EditionFormat, 'html'>,
			})),
	);
	let done = 0;
	const work = async ({ edition, format }: (typeof jobs)[number]): Promise<Made> => {
		const made = await cache.get([edition, format, options.pandoc ?? ''], () => makeOne(edition, format, publication, options));
		options.onProgress?.({
			step: 'render',
			what: `${edition.id} ${format}`,
			done: ++done,
			of: jobs.length,
		});
		return made;
	};
	const byPandoc = Promise.all(jobs.filter((job) => job.format !== 'pdf').map(work));
	const made: Made[] = [];
	for (const job of jobs.filter((candidate) => candidate.format === 'pdf')) made.push(await work(job));
	made.push(...(await byPandoc));
	for (const one of made) {
		findings.push(...one.findings.map((plain) => finding({ ...plain, at: plain.line })));
		Object.assign(tools, one.tools);
	}
	return made.flatMap((one) => one.artifact ?? []);
}

async function makeOne(edition: Edition, format: Exclude<EditionFormat, 'html'>, publication: Publication, options: BuildOptions): Promise<Made> {
	const { file } = publication.source;
	const rendered =
		format === 'pdf'
			? await renderPdf(edition, {
					file,
					pictogram: await pictogramOf(edition.id),
				})
			: await renderPandoc(edition, format, options.pandoc ? { pandoc: options.pandoc } : {});
	const { artifact } = rendered;
	const found = [...rendered.findings];
	if (artifact) found.push(...(format === 'pdf' ? await checkPdf(artifact, edition, { file }) : await checkPandoc(artifact, edition)));
	return {
		...(artifact && { artifact }),
		findings: found.map((f) => ({
			...toReportFinding(f),
			...(f.line && { file }),
		})),
		tools: {},
	};
}

/** The edition's pictogram as the site has it, in the accent that paper uses. */
const pictogramOf = async (id: EditionId): Promise<string> =>
	(await readFile(join(root, 'site/assets/pictograms', pictogram[id]), 'utf8')).replaceAll('currentColor', light.accent[id]);

function stopwatch(timings: Record<string, number>): <T>(name: string, work: () => Promise<T>) => Promise<T> {
	return async (name, work) => {
		const start = performance.now();
		try {
			return await work();
		} finally {
			timings[name] = Math.round(performance.now() - start);
		}
	};
}
