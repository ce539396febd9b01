/** Turns every picture in the sections into one that is loaded and described, with a finding where that fails. */
import { isDeepStrictEqual } from 'node:util';
import type { Image } from 'mdast';
import type { Meta, Picture } from '../model.ts';
import type { ReadContext } from './context.ts';
import { defined, fieldsOf } from './fields.ts';
import { decodeUtf8, readInside } from './files.ts';
import { loadPicture, type PictureProblem } from './picture.ts';
import type { Draft } from './sections.ts';
import { readYaml } from './yaml.ts';

/** The publisher's logo, or a finding at the line of `brand`. */
export async function loadLogo(folder: string, meta: Meta | undefined, context: ReadContext): Promise<Picture | undefined> {
	if (!meta?.brand?.logo) return undefined;
	const loaded = await loadPicture(folder, meta.brand.logo, new Map());
	if (!('rule' in loaded)) return loaded;
	context.error(loaded.rule, meta.lines.get('brand') ?? 1, loaded.message, loaded.hint);
	return undefined;
}

/** `known`: of the last time; a file that is as it was stays the same picture. @returns also the drafts that show another picture than before. */
export async function loadPictures(
	folder: string,
	drafts: readonly Draft[],
	known: Map<string, Picture>,
	context: ReadContext,
): Promise<{ pictures: Map<string, Picture>; changed: Set<Draft> }> {
	const manifest = await readManifest(folder, context);
	const pictures = new Map<string, Picture>();
	const urls = new Set(drafts.flatMap(({ images }) => images.map((image) => image.url)));
	const loaded = new Map(await Promise.all([...urls].map(async (url) => [url, asBefore(await loadPicture(folder, url, manifest), known.get(url))] as const)));
	known.clear();
	const changed = new Set<Draft>();
	for (const draft of drafts)
		for (const image of draft.images) {
			const result = loaded.get(image.url);
			if (result && 'rule' in result) context.error(result.rule, image, result.message, result.hint);
			else if (result) {
				pictures.set(image.url, result);
				known.set(image.url, result);
			}
			const picture = pictures.get(image.url);
			if (image.data?.picture === picture) continue;
			const { picture: _, ...data } = image.data ?? {};
			image.data = { ...data, ...(picture && { picture }) };
			if (Object.keys(image.data).length === 0) delete image.data;
			changed.add(draft);
		}
	return { pictures, changed };
}

const asBefore = (now: Picture | PictureProblem, before: Picture | undefined): Picture | PictureProblem =>
	before && isDeepStrictEqual(now, before) ? before : now;

/** Whether pictures say what they show. */
export function checkAlternatives(images: readonly Image[], context: ReadContext): void {
	for (const image of images) {
		const alt = image.alt?.trim();
		if (!alt && !image.data?.decorative)
			context.error(
				'picture-alt',
				image,
				'This picture has no alternative text.',
				'Say what it shows between the square brackets, or mark it {decorative} if it says nothing.',
			);
		if (alt && image.data?.decorative)
			context.error('picture-decorative', image, 'This picture has alternative text but is marked decorative.', 'Remove one of the two.');
	}
}

const manifestFile = 'pictures/pictures.yaml';

/** A list of file, alt, licence, credit and source of the author's own pictures; it may be absent. */
async function readManifest(folder: string, context: ReadContext): Promise<Map<string, Partial<Picture>>> {
	const manifest = new Map<string, Partial<Picture>>();
	const file = await readInside(folder, manifestFile, 1_000_000);
	if ('problem' in file) return manifest;
	const decoded = decodeUtf8(file.bytes);
	const yaml = 'text' in decoded ? readYaml(decoded.text) : { message: 'It is not UTF-8 text.', line: decoded.badLine };
	const wrong = (line: number, message: string, hint: string) =>
		void context.noted.push({ rule: 'picture-manifest', severity: 'error', message, hint, file: manifestFile, at: line });
	if ('message' in yaml)
		wrong(yaml.line, `${manifestFile} is not YAML: ${yaml.message}`, yaml.hint ?? 'Check the colons, quotation marks and spaces at the start of this line.');
	else if (yaml.value && !Array.isArray(yaml.value)) wrong(1, `${manifestFile} must be a list.`, 'Begin each picture on a line of its own with “- file: …”.');
	else if (yaml.value)
		for (const index of (yaml.value as unknown[]).keys()) {
			const entry = fieldsOf(yaml, [index], ['file', 'id', 'alt', 'licence', 'credit', 'source', 'note'], 'a picture', wrong);
			if (entry)
				manifest.set(
					`pictures/${entry.text('file') ?? ''}`,
					defined({
						licence: entry.text('licence'),
						credit: entry.text('credit'),
						source: entry.text('source'),
					}),
				);
		}
	return manifest;
}
