/** Draws an SVG as a form that a document holds once, however often it is shown; the drawing is made once for all documents. */
import SVGtoPDF from 'svg-to-pdfkit';
import type { Picture } from '../../model.ts';
import { type FaceName, face, hasGlyph } from '../fonts.ts';
import type { Ref } from './internals.ts';
import type { Writer } from './writer.ts';

/** Graphics states, patterns, shadings, forms and fonts are named in the page's resources. */
const needsResources = /\b(?:gs|sh|Do|Tf)\b|\/Pattern/;

/** Operators of pictures that need no resources, by their bytes. */
const drawings = new WeakMap<Uint8Array, string>();

export class Svg {
	readonly #picture: Picture;
	#form: { name: string; ref: Ref } | undefined;

	constructor(picture: Picture) {
		this.#picture = picture;
	}

	draw(writer: Writer, x: number, y: number, width: number, height: number): string | undefined {
		const { doc } = writer;
		const picture = this.#picture;
		const place = (content: string) => writer.raw(`q ${width / picture.width} 0 0 ${height / picture.height} ${x} ${y} cm\n${content} Q`);
		const known = drawings.get(picture.bytes);
		if (known === undefined) {
			const recorded = record(writer, picture);
			if ('why' in recorded) return recorded.why;
			// Gradients, opacity and text name resources of this page, so they are drawn where they stand.
			if (!recorded.portable) return void place(recorded.content);
			drawings.set(picture.bytes, recorded.content);
		}
		this.#form ??= formOf(writer, picture, drawings.get(picture.bytes) ?? '');
		doc.page.xobjects[this.#form.name] = this.#form.ref;
		place(`/${this.#form.name} Do`);
		return undefined;
	}
}

function formOf({ doc, nextForm }: Writer, picture: Picture, content: string): { name: string; ref: Ref } {
	const ref = doc.ref({
		Type: 'XObject',
		Subtype: 'Form',
		BBox: [0, 0, picture.width, picture.height],
		Resources: {},
	});
	ref.end(new TextEncoder().encode(content));
	return { name: `P${nextForm()}`, ref };
}

/** What svg-to-pdfkit writes for a picture at its own size; what it does beyond that is kept from the document. */
function record(writer: Writer, picture: Picture): { content: string; portable: boolean } | { why: string } {
	const { doc } = writer;
	const { page } = doc;
	const svg = new TextDecoder().decode(picture.bytes);
	const font = fontFor(svg);
	if (!font) return { why: 'no font has all of its letters' };
	const { save, restore, annotate, addContent } = doc;
	const lines: string[] = [];
	let depth = 0;
	Object.assign(doc, {
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
		addContent: (line: string) => {
			if (doc.page === page) lines.push(line);
			else addContent.call(doc, line);
			return doc;
		},
	});
	try {
		doc.save();
		SVGtoPDF(doc, svg, 0, 0, {
			width: picture.width,
			height: picture.height,
			assumePt: true,
			preserveAspectRatio: 'xMidYMid meet',
			fontCallback: () => {
				writer.embedded(face(font));
				return font;
			},
			imageCallback: () => '',
			warningCallback: () => {},
		});
		while (depth > 0) doc.restore();
		const content = lines.join('\n');
		return { content, portable: !needsResources.test(content) };
	} catch (error) {
		doc.page = page;
		return { why: error instanceof Error ? error.message : String(error) };
	} finally {
		Object.assign(doc, { save, restore, annotate, addContent });
	}
}

/** One font that has every letter of a picture's text: svg-to-pdfkit would print an empty box for one that is missing. */
function fontFor(svg: string): FaceName | undefined {
	const text = (svg.match(/<text[\s\S]*?<\/text>/g) ?? []).join('').replace(/<[^>]*>|&\w+;|\s/g, '');
	const letters = [...text.replace(/&#(x?)([0-9a-f]+);/gi, (_, hex, code) => String.fromCodePoint(Number.parseInt(code, hex ? 16 : 10)))];
	const fonts: FaceName[] = ['regular', 'notoRegular', 'math', 'symbols'];
	return fonts.find((name) => letters.every((letter) => hasGlyph(face(name), letter.codePointAt(0) ?? 0)));
}
