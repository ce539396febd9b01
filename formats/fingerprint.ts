/** Turns words into plain text and its fingerprint, which change when the meaning may, and not when only the shape does. */
import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import type { Section } from './model.ts';

/** Marks inside a sentence: no space stands for them. */
const inSentence = new Set(['text', 'inlineCode', 'strong', 'emphasis', 'delete', 'span', 'abbreviation', 'formula', 'link', 'linkReference']);

/**
 * The words, links' addresses, captions and alternative texts of these nodes on one line. Left out: formatting, the kind
 * of quotation marks and dashes, where links lead inside the document, and who checked a contact when.
 */
export function meaningOf(nodes: readonly Nodes[]): string {
	let text = '';
	// By hand and not with a visitor: every word of every edition passes here on each save.
	const gather = (node: Nodes): void => {
		if (node.type === 'paragraph' && node.data?.bookkeeping) return;
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'abbreviation') text += node.value;
		else if (node.type === 'formula') text += `${node.value} (${node.alt})`;
		else if (node.type === 'image') text += ` ${node.alt ?? ''} ${node.title ?? ''} `;
		else if (node.type === 'statement') text += ` ${node.picture.alt ?? ''} `;
		else if (node.type === 'link') text += addressOf(node.url);
		else if (node.type === 'tableCell' || node.type === 'meaning') text += ' | ';
		else if (node.type === 'table') {
			text += ' ';
			for (const word of node.data?.caption ?? []) gather(word);
		}
		if (!inSentence.has(node.type)) text += ' ';
		if ('children' in node) for (const child of node.children) gather(child);
	};
	for (const node of nodes) gather(node);
	return normal(text);
}

/** An address stands before its words; one inside the document may change with the order of sections. */
const addressOf = (url: string): string => (url.startsWith('#') ? '' : ` <${url}> `);

const normal = (text: string): string =>
	text
		.normalize('NFC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.replace(/[‘’‚′]/g, "'")
		.replace(/[“”„″«»]/g, '"')
		.replace(/[‐‑‒–—−]/g, '-')
		.replaceAll('…', '...')
		// Marks of emphasis that were not closed are printed, and mean nothing.
		.replace(/\*+|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])|~~/gu, '')
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:!?)](?:\s|$))/g, '')
		.trim();

/** 16 hexadecimal digits of SHA-256: enough to tell two versions of a section apart. */
export const markOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** What a section's full text says, with its heading. */
export function fullMeaning(section: Section): string {
	let text = known.get(section);
	if (text === undefined) known.set(section, (text = meaningOf([section.heading, ...section.full])));
	return text;
}
/** Every rule and every edition asks for it. */
const known = new WeakMap<Section, string>();

/** The fingerprint of a section's full text. */
export const fingerprint = (section: Section): string => markOf(fullMeaning(section));
