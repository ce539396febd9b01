/** Turns the bytes of a picture into its size, or into why it cannot be used: it is something else, or holds a script. */
import { SaxesParser } from 'saxes';
import type { Picture } from '../model.ts';

/** Pixels, or SVG user units. */
export type Size = { width: number; height: number };

/** Undefined: not of that kind, or damaged. */
export function measure(bytes: Uint8Array, kind: Picture['mediaType']): Size | 'script' | undefined {
	if (kind === 'image/svg+xml') return measureSvg(bytes);
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	try {
		return kind === 'image/png' ? measurePng(view) : measureJpeg(view);
	} catch {
		return undefined; // read past the end: damaged
	}
}

function measurePng(view: DataView): Size | undefined {
	if (view.getUint32(0) !== 0x89504e47 || view.getUint32(4) !== 0x0d0a1a0a || view.getUint32(12) !== 0x49484452) return undefined;
	return positive({ width: view.getUint32(16), height: view.getUint32(20) });
}

function measureJpeg(view: DataView): Size | undefined {
	if (view.getUint16(0) !== 0xffd8) return undefined;
	for (let at = 2; at < view.byteLength; ) {
		const marker = view.getUint16(at);
		if (marker < 0xff01) return undefined;
		const isFrame = marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
		if (isFrame)
			return positive({
				height: view.getUint16(at + 5),
				width: view.getUint16(at + 7),
			});
		at += 2 + view.getUint16(at + 2);
	}
	return undefined;
}

const positive = (size: Size): Size | undefined => (size.width > 0 && size.height > 0 ? size : undefined);

/** Elements and attributes of SVG that run code or ask for other files. */
const unsafeElements = new Set(['script', 'foreignobject', 'iframe', 'embed', 'object', 'audio', 'video', 'handler', 'set', 'animate', 'a']);

function measureSvg(bytes: Uint8Array): Size | 'script' | undefined {
	let size: Size | undefined;
	let unsafe = false;
	const parser = new SaxesParser();
	parser.on('doctype', () => {
		unsafe = true; // entities can name outside files
	});
	parser.on('processinginstruction', (instruction) => {
		if (instruction.target !== 'xml') unsafe = true;
	});
	parser.on('opentag', (tag) => {
		const name = tag.name.toLowerCase().replace(/^.*:/, '');
		if (!size) {
			if (name !== 'svg') throw new Error('not SVG');
			size = svgSize(tag.attributes as Record<string, string>);
		}
		if (unsafeElements.has(name)) unsafe = true;
		for (const [attribute, value] of Object.entries(tag.attributes as Record<string, string>)) {
			const key = attribute.toLowerCase();
			if (key.startsWith('on') || /javascript:/i.test(value)) unsafe = true;
			if (/(^|:)href$/.test(key) && !value.startsWith('#') && !value.startsWith('data:image/')) unsafe = true;
			if (/url\(\s*['"]?(?!#)/i.test(value)) unsafe = true;
		}
	});
	parser.on('text', (text) => {
		if (/@import|url\(\s*['"]?(?!#|data:image\/)/i.test(text)) unsafe = true;
	});
	parser.on('error', (error) => {
		throw error;
	});
	try {
		parser.write(new TextDecoder('utf-8', { fatal: true }).decode(bytes)).close();
	} catch {
		return undefined;
	}
	return unsafe ? 'script' : size;
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
