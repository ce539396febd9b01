/** Marks the words of headings that are in another language where a page repeats them: in lists of contents, cards and “next” (WCAG 3.1.2). */
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { inLanguage } from '../formats/in-language.ts';
import type { Publication } from '../formats/model.ts';
import { walk, walkAll } from '../formats/walk.ts';

/** The page's tree, or a copy with a `lang` on those words. Where they stand in the text itself they have one already. */
export function markHeadings(tree: Root, publication: Publication): Root {
	const headings = foreignHeadings(publication);
	if (headings.length === 0) return tree;
	const marked = structuredClone(tree);
	for (const child of marked.children) if (child.type === 'element') markIn(child, headings);
	return marked;
}

interface ForeignHeading {
	words: string;
	phrases: { words: string; lang: string }[];
}

/** A title is text alone, and what is in another language can be no part of it. */
const isText = (element: Element): boolean => !['head', 'svg', 'script'].includes(element.tagName);

function markIn(element: Element, headings: readonly ForeignHeading[]): void {
	if (!isText(element) || (element.properties.lang && element.tagName !== 'html')) return;
	element.children = element.children.flatMap((child): ElementContent[] => {
		if (child.type === 'element') markIn(child, headings);
		// What some Markdown made says its language itself.
		return child.type === 'text' && !child.position ? inParts(child, headings) : [child];
	});
}

function inParts(text: Text, headings: readonly ForeignHeading[]): ElementContent[] {
	const heading = headings.find(({ words }) => text.value.includes(words));
	let rest = text.value;
	const parts: ElementContent[] = [];
	for (const { words, lang } of heading?.phrases ?? []) {
		const at = rest.indexOf(words);
		if (at < 0) continue;
		if (at > 0) parts.push({ type: 'text', value: rest.slice(0, at) });
		parts.push({ type: 'element', tagName: 'span', properties: inLanguage(lang), children: [{ type: 'text', value: words }] });
		rest = rest.slice(at + words.length);
	}
	if (parts.length === 0) return [text];
	if (rest) parts.push({ type: 'text', value: rest });
	// In one box: where the parts of a row are set apart, the space between two of them would be lost.
	return parts.length === 1 ? parts : [{ type: 'element', tagName: 'span', properties: {}, children: parts }];
}

const known = new WeakMap<Publication, readonly ForeignHeading[]>();

/** Longest first: the words of one may be a part of another's. */
function foreignHeadings(publication: Publication): readonly ForeignHeading[] {
	const before = known.get(publication);
	if (before) return before;
	const found: ForeignHeading[] = [];
	const look = (node: Nodes): void => {
		const phrases: ForeignHeading['phrases'] = [];
		walk(node, 'span', (span) => void phrases.push({ words: wordsOf(span), lang: span.lang }));
		if (phrases.length > 0) found.push({ words: wordsOf(node), phrases });
	};
	for (const { heading, full, derived } of publication.sections) {
		const texts = Object.values(derived);
		for (const { title } of texts) if (title) look({ type: 'paragraph', children: title });
		walkAll([heading, ...full, ...texts.flatMap(({ children }) => children)], (node) => void (node.type === 'heading' && look(node)));
	}
	found.sort((a, b) => b.words.length - a.words.length);
	known.set(publication, found);
	return found;
}
