/** Files to bring in: made by pandoc from an edition of ours, or put together by hand with a fault in them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import type { Edition } from '../../../formats/model.ts';
import { type Imported, importDocument } from '../../../formats/pandoc/import/index.ts';
import { convert } from '../../../formats/pandoc/run/convert.ts';
import { toPandoc } from '../../../formats/pandoc/tree/index.ts';
import { readEdition } from '../edition.ts';
import { shapeOf } from './shape.ts';

/** An edition as another program would hold it. */
export async function written(edition: Edition, to: 'odt' | 'html'): Promise<Uint8Array> {
	const { document, files } = toPandoc(edition, 'epub');
	const pictures = new Map([...files].map(([name, picture]) => [name, picture.bytes]));
	const options = to === 'html' ? { standalone: true } : {};
	const made = await convert({ to, document, files: pictures, options, timeoutMs: 60_000, epoch: 0 });
	if ('failed' in made) throw new Error(made.said);
	return to === 'odt' ? withPart(made.bytes, 'content.xml', (xml) => describe(xml, edition)) : made.bytes;
}

/** Pandoc writes no alternative texts into OpenDocument; LibreOffice writes them so. */
function describe(xml: string, edition: Edition): string {
	const alternatives = shapeOf(edition).pictures.map((alt) => alt.replace('(decorative)', ''));
	return xml.replace(/<\/draw:frame>/g, (end) => `<svg:desc>${alternatives.shift()}</svg:desc>${end}`);
}

/** What was brought in, read again by the real reader. */
export async function readAgain(imported: Imported): Promise<Edition> {
	const folder = await mkdtemp(join(tmpdir(), 'fourfold-again-'));
	try {
		await writeFile(join(folder, 'strategy.md'), imported.markdown);
		for (const [path, bytes] of imported.pictures) {
			await mkdir(dirname(join(folder, path)), { recursive: true });
			await writeFile(join(folder, path), bytes);
		}
		return await readEdition(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

export const page = (body: string, title = 'A page'): Uint8Array =>
	strToU8(`<!doctype html><html lang="en-GB"><head><title>${title}</title></head><body>${body}</body></html>`);
export const importPage = (body: string, options: Partial<Parameters<typeof importDocument>[2]> = {}): Promise<Imported> =>
	importDocument(page(body), 'html', { name: 'page', ...options });

/** A Word file with another part in place of one that it has, or one more. */
export function withPart(docx: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
	const parts = unzipSync(docx);
	parts[name] = strToU8(change(new TextDecoder().decode(parts[name] ?? new Uint8Array())));
	return zipSync(parts);
}

/** The Markdown below the front matter. */
export const bodyOf = (markdown: string): string => markdown.replace(/^---\n[\s\S]*?\n---\n\n/, '');

/** What is listed, one a line. */
export const listed = (imported: { notes: { what: string }[] }): string => imported.notes.map((note) => note.what).join('\n');
