/** Compares the site's addresses with the committed list of those once published: one that vanishes is an error. Edge: disk. */
import { writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { finding } from './findings.ts';
import type { Artifact, Finding, Moved } from './model.ts';
import { decodeUtf8, readInside } from './read/files.ts';

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

/** Undefined where there is none; a file that cannot be read is a finding: an empty list would let every address vanish. */
async function readList(source: string): Promise<string | undefined | Finding> {
	const folder = folderOf(source);
	const read = await readInside(folder, addressFile, 16_000_000);
	if ('problem' in read)
		return read.problem === 'missing'
			? undefined
			: unreadable(1, 'cannot be read', 'Put the file itself in the source folder, and check that you are allowed to open it.');
	const decoded = decodeUtf8(read.bytes);
	return 'badLine' in decoded ? unreadable(decoded.badLine, 'is not UTF-8 text', 'Save it again as UTF-8.') : decoded.text;
}

const unreadable = (at: number, what: string, hint: string): Finding =>
	finding({
		rule: 'address-list',
		severity: 'error',
		file: addressFile,
		at,
		message: `${addressFile} ${what}, so nobody would notice when an address vanishes.`,
		hint,
	});

async function readEntries(source: string): Promise<Entry[]> {
	const text = await readList(source);
	if (typeof text !== 'string') return [];
	return text.split('\n').flatMap((raw, index): Entry[] => {
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
	const list = await readList(source);
	if (typeof list === 'object') return [list];
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
	const list = await readList(source);
	const text = typeof list === 'string' ? list : '# Every address once published. One that vanishes stops the build; write “old -> new” when one moves.\n';
	const known = new Set((await readEntries(source)).map((entry) => entry.address));
	const fresh = addressesOf(artifacts).filter((address) => !known.has(address));
	if (fresh.length > 0) await writeFile(path, `${text.replace(/\n*$/, '\n')}${fresh.map((address) => address || '/').join('\n')}\n`);
	return fresh.length;
}
