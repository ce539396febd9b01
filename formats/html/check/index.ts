/** Turns the artifacts of a site into findings: links and rules on each page's tree, and, in a real browser, axe, probes of the layout and a visit over http. */
import type { Artifact, Finding } from '../../model.ts';
import { axeRecipe, axeVersion } from './axe.ts';
import { type Browser, type FoundBrowser, findBrowser, launchBrowser } from './browser/index.ts';
import { headersOf } from './headers.ts';
import { type Inspector, openInspector } from './inspect.ts';
import { checkLinks, checkStylesheet, siteOf } from './links.ts';
import { markupRecipe } from './markup.ts';
import { modes } from './modes.ts';
import type { Noticed } from './noticed.ts';
import { isPage, type Page, parsePage } from './page.ts';
import { pageKeys } from './page-key.ts';
import { applyPageRules } from './page-rules/index.ts';
import { type PageNoticed, toFindings } from './to-findings.ts';
import { openVerdicts } from './verdicts.ts';
import { visitRecipe } from './visit.ts';
import { type Weights, weigh } from './weight.ts';

export { findBrowser, launchBrowser } from './browser/index.ts';
export { type SiteServer, serveArtifacts } from './serve.ts';

export interface CheckSiteOptions {
	/** Path where the site is published: `/` or `/strategies/da/`. */
	base: string;
	/** Folder for verdicts; without it every page is looked at anew. */
	cacheDir?: string;
	/** After each page that a browser looked at. */
	onProgress?(done: number, of: number, page: string): void;
	/** The author's file, as findings print it. */
	file?: string;
	/** Say one fault of the frame once for all pages (the default), or once for each. */
	mergePages?: boolean;
	/** Default: the first that `findBrowser` finds. */
	browser?: FoundBrowser;
}

export interface SiteChecked {
	findings: Finding[];
	/** `Chromium 147.0.7727.0 (bundled)`; what looked, or would have looked, at the pages. */
	browser: string;
	axe: string;
	pagesChecked: number;
	/** Bytes, compressed. */
	weights: Weights;
	/** How many of those had a verdict already. */
	cached: number;
}

/** One browser and one set of verdicts for a site that is looked at more than once while it is made. */
export interface SiteGate {
	/** Looks at the pages that are there and remembers what it saw, so that the check has less to do. */
	look(artifacts: readonly Artifact[]): Promise<void>;
	check(artifacts: readonly Artifact[]): Promise<SiteChecked>;
	close(): Promise<void>;
}

/** Throws an `EnvironmentError` when there is no browser; everything about the site itself is a finding. */
export async function checkSite(artifacts: readonly Artifact[], options: CheckSiteOptions): Promise<SiteChecked> {
	const gate = await openSiteGate(options);
	try {
		return await gate.check(artifacts);
	} finally {
		await gate.close();
	}
}

/** Throws as `checkSite` does. The browser starts at once where no verdicts are kept, or else when the first page has none. */
export async function openSiteGate(options: CheckSiteOptions): Promise<SiteGate> {
	const found = options.browser ?? (await findBrowser());
	const recipe = [axeRecipe(), visitRecipe(), markupRecipe(), found.version, found.which].join('\n');
	const verdicts = await openVerdicts(options.cacheDir);
	const parse = parseOnce(options.base);
	let opened: Promise<{ browser: Browser; inspector: Inspector }> | undefined;
	const open = () => {
		opened ??= openBrowser(found, options.base);
		opened.catch(() => {}); // heard where it is awaited
		return opened;
	};
	// It will be needed, so it starts beside what is done before the first look.
	if (verdicts.none) open();

	async function look(artifacts: readonly Artifact[]) {
		const pages = artifacts.filter(isPage).map(parse);
		const site = siteOf(artifacts, pages, options.base);
		const keyOf = pageKeys(site, headersOf(artifacts), recipe);
		const keyed = pages.map((page) => ({ page, key: keyOf(page) }));
		const unseen = keyed.filter(({ key }) => !verdicts.get(key));
		if (unseen.length) {
			const { inspector } = await open();
			const looked = await inspector.inspect(
				unseen.map(({ page }) => page),
				site,
				options.onProgress,
			);
			for (const { page, key } of unseen) verdicts.set(key, looked.get(page) ?? []);
		}
		return { site, pages, seen: keyed.map(({ page, key }) => ({ page, noticed: verdicts.get(key) ?? [] })), unseen: unseen.length };
	}
	async function check(artifacts: readonly Artifact[]): Promise<SiteChecked> {
		const { site, pages, seen, unseen } = await look(artifacts);
		const { weights, noticed: heavy } = weigh(artifacts, pages);
		// Without an author's file, the lines are those of the HTML.
		const { placed = (_: Page, items: Noticed[]) => items } = options.file === undefined ? await import('./place.ts') : {};
		const noticed: PageNoticed[] = [
			...heavy,
			...artifacts
				.filter(({ mediaType }) => mediaType.startsWith('text/css'))
				.map((artifact) => ({
					artifact,
					noticed: checkStylesheet(artifact, site),
				})),
			...seen.map((one) => ({
				artifact: one.page.artifact,
				noticed: placed(one.page, [...checkLinks(one.page, site), ...applyPageRules(one.page, site), ...one.noticed]),
			})),
		];
		await verdicts.save();
		return {
			findings: toFindings(noticed, {
				modes: modes.length,
				file: options.file,
				mergePages: options.mergePages ?? true,
			}),
			browser: `Chromium ${found.version} (${found.which})`,
			axe: axeVersion,
			pagesChecked: pages.length,
			weights,
			cached: pages.length - unseen,
		};
	}
	return {
		look: async (artifacts) => void (await look(artifacts)),
		check,
		async close() {
			const there = await opened?.catch(() => undefined);
			await there?.browser.close();
			await there?.inspector.close();
		},
	};
}

async function openBrowser(found: FoundBrowser, base: string): Promise<{ browser: Browser; inspector: Inspector }> {
	const browser = await launchBrowser(found);
	return { browser, inspector: await openInspector(browser, base) };
}

/** A page whose bytes are those of the last look is not read again. */
function parseOnce(base: string): (artifact: Artifact) => Page {
	const known = new Map<string, Page>();
	return (artifact) => {
		const before = known.get(artifact.path);
		if (before && Buffer.compare(before.artifact.bytes, artifact.bytes) === 0) return before;
		const page = parsePage(artifact, base);
		known.set(artifact.path, page);
		return page;
	};
}
