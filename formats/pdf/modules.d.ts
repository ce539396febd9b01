/** Types for the packages that ship none: only what is used here. */
declare module 'svg-to-pdfkit' {
	interface Options {
		width?: number;
		height?: number;
		assumePt?: boolean;
		preserveAspectRatio?: string;
		fontCallback?: (family: string, bold: boolean, italic: boolean) => string;
		imageCallback?: (link: string) => string;
		warningCallback?: (message: string) => void;
	}
	export default function SVGtoPDF(doc: unknown, svg: string, x: number, y: number, options?: Options): void;
}

declare module 'linebreak' {
	export default class LineBreaker {
		constructor(text: string);
		nextBreak(): { position: number; required: boolean } | null;
	}
}

declare module 'fontkit' {
	export interface Glyph {
		id: number;
		advanceWidth: number;
		codePoints: number[];
	}
	export interface GlyphRun {
		glyphs: Glyph[];
		positions: { xAdvance: number; xOffset: number; yOffset: number }[];
	}
	export interface Font {
		unitsPerEm: number;
		/** fontkit's own store of glyphs, each with its characters. */
		_glyphs: Record<number, Glyph>;
		hasGlyphForCodePoint(codePoint: number): boolean;
		layout(text: string, features?: Record<string, boolean>): GlyphRun;
	}
	export function create(bytes: Uint8Array): Font;
}
