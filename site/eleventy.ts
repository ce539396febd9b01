/** Tells Eleventy about the site: which pages there are and how a page is framed; Eleventy never sees Markdown. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Artifact, SiteInput } from '../formats/model.ts';
import { ownExtension } from '../formats/own-extension.ts';
import { framed } from './frame.ts';

/** The parts of Eleventy's configuration that we use; the package ships no types. */
export interface EleventyConfig {
	addGlobalData(name: string, value: unknown): void;
	addExtension(extensions: string[], options: { key: string }): void;
	setTemplateFormats(formats: string[]): void;
	setUseGitIgnore(use: boolean): void;
	ignores: Set<string>;
	on(event: 'eleventy.after', listener: (done: { directories: { output: string }; outputMode: string }) => unknown): void;
}

export const siteFolder = path.relative(process.cwd(), path.join(import.meta.dirname)) || '.';

/** `files` are everything that is not a page; Eleventy's own build writes them after its pages. */
export function configure(config: EleventyConfig, input: SiteInput, files: readonly Artifact[] = []) {
	const pages = new Map(input.pages.map((page) => [page.address, page]));
	config.setUseGitIgnore(false);
	if (ownExtension === '.ts') config.addExtension(['11ty.ts'], { key: '11ty.js' });
	else config.ignores.delete('**/node_modules/**'); // Where the package is.
	config.setTemplateFormats([`11ty${ownExtension}`]);
	config.addGlobalData('addresses', [...pages.keys()]);
	// Data that is a function is called for its value: here, another function.
	config.addGlobalData('framePage', () => (address: string) => framed(pages.get(address)!, input.publication, input.base));
	config.on('eleventy.after', async ({ directories, outputMode }) => {
		if (outputMode === 'fs') await Promise.all(files.map((file) => write(path.join(directories.output, file.path), file.bytes)));
	});
	// Not `dist`: only a build that passed its checks may go there.
	return {
		dir: {
			input: siteFolder,
			output: '.fourfold/site',
			includes: '_none',
			data: '_none',
		},
	};
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, bytes);
}
