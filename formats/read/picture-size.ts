/** Turns the bytes of a picture into its size, or into why it cannot be used: it is something else, or holds what a picture must not. */
import { JPG } from 'image-size/types/jpg';
import { PNG } from 'image-size/types/png';
import { SaxesParser } from 'saxes';
import type { Picture } from '../model.ts';
import { isWholePng } from './png-pixels.ts';

/** Pixels, or SVG user units, as the picture is shown. */
export type Size = Pick<Picture, 'width' | 'height' | 'turned'>;

/** What must not be in a picture, as a sentence names it. */
export type Unsafe = { holds: string };

/** Undefined: not of that kind, or damaged. */
export function measure(bytes: Uint8Array, kind: Picture['mediaType']): Size | Unsafe | undefined {
	if (kind === 'image/svg+xml') return measureSvg(bytes);
	return measureRaster(bytes, kind === 'image/png' ? PNG : JPG);
}

function measureRaster(bytes: Uint8Array, kind: typeof PNG): Size | undefined {
	try {
		if (!kind.validate(bytes) || (kind === PNG && !isWholePng(bytes))) return undefined;
		const { width, height, orientation = 1 } = kind.calculate(bytes);
		// In the last four of eight cases the camera was held on its side (Exif 2.32, 4.6.5).
		return positive(orientation > 4 && orientation < 9 ? { width: height, height: width, turned: true } : { width, height });
	} catch {
		return undefined; // damaged
	}
}

const positive = (size: Size): Size | undefined => (size.width > 0 && size.height > 0 ? size : undefined);

const script = 'a script';
const elsewhere = 'the address of another file or page';
const moving = 'something that moves or plays';
/** Elements of SVG that run code, ask for other files, or are not there on paper. */
const unsafeElements = new Map([
	['script', script],
	['handler', script],
	['foreignobject', 'HTML (“foreignObject”), which only browsers show'],
	...['iframe', 'embed', 'object', 'a'].map((name) => [name, elsewhere] as const),
	...['audio', 'video', 'set', 'animate', 'animatetransform', 'animatemotion'].map((name) => [name, moving] as const),
]);

function measureSvg(bytes: Uint8Array): Size | Unsafe | undefined {
	let size: Size | undefined;
	let holds: string | undefined;
	const parser = new SaxesParser();
	// Drawing programs name the standard's own; what one declares itself can name outside files.
	parser.on('doctype', (doctype) => {
		if (doctype.includes('[')) holds ??= elsewhere;
	});
	parser.on('processinginstruction', (instruction) => {
		if (instruction.target !== 'xml') holds ??= elsewhere;
	});
	parser.on('opentag', (tag) => {
		const name = tag.name.toLowerCase().replace(/^.*:/, '');
		if (!size) {
			if (name !== 'svg') throw new Error('not SVG');
			size = svgSize(tag.attributes as Record<string, string>);
		}
		holds ??= unsafeElements.get(name);
		for (const [attribute, value] of Object.entries(tag.attributes as Record<string, string>)) {
			const key = attribute.toLowerCase();
			if (key.startsWith('on') || /javascript:/i.test(value)) holds ??= script;
			if (/(^|:)href$/.test(key) && !value.startsWith('#') && !value.startsWith('data:image/')) holds ??= elsewhere;
			if (/url\(\s*['"]?(?!#)/i.test(value)) holds ??= elsewhere;
			const [, inside] = /^data:image\/png;base64,(.*)$/s.exec(key.endsWith('href') ? value : '') ?? [];
			if (inside !== undefined && !measureRaster(Buffer.from(inside, 'base64'), PNG)) throw new Error('a damaged picture inside');
		}
	});
	parser.on('text', (text) => {
		if (/@import|url\(\s*['"]?(?!#|data:image\/)/i.test(text)) holds ??= elsewhere;
	});
	parser.on('error', (error) => {
		throw error;
	});
	try {
		parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
	} catch {
		return undefined;
	}
	return holds ? { holds } : size;
}

function svgSize(attributes: Record<string, string>): Size | undefined {
	const box = attributes.viewBox
		?.trim()
		.split(/[\s,]+/)
		.map(Number);
	if (box?.length === 4 && box.every(Number.isFinite)) return positive({ width: box[2]!, height: box[3]! });
	return positive({
		width: Number.parseFloat(attributes.width ?? ''),
		height: Number.parseFloat(attributes.height ?? ''),
	});
}
