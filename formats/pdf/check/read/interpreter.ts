/** The state that painting a page goes through (ISO 32000-1, 8.4 and 9.3), and what is noted of it on the way. */

import type { Box, ContentFault, FontUse, Page, Paint, Rgb, Sequence } from '../reading.ts';
import type { Budget } from './budget.ts';
import { type PdfFont, readFont } from './fonts.ts';
import { identity, type Matrix, moved, multiply } from './matrix.ts';
import { asStream, entriesOf, getDict, nameOf } from './objects.ts';
import type { PDFDict, PDFRawStream } from './pdf-lib.ts';

export interface State {
	ctm: Matrix;
	font: PdfFont | undefined;
	size: number;
	/** Extra space after each character, and after each one-byte space. */
	character: number;
	word: number;
	/** Horizontal scale, 1 is plain. */
	scale: number;
	leading: number;
	rise: number;
	mode: number;
	/** Undefined where it is no plain colour. */
	fill: Rgb | undefined;
	stroke: Rgb | undefined;
	/** How many components the colour spaces have; 0 where that is not known. */
	fillSpace: number;
	strokeSpace: number;
	/** Nothing shows through. */
	opaque: boolean;
	clip: Box | undefined;
}

/** Content that is drawn beside the page's own: what its fonts show counts, and its tags do not. */
export interface Aside {
	stream: PDFRawStream;
	resources?: PDFDict;
	/** What a tiling pattern repeats. */
	tile?: boolean;
}

/** What is shared by all pages of a file. */
export interface Shared {
	budget: Budget;
	fonts: Map<PDFDict, PdfFont>;
	uses: Map<PdfFont, FontUse>;
	/** Decoded forms: one may be painted on every page. */
	forms: Map<PDFDict, Uint8Array>;
	painted: Map<PDFDict, number>;
	/** Device colour space → the first page that uses it. */
	device: Map<string, number>;
	/** Patterns and glyphs of Type 3 fonts that are still to be looked at, and those that were. */
	aside: Aside[];
	seen: Set<PDFDict>;
}

const black: Rgb = [0, 0, 0];
const initial: State = {
	ctm: identity,
	font: undefined,
	size: 1,
	character: 0,
	word: 0,
	scale: 1,
	leading: 0,
	rise: 0,
	mode: 0,
	fill: black,
	stroke: black,
	fillSpace: 1,
	strokeSpace: 1,
	opaque: true,
	clip: undefined,
};

/** Thousandths of an em: a gap from here on may be meant as a space. */
const widestKern = 140;

export class Interpreter {
	readonly page: Page;
	readonly shared: Shared;
	state: State = initial;
	saved: State[] = [];
	text: Matrix = identity;
	line: Matrix = identity;
	resources: PDFDict | undefined;
	/** The innermost open sequence. */
	sequence: Sequence | undefined;
	/** The form that is being painted, and those around it. */
	forms: PDFDict[] = [];
	/** A path has been begun and not yet painted. */
	path = false;
	/** What the path covers, and whether it is rectangles that stand straight. */
	box: Box | undefined;
	straight = true;
	/** `W` was said: the path clips once it is painted or dropped. */
	clips = false;
	order = 0;
	/** A form inside other content drew something outside all sequences. */
	looseInForm = false;

	constructor(page: Page, shared: Shared) {
		this.page = page;
		this.shared = shared;
		this.resources = page.resources;
	}

	set(change: Partial<State>): void {
		this.state = { ...this.state, ...change };
	}

	fault(kind: ContentFault['kind'], detail: string): void {
		if (this.page.faults.length < 1000) this.page.faults.push({ kind, detail });
	}

	/** A colour in a device space, unless the resources have a default for it (ISO 32000-1, 8.6.5.6). */
	useDevice(space: string): void {
		const { device } = this.shared;
		if (device.has(space) || !space.startsWith('Device')) return;
		if (!getDict(this.resources, 'ColorSpace')?.has(nameOf(space.replace('Device', 'Default')))) device.set(space, this.page.index);
	}

