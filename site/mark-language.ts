/** Marks the words of a page that are our own, and so in English, where the document is in another language (WCAG 3.1.2). */
import type { Element, ElementContent, Root, Text } from 'hast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { isRightToLeft } from '../formats/in-language.ts';
import type { Publication } from '../formats/model.ts';
import { walkAll } from '../formats/walk.ts';

/** What every string of `words.ts` is in. */
const ours = 'en-GB';

/** The page's tree, or a copy with `lang` on the outermost elements that hold nothing of the document's. */
export function markLanguage(tree: Root, publication: Publication): Root {
	if (/^en\b/i.test(publication.meta.language)) return tree;
	const marked = structuredClone(tree);
	const language = isRightToLeft(publication.meta.language) ? { lang: ours, dir: 'ltr' } : { lang: ours };
	const body = marked.children.flatMap((child) => (child.type === 'element' ? child.children : [])).find(isBody);
	if (body) mark(body, false, wordsOfDocument(publication), language);
	return marked;
}

const isBody = (node: ElementContent): node is Element => node.type === 'element' && node.tagName === 'body';

type Whose = 'ours' | 'theirs' | 'nobody’s';

/** Where an element holds both, its child elements that are ours are marked. `inSource`: some Markdown made an element around it. */
function mark(element: Element, inSource: boolean, theirs: readonly string[], language: Record<string, string>): Whose {
	if (element.properties.lang || element.tagName === 'svg' || element.tagName === 'script') return 'nobody’s';
	// In a note of the author's, the link back from it says our words.
	const isSource = element.properties.dataFootnoteBackref === undefined && (inSource || element.position !== undefined);
	const whose = element.children.map((child): Whose => {
		if (child.type === 'element') return mark(child, isSource, theirs, language);
		return child.type === 'text' ? whoseText(child, isSource, theirs) : 'nobody’s';
	});
	if (!whose.includes('theirs')) return whose.includes('ours') ? 'ours' : 'nobody’s';
	for (const [index, child] of element.children.entries()) if (whose[index] === 'ours' && child.type === 'element') Object.assign(child.properties, language);
	return 'theirs';
}

/** A sentence of ours may hold a word that is a heading somewhere; a title of ours with one of theirs in it is mostly theirs. */
function whoseText({ value: written, position }: Text, isSource: boolean, theirs: readonly string[]): Whose {
	const value = spaced(written);
	if (!/\p{L}/u.test(value)) return 'nobody’s';
	return isSource || position || theirs.some((words) => value.includes(words) && words.length * 3 > value.length) ? 'theirs' : 'ours';
}

/** What stands in the frame, in lists of contents and on the first pages: headings, and the front matter. Every page asks. */
function wordsOfDocument(publication: Publication): readonly string[] {
	let words = known.get(publication);
	if (words === undefined) known.set(publication, (words = gatherWords(publication)));
	return words;
}
const known = new WeakMap<Publication, readonly string[]>();

function gatherWords({ meta, sections, films }: Publication): string[] {
	const found = [...stringsIn(meta), ...[...films.values()].map(({ title }) => title)];
	for (const { heading, full, derived } of sections) {
		const texts = Object.values(derived);
		found.push(...texts.flatMap(({ title }) => (title ? [wordsOf(title)] : [])));
		walkAll([heading, ...full, ...texts.flatMap(({ children }) => children)], (node) => void (node.type === 'heading' && found.push(wordsOf(node))));
	}
	return [...new Set(found.map(spaced))].filter((words) => /\p{L}{2}/u.test(words));
}

/** Lists and the index write a heading's no-break spaces as spaces, and none at its ends. */
const spaced = (words: string): string => words.replace(/\s+/g, ' ').trim();

const stringsIn = (value: unknown): string[] =>
	typeof value === 'string' ? [value] : typeof value === 'object' && value !== null && !(value instanceof Map) ? Object.values(value).flatMap(stringsIn) : [];
