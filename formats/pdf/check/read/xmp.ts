/** Turns an XMP packet (ISO 16684-1) into its properties, by namespace, with the shape of their values. */
import { SaxesParser } from 'saxes';

export interface XmlNode {
	uri: string;
	prefix: string;
	local: string;
	attributes: { uri: string; prefix: string; local: string; value: string }[];
	children: XmlNode[];
	text: string;
}
export interface Property {
	uri: string;
	prefix: string;
	local: string;
	/** `Alt`, `Bag`, `Seq` of texts or structures, a structure, or a text. */
	form: 'Alt' | 'Bag' | 'Seq' | 'Struct' | 'Text';
	/** Of a text, one; of a list, each of its items. */
	texts: string[];
	/** Items of a list, or the property itself. */
	items: XmlNode[];
}
export interface Xmp {
	/** The XML could be read to its end, and has an `rdf:RDF`. */
	sound: boolean;
	properties: Property[];
	/** Attributes of the line that opens the packet. */
	header: string;
}

const rdf = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const xml = 'http://www.w3.org/XML/1998/namespace';
const isRdf = (node: { uri: string; local: string }, ...names: string[]): boolean => node.uri === rdf && names.includes(node.local);

export function parseXmp(packet: string): Xmp {
	const root: XmlNode = { uri: '', prefix: '', local: '', attributes: [], children: [], text: '' };
	const open = [root];
	let sound = true;
	const parser = new SaxesParser({ xmlns: true });
	parser.on('opentag', ({ uri, prefix, local, attributes }) => {
		const node: XmlNode = { uri, prefix, local, attributes: Object.values(attributes), children: [], text: '' };
		// Deeper than any value of a property: it is only counted.
		if (open.length < 64) open.at(-1)!.children.push(node);
		open.push(node);
	});
	parser.on('text', (text) => {
		open.at(-1)!.text += text;
	});
	parser.on('closetag', () => void open.pop());
	parser.on('error', () => {
		sound = false;
	});
	try {
		parser.write(packet.slice(packet.indexOf('<')).replace(/\0+$/, '')).close();
	} catch {
		sound = false;
	}
	const frame = find(root, (node) => isRdf(node, 'RDF'));
	const header = /<\?xpacket\s+begin=([^?]*)\?>/.exec(packet)?.[1] ?? '';
	return { sound: sound && frame !== undefined, properties: (frame?.children ?? []).flatMap(propertiesOf), header };
}

function find(node: XmlNode, wanted: (node: XmlNode) => boolean): XmlNode | undefined {
	if (wanted(node)) return node;
	for (const child of node.children) {
		const found = find(child, wanted);
		if (found) return found;
	}
	return undefined;
}

/** Of an `rdf:Description` or a structure: its elements, and its attributes that are properties. */
export function propertiesOf(node: XmlNode): Property[] {
	const inner = node.children.length === 1 && isRdf(node.children[0]!, 'Description') && !isRdf(node, 'RDF') ? node.children[0]! : node;
	const written = inner.attributes
		.filter(({ uri, prefix }) => uri !== '' && uri !== rdf && uri !== xml && prefix !== 'xmlns')
		.map(({ uri, prefix, local, value }): Property => ({ uri, prefix, local, form: 'Text', texts: [value], items: [] }));
	return [...written, ...inner.children.map(propertyOf)];
}

function propertyOf(node: XmlNode): Property {
	const { uri, prefix, local } = node;
	const list = node.children.find((child) => isRdf(child, 'Alt', 'Bag', 'Seq'));
	if (list) return { uri, prefix, local, form: list.local as 'Alt' | 'Bag' | 'Seq', texts: list.children.map(({ text }) => text), items: list.children };
	const form = node.children.length > 0 || node.attributes.some((a) => isRdf(a, 'parseType')) ? 'Struct' : 'Text';
	return { uri, prefix, local, form, texts: [node.text], items: [node] };
}
