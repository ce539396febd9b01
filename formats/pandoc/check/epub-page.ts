/** Turns a page of an EPUB into text in reading order, and notes the headings, pictures, tables and links on the way. */
import { posix } from 'node:path';
import type { Found } from './found.ts';
import { pageTable } from './tables.ts';
import type { XmlElement } from './xml.ts';

export interface EpubState {
	/** The page's own path in the zip. */
	name: string;
	found: Found;
	languages: Set<string>;
	/** `path` and `path#id` of everything that a link can lead to. */
	ids: ReadonlySet<string>;
	notes: ReadonlyMap<string, XmlElement>;
}

const inline = new Set(['a', 'abbr', 'b', 'code', 'del', 'em', 'i', 'label', 's', 'small', 'span', 'strong', 'sub', 'sup', 'u']);
const skipped = new Set(['head', 'aside', 'input', 'nav', 'script', 'style']);

export function readPage(parent: XmlElement, state: EpubState): string {
	return parent.children.map((each) => (typeof each === 'string' ? each : element(each, state))).join('');
}

function element(node: XmlElement, state: EpubState): string {
	const { found, languages } = state;
	const { attributes } = node;
	if (attributes.role === 'doc-noteref') return note(node, state);
	if (attributes.role === 'doc-backlink' || skipped.has(node.name)) return '';
	if (attributes.lang) languages.add(attributes.lang);
	if (node.name === 'img')
		found.pictures.push({
			alternative: attributes.alt ?? '(none)',
			decorative: attributes.role === 'presentation',
		});
	if (node.name === 'table') found.tables.push(pageTable(node));
	const text = readPage(node, state);
	if (/^h[1-6]$/.test(node.name)) found.headings.push({ level: Number(node.name.slice(1)), text });
	if (node.name === 'dt') found.terms.push(text);
	if (node.name === 'figcaption') found.captions.push(text);
	if (node.name === 'a') found.links.push({ text, broken: !leads(attributes.href, state) });
	return inline.has(node.name) ? text : `\n${text}\n`;
}

function leads(href: string | undefined, { name, ids }: EpubState): boolean {
	if (!href) return false;
	if (/^[a-z][a-z\d+.-]*:/i.test(href)) return true;
	const [path = '', id] = decodeURI(href).split('#');
	const page = path ? posix.join(posix.dirname(name), path) : name;
	return ids.has(id === undefined ? page : `${page}#${id}`);
}

/** The note's words count where they are called; the mark itself is no word. */
function note(node: XmlElement, state: EpubState): string {
	const found = state.notes.get((node.attributes.href ?? '').split('#')[1] ?? '');
	if (!found) state.found.links.push({ text: 'note', broken: true });
	return found ? `\n${readPage(found, state)}\n` : '';
}