	paint(kind: Paint['kind'], more: Partial<Paint> = {}): void {
		const { sequence } = this;
		this.#noteLoose();
		this.page.paints.push({ kind, white: false, exact: false, order: this.order++, ...more, ...(sequence && { sequence }) });
	}

	#noteLoose(): void {
		this.looseInForm ||= !this.sequence && this.forms.length > 1;
	}

	font(name: string): PdfFont | undefined {
		const dict = getDict(getDict(this.resources, 'Font'), name);
		if (!dict) {
			this.fault('unknown-font', name);
			return undefined;
		}
		return this.fontOf(dict);
	}

	fontOf(dict: PDFDict): PdfFont {
		const { fonts, budget } = this.shared;
		let font = fonts.get(dict);
		if (!font) {
			fonts.set(dict, (font = readFont(dict, budget)));
			if (font.subtype === 'Type3') for (const [, glyph] of entriesOf(getDict(dict, 'CharProcs'))) this.look(asStream(glyph), getDict(dict, 'Resources'));
		}
		return font;
	}

	/** Content beside the page's own, once. */
	look(stream: PDFRawStream | undefined, resources = this.resources, tile = false): void {
		const { aside, seen } = this.shared;
		if (!stream || seen.has(stream.dict)) return;
		seen.add(stream.dict);
		aside.push({ stream, ...(resources && { resources }), tile });
	}

	/**
	 * Shows strings with the moves between them (thousandths of an em, as in TJ): notes their text, their codes and where they
	 * stand, and moves on by their width. A move that leaves a gap wide enough for a space begins a new run.
	 */
	show(parts: readonly unknown[]): void {
		const { size, scale } = this.state;
		let together: Uint8Array[] = [];
		let moves = 0;
		for (const part of parts) {
			if (part instanceof Uint8Array) together.push(part);
			else if (typeof part === 'number') {
				const by = (-part / 1000) * size * scale;
				if (Math.abs(part) < widestKern) moves += by;
				else {
					this.#run(together, moves);
					[together, moves] = [[], 0];
					this.text = moved(by, 0, this.text);
				}
			}
		}
		this.#run(together, moves);
	}

	/** One run: its strings, and how far the small moves between them go in all. */
	#run(strings: readonly Uint8Array[], moves: number): void {
		const { state, page, sequence } = this;
		const { font, size, scale } = state;
		if (!font) return;
		const codes: number[] = [];
		let text = '';
		let width = 0;
		for (const bytes of strings) {
			for (const code of font.codesOf(bytes)) {
				codes.push(code);
				text += font.textOf(code) ?? '\ufffd';
				width += (font.widthOf(code) / 1000) * size + state.character + (code === 32 && font.subtype !== 'Type0' ? state.word : 0);
			}
		}
		const from = multiply(moved(0, state.rise, this.text), state.ctm);
		this.text = moved(width * scale + moves, 0, this.text);
		if (codes.length === 0) return;
		this.#noteLoose();
		const to = multiply(moved(0, state.rise, this.text), state.ctm);
		const invisible = state.mode === 3;
		const height = Math.abs(size) * Math.hypot(from[2], from[3]);
		const colour = state.opaque && state.mode === 0 ? state.fill : undefined;
		const { clip } = state;
		page.runs.push({
			text,
			font,
			codes,
			size: height,
			x: from[4],
			y: from[5],
			endX: to[4],
			endY: to[5],
			invisible,
			order: this.order++,
			...(colour && { colour }),
			...(clip && { clip }),
			...(sequence && { sequence }),
		});
		this.#use(font, codes, invisible);
	}

	#use(font: PdfFont, codes: readonly number[], invisible: boolean): void {
		const { uses } = this.shared;
		let use = uses.get(font);
		if (!use) uses.set(font, (use = { font, codes: new Map(), all: new Map() }));
		for (const code of codes) {
			if (!use.all.has(code)) use.all.set(code, this.page.index);
			if (!invisible && !use.codes.has(code)) use.codes.set(code, this.page.index);
		}
	}
}
