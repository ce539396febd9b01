/** Turns the catalog, the document information and the XMP packet into what a PDF says of itself. */

import { SaxesParser } from 'saxes';
import type { Metadata } from '../reading.ts';
import type { Budget } from './budget.ts';
import { decodeStream } from './filters.ts';
import { getBool, getDict, getStream, getText } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';

export function readMetadata(catalog: PDFDict, trailer: PDFDict, budget: Budget): Metadata {
	const stream = getStream(catalog, 'Metadata');
	const xmp = stream && decodeText(decodeStream(stream, budget).bytes);
	const said = readXmp(xmp ?? '');
	const infoTitle = getText(getDict(trailer, 'Info'), 'Title');
	const language = getText(catalog, 'Lang');
	const mark = getDict(catalog, 'MarkInfo');
	const displayDocTitle = getBool(getDict(catalog, 'ViewerPreferences'), 'DisplayDocTitle');
	return {
		...(infoTitle !== undefined && { infoTitle }),
		...(language !== undefined && { language }),
		...(xmp !== undefined && { xmp }),
		...said,
		...(displayDocTitle !== undefined && { displayDocTitle }),
		marked: getBool(mark, 'Marked') ?? false,
		suspects: getBool(mark, 'Suspects') ?? false,
	};
}

function decodeText(bytes: Uint8Array): string {
	const label = bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
	return new TextDecoder(label).decode(bytes);
}

const spaces = {
	dc: 'http://purl.org/dc/elements/1.1/',
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	ua: 'http://www.aiim.org/pdfua/ns/id/',
	a: 'http://www.aiim.org/pdfa/ns/id/',
	xml: 'http://www.w3.org/XML/1998/namespace',
};
const alternatives = `${spaces.rdf} Alt`;
type Text = 'title' | 'uaPart' | 'aPart' | 'aConformance';
type Said = Pick<Metadata, Text | 'uaPrefixes' | 'defaultLanguage'>;

/** By namespace and not by prefix, as elements or as attributes of `rdf:Description`. What comes before an error in the XML counts. */
export function readXmp(xmp: string): Said {
	const said: Said = { uaPrefixes: [], defaultLanguage: false };
	const open: string[] = [];
	const parser = new SaxesParser({ xmlns: true });
	const note = (key: string, value: string): void => {
		const field = fields[key];
		if (field && said[field] === undefined && value.trim() !== '') said[field] = value.trim();
	};
	const prefix = (item: { uri: string; local: string; prefix: string }): void => {
		if (item.uri === spaces.ua && ['part', 'amd', 'corr'].includes(item.local)) said.uaPrefixes.push(item.prefix);
	};
	let text = '';
	let languages: string[] = [];
	parser.on('opentag', (tag) => {
		if (`${tag.uri} ${tag.local}` === alternatives) languages = [];
		open.push(`${tag.uri} ${tag.local}`);
		text = '';
		for (const attribute of Object.values(tag.attributes)) {
			note(`${attribute.uri} ${attribute.local}`, attribute.value);
			prefix(attribute);
			if (attribute.uri === spaces.xml && attribute.local === 'lang') languages.push(attribute.value);
		}
		prefix(tag);
	});
	parser.on('text', (part) => {
		text += part;
	});
	parser.on('closetag', () => {
		const own = open.pop() ?? '';
		// The default repeats one of the others; alone, it is in no language that is said.
		if (own === alternatives && languages.length > 0 && languages.every((language) => language === 'x-default')) said.defaultLanguage = true;
		note(own === `${spaces.rdf} li` ? (open.at(-2) ?? '') : own, text);
		text = '';
	});
	parser.on('error', () => {});
	try {
		parser.write(xmp.slice(xmp.indexOf('<'))).close();
	} catch {
		// What was read before the error stands.
	}
	return said;
}

const fields: Record<string, Text> = {
	[`${spaces.dc} title`]: 'title',
	[`${spaces.ua} part`]: 'uaPart',
	[`${spaces.a} part`]: 'aPart',
	[`${spaces.a} conformance`]: 'aConformance',
};
