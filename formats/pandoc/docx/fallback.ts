/** Gives each SVG in a Word file the PNG that Word before 2016, and many viewers, show in its place. */
import { strFromU8 } from 'fflate';
import { rasterise } from '../../raster.ts';
import { edit, type Parts } from '../zip.ts';

/** Pixels: sharp on paper at the size that pictures have beside text. */
const width = 720;
/** A blip with an SVG and no picture of its own; `$1` is the SVG's relationship. */
const bare = /<a:blip>((?:(?!<\/a:blip>).)*?<asvg:svgBlip[^>]*? r:embed="([^"]+)")/gs;

export async function addFallbacks(parts: Parts): Promise<void> {
	let made = false;
	for (const name of ['document', 'footnotes']) made = (await addTo(parts, `word/${name}.xml`, `word/_rels/${name}.xml.rels`)) || made;
	if (!made) return;
	edit(parts, '[Content_Types].xml', (xml) =>
		/Extension="png"/i.test(xml) ? xml : xml.replace(/<Types[^>]*>/, '$&<Default Extension="png" ContentType="image/png"/>'),
	);
}

async function addTo(parts: Parts, part: string, relationships: string): Promise<boolean> {
	const xml = parts.get(part);
	const rels = parts.get(relationships);
	if (!xml || !rels) return false;
	const ids = new Set([...strFromU8(xml).matchAll(bare)].map((match) => match[2] ?? ''));
	const added: string[] = [];
	const done = new Set<string>();
	for (const id of ids) {
		const target = targetOf(strFromU8(rels), id);
		const svg = target && parts.get(`word/${target}`);
		if (!target || !svg) continue;
		const png = target.replace(/\.svg$/i, '.png');
		const drawn = await rasterise(svg, width).catch(() => undefined);
		if (!drawn) continue; // The check says which picture an older Word cannot show.
		parts.set(`word/${png}`, drawn);
		done.add(id);
		added.push(`<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Id="${id}png" Target="${png}" />`);
	}
	edit(parts, relationships, (text) => text.replace('</Relationships>', `${added.join('')}</Relationships>`));
	edit(parts, part, (text) => text.replace(bare, (blip: string, inside: string, id: string) => (done.has(id) ? `<a:blip r:embed="${id}png">${inside}` : blip)));
	return done.size > 0;
}

function targetOf(relationships: string, id: string): string | undefined {
	const element = [...relationships.matchAll(/<Relationship [^>]*>/g)].map(([text]) => text).find((text) => text.includes(`Id="${id}"`));
	return element && /Target="([^"]+)"/.exec(element)?.[1];
}
