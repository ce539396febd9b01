/** Turns the theme into an edition's print style: sizes, colours and the area of the page, in points. */
import type { EditionId } from '../model.ts';
import { light, measure, page, type } from '../theme.ts';

export interface TextSize {
	size: number;
	line: number;
}
export interface PrintStyle {
	accent: string;
	ink: string;
	quiet: string;
	tint: string;
	line: string;
	/** Easy read: no text under 16 points, no italics. */
	large: boolean;
	italics: boolean;
	body: TextSize;
	small: TextSize;
	table: TextSize;
	code: TextSize;
	h1: TextSize;
	h2: TextSize;
	h3: TextSize;
	h4: TextSize;
	/** The sheet. */
	width: number;
	height: number;
	/** Between paragraphs. */
	paragraphGap: number;
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Longest line of text; tables and pictures may be as wide as the page's area. */
	measure: number;
}

/** Mean width of a character of the typeface, in parts of its size. */
const characterWidth = 0.5;

export function printStyle(id: EditionId): PrintStyle {
	const large = id === 'easy-read';
	const common = {
		accent: light.accent[id],
		ink: light.ink,
		quiet: light.quiet,
		tint: light.tint,
		line: light.line,
		large,
		width: page.width,
		height: page.height,
		italics: !large && id !== 'bsl',
	};
	const bottom = page.height - page.margin.bottom;
	if (large) {
		const body = type.easy.print;
		const sizes = {
			body,
			small: { size: 16, line: 22 },
			table: { size: 16, line: 23 },
			code: { size: 16, line: 23 },
			h1: { size: 34, line: 40 },
			h2: { size: 24, line: 30 },
			h3: { size: 20, line: 27 },
			h4: { size: 17, line: 26 },
		};
		return {
			...common,
			...sizes,
			paragraphGap: 12,
			left: 60,
			right: page.width - 60,
			top: page.margin.top,
			bottom: bottom - 8,
			measure: measure.easy * body.size * characterWidth,
		};
	}
	const { body, small, h1, h2, h3, h4 } = {
		body: type.body.print,
		small: type.small.print,
		h1: type.h1.print,
		h2: type.h2.print,
		h3: type.h3.print,
		h4: type.h4.print,
	};
	const sizes = {
		body,
		small,
		table: { size: 10.5, line: 15 },
		code: { size: 9.5, line: 14 },
		h1,
		h2,
		h3,
		h4,
	};
	return {
		...common,
		...sizes,
		paragraphGap: 8,
		left: page.margin.left,
		right: page.width - page.margin.right,
		top: page.margin.top,
		bottom,
		measure: measure.body * body.size * characterWidth,
	};
}

/** The same style on a sheet that lies on its long side; what needs one needs no margin for the reader's notes. */
export const landscape = (style: PrintStyle): PrintStyle => ({
	...style,
	width: style.height,
	height: style.width,
	right: style.height - style.left,
	bottom: style.width - (style.height - style.bottom),
});
