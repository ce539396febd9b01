/** Turns editions into PDFs, Word and EPUB files, each checked as soon as it is made. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { editions as specs } from './editions/index.ts';
import { toReportFinding } from './findings.ts';
import type { Artifact, Edition, EditionFormat, EditionId, Finding, PandocFormatId, Publication, ReportFinding } from './model.ts';
import { checkPandoc } from './pandoc/check/index.ts';
import { type PandocOptions, renderPandoc } from './pandoc/index.ts';
import { light, pictogram } from './theme.ts';

type DocumentFormat = Exclude<EditionFormat, 'html'>;

interface Rendered {
	artifact?: Artifact;
	findings: Finding[];
}

/** What is made and noticed for one edition in one format, in a form that the cache can keep. */
export interface Made {
	artifact?: Artifact;
	findings: ReportFinding[];
}

export interface DocumentOptions {
	wants(format: EditionFormat): boolean;
	/** A real pandoc, instead of the one in `node_modules`. */
	pandoc?: string;
	onProgress?(progress: { step: 'render'; what: string; done: number; of: number }): void;
}

interface Job {
	edition: Edition;
	format: DocumentFormat;
}

/** Starts pandoc, in processes of its own, and keeps the PDFs until they are asked for, as they are made in this one. */
export function startDocuments(editions: readonly Edition[], publication: Publication, options: DocumentOptions, cache: Cache) {
	const jobs = editions.flatMap((edition) =>
		formatsOf(edition)
			.filter(options.wants)
			.map((format): Job => ({ edition, format })),
	);
	const [pdfJobs, otherJobs] = [jobs.filter(({ format }) => format === 'pdf'), jobs.filter(({ format }) => format !== 'pdf')];
	let done = 0;
	const make = async (job: Job, onStart?: () => void): Promise<Made> => {
		const made = await cache.get([job.edition, job.format, options.pandoc ?? ''], () => makeOne(job, publication.source, options.pandoc, onStart));
		options.onProgress?.({ step: 'render', what: `${job.edition.id} ${job.format}`, done: ++done, of: jobs.length });
		return made;
	};
	let there = false;
	const handed = otherJobs.map((job) => {
		const { promise: started, resolve } = Promise.withResolvers<void>();
		return { started, made: make(job, resolve).finally(resolve) };
	});
	const others = Promise.all(handed.map(({ made }) => made)).finally(() => {
		there = true;
	});
	others.catch(() => {}); // heard where it is awaited
	return {
		/** Ends when pandoc is at work on all that it makes: until then it waits for this process. */
		handedOver: Promise.all(handed.map(({ started }) => started)),
		pdfs: () => oneByOne(pdfJobs, make),
		others,
		othersAreThere: () => there,
	};
}

const formatsOf = (edition: Edition): DocumentFormat[] => specs[edition.id].formats.filter((format) => format !== 'html');

/** PDFs are made in this process: side by side they would only hold more memory. */
async function oneByOne(jobs: readonly Job[], make: (job: Job) => Promise<Made>): Promise<Made[]> {
	const made: Made[] = [];
	for (const job of jobs) made.push(await make(job));
	return made;
}

/** Milliseconds for pandoc, on a machine that does other things too: a minute, and another for each 300 pages. */
const timeLimit = (text: string): number => Math.round(60_000 + text.length / 10);

async function makeOne(job: Job, source: Publication['source'], pandoc?: string, onStart?: () => void): Promise<Made> {
	const { artifact, findings } = await (job.format === 'pdf'
		? makePdf(job.edition, source)
		: makeByPandoc(job.edition, job.format, { timeoutMs: timeLimit(source.text), ...(pandoc && { pandoc }), ...(onStart && { onStart }) }));
	return { ...(artifact && { artifact }), findings: toldOnce(findings).map((f) => ({ ...toReportFinding(f), ...(f.line && { file: source.file }) })) };
}

async function makePdf(edition: Edition, { file }: Publication['source']): Promise<Rendered> {
	// Loaded only now: by then pandoc is at work on the other core.
	const [{ renderPdf }, { checkPdf }] = await Promise.all([import('./pdf/index.ts'), import('./pdf/check/index.ts')]);
	const { artifact, findings } = await renderPdf(edition, { file, pictogram: await pictogramOf(edition.id) });
	return { artifact, findings: [...findings, ...(await checkPdf(artifact, edition, { file }))] };
}

async function makeByPandoc(edition: Edition, format: PandocFormatId, options: PandocOptions): Promise<Rendered> {
	const { artifact, findings } = await renderPandoc(edition, format, options);
	return artifact ? { artifact, findings: [...findings, ...(await checkPandoc(artifact, edition))] } : { findings };
}

/** Rules that look for the source's words in the PDF. */
const comparing = new Set(['pdf-words', 'pdf-headings', 'pdf-lists', 'pdf-tables', 'pdf-links', 'pdf-notes']);

/** A word is not told as missing where the letter that no font has is told: the author has one thing to mend. */
function toldOnce(found: readonly Finding[]): readonly Finding[] {
	const lines = new Set(found.flatMap(({ ruleId, line }) => (ruleId === 'pdf-glyph-missing' && line ? [line] : [])));
	return found.filter(({ ruleId, line }) => !comparing.has(ruleId ?? '') || !line || !lines.has(line));
}

/** The edition's pictogram as the site has it, in the accent that paper uses. */
const pictogramOf = async (id: EditionId): Promise<string> =>
	(await readFile(join(import.meta.dirname, '../site/assets/pictograms', pictogram[id]), 'utf8')).replaceAll('currentColor', light.accent[id]);
