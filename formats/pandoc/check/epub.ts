/** Reads an EPUB again: container, package, then each page of the spine, without any of the writer's code. */
import { posix } from 'node:path';
import { type EpubState, readPage } from './epub-page.ts';
import { empty, type Found } from './found.ts';
import type { Unzipped } from './index.ts';
import { all, child, parseXml, textOf, type XmlElement } from './xml.ts';

/** EPUB Accessibility 1.1, 2.2: what must be said of every publication. */
const mustSay = ['schema:accessMode', 'schema:accessibilityFeature', 'schema:accessibilityHazard', 'schema:accessibilitySummary'];

export function readEpub(parts: Unzipped, bytes: Uint8Array): Found {
	const found = empty();
	if (!firstIsMimetype(bytes)) found.missing.push('the part “mimetype” is not first and uncompressed');
	const container = parts.get('META-INF/container.xml');
	const path = container && all(parseXml(container), 'rootfile')[0]?.attributes['full-path'];
	const packed = path ? parts.get(path) : undefined;
	if (!path || !packed)
		return {
			...found,
			missing: [...found.missing, 'the package document is missing'],
		};
	const opf = child(parseXml(packed), 'package');
	if (!opf)
		return {
			...found,
			missing: [...found.missing, 'the package document is empty'],
		};
	describe(opf, found);
	const items = new Map(all(opf, 'item').map((item) => [item.attributes.id ?? '', item.attributes]));
	const at = (href: string) => posix.join(posix.dirname(path), href);
	for (const { href = '' } of items.values()) if (!parts.has(at(href))) found.missing.push(`the part “${href}” is missing`);
	if (![...items.values()].some((item) => item.properties?.split(' ').includes('nav'))) found.missing.push('there is no table of contents');
	const spine = all(opf, 'itemref').map((each) => at(items.get(each.attributes.idref ?? '')?.href ?? ''));
	readSpine(
		spine.filter((name) => parts.has(name)),
		parts,
		found,
	);
	return found;
}

function describe(opf: XmlElement, found: Found): void {
	found.title = textOf(all(opf, 'dc:title')[0] ?? { name: '', attributes: {}, children: [] });
	found.language = textOf(all(opf, 'dc:language')[0] ?? { name: '', attributes: {}, children: [] });
	const said = new Set(all(opf, 'meta').map((each) => each.attributes.property));
	for (const property of mustSay) if (!said.has(property)) found.missing.push(`“${property}” is not said`);
}

function readSpine(names: readonly string[], parts: Unzipped, found: Found): void {
	const pages = new Map(names.map((name) => [name, parseXml(parts.get(name) ?? new Uint8Array())]));
	const ids = new Set([...pages].flatMap(([name, page]) => [name, ...idsOf(page).map((id) => `${name}#${id}`)]));
	const languages = new Set<string>();
	for (const [name, page] of pages) {
		const own = idsOf(page).toSorted();
		const twice = own.find((id, index) => id === own[index + 1]);
		if (twice !== undefined) found.missing.push(`the id “${twice}” is used twice in “${name}”`);
		const html = child(page, 'html');
		const body = child(html, 'body');
		if (!html || !body) continue;
		if (html.attributes.lang !== found.language || html.attributes['xml:lang'] !== found.language)
			found.language = `${found.language}/${html.attributes.lang ?? ''}`;
		// Title page and contents are front matter; the edition's words are the rest.
		if (body.attributes['epub:type'] === 'frontmatter') continue;
		const state: EpubState = {
			name,
			found,
			languages,
			ids,
			notes: new Map(all(body, 'aside').map((each) => [each.attributes.id ?? '', each])),
		};
		found.body += `\n${readPage(body, state)}`;
	}
	found.languages = languages;
}

const idsOf = (parent: XmlElement): string[] =>
	parent.children.flatMap((each) => (typeof each === 'string' ? [] : [...(each.attributes.id ? [each.attributes.id] : []), ...idsOf(each)]));

/** OCF 3.3, 4.2.1: the first local header is that of `mimetype`, with no compression and no extra field. */
function firstIsMimetype(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const name = new TextDecoder().decode(bytes.subarray(30, 58));
	return view.getUint16(8, true) === 0 && view.getUint16(28, true) === 0 && name === 'mimetypeapplication/epub+zip';
}
