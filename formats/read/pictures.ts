/** Turns every picture in the sections into one that is loaded and described, with a finding where that fails. */
import type { Image, Root, RootContent } from 'mdast';
import { finding } from '../findings.ts';
import type { Meta, Picture, Section } from '../model.ts';
import { walk } from '../walk.ts';
import type { ReadContext } from './context.ts';
import { defined, fieldsOf } from './fields.ts';
import { decodeUtf8, readInside } from './files.ts';
import { loadPicture } from './picture.ts';
import { readYaml } from './yaml.ts';

/** The publisher's logo, or a finding at the line of `brand`. */
export async function loadLogo(folder: string, meta: Meta | undefined, context: ReadContext): Promise<Picture | undefined> {
	if (!meta?.brand?.logo) return undefined;
	const loaded = await loadPicture(folder, meta.brand.logo, new Map());
	if (!('rule' in loaded)) return loaded;
	context.error(loaded.rule, meta.lines.get('brand') ?? 1, loaded.message, loaded.hint);
	return undefined;
}

export async function loadPictures(folder: string, sections: readonly Section[], context: ReadContext): Promise<Map<string, Picture>> {
	const images = sections.flatMap(imagesOf);
	const manifest = await readManifest(folder, context);
	const pictures = new Map<string, Picture>();
	const loaded = new Map(
		await Promise.all([...new Set(images.map((image) => image.url))].map(async (url) => [url, await loadPicture(folder, url, manifest)] as const)),
	);
	for (const image of images) {
		const result = loaded.get(image.url);
		if (result && 'rule' in result) context.error(result.rule, image, result.message, result.hint);
		else if (result) {
			image.data = { ...image.data, picture: result };
			pictures.set(image.url, result);
		}
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
	return pictures;
}

function imagesOf(section: Section): Image[] {
	const found: Image[] = [];
	for (const children of [section.heading.children, section.full, ...Object.values(section.derived).map((derived) => derived.children)])
		walk({ type: 'root', children: children as RootContent[] } as Root, (node) => {
			if (node.type === 'image') found.push(node);
			if (node.type === 'statement') found.push(node.picture);
		});
	return found;
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
		void context.findings.push(
			finding({
				rule: 'picture-manifest',
				severity: 'error',
				message,
				hint,
				file: manifestFile,
				at: line,
			}),
		);
	if ('message' in yaml)
		wrong(yaml.line, `${manifestFile} is not YAML: ${yaml.message}`, 'Check the colons, quotation marks and spaces at the start of this line.');
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
