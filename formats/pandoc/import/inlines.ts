/** Turns pandoc's inlines into Markdown's phrasing: one handler a kind; what Markdown has no mark for keeps its words and is listed. */
import type { Image, PhrasingContent } from 'mdast';
import { wordsOf } from '../../words-of.ts';
import { attribute, type Inline, plainWords } from './ast.ts';
import { blocks } from './blocks.ts';
import { decorativeMark, languageMark } from './docx-marks.ts';
import { clip, type ImportState, note } from './state.ts';

type Of<T extends Inline['t']> = Inline & { t: T };

export function inlines(nodes: readonly Inline[], state: ImportState): PhrasingContent[] {
	return joinText(nodes.flatMap((node) => inline(node, state)));
}

const text = (value: string): PhrasingContent => ({ type: 'text', value });

function inline(node: Inline, state: ImportState): PhrasingContent[] {
	switch (node.t) {
		case 'Str':
			state.last += node.c;
			return [text(printable(node.c))];
		case 'Space':
		case 'SoftBreak':
			state.last += ' ';
			return [text(' ')];
		case 'LineBreak':
			state.last += ' ';
			return [{ type: 'break' }];
		case 'Emph':
			return wrap('emphasis', inlines(node.c, state));
		case 'Strong':
			return wrap('strong', inlines(node.c, state));
		case 'Strikeout':
			return wrap('delete', inlines(node.c, state));
		case 'Underline':
			note(state, `“${clip(plainWords(node.c))}” was underlined; its words are kept without the line.`);
			return inlines(node.c, state);
		case 'SmallCaps':
			return inlines(node.c, state);
		case 'Superscript':
		case 'Subscript':
			return raised(node as Of<'Superscript' | 'Subscript'>, state);
		case 'Quoted': {
			const [open, close] = node.c[0].t === 'SingleQuote' ? ['‘', '’'] : ['“', '”'];
			return [text(open), ...inlines(node.c[1], state), text(close)];
		}
		case 'Cite':
			return inlines(node.c[1], state);
		case 'Code':
			return node.c[1] ? [{ type: 'inlineCode', value: oneLine(node.c[1]) }] : [];
		case 'Math':
			note(state, `A formula is kept as it is written in TeX: “${clip(node.c[1])}”. Say in words what it means.`);
			return [{ type: 'inlineCode', value: oneLine(node.c[1]) }];
		case 'RawInline':
			note(state, `Something written in ${node.c[0]} is left out: “${clip(node.c[1])}”.`);
			state.leftOut.push(node.c[1]);
			return [];
		case 'Span':
			return span(node, state);
		case 'Link':
			return link(node as Of<'Link'>, state);
		case 'Image':
			return image(node as Of<'Image'>, state);
		case 'Note':
			return footnote(node, state);
	}
}

/** `**bold **` is no bold in Markdown: the spaces go outside. */
function wrap(type: 'emphasis' | 'strong' | 'delete', children: PhrasingContent[]): PhrasingContent[] {
	const { before, inside, after } = trimmed(children);
	// Marks inside the same marks say nothing more, and cannot be written.
	const flat = inside.flatMap((child) => (child.type === type ? child.children : [child]));
	return inside.length ? [...before, { type, children: joinText(flat) }, ...after] : [...before, ...after];
}

function trimmed(children: readonly PhrasingContent[]): { before: PhrasingContent[]; inside: PhrasingContent[]; after: PhrasingContent[] } {
	const inside = [...children];
	const [before, after]: [PhrasingContent[], PhrasingContent[]] = [[], []];
	for (let first = inside[0]; first; first = inside[0]) {
		const space = first.type === 'text' ? /^\s+/.exec(first.value)?.[0] : undefined;
		if (first.type === 'break') before.push(first);
		else if (first.type === 'text' && space) before.push(text(' '));
		else if (!(first.type === 'text' && first.value === '')) break;
		if (first.type === 'text' && space && space.length < first.value.length) {
			inside[0] = text(first.value.slice(space.length));
			break;
		}
		inside.shift();
	}
	for (let last = inside.at(-1); last; last = inside.at(-1)) {
		const space = last.type === 'text' ? /\s+$/.exec(last.value)?.[0] : undefined;
		if (last.type === 'break') after.unshift(last);
		else if (last.type === 'text' && space) after.unshift(text(' '));
		else if (!(last.type === 'text' && last.value === '')) break;
		if (last.type === 'text' && space && space.length < last.value.length) {
			inside[inside.length - 1] = text(last.value.slice(0, -space.length));
			break;
		}
		inside.pop();
	}
	return { before, inside, after };
}

/** Digits have raised and lowered forms of their own (m², CO₂); anything else keeps its words. */
function raised(node: Of<'Superscript' | 'Subscript'>, state: ImportState): PhrasingContent[] {
	const words = plainWords(node.c);
	if (/^\d+$/.test(words)) {
		const digits = node.t === 'Superscript' ? '⁰¹²³⁴⁵⁶⁷⁸⁹' : '₀₁₂₃₄₅₆₇₈₉';
		return [text([...words].map((digit) => digits[Number(digit)]).join(''))];
	}
	if (!/^(?:st|nd|rd|th)$/i.test(words.trim()))
		note(state, `“${clip(words)}” was ${node.t === 'Superscript' ? 'raised' : 'lowered'}; its words stand on the line.`);
	return inlines(node.c, state);
}

