/** Turns a long Markdown text into the same tree as the parser does, a piece at a time: what the parser notes of one is gone before the next. */
import type { Root } from 'mdast';
import { moved, normal, type Parse, parsePart, splitParts } from './parse-parts.ts';

/** Characters of a piece: a short document is one. */
const pieceLength = 1 << 15;

/** Equal to `parse(text)`, positions too. Where one piece may refer to what another defines, or does not end where the next begins, the whole is parsed. */
export function parsePieces(text: string, parse: Parse, length = pieceLength): Root {
	const texts = piecesOf(text, length);
	if (texts.length === 1 || refersAcross(texts)) return parse(text);
	const root: Root = { type: 'root', children: [] };
	let line = 0;
	let offset = 0;
	for (const [index, piece] of texts.entries()) {
		const parsed = parsePart(piece, [], index === texts.length - 1, parse);
		if (!parsed) return parse(text);
		for (const child of parsed.children) root.children.push(moved(child, line, offset));
		line += piece.split('\n').length - 1;
		offset += piece.length;
	}
	root.position = { start: { line: 1, column: 1, offset: 0 }, end: { line: line + 1, column: 1, offset } };
	return root;
}

function piecesOf(text: string, length: number): string[] {
	const pieces: string[] = [];
	for (const part of splitParts(text)) {
		const last = pieces.at(-1);
		if (last !== undefined && last.length < length) pieces[pieces.length - 1] = last + part;
		else pieces.push(part);
	}
	return pieces;
}

/** All that may be a label, and the colon after one that may be defined: one that stands after white space or the mark of a quotation. */
const brackets = /\[((?:[^[\]\\]|\\[\s\S])*)\](:?)/g;

/** Whether a piece names what another may define; rather once too often. */
function refersAcross(texts: readonly string[]): boolean {
	const definedIn = new Map<string, number>();
	const named = new Set<string>();
	for (const [index, text] of texts.entries())
		for (const { 1: label = '', 2: colon, index: at } of text.matchAll(brackets)) {
			// A label may go on in the next line of a quotation.
			const name = normal(label.replace(/\n[\t >]*/g, ' ')).trim();
			if (!name) continue;
			named.add(`${index} ${name}`);
			if (!colon || !/^[\s>]?$/.test(text.charAt(at - 1))) continue;
			if ((definedIn.get(name) ?? index) !== index) return true;
			definedIn.set(name, index);
		}
	for (const [name, index] of definedIn) if (texts.some((_, other) => other !== index && named.has(`${other} ${name}`))) return true;
	return false;
}
