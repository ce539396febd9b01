/** Reads a document once more without pandoc: its own words, to be counted against what arrived, and what lies outside its text. */

import { strFromU8, unzipSync } from 'fflate';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { all, elements, parseXml, textOf, type XmlElement } from '../check/xml.ts';
import type { Parts } from '../zip.ts';
import type { ImportKind } from './kinds.ts';
import { ImportProblem } from './problem.ts';

export interface Original {
	/** The text in reading order; blocks parted by line ends. */
	text: string;
	/** What stands outside the text and is never carried, in plain words. */
	outside: string[];
}

/** Unpacked bytes, all parts together: more than any strategy holds, less than would fill a machine. */
const most = 512 * 1024 * 1024;

/** Throws an `ImportProblem` where the bytes are not a zip, or would fill the machine. */
export function unpack(bytes: Uint8Array, kind: ImportKind): Parts {
	let total = 0;
	try {
		const parts = new Map(
			Object.entries(
				unzipSync(bytes, {
					filter: ({ originalSize }) => {
						total += originalSize;
						if (total > most)
							throw new ImportProblem(
								'The file unpacks to more than 512 MB.',
								'It may be made to do harm. If it is not, save its pictures smaller and try again.',
							);
						return true;
					},
				}),
			),
		);
		if (!parts.has(kind === 'docx' ? 'word/document.xml' : 'content.xml'))
			throw new ImportProblem(`The file is no ${names[kind]} file, whatever its name says.`, hint);
		return parts;
	} catch (error) {
		if (error instanceof ImportProblem) throw error;
		throw new ImportProblem(`The file is damaged, or is no ${names[kind]} file.`, hint);
	}
}

const names: Record<ImportKind, string> = { docx: 'Word (.docx)', odt: 'OpenDocument (.odt)', html: 'HTML' };
const hint = 'Open it in the program that made it, and save it again as .docx, .odt or .html.';

/** `parts` are those of the zip (none for HTML). Throws an `ImportProblem` where the file is damaged, a `RangeError` where it is nested too deep. */
export function readOriginal(kind: ImportKind, bytes: Uint8Array, parts: Parts): Original {
	try {
		return kind === 'docx' ? readDocx(parts) : kind === 'odt' ? readOdt(parts) : readHtml(strFromU8(bytes));
	} catch (error) {
		if (error instanceof RangeError) throw error;
		throw new ImportProblem(`The text of this ${names[kind]} file is damaged: ${(error as Error).message.split('\n')[0]}`, hint);
	}
}

function readDocx(parts: Parts): Original {
	const part = (name: string): XmlElement => parseXml(parts.get(name) ?? new Uint8Array());
	const notes = ['word/footnotes.xml', 'word/endnotes.xml'].filter((name) => parts.has(name)).flatMap((name) => elements(part(name)).flatMap(elements));
	const real = notes.filter((each) => !/separator|continuation/i.test(each.attributes['w:type'] ?? ''));
	const outside = [...parts.keys()]
		.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
		.sort()
		.flatMap((name) => {
			const words = wordText(part(name)).replace(/\s+/g, ' ').trim();
			return words ? [`The ${name.includes('header') ? 'header' : 'footer'} of the pages is left out: “${words}”.`] : [];
		});
	return { text: [wordText(part('word/document.xml')), ...real.map(wordText)].join('\n'), outside };
}

