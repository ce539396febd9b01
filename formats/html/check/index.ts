/** Turns the artifacts of a site into findings: links and rules on each page's tree, and, in a real browser, axe, probes of the layout and a visit over http. */
import type { Artifact, Finding } from '../../model.ts';
import { axeRecipe, axeVersion, modes } from './axe.ts';
import { type FoundBrowser, findBrowser } from './browser/index.ts';
import { headersOf } from './headers.ts';
import { inspectPages } from './inspect.ts';
import { checkLinks, checkStylesheet, siteOf } from './links.ts';
import { markupRecipe } from './markup.ts';
import { isPage, parsePage } from './page.ts';
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

/** Throws an `EnvironmentError` when there is no browser; everything about the site itself is a finding. */
export async function checkSite(artifacts: readonly Artifact[], options: CheckSiteOptions): Promise<SiteChecked> {
	const pages = artifacts.filter(isPage).map((artifact) => parsePage(artifact, options.base));
	const site = siteOf(artifacts, pages, options.base);
	const found = options.browser ?? (await findBrowser());
	const recipe = [axeRecipe(), visitRecipe(), markupRecipe(), found.version, found.which].join('\n');
	const keyOf = pageKeys(site, headersOf(artifacts), recipe);
	const verdicts = await openVerdicts(options.cacheDir);
	const keyed = pages.map((page) => ({ page, key: keyOf(page) }));
	const unseen = keyed.filter(({ key }) => !verdicts.get(key));

	if (unseen.length) {
		const looked = await inspectPages(
			unseen.map(({ page }) => page),
			site,
			found,
			options.onProgress,
		);
		for (const { page, key } of unseen) verdicts.set(key, looked.get(page) ?? []);
	}
	const { weights, noticed: heavy } = weigh(artifacts, pages);
	const noticed: PageNoticed[] = [
		...heavy,
		...artifacts
			.filter(({ mediaType }) => mediaType.startsWith('text/css'))
			.map((artifact) => ({
				artifact,
				noticed: checkStylesheet(artifact, site),
			})),
		...keyed.map(({ page, key }) => ({
			artifact: page.artifact,
			noticed: [...checkLinks(page, site), ...applyPageRules(page, site), ...(verdicts.get(key) ?? [])],
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
		cached: pages.length - unseen.length,
	};
}
