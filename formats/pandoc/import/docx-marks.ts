/** Marks in a Word file what pandoc would not tell: words in another language, pictures that are decoration, names of headings, what goes on in a list. */
import { strFromU8, strToU8 } from 'fflate';
import { all, child, elements, parseXml, textOf, type XmlElement } from '../check/xml.ts';
import type { Parts } from '../zip.ts';

export const decorativeMark = 'fourfold-decorative';
const prefix = 'fourfold-lang-';
export const languageMark = (style: string | undefined): string | undefined => (style?.startsWith(prefix) ? style.slice(prefix.length) : undefined);

const continued = 'fourfold-continued-';
/** How deep in a list a paragraph goes on, from 0; undefined where it is none that does. */
export const continuedLevel = (style: string): number | undefined => (style.startsWith(continued) ? Number(style.slice(continued.length)) : undefined);

/** Changes the parts in place. */
export function markDocx(parts: Parts): void {
	const styles = text(parts, 'word/styles.xml');
	const defaults = styles.slice(styles.indexOf('<w:rPrDefault'), styles.indexOf('</w:rPrDefault>'));
	const own = primary(languageOf(defaults) ?? 'en');
	const found = new Set<string>();
	const blank = blankNumbers(parts);
	for (const name of ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml']) {
		const part = text(parts, name);
		if (part) parts.set(name, strToU8(moveBookmarks(markDecoration(markLanguages(markContinued(part, blank), own, found)))));
	}
	if (!styles) return;
	const style = (type: string, name: string) => `<w:style w:type="${type}" w:customStyle="1" w:styleId="${name}"><w:name w:val="${name}"/></w:style>`;
	const made = [
		...[...found].map((lang) => style('character', prefix + lang)),
		...(blank.size > 0 ? [0, 1, 2, 3, 4, 5, 6, 7, 8].map((level) => style('paragraph', continued + level)) : []),
	];
	parts.set('word/styles.xml', strToU8(styles.replace('</w:styles>', `${made.join('')}</w:styles>`)));
}

const text = (parts: Parts, name: string): string => {
	const part = parts.get(name);
	return part ? strFromU8(part) : '';
};

const languageOf = (xml: string): string | undefined => /<w:lang\b[^>]{0,200}?w:val="([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3})"/.exec(xml)?.[1];
const primary = (lang: string): string => lang.split('-')[0]?.toLowerCase() ?? '';

/** Word marks nearly every run with a language; only another one than the document's says something. */
function markLanguages(xml: string, own: string, found: Set<string>): string {
	return mapPieces(xml, '<w:rPr>', '</w:rPr>', (inside) => {
		const lang = languageOf(inside);
		if (!lang || primary(lang) === own) return inside;
		const kept = `${primary(lang)}${lang.slice(primary(lang).length)}`;
		found.add(kept);
		return `<w:rStyle w:val="${prefix}${kept}"/>${inside.replace(/<w:rStyle\b[^>]{0,200}>/, '')}`;
	});
}

/** Word 2019's own mark for decoration. */
const markDecoration = (xml: string): string =>
	mapPieces(xml, '<wp:docPr ', '</wp:docPr>', (inside) =>
		/<adec:decorative\b[^>]{0,200}val="1"/.test(inside) ? `descr="${decorativeMark}" ${inside.replace(/ ?\bdescr="[^"]*"/, '')}` : inside,
	);

/** Numberings whose mark is nothing: how pandoc writes the second paragraph of a list's item. */
function blankNumbers(parts: Parts): Set<string> {
	const part = parts.get('word/numbering.xml');
	if (!part) return new Set();
	const root = parseXml(part);
	const isBlank = (each: XmlElement) => {
		const level = all(each, 'w:lvl')[0];
		return level && child(level, 'w:numFmt')?.attributes['w:val'] === 'bullet' && (child(level, 'w:lvlText')?.attributes['w:val'] ?? '').trim() === '';
	};
	const blank = new Set(
		all(root, 'w:abstractNum')
			.filter(isBlank)
			.map((each) => each.attributes['w:abstractNumId']),
	);
	return new Set(
		all(root, 'w:num').flatMap((each) => (blank.has(child(each, 'w:abstractNumId')?.attributes['w:val'] ?? '') ? (each.attributes['w:numId'] ?? '') : [])),
	);
}

/** To pandoc's reader such a paragraph is a list of its own. */
function markContinued(xml: string, blank: ReadonlySet<string>): string {
	if (blank.size === 0) return xml;
	return mapPieces(xml, '<w:pPr>', '</w:pPr>', (inside) => {
		const id = /<w:numId\b[^>]{0,99}w:val="(\d+)"/.exec(inside)?.[1] ?? '';
		if (!blank.has(id)) return inside;
		const level = /<w:ilvl\b[^>]{0,99}w:val="(\d)"/.exec(inside)?.[1] ?? '0';
		const start = inside.indexOf('<w:numPr>');
		const end = inside.indexOf('</w:numPr>', start);
		const rest = start >= 0 && end >= 0 ? inside.slice(0, start) + inside.slice(end + '</w:numPr>'.length) : inside;
		return `<w:pStyle w:val="${continued}${level}"/>${rest.replace(/<w:pStyle\b[^>]{0,200}>/, '')}`;
	});
}

/** A bookmark between paragraphs names the one that follows; pandoc hears of it only inside. */
const moveBookmarks = (xml: string): string =>
	xml.replace(/((?:<w:bookmarkStart\b[^>]{0,300}\/>\s{0,9}){1,20})(<w:p(?: [^>]{0,500})?>(?:<w:pPr>(?:(?!<\/w:pPr>)[\s\S]){0,4000}<\/w:pPr>)?)/g, '$2$1');

/** The names that authors, or Fourfold, gave to paragraphs: by their words, in order. Word's own begin with “_”. */
export function bookmarkNames(parts: Parts): Map<string, string[]> {
	const names = new Map<string, string[]>();
	for (const paragraph of all(parseXml(parts.get('word/document.xml') ?? new Uint8Array()), 'w:p'))
		for (const mark of elements(paragraph)) {
			const name = mark.attributes['w:name'] ?? '';
			if (mark.name !== 'w:bookmarkStart' || !/^[a-z0-9][a-z0-9-]{0,71}$/.test(name)) continue;
			const words = all(paragraph, 'w:t').map(textOf).join('').replace(/\s+/g, ' ').trim();
			names.set(words, [...(names.get(words) ?? []), name]);
		}
	return names;
}

/** Changes what stands between each `open` and the next `close`; one pass, whatever the file holds. */
function mapPieces(xml: string, open: string, close: string, change: (inside: string) => string): string {
	const [first = '', ...pieces] = xml.split(open);
	return (
		first +
		pieces
			.map((piece) => {
				const end = piece.indexOf(close);
				return open + (end < 0 ? piece : change(piece.slice(0, end)) + piece.slice(end));
			})
			.join('')
	);
}