/** What was deleted, commands of fields, and a second form of the same drawing are not read out. */
const silent = new Set(['w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'mc:Fallback', 'w:rPr', 'w:pPr']);

function wordText(element: XmlElement): string {
	if (silent.has(element.name)) return '';
	if (element.name === 'w:t') return textOf(element);
	if (element.name === 'w:tab' || element.name === 'w:br' || element.name === 'w:cr') return ' ';
	if (element.name === 'w:noBreakHyphen') return '-';
	const inside = elements(element).map(wordText).join('');
	return element.name === 'w:p' ? `${inside}\n` : inside;
}

function readOdt(parts: Parts): Original {
	const content = parseXml(parts.get('content.xml') ?? new Uint8Array());
	const body = all(content, 'office:text')[0];
	const styles = parts.has('styles.xml') ? parseXml(parts.get('styles.xml') ?? new Uint8Array()) : undefined;
	const outside = ['style:header', 'style:footer'].flatMap((name) =>
		(styles ? all(styles, name) : []).flatMap((each) => {
			const words = odtText(each).replace(/\s+/g, ' ').trim();
			return words ? [`The ${name.slice(6)} of the pages is left out: “${words}”.`] : [];
		}),
	);
	const main = styles && all(styles, 'style:default-style').flatMap((each) => all(each, 'style:text-properties'))[0]?.attributes['fo:language'];
	const others = new Set(all(content, 'style:text-properties').flatMap((each) => each.attributes['fo:language'] ?? []));
	for (const lang of others)
		if (/^[a-z]{2,3}$/.test(lang) && lang !== main)
			outside.push(`Some words are marked as another language (${lang}); the mark is not carried. Write :span[words]{lang=${lang}} round them.`);
	const comments = body ? all(body, 'office:annotation').map((each) => `A comment is left out: “${textOf(each).replace(/\s+/g, ' ').trim()}”.`) : [];
	return { text: body ? odtText(body) : '', outside: [...outside, ...comments] };
}

const silentOdt = new Set([
	'text:tracked-changes',
	'office:annotation',
	'svg:title',
	'svg:desc',
	'text:note-citation',
	'text:sequence-decls',
	'text:index-title-template',
	'text:table-of-content-source',
]);

function odtText(element: XmlElement): string {
	if (silentOdt.has(element.name)) return '';
	if (['text:s', 'text:tab', 'text:line-break'].includes(element.name)) return ' ';
	const inside = element.children.map((each) => (typeof each === 'string' ? each : odtText(each))).join('');
	// A note stands in the middle of a sentence, but its words are not a part of it.
	return ['text:p', 'text:h'].includes(element.name) ? `${inside}\n` : element.name === 'text:note' ? `\n${inside}\n` : inside;
}

const silentHtml = new Set(['script', 'style', 'template', 'noscript', 'head', 'title']);
const inlineHtml = new Set([
	'a',
	'abbr',
	'b',
	'bdi',
	'bdo',
	'cite',
	'code',
	'data',
	'del',
	'dfn',
	'em',
	'font',
	'i',
	'ins',
	'kbd',
	'mark',
	'q',
	's',
	'samp',
	'small',
	'span',
	'strong',
	'sub',
	'sup',
	'time',
	'tt',
	'u',
	'var',
	'wbr',
]);
/** What a web page can hold and a document cannot. */
const strange: Record<string, string> = {
	iframe: 'another page inside the page',
	video: 'a film',
	audio: 'a recording',
	object: 'an embedded object',
	embed: 'an embedded object',
	canvas: 'a drawing made by a script',
	svg: 'a drawing inside the page',
	form: 'a form',
	script: 'a script',
};

function readHtml(html: string): Original {
	const counts = new Map<string, number>();
	const read = (node: Element | { type: string; value?: string; children?: unknown[] }): string => {
		if (node.type === 'text') return (node as { value: string }).value;
		const name = (node as Element).tagName;
		if (name && Object.hasOwn(strange, name)) counts.set(strange[name] ?? '', (counts.get(strange[name] ?? '') ?? 0) + 1);
		if (silentHtml.has(name)) return '';
		const inside = ((node.children ?? []) as Element[]).map(read).join('');
		return inlineHtml.has(name) ? inside : `\n${inside}\n`;
	};
	const text = read(fromHtml(html) as never);
	return { text, outside: [...counts].map(([what, count]) => `Left out: ${what}${count > 1 ? ` (${count} times)` : ''}.`) };
}
