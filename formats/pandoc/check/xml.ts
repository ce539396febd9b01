/** Turns the bytes of an XML part into a small tree of elements and text. */
import { strFromU8 } from 'fflate';
import { SaxesParser } from 'saxes';

export interface XmlElement {
	/** With its prefix, as it is written: both writers use fixed prefixes. */
	name: string;
	attributes: Record<string, string>;
	children: (XmlElement | string)[];
}

/** Throws with the parser's own message where the part is not well formed. */
export function parseXml(bytes: Uint8Array): XmlElement {
	const root: XmlElement = { name: '', attributes: {}, children: [] };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => {
		throw error;
	});
	parser.on('opentag', ({ name, attributes }) => {
		const element: XmlElement = {
			name,
			attributes: attributes as Record<string, string>,
			children: [],
		};
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => open.pop());
	parser.on('text', (text) => open.at(-1)?.children.push(text));
	parser.on('cdata', (text) => open.at(-1)?.children.push(text));
	// XHTML names a character that XML does not know only rarely; this one pandoc writes.
	parser.ENTITIES.nbsp = '\u00a0';
	parser.write(strFromU8(bytes)).close();
	return root;
}

export const elements = (parent: XmlElement): XmlElement[] => parent.children.filter((child) => typeof child !== 'string');
export const child = (parent: XmlElement | undefined, ...names: string[]): XmlElement | undefined =>
	names.reduce<XmlElement | undefined>((at, name) => at && elements(at).find((each) => each.name === name), parent);
export const all = (parent: XmlElement, name: string): XmlElement[] =>
	elements(parent).flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);
export const textOf = (parent: XmlElement): string => parent.children.map((each) => (typeof each === 'string' ? each : textOf(each))).join('');
