/** Turns lines of text into units: their drawing, their links, their notes, and no line of a paragraph left alone. */
import type { Element } from '../element.ts';
import type { Look } from '../fonts.ts';
import { faceRuns } from '../runs.ts';
import { measure } from '../shape.ts';
import type { Flow } from './context.ts';
import { breakLines, type Fragment, type Line, type Missing, type Piece } from './line.ts';
import { type Note, type Op, type Unit, unit } from './unit.ts';

/** From the top of a line to its baseline, for this typeface. */
export const baselineOf = (size: number, line: number): number => line / 2 + size * 0.334;

export interface Block {
	x: number;
	width: number;
	line: number;
	size: number;
	align?: 'left' | 'center' | 'right' | null;
}

/** One unit a line. */
export function textUnits(pieces: readonly Piece[], block: Block, missing: Missing): Unit[] {
	const lines = breakLines(pieces, block.width, missing);
	const seen: Note[] = [];
	const units = lines.map((line, i): Unit => {
		const free = block.width - line.width;
		const x = block.x + (block.align === 'right' ? free : block.align === 'center' ? free / 2 : 0);
		const baseline = baselineOf(block.size, block.line);
		const notes = line.notes.filter((note) => !seen.includes(note));
		seen.push(...notes);
		// Two lines at least before and after a page break.
		const keepNext = lines.length > 1 && (i === 0 || i === lines.length - 2);
		return unit(block.line, lineOps(line, x, baseline, block.line), {
			baseline,
			notes,
			keepNext,
		});
	});
	for (const note of seen) units.at(-1)?.ops.push({ kind: 'attach', element: note.element });
	return units;
}

/** A line's drawing in the order of reading; each stretch of a link on it gets a place to press. */
export function lineOps(line: Line, x: number, baseline: number, height: number): Op[] {
	const ops: Op[] = [];
	const { fragments } = line;
	for (const [i, fragment] of fragments.entries()) {
		ops.push(...fragmentOps(fragment, x, baseline));
		const link = fragment.piece.link;
		if (!link || fragments[i + 1]?.piece.link?.element === link.element) continue;
		let first = i;
		while (first > 0 && fragments[first - 1]?.piece.link?.element === link.element) first--;
		const from = fragments[first]?.x ?? 0;
		const width = Math.min(fragment.x + fragment.width, line.width) - from;
		ops.push({ kind: 'link', x: x + from, y: 0, width, height, ...link });
	}
	return ops;
}

function fragmentOps({ piece, text, face, x: from, width }: Fragment, left: number, baseline: number): Op[] {
	const { size, color, rise = 0, underline, strike } = piece.style;
	const x = left + from;
	if (piece.picture) {
		const { picture, height, decorative } = piece.picture;
		return [
			{
				kind: 'picture',
				role: decorative ? 'decoration' : piece.element,
				x,
				y: baseline - height * 0.85,
				width,
				height,
				picture,
			},
		];
	}
	const ink = underline || strike ? width - (text.endsWith(' ') ? measure(face, ' ', size) : 0) : 0;
	return [
		{
			kind: 'text',
			role: piece.element,
			x,
			y: baseline - rise,
			text,
			face,
			size,
			color,
			...(underline && { underline: ink }),
			...(strike && { strike: ink }),
		},
	];
}

/** A paragraph in the flow. */
export function paragraphUnits(pieces: readonly Piece[], flow: Flow, missing: Missing): Unit[] {
	const { size, line } = flow.text;
	return textUnits(pieces, { x: flow.x, width: Math.min(flow.width, flow.measure), size, line }, missing);
}

/** Lines of about the same length, for titles: the narrowest measure that takes no more lines. */
export function balancedWidth(pieces: readonly Piece[], width: number): number {
	const count = (w: number) => breakLines(pieces, w, () => {}).length;
	const lines = count(width);
	if (lines < 2) return width;
	let [low, high] = [width / lines, width];
	for (let i = 0; i < 6; i++) {
		const middle = (low + high) / 2;
		if (count(middle) > lines) low = middle;
		else high = middle;
	}
	return high;
}

/** Words that the layout itself adds, as one drawing for each font. */
export function labelOps(text: string, role: Element | 'decoration', x: number, y: number, style: { look: Look; size: number; color: string }): Op[] {
	let at = x;
	return faceRuns(text, style.look, () => {}).map((run): Op => {
		const op: Op = {
			kind: 'text',
			role,
			x: at,
			y,
			text: run.text,
			face: run.face,
			size: style.size,
			color: style.color,
		};
		at += measure(run.face, run.text, style.size);
		return op;
	});
}

export const widthOf = (text: string, look: Look, size: number): number =>
	faceRuns(text, look, () => {}).reduce((sum, run) => sum + measure(run.face, run.text, size), 0);

/** Words that are not the author's: a film's facts, the word on an example. */
export const wordsPiece = (text: string, el: Element, style: Piece['style']): Piece => ({ text: text.normalize('NFC'), style, element: el });
