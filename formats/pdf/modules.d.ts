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
		bbox: { minY: number; maxY: number };
	}
	export interface GlyphRun {
		glyphs: Glyph[];
		positions: { xAdvance: number; xOffset: number; yOffset: number }[];
	}
	/** A list that is read from the font when it is asked for. */
	interface Lazy<T> {
		get(index: number): T;
	}
	export type Coverage = { version: 1; glyphs: number[] } | { version: 2; rangeRecords: { start: number; end: number; startCoverageIndex: number }[] };
	export type ClassDefinition =
		| { version: 1; startGlyph: number; classValueArray: number[] }
		| { version: 2; classRangeRecord: { start: number; end: number; class: number }[] };
	interface Pair {
		value1?: { xAdvance?: number };
	}
	/** OpenType, GPOS lookup type 2: by pairs of glyphs, or by pairs of classes of glyphs. */
	export type PairTable =
		| { version: 1; coverage: Coverage; pairSets: Lazy<(Pair & { secondGlyph: number })[]> }
		| { version: 2; coverage: Coverage; classDef1: ClassDefinition; classDef2: ClassDefinition; classRecords: Lazy<Lazy<Pair>> };
	export interface Font {
		unitsPerEm: number;
		GPOS?: {
			featureList: { tag: string; feature: { lookupListIndexes: number[] } }[];
			lookupList: Lazy<{ subTables: PairTable[] }>;
		};
		/** fontkit's own store of glyphs, each with its characters. */
		_glyphs: Record<number, Glyph>;
		hasGlyphForCodePoint(codePoint: number): boolean;
		glyphForCodePoint(codePoint: number): Glyph;
		layout(text: string, features?: Record<string, boolean>): GlyphRun;
	}
	export function create(bytes: Uint8Array): Font;
}
