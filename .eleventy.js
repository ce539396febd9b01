/** Lets plain Eleventy build the same site: the pages come from the pipeline, the frame and the files from `site/` and `formats/html/`. */
import { siteFiles } from './formats/html/index.ts';
import { site } from './formats/pipeline.ts';
import { configure } from './site/eleventy.ts';

export default async function (config) {
	const input = await site();
	return configure(config, input, [...siteFiles(input), ...input.downloads]);
}
