/** Turns a section's full text into a fingerprint that changes when its meaning may, and not when only its shape does. */
import { createHash } from 'node:crypto';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Section } from './model.ts';

/** The words, links' addresses and alternative texts of the full text, with formatting and white space left out. */
function normalText(section: Section): string {
	const parts: string[] = [];
	visit({ type: 'root', children: [section.heading, ...section.full] } as Nodes, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') parts.push(node.value);
		else if (node.type === 'image') parts.push(` ${node.alt ?? ''} `);
		else if (node.type === 'link') parts.push(node.url.startsWith('#') ? '' : ` ${node.url} `);
		else if (!['strong', 'emphasis', 'delete', 'span'].includes(node.type)) parts.push(' ');
	});
	return parts.join('').replace(/\s+/g, ' ').trim();
}

/** 16 hexadecimal digits of SHA-256: enough to tell two versions of a section apart. */
export const fingerprint = (section: Section): string => createHash('sha256').update(normalText(section)).digest('hex').slice(0, 16);
