/** Turns a code point of the OpenMoji set (`openmoji:1F3E0`) into a `Picture` from its package. Edge: disk. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Picture } from '../model.ts';

interface Icons {
	width: number;
	height: number;
	icons: Record<string, { body: string; width?: number; height?: number }>;
	aliases?: Record<string, { parent: string }>;
}
let icons: Promise<[Icons, Record<string, string>]> | undefined;

/** The pictures are never copied into the source. Undefined when the set has none with that code. */
export async function openMoji(id: string): Promise<Picture | undefined> {
	const require = createRequire(import.meta.url);
	const load = async <T>(name: string): Promise<T> => JSON.parse(await readFile(require.resolve(`@iconify-json/openmoji/${name}`), 'utf8')) as T;
	icons ??= Promise.all([load<Icons>('icons.json'), load<Record<string, string>>('chars.json')]);
	const [set, chars] = await icons;
	const code = id.slice('openmoji:'.length).toLowerCase();
	const name = Object.hasOwn(chars, code) ? chars[code] : undefined;
	const icon = name ? (set.icons[name] ?? set.icons[set.aliases?.[name]?.parent ?? '']) : undefined;
	if (!icon) return undefined;
	const [width, height] = [icon.width ?? set.width ?? 72, icon.height ?? set.height ?? 72];
	const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${icon.body}</svg>`;
	return {
		id,
		path: `pictures/openmoji-${code}.svg`,
		mediaType: 'image/svg+xml',
		bytes: new TextEncoder().encode(svg),
		width,
		height,
		licence: 'CC BY-SA 4.0',
		credit: 'OpenMoji, the open-source emoji and icon project',
		source: `https://openmoji.org/library/emoji-${code.toUpperCase()}/`,
	};
}
