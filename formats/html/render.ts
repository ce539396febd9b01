/** Runs Eleventy over `site/` in memory and returns the whole site as artifacts. [edge: disk] */
import Eleventy from '@11ty/eleventy';
import { configure, siteFolder } from '../../site/eleventy.ts';
import type { Artifact, Edition, Publication, SiteInput, SitePage } from '../model.ts';
import { fileOf } from '../paths.ts';
import { siteFiles } from './files.ts';
import { origins } from './origins.ts';

/** Nothing is written to disk. `base` starts and ends with a slash. */
export async function renderSite(
	pages: SitePage[],
	publication: Publication,
	editions: Edition[],
	downloads: Artifact[],
	options: { base: string },
): Promise<Artifact[]> {
	const input: SiteInput = {
		pages,
		publication,
		editions,
		downloads,
		base: options.base,
	};
	const eleventy = new Eleventy(siteFolder, 'dist', {
		quietMode: true,
		configPath: null,
		config: (config) => void configure(config, input),
	});
	const rendered = new Map((await eleventy.toJSON()).map((page) => [page.url.replace(/^\//, ''), page.content]));
	return [...pages.map((page) => pageArtifact(page, rendered.get(page.address))), ...siteFiles(input)];
}

function pageArtifact(page: SitePage, html: string | undefined): Artifact {
	if (html === undefined) throw new Error(`Eleventy gave no page for "${page.address}"`);
	return {
		path: fileOf(page.address),
		mediaType: 'text/html',
		bytes: new TextEncoder().encode(html),
		...(page.edition && { edition: page.edition }),
		format: 'html',
		origins: origins(page),
	};
}
