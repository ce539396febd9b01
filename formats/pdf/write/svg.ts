/** Draws an SVG as a form that a document holds once, however often it is shown; the drawing is made once for all documents. */
import SVGtoPDF from 'svg-to-pdfkit';
import type { Picture } from '../../model.ts';
import { type FaceName, face, hasGlyph } from '../fonts.ts';
import type { Ref } from './internals.ts';
import type { Writer } from './writer.ts';

/** Operators of pictures that need no resources, by their bytes. */
const drawings = new WeakMap<Uint8Array, string>();

/** What a page's resources hold of fonts, groups, opacities and gradients, by their names in the dictionary. */
interface Resources {
	Font: Record<string, Ref>;
	XObject: Record<string, Ref>;
	ExtGState: Record<string, Ref>;
	Pattern: Record<string, Ref>;
}
interface Recorded {
	content: string;
	resources: Partial<Resources>;
}

export class Svg {
	readonly #picture: Picture;
	#form: { name: string; ref: Ref } | undefined;

	constructor(picture: Picture) {
		this.#picture = picture;
	}

	draw(writer: Writer, x: number, y: number, width: number, height: number): string | undefined {
		const { doc } = writer;
		const picture = this.#picture;
		if (!this.#form) {
			const known = drawings.get(picture.bytes);
			const recorded = known === undefined ? record(writer, picture) : { content: known, resources: {} };
			if ('why' in recorded) return recorded.why;
			// What a drawing names in its resources belongs to one document.
			if (Object.keys(recorded.resources).length === 0) drawings.set(picture.bytes, recorded.content);
			this.#form = formOf(writer, picture, recorded);
		}
		doc.page.xobjects[this.#form.name] = this.#form.ref;
		writer.raw(`q ${width / picture.width} 0 0 ${height / picture.height} ${x} ${y} cm\n/${this.#form.name} Do Q`);
		return undefined;
	}
}

function formOf({ doc, nextForm }: Writer, picture: Picture, { content, resources }: Recorded): { name: string; ref: Ref } {
	const ref = doc.ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [0, 0, picture.width, picture.height],
		Resources: resources,
	});
	ref.end(new TextEncoder().encode(content));
	return { name: `P${nextForm()}`, ref };
}

/**
 * What svg-to-pdfkit writes for a picture at its own size; what it does beyond that is kept from the document. It writes
 * to a page of its own: gradients are placed on what they are named in, so they must be named in the form (ISO 32000-1, 8.7.3.1).
 */
function record(writer: Writer, picture: Picture): Recorded | { why: string } {
	const { doc } = writer;
	const svg = new TextDecoder().decode(picture.bytes);
	const font = fontFor(svg);
	if (!font) return { why: 'no font has all of its letters' };
	const { page, _ctm, save, restore, annotate, ref } = doc;
	const lines: string[] = [];
	const { width, height } = picture;
	const blank = { fonts: {}, xobjects: {}, ext_gstates: {}, patterns: {} };
	let depth = 0;
	let lost = false;
	Object.assign(doc, {
		page: { ...blank, width, height, write: (line: string) => lines.push(line) },
		_ctm: [1, 0, 0, 1, 0, 0],
		save: () => {
			depth++;
			return save.call(doc);
		},
		restore: () => {
			depth--;
			return restore.call(doc);
		},
		// A link inside a picture would be an annotation outside the structure.
		annotate: () => doc,
		ref: (data: Record<string, unknown>) => asArtifact(ref.call(doc, data)),
	});
	try {
		doc.save();
		SVGtoPDF(doc, svg, 0, 0, {
			width,
			height,
			assumePt: true,
			preserveAspectRatio: 'xMidYMid meet',
			fontCallback: () => {
				writer.embedded(face(font));
				return font;
			},
			imageCallback: (link) => {
				const known = rasterIn(link);
				lost ||= known === undefined;
				return known ?? '';
			},
			warningCallback: () => {},
		});
		while (depth > 0) doc.restore();
		if (lost) return { why: 'it holds another picture that is neither PNG nor JPEG' };
		const named = { Font: blank.fonts, XObject: blank.xobjects, ExtGState: blank.ext_gstates, Pattern: blank.patterns };
		const resources = Object.fromEntries(Object.entries(named).filter(([, of]) => Object.keys(of).length > 0));
		return { content: lines.join('\n'), resources };
	} catch (error) {
		return { why: error instanceof Error ? error.message : String(error) };
	} finally {
		Object.assign(doc, { page, _ctm, save, restore, annotate, ref });
	}
}

/** The address of a PNG or JPEG that is written into an SVG, without the line ends that programs put in it. */
const rasterIn = (link: string): string | undefined => (/^data:image\/(?:png|jpe?g);base64,/.test(link) ? link.replace(/\s/g, '') : undefined);

/** Those of a picture, which must be opened before it is drawn. */
export function picturesWithin({ bytes }: Picture): string[] {
	const links = new TextDecoder().decode(bytes).matchAll(/\bhref\s*=\s*(["'])(data:.*?)\1/gs);
	return [...new Set([...links].flatMap(([, , link]) => rasterIn(link ?? '') ?? []))];
}

/** What a tiling pattern repeats stands in no marked content, whatever it fills (ISO 14289-1, 7.1). */
function asArtifact(ref: Ref): Ref {
	const { write } = ref;
	if (ref.data.PatternType === 1) ref.write = (content) => write.call(ref, `/Artifact BMC\n${content}\nEMC`);
	return ref;
}

/** One font that has every letter of a picture's text: svg-to-pdfkit would print an empty box for one that is missing. */
export function fontFor(svg: string): FaceName | undefined {
	const text = (svg.match(/<text[\s\S]*?<\/text>/g) ?? []).join('').replace(/<[^>]*>|&\w+;|\s/g, '');
	const letters = [...text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))];
	const fonts: FaceName[] = ['regular', 'notoRegular', 'math', 'symbols'];
	return fonts.find((name) => letters.every((letter) => hasGlyph(face(name), letter.codePointAt(0) ?? 0)));
}
