/** Turns phrasing content into pieces of text, each with its look and its place in the structure. */
import type { FootnoteReference, Image, Link, Nodes, PhrasingContent } from 'mdast';
import { common, printWords } from '../../words.ts';
import { wordsOf } from '../../words-of.ts';
import { type Element, element } from '../element.ts';
import type { Look } from '../fonts.ts';
import { type Flow, lineOf, noteOf, targetOf } from './context.ts';
import type { Piece, Style } from './line.ts';

interface Inline {
	flow: Flow;
	/** What a note stands in, after the block that refers to it. */
	home: Element;
	parent: Element;
	style: Style;
	link?: NonNullable<Piece['link']>;
	out: Piece[];
}
type Handlers = {
	[T in PhrasingContent['type']]: (node: Extract<PhrasingContent, { type: T }>, to: Inline) => void;
};

/** Pieces for the children of a block; white space is what a reader would see. Notes stand beside the block, or in `home`. */
export function pieces(
	nodes: readonly PhrasingContent[],
	flow: Flow,
	block: Element,
	style: Style = flow.text,
	home: Element = block.parent ?? block,
): Piece[] {
	const out: Piece[] = [];
	each(nodes, { flow, home, parent: block, style, out });
	return tidySpace(out);
}

function each(nodes: readonly PhrasingContent[], to: Inline): void {
	for (const node of nodes) (handlers[node.type] as (node: PhrasingContent, to: Inline) => void)(node, to);
}

const write = (text: string, to: Inline, style: Style = to.style): void => {
	if (text)
		to.out.push({
			text: text.normalize('NFC'),
			style,
			element: to.parent,
			...(to.link && { link: to.link }),
		});
};
const inside = (type: string, node: Nodes, to: Inline, style: Partial<Style> = {}, options = {}): Inline => ({
	...to,
	parent: element(type, to.parent, { ...options, ...lineOf(node) }),
	style: { ...to.style, ...style },
});

const bolder: Record<Look, Look> = {
	regular: 'bold',
	bold: 'bold',
	italic: 'boldItalic',
	boldItalic: 'boldItalic',
	mono: 'mono',
};
const slanted: Record<Look, Look> = {
	regular: 'italic',
	bold: 'boldItalic',
	italic: 'italic',
	boldItalic: 'boldItalic',
	mono: 'mono',
};
const lineThrough = [{ O: 'Layout', TextDecorationType: 'LineThrough' }];
const nothing = (): void => {};

const handlers: Handlers = {
	text: (node, to) => write(node.value.replace(/[ \t\r\n\f\v]+/g, ' '), to),
	break: (_, to) => write('\n', to),
	strong: (node, to) => each(node.children, inside('Strong', node, to, { look: bolder[to.style.look] })),
	// Slanted letters are hard to read for some: where they are not used, stress is bold.
	emphasis: (node, to) =>
		each(
			node.children,
			inside('Em', node, to, {
				look: (to.flow.layout.style.italics ? slanted : bolder)[to.style.look],
			}),
		),
	delete: (node, to) => each(node.children, inside('Span', node, to, { strike: true }, { attributes: lineThrough })),
	inlineCode: (node, to) =>
		write(
			node.value,
			inside('Code', node, to, {
				look: 'mono',
				size: to.flow.layout.style.large ? to.style.size : to.style.size * 0.95,
			}),
		),
	span: (node, to) => each(node.children, inside('Span', node, to, {}, { lang: node.lang })),
	abbreviation: (node, to) => write(node.value, inside('Span', node, to, {}, { expansion: node.expansion })),
	formula: (node, to) => write(node.value, inside('Formula', node, to, {}, { alt: node.alt })),
	link,
	image: picture,
	footnoteReference: reference,
	html: nothing,
	textDirective: nothing,
	imageReference: nothing,
	linkReference: (node, to) => each(node.children, to),
};

function link(node: Link, to: Inline): void {
	const target = targetOf(to.flow.layout, node);
	if (!target || to.link) return each(node.children, to);
	const within = inside('Link', node, to, {
		color: to.flow.layout.style.accent,
		underline: true,
	});
	each(node.children, {
		...within,
		link: {
			element: within.parent,
			target,
			contents: wordsOf(node).replace(/\s+/g, ' ').trim() || node.url,
		},
	});
}

/** Pictures among words are as high as the line. */
function picture(node: Image, to: Inline): void {
	const found = node.data?.picture;
	const decorative = node.data?.decorative ?? false;
	if (!found) return write(decorative ? '' : (node.alt ?? ''), to);
	const height = to.style.size * 1.2;
	const width = Math.min((height * found.width) / found.height, to.flow.width);
	const figure = element('Figure', to.parent, {
		alt: node.alt || common.figure,
		...lineOf(node),
	});
	to.out.push({
		text: '\ufffc',
		style: to.style,
		element: figure,
		picture: {
			picture: found,
			width,
			height: (width * found.height) / found.width,
			decorative,
		},
		...(to.link && { link: to.link }),
	});
}

function reference(node: FootnoteReference, to: Inline): void {
	const found = noteOf(to.flow.layout, node, to.home);
	if (!found) return;
	const mark = inside('Reference', node, to);
	const large = to.flow.layout.style.large;
	const style: Style = {
		...to.style,
		color: to.flow.layout.style.accent,
		size: large ? to.style.size : to.style.size * 0.72,
		rise: large ? 0 : to.style.size * 0.34,
	};
	const anchor = element('Link', mark.parent, lineOf(node));
	const piece: Piece = {
		text: String(found.number),
		style,
		element: anchor,
		link: {
			element: anchor,
			target: { name: `note-${found.number}` },
			contents: printWords.note(found.number),
		},
	};
	// A large number on the line would run into the word before it.
	if (large) to.out.push({ text: '\u00a0', style: to.style, element: to.parent });
	to.out.push({ ...piece, ...(found.note && { note: found.note }) });
}

/** One space between words across pieces, none at the start, none before or after a hard break, none at the end. */
function tidySpace(out: Piece[]): Piece[] {
	let ends = true;
	for (const piece of out) {
		if (piece.picture) ends = false;
		else if (piece.style.look !== 'mono' || piece.text === '\n') {
			if (ends) piece.text = piece.text.replace(/^ +/, '');
			if (piece.text) ends = /[ \n]$/.test(piece.text);
		} else ends = false;
	}
	const last = out.at(-1);
	if (last) last.text = last.text.replace(/[ \n]+$/, '');
	return out.filter((piece) => piece.text !== '');
}
