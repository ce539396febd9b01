/** Reads from an OpenDocument file what pandoc would not tell: alternative texts of pictures, and names of headings. */
import { all, child, parseXml, textOf, type XmlElement } from '../check/xml.ts';
import type { Parts } from '../zip.ts';

export interface OdtFacts {
	/** By the picture's name in the file, in order. */
	alternatives: Map<string, string[]>;
	/** Bookmarks by the words of the heading that they stand in, in order. */
	names: Map<string, string[]>;
}

export function readOdtFacts(parts: Parts): OdtFacts {
	const content = parseXml(parts.get('content.xml') ?? new Uint8Array());
	const facts: OdtFacts = { alternatives: new Map(), names: new Map() };
	const add = (map: Map<string, string[]>, key: string, value: string) => map.set(key, [...(map.get(key) ?? []), value]);
	for (const frame of all(content, 'draw:frame')) {
		const href = child(frame, 'draw:image')?.attributes['xlink:href'];
		if (href) add(facts.alternatives, href, said(child(frame, 'svg:desc')) || said(child(frame, 'svg:title')));
	}
	for (const heading of all(content, 'text:h'))
		for (const mark of [...all(heading, 'text:bookmark-start'), ...all(heading, 'text:bookmark')]) {
			const name = mark.attributes['text:name'] ?? '';
			if (/^[a-z0-9][a-z0-9-]{0,71}$/.test(name)) add(facts.names, said(heading), name);
		}
	return facts;
}

const said = (element: XmlElement | undefined): string => (element ? textOf(element).replace(/\s+/g, ' ').trim() : '');
