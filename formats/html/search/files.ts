/** The files that the search page alone loads: its script and style, and, when a reader begins to type, the engine and the index. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { searchStylesheet } from '../../../site/stylesheet.ts';
import type { Artifact, Edition } from '../../model.ts';
import { searchAsset } from '../../paths.ts';
import { searchRecords } from './records.ts';

export const searchFiles = (editions: readonly Edition[]): Artifact[] => [
	file('search.css', 'text/css', searchStylesheet()),
	file('page.js', 'text/javascript', own('page.js')),
	file('find.js', 'text/javascript', own('find.js')),
	file('minisearch.js', 'text/javascript', engine()),
	// A module, not JSON that is fetched: the policy of no page, this one's neither, has to let scripts ask for anything.
	file('index.js', 'text/javascript', `export default ${json(searchRecords(editions))};\n`),
];

const file = (name: string, mediaType: string, value: string): Artifact => ({
	path: searchAsset(name),
	mediaType,
	bytes: new TextEncoder().encode(value),
});
const own = (name: string): string => readFileSync(new URL(`../../../site/assets/search/${name}`, import.meta.url), 'utf8');

/** One record a line, so that a difference between two builds can be read. */
const json = (records: readonly unknown[]): string => `[\n${records.map((record) => JSON.stringify(record)).join(',\n')}\n]`;

/** MiniSearch as its package has it, without its documentation, which is half of its weight; its licence stays with it. */
function engine(): string {
	const entry = pathToFileURL(createRequire(import.meta.url).resolve('minisearch'));
	const licence = readFileSync(new URL('../../LICENSE.txt', entry), 'utf8').trim();
	const code = readFileSync(new URL('../es/index.js', entry), 'utf8')
		.replace(/^[ \t]*\/\*\*[\s\S]*?\*\/[ \t]*\n/gm, '')
		.replace(/^\/\/# sourceMappingURL=.*$/m, '');
	return `/*\nMiniSearch\n\n${licence}\n*/\n${code}`;
}
