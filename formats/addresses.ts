/** Compares the site's addresses with the committed list of those once published: one that vanishes is an error. Edge: disk. */
import { writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { finding } from './findings.ts';
import type { Artifact, Finding, Moved } from './model.ts';
import { decodeUtf8, readInside } from './read/files.ts';
import { movedWords } from './words.ts';

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
		.map(addressOf)
		.sort();

const addressOf = ({ path }: Artifact): string => path.replace(/(^|\/)index\.html$/, '$1');

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

function entriesIn(list: string | undefined): Entry[] {
	return (list ?? '').split('\n').flatMap((raw, index): Entry[] => {
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
	const entries = entriesIn(list);
	const now = new Set([...addressesOf(artifacts), 'report.json']);
	const moved = new Map(entries.flatMap(({ address, to }) => (to === undefined ? [] : [[address, to] as const])));
	return entries.flatMap((entry) => {
		const [what, hint] = wrongWith(entry, now, moved, artifacts) ?? [];
		return what && hint ? [finding({ rule: 'address-lost', severity: 'error', file: addressFile, at: entry.line, message: what, hint })] : [];
	});
}

function wrongWith(
	{ address, to }: Entry,
	now: ReadonlySet<string>,
	moved: ReadonlyMap<string, string>,
	artifacts: readonly Artifact[],
): [what: string, hint: string] | undefined {
	const bad = [address, to].find((one) => one !== undefined && !isAddress(one));
	if (bad !== undefined) return [`“${clip(bad)}” is not an address of this site.`, 'Write what stands behind the home page’s address, for example full/aims/.'];
	if (to === undefined)
		return now.has(address)
			? undefined
			: [`The address “/${address}” was published and is no longer there.`, `Bring it back, or say where its readers should go: “${address} -> new/address/”.`];
	if (artifacts.some((artifact) => addressOf(artifact) === address && !isForMoved(artifact)))
		return [`“/${address}” is there, and nobody can be sent on from it.`, `Write only “${address || '/'}”.`];
	if (leadsRound(address, moved)) return [`The address “/${address}” leads back to itself.`, 'Write behind “->” the address of a page that is there.'];
	return now.has(to) ? undefined : [`The address “/${address}” leads to “/${to}”, which is not there.`, 'Correct the address after “->”.'];
}

/** The characters that an address of a page or file here can have; no step up, no other site. */
const isAddress = (address: string): boolean => /^(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*\/)*(?:[\p{L}\p{N}_~-][\p{L}\p{N}._~-]*)?$/u.test(address);

/** The page that was made for an old address, and not one that stands there by itself. */
const isForMoved = ({ mediaType, bytes }: Artifact): boolean => mediaType === 'text/html' && new TextDecoder().decode(bytes).includes(movedWords.title);

function leadsRound(address: string, moved: ReadonlyMap<string, string>): boolean {
	const seen = new Set<string>();
	for (let at: string | undefined = address; at !== undefined; at = moved.get(at)) {
		if (seen.has(at)) return true;
		seen.add(at);
	}
	return false;
}

const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);

/** Where old addresses lead, for the pages that send their readers on. */
export async function readMoved(source: string): Promise<Moved[]> {
	const list = await readList(source);
	return typeof list === 'object'
		? []
		: entriesIn(list).flatMap(({ address, to }) => (to !== undefined && isAddress(address) && isAddress(to) ? [{ from: address, to }] : []));
}

/** Adds the addresses that are new to the list; nothing is taken away. Returns how many were added. */
export async function rememberAddresses(source: string, artifacts: readonly Artifact[]): Promise<number> {
	const path = join(folderOf(source), addressFile);
	const list = await readList(source);
	// What cannot be read is not written over: it may hold every address there ever was.
	if (typeof list === 'object') return 0;
	const text = list ?? '# Every address once published. One that vanishes stops the build; write “old -> new” when one moves.\n';
	const known = new Set(entriesIn(list).map((entry) => entry.address));
	const fresh = addressesOf(artifacts).filter((address) => !known.has(address));
	if (fresh.length > 0) await writeFile(path, `${text.replace(/\n*$/, '\n')}${fresh.map((address) => address || '/').join('\n')}\n`);
	return fresh.length;
}
