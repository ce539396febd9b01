/** Finds the bytes of every picture that a document names: in the file itself, beside it, or written into its text. */
import { extname, posix } from 'node:path';
import type { Parts } from '../zip.ts';
import { type Block, type Inline, plainWords } from './ast.ts';
import type { ImportKind } from './kinds.ts';
import type { CarriedPicture } from './state.ts';

/** The bytes of a file beside an HTML page; undefined where there is none, or it is not the author's to give. */
export type ReadBeside = (path: string) => Promise<Uint8Array | undefined>;

const shown = new Set(['.svg', '.png', '.jpg', '.jpeg']);

export async function findPictures(document: readonly Block[], kind: ImportKind, parts: Parts, readBeside: ReadBeside): Promise<Map<string, CarriedPicture>> {
	const found = new Map<string, CarriedPicture>();
	const names = new Set<string>();
	for (const [target, alt] of targets(document)) {
		if (found.has(target)) continue;
		const bytes = kind === 'html' ? await fromPage(target, readBeside) : parts.get(posix.normalize(kind === 'docx' ? `word/${target}` : target));
		if (!bytes?.length) continue;
		const ending = endingOf(target, bytes);
		const path = `pictures/${free(nameOf(target, alt), ending, names)}`;
		found.set(target, { path, bytes, shown: shown.has(ending) });
	}
	return found;
}

async function fromPage(target: string, readBeside: ReadBeside): Promise<Uint8Array | undefined> {
	const data = /^data:image\/[a-z+.-]+(?:;[^,;]*)*?(;base64)?,/i.exec(target.slice(0, 200));
	if (data) {
		const rest = target.slice(data[0].length);
		try {
			return new Uint8Array(data[1] ? Buffer.from(rest, 'base64') : Buffer.from(decodeURIComponent(rest)));
		} catch {
			return undefined;
		}
	}
	if (/^[a-z][a-z0-9+.-]*:/i.test(target) || target.startsWith('/')) return undefined;
	const path = target.replace(/[?#].*$/, '');
	try {
		return await readBeside(decodeURI(path));
	} catch {
		return undefined; // a lone “%”
	}
}

/** By the first bytes, for names lie; else by the name. */
function endingOf(target: string, bytes: Uint8Array): string {
	const hex = Buffer.from(bytes.subarray(0, 4)).toString('hex');
	if (hex === '89504e47') return '.png';
	if (hex.startsWith('ffd8')) return '.jpg';
	const start = Buffer.from(bytes.subarray(0, 400)).toString('utf8');
	if (/^\uFEFF?\s*(?:<\?xml|<!--|<svg)/.test(start) && start.includes('<')) return '.svg';
	const ending = extname(target.startsWith('data:') ? '' : target)
		.toLowerCase()
		.replace(/[^.a-z0-9]/g, '');
	return shown.has(ending) ? '.bin' : ending || '.bin';
}

/** By what it shows, so that an author knows it again; Word only numbers its pictures. */
function nameOf(target: string, alt: string): string {
	const words = alt === 'fourfold-decorative' ? 'decoration' : alt;
	const plain = (text: string) =>
		text
			.normalize('NFKD')
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '');
	const base = target.startsWith('data:') ? '' : plain(posix.basename(target).replace(/\.\w+$/, ''));
	return plain(words).split('-').slice(0, 6).join('-') || base || 'picture';
}

function free(name: string, ending: string, names: Set<string>): string {
	let made = `${name}${ending}`;
	for (let n = 2; names.has(made); n++) made = `${name}-${n}${ending}`;
	names.add(made);
	return made;
}

/** Every image with its alternative text, in order. A walk of plain JSON, which may be as deep as the document. */
function targets(document: readonly Block[]): [string, string][] {
	const found: [string, string][] = [];
	const open: unknown[] = [document];
	while (open.length) {
		const node = open.pop();
		if (Array.isArray(node)) open.push(...node.toReversed());
		else if (typeof node === 'object' && node !== null) {
			const image = node as Inline;
			if (image.t === 'Image') found.push([image.c[2][0], plainWords(image.c[1])]);
			else open.push((node as { c?: unknown }).c);
		}
	}
	return found;
}
