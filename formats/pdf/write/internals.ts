/** The parts of pdfkit 0.20.2 that the writer uses below its public face; the version is pinned exactly because of this list. */
import type PDFDocument from 'pdfkit';

export interface Ref {
	data: Record<string, unknown>;
	write(chunk: string): void;
	end(chunk?: Uint8Array): void;
}
export interface EmbeddedFont {
	id: string;
	scale: number;
	subset: { glyphs: number[]; includeGlyph(id: number): number };
	widths: (number | undefined)[];
	unicode: (number[] | undefined)[];
	ref(): Ref;
}
export interface NameTree {
	limits: boolean;
	add(key: string | number, value: unknown): void;
	get(key: string | number): unknown;
	_compareKeys(a: string, b: string): number;
}
interface Page {
	dictionary: Ref;
	resources: Ref;
	xobjects: Record<string, Ref>;
	fonts: Record<string, Ref>;
	annotations: Ref[];
	structParentTreeKey: number;
}
export interface OpenedImage {
	width: number;
	height: number;
	/** PNG only: the undecoded picture, null once it is embedded. */
	image?: unknown;
	colorSpace?: string;
	embed(doc: unknown): void;
}
export interface Outline {
	outlineData: Record<string, unknown>;
	addItem(
		title: string,
		options: {
			pageNumber: number;
			top: number;
			left: number;
			fit: false;
			expanded: boolean;
		},
	): Outline;
}

export type Doc = Omit<
	InstanceType<typeof PDFDocument>,
	'page' | 'outline' | '_write' | 'ref' | 'openImage' | 'appendXML' | 'font' | 'annotate' | 'addContent' | 'getStructTreeRoot' | 'file' | 'addNamedDestination'
> & {
	page: Page;
	outline: Outline;
	_root: Ref;
	_id: Uint8Array;
	_font: EmbeddedFont;
	/** Where drawing stands: a matrix of six numbers. */
	_ctm: number[];
	_addInfo(): void;
	/** Bytes written so far: where the next object begins. */
	_offset: number;
	/** Objects that were made and not ended. */
	_waiting: number;
	/** Text is a byte a character, without the end of its line. */
	_write(data: string | Uint8Array): void;
	ref(data: Record<string, unknown>): Ref;
	font(source: unknown, family: string): unknown;
	addContent(content: Uint8Array): unknown;
	openImage(from: Uint8Array | string): OpenedImage;
	appendXML(xml: string): void;
	annotate(...of: unknown[]): unknown;
	getStructTreeRoot(): Ref;
	getStructParentTree(): NameTree;
	createStructParentTreeNextKey(): number;
	file(bytes: Uint8Array, options: Record<string, unknown>): Ref;
	addNamedDestination(name: string, ...at: unknown[]): void;
};