function span(node: Of<'Span'>, state: ImportState): PhrasingContent[] {
	const [attr, children] = node.c;
	const [id, classes] = attr;
	if (id) state.anchors.set(id, state.heading);
	if (classes.includes('deletion') || classes.includes('paragraph-deletion')) {
		const words = plainWords(children);
		if (words.trim()) note(state, `Words that an editor took out are left out: “${clip(words)}”.`);
		return [];
	}
	if (classes.includes('comment-start')) {
		note(state, `A comment${attribute(attr, 'author') ? ` by ${attribute(attr, 'author')}` : ''} is left out: “${clip(plainWords(children), 200)}”.`);
		return [];
	}
	const lang = attribute(attr, 'lang') ?? languageMark(attribute(attr, 'custom-style'));
	const words = inlines(children, state);
	if (!lang || !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(lang) || !wordsOf({ type: 'paragraph', children: words }).trim()) return words;
	const { before, inside, after } = trimmed(words);
	return [...before, { type: 'textDirective', name: 'span', attributes: { lang }, children: inside }, ...after];
}

function link(node: Of<'Link'>, state: ImportState): PhrasingContent[] {
	const [[id], children, [url, title]] = node.c;
	if (id) state.anchors.set(id, state.heading);
	const all = inlines(children, state);
	// A note's mark is a link itself.
	const marks = all.filter((child) => child.type === 'footnoteReference');
	const { before, inside, after } = trimmed(
		all.filter((child) => child.type !== 'footnoteReference').flatMap((child) => (child.type === 'link' ? child.children : [child])),
	);
	const words = wordsOf({ type: 'paragraph', children: inside }).trim();
	if (!url) return all;
	if (!words && inside.length === 0) {
		note(state, `A link without words is left out: ${clip(url)}.`);
		return all;
	}
	if (!/^(?:#.|https?:\/\/[^/?#\s]|mailto:\S|tel:\+?[\d(]|sms:\+?[\d(])/i.test(url)) {
		note(state, `The link of “${clip(words)}” is left out, for it leads to “${clip(url)}”, which is not on the web. Its words are kept.`);
		return all;
	}
	return [...before, { type: 'link', url, title: title || null, children: inside as never }, ...marks, ...after];
}

function image(node: Of<'Image'>, state: ImportState): PhrasingContent[] {
	const [attr, children, [target, title]] = node.c;
	const own = state.alternatives.get(target)?.shift() ?? '';
	const alt = plainWords(children).replace(/\s+/g, ' ').trim() || own;
	const picture = state.pictures.get(target);
	const decorative = alt === decorativeMark || (!alt && /^(?:presentation|none)$/.test(attribute(attr, 'role') ?? ''));
	const called = alt && !decorative ? ` (“${clip(alt)}”)` : '';
	if (!picture) {
		const place = target.startsWith('data:') ? 'in the file itself' : `“${clip(target)}”`;
		note(state, `A picture${called} is left out: ${place} is no picture that could be found. Save it in the folder “pictures” and write it in.`);
		return [];
	}
	state.used.add(picture);
	if (!picture.shown) {
		note(state, `The picture ${picture.path}${called} is of a kind that cannot be shown. It is kept: save it as PNG or SVG, and write it in.`);
		return [{ type: 'html', value: `<!-- A picture stood here: ${picture.path}${called.replace(/--+/g, '-')} -->` }];
	}
	if (!alt) note(state, `The picture ${picture.path} has no alternative text. Say in the square brackets what it shows.`);
	const result: Image = { type: 'image', url: picture.path, title: title || null, alt: decorative ? '' : printable(alt) };
	return decorative ? [{ ...result, data: { decorative: true } }] : [result];
}

function footnote(node: Of<'Note'>, state: ImportState): PhrasingContent[] {
	const identifier = String(state.footnotes.length + 1);
	const definition = { type: 'footnoteDefinition' as const, identifier, label: identifier, children: [] as never[] };
	state.footnotes.push(definition);
	definition.children = blocks(node.c, state, 'inside') as never[];
	return [{ type: 'footnoteReference', identifier, label: identifier }];
}

/** What Word and EPUB files cannot hold, and no reader sees. */
export const printable = (value: string): string => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '');
const oneLine = (value: string): string => printable(value).replace(/\s+/g, ' ');

/** Neighbours that are text become one, so that marks are escaped as a whole. */
function joinText(nodes: readonly PhrasingContent[]): PhrasingContent[] {
	const joined: PhrasingContent[] = [];
	for (const node of nodes) {
		const before = joined.at(-1);
		if (node.type === 'text' && before?.type === 'text') before.value += node.value;
		else if (node.type !== 'text' || node.value) joined.push(node.type === 'text' ? { ...node } : node);
	}
	for (const [index, node] of joined.entries()) {
		// Braces right after a picture would be read as its own.
		if (node.type === 'text' && joined[index - 1]?.type === 'image' && node.value.startsWith('{')) node.value = ` ${node.value}`;
	}
	return joined;
}

/** One line of words: for a heading or a table's cell, which cannot be broken. */
export const onOneLine = (nodes: readonly PhrasingContent[]): PhrasingContent[] => {
	const { inside } = trimmed(joinText(nodes.map((node) => (node.type === 'break' ? text(' ') : node))));
	return inside;
};
export { trimmed };
