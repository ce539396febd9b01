/** Colours, type, space and fonts: one table, from which the site's CSS and the PDFs are both made. */
import type { EditionId } from './model.ts';

/** Screen sizes are CSS pixels at the reader's default (the CSS turns them into rem); print sizes are points. */
export interface TypeStep {
	screen: { size: number; line: number };
	print: { size: number; line: number };
}

export const type = {
	body: { screen: { size: 19, line: 30 }, print: { size: 11.5, line: 17 } },
	easy: { screen: { size: 22, line: 36 }, print: { size: 16, line: 26 } },
	small: { screen: { size: 16, line: 24 }, print: { size: 9.5, line: 14 } },
	h1: { screen: { size: 42, line: 46 }, print: { size: 28, line: 32 } },
	h2: { screen: { size: 30, line: 36 }, print: { size: 20, line: 25 } },
	h3: { screen: { size: 23, line: 30 }, print: { size: 15, line: 20 } },
	h4: { screen: { size: 19, line: 28 }, print: { size: 12.5, line: 17 } },
} as const satisfies Record<string, TypeStep>;

/** Steps of 4; px on screen, pt in print. */
export const space = [0, 4, 8, 12, 16, 24, 32, 48, 64, 96] as const;

/** Longest line, in characters. */
export const measure = { body: 66, easy: 48 } as const;

/** From this width (px) the contents stand beside the text. */
export const wide = 1000;

export interface Palette {
	paper: string;
	tint: string;
	line: string;
	ink: string;
	quiet: string;
	exit: string;
	/** Ink on an exit or accent ground. */
	onAccent: string;
	accent: Record<EditionId, string>;
}

export const light: Palette = {
	paper: '#fffdf8',
	tint: '#f3efe4',
	line: '#d9d4c7',
	ink: '#1b1a22',
	quiet: '#55525f',
	exit: '#b0111b',
	onAccent: '#ffffff',
	accent: {
		full: '#1d3f72',
		summary: '#0b5b52',
		'easy-read': '#7a2e5f',
		bsl: '#7a3b06',
	},
};

export const dark: Palette = {
	paper: '#15151b',
	tint: '#22222b',
	line: '#45444f',
	ink: '#f1eee6',
	quiet: '#b9b4c2',
	exit: '#ff8f8a',
	onAccent: '#15151b',
	accent: {
		full: '#9fc1f5',
		summary: '#7fd6c6',
		'easy-read': '#f0a8d6',
		bsl: '#f2b780',
	},
};

/** Pictogram of an edition: a picture in `site/assets/pictograms/`, always beside its word. */
export const pictogram: Record<EditionId, string> = {
	full: 'full.svg',
	summary: 'summary.svg',
	'easy-read': 'easy-read.svg',
	bsl: 'bsl.svg',
};

/** A4, in points; the outer margin is wide so that notes can be written beside the text. */
export const page = {
	width: 595.28,
	height: 841.89,
	margin: { top: 72, bottom: 72, left: 72, right: 96 },
} as const;

/** Contrast of two colours `#rrggbb`, from 1 to 21 (WCAG 2.2). The checker of PDFs has its own: it shares nothing with what it checks. */
function contrast(one: string, other: string): number {
	const part = (colour: string, at: number): number => {
		const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
		return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
	};
	const lightness = (colour: string) => 0.2126 * part(colour, 1) + 0.7152 * part(colour, 3) + 0.0722 * part(colour, 5) + 0.05;
	const [a, b] = [lightness(one), lightness(other)];
	return Math.max(a, b) / Math.min(a, b);
}

/** WCAG 2.2, 1.4.3: not everything that has a publisher's colour is large. */
export const leastContrast = 4.5;

/** Of a colour `#rrggbb` with the ground of a page or of a box on it, whichever is less. */
export const contrastOn = ({ paper, tint }: Palette, colour: string): number => Math.min(contrast(colour, paper), contrast(colour, tint));
