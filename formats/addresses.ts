/** Compares the site's addresses with the committed list of those once published: one that vanishes is an error. Edge: disk. */
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { finding } from './findings.ts';
import type { Artifact, Finding, Moved } from './model.ts';

/** One address a line, relative to the base; `old -> new` where one has moved; `#` begins a comment. */
const addressFile = 'addresses.txt';

interface Entry {
	address: string;
	/** Where it has moved to. */
	to?: string;
	line: number;
}

/** Addresses that people keep and print: pages and downloads, not pictures and styles. */
export const addressesOf = (artifacts: readonly Artifact[]): string[] =>
	artifacts
		.filter((artifact) => artifact.mediaType === 'text/html' || artifact.path.startsWith('downloads/') || artifact.path === 'report.json')
		.map((artifact) => artifact.path.replace(/(^|\/)index\.html$/, '$1'))
		.sort();

const folderOf = (source: string): string => (/^\.(md|markdown)$/i.test(extname(source)) ? dirname(source) : source);

async function readEntries(source: string): Promise<Entry[]> {
	const text = await readFile(join(folderOf(source), addressFile), 'utf8').catch(() => '');
	return text.split(/\r\n?|\n/).flatMap((raw, index): Entry[] => {
		const [address = '', to] = raw
			.replace(/#.*$/, '')
			.split('->')
			.map((part) => part.trim());
		return raw.replace(/#.*$/, '').trim()
			? [
					{
						address: clean(address),
						...(to !== undefined && { to: clean(to) }),
						line: index + 1,
					},
				]
			: [];
	});
}

/** The home page is written `/`, everything else without the slash in front. */
const clean = (address: string): string => address.replace(/^\//, '');

/** `partial`: only some editions or formats were built, so what is missing was not asked for. */
export async function checkAddresses(source: string, artifacts: readonly Artifact[], partial = false): Promise<Finding[]> {
	if (partial) return [];
	const entries = await readEntries(source);
	const now = new Set([...addressesOf(artifacts), 'report.json']);
	return entries.flatMap((entry) => {
		if (entry.to === undefined && !now.has(entry.address))
			return [
				finding({
					rule: 'address-lost',
					severity: 'error',
					file: addressFile,
					at: entry.line,
					message: `The address “/${entry.address}” was published and is no longer there.`,
					hint: `Bring it back, or say where its readers should go: “${entry.address} -> new/address/”.`,
				}),
			];
		if (entry.to !== undefined && !now.has(entry.to))
			return [
				finding({
					rule: 'address-lost',
					severity: 'error',
					file: addressFile,
					at: entry.line,
					message: `The address “/${entry.address}” leads to “/${entry.to}”, which is not there.`,
					hint: 'Correct the address after “->”.',
				}),
			];
		return [];
	});
}

/** Where old addresses lead, for the pages that send their readers on. */
export async function readMoved(source: string): Promise<Moved[]> {
	return (await readEntries(source)).flatMap(({ address, to }) => (to === undefined ? [] : [{ from: address, to }]));
}

/** Adds the addresses that are new to the list; nothing is taken away. Returns how many were added. */
export async function rememberAddresses(source: string, artifacts: readonly Artifact[]): Promise<number> {
	const path = join(folderOf(source), addressFile);
	const text = await readFile(path, 'utf8').catch(
		() => '# Every address once published. One that vanishes stops the build; write “old -> new” when one moves.\n',
	);
	const known = new Set((await readEntries(source)).map((entry) => entry.address));
	const fresh = addressesOf(artifacts).filter((address) => !known.has(address));
	if (fresh.length > 0) await writeFile(path, `${text.replace(/\n*$/, '\n')}${fresh.map((address) => address || '/').join('\n')}\n`);
	return fresh.length;
}
