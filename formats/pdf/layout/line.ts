/** Breaks the pieces of a paragraph into lines (UAX #14), ragged right, never hyphenated; a word too long is cut by character. */
import LineBreaker from 'linebreak';
import type { Picture } from '../../model.ts';
import type { Element } from '../element.ts';
import { clustersOf, goesOn } from '../emoji.ts';
import type { Face, Look } from '../fonts.ts';
import { faceRuns } from '../runs.ts';
import { measure } from '../shape.ts';
import type { Note, Target } from './unit.ts';

export interface Style {
	look: Look;
	size: number;
	color: string;
	/** Points above the baseline, for a note's number. */
	rise?: number;
	underline?: boolean;
	strike?: boolean;
}

/** A run of text with one look in one element; `picture` makes it a picture as high as the line. */
export interface Piece {
	text: string;
	style: Style;
	element: Element;
	link?: { element: Element; target: Target; contents: string };
	note?: Note;
	picture?: {
		picture: Picture;
		width: number;
		height: number;
		decorative: boolean;
	};
}

/** Part of a line: text of one piece in one font. */
export interface Fragment {
	piece: Piece;
	text: string;
	face: Face;
	x: number;
	width: number;
}
export interface Line {
	fragments: Fragment[];
	/** Without the space at its end. */
	width: number;
	notes: Note[];
}

/** A stretch that is not broken: a word, with the space after it. */
interface Segment {
	parts: { piece: Piece; text: string; face: Face; width: number }[];
	width: number;
	/** Without the space after it. */
	ink: number;
	required: boolean;
}

export type Missing = (character: string) => void;

export function breakLines(pieces: readonly Piece[], width: number, missing: Missing): Line[] {
	const lines: Line[] = [];
	let line: Line = { fragments: [], width: 0, notes: [] };
	let x = 0;
	const next = () => {
		lines.push(line);
		line = { fragments: [], width: 0, notes: [] };
		x = 0;
	};
	for (const segment of segments(pieces, missing)) {
		if (x > 0 && x + segment.ink > width + 0.01) next();
		for (const part of segment.ink > width ? cut(segment, width) : segment.parts) {
			if (x > 0 && x + inkWidth(part) > width + 0.01) next();
			append(line, part, x);
			x += part.width;
		}
		line.width = x - (segment.width - segment.ink);
		if (segment.required) next();
	}
	if (line.fragments.length > 0) lines.push(line);
	return lines;
}

function append(line: Line, part: Segment['parts'][number], x: number): void {
	const last = line.fragments.at(-1);
	if (part.piece.note && !line.notes.includes(part.piece.note)) line.notes.push(part.piece.note);
	if (last && last.piece === part.piece && last.face === part.face && !part.piece.picture) {
		last.text += part.text;
		last.width += part.width;
	} else line.fragments.push({ ...part, x });
}

/** The text of all pieces, cut where a line may end, each stretch measured in the fonts that it needs. */
function* segments(pieces: readonly Piece[], missing: Missing): Generator<Segment> {
	const text = pieces.map((piece) => piece.text).join('');
	const breaker = new LineBreaker(text);
	let from = 0;
	let index = 0;
	let start = 0;
	for (let stop = breaker.nextBreak(); stop; stop = breaker.nextBreak()) {
		if (goesOn(text, stop.position)) continue;
		const segment: Segment = {
			parts: [],
			width: 0,
			ink: 0,
			required: stop.required && text[stop.position - 1] === '\n',
		};
		while (from < stop.position) {
			const piece = pieces[index] as Piece;
			const end = Math.min(start + piece.text.length, stop.position);
			if (end > from) addPart(segment, piece, text.slice(from, end), missing);
			from = end;
			if (end === start + piece.text.length && index < pieces.length - 1) {
				start += piece.text.length;
				index++;
			} else if (end === stop.position) break;
		}
		yield finish(segment);
	}
}

function addPart(segment: Segment, piece: Piece, raw: string, missing: Missing): void {
	if (piece.picture) {
		const [run] = faceRuns(' ', piece.style.look, missing);
		if (run)
			segment.parts.push({
				piece,
				text: '',
				face: run.face,
				width: piece.picture.width,
			});
		return;
	}
	for (const run of faceRuns(raw.replace('\n', ' '), piece.style.look, missing))
		segment.parts.push({
			piece,
			text: run.text,
			face: run.face,
			width: measure(run.face, run.text, piece.style.size),
		});
}

function finish(segment: Segment): Segment {
	for (const part of segment.parts) segment.width += part.width;
	const last = segment.parts.at(-1);
	segment.ink = last ? segment.width - (last.width - inkWidth(last)) : 0;
	return segment;
}

const inkWidth = (part: Segment['parts'][number]): number =>
	part.text.endsWith(' ') ? measure(part.face, part.text.trimEnd(), part.piece.style.size) : part.width;

/** A word wider than the line, as parts that each fit. */
function* cut(segment: Segment, width: number): Generator<Segment['parts'][number]> {
	for (const part of segment.parts) {
		if (part.piece.picture) {
			yield part;
			continue;
		}
		const size = part.piece.style.size;
		for (const text of clustersOf(part.text)) yield { ...part, text, width: Math.min(width, measure(part.face, text, size)) };
	}
}

/** Widest stretch that cannot be broken, and the width on one line: what a table's column asks for. */
export function extents(pieces: readonly Piece[]): {
	min: number;
	max: number;
} {
	let min = 0;
	let max = 0;
	let line = 0;
	for (const segment of segments(pieces, () => {})) {
		min = Math.max(min, segment.ink);
		max = Math.max(max, line + segment.ink);
		line = segment.required ? 0 : line + segment.width;
	}
	return { min, max };
}
