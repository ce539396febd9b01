/** Draws SVG, PNG and JPEG pictures into a document, each read once; a picture that cannot be drawn is told, never thrown. */
import type { Picture } from '../../model.ts';
import { rasterise } from '../../raster.ts';
import type { OpenedImage } from './internals.ts';
import { fontFor, picturesWithin, Svg } from './svg.ts';
import { mustBeRaster, onlyForBrowsers } from './svg-limits.ts';
import type { Writer } from './writer.ts';

export type Opened = Map<Picture, OpenedImage | Svg>;

/**
 * PNGs with transparency are decoded in another thread; waiting for each keeps the order of objects, so the bytes, the same.
 * `refused` is told why a picture cannot stand in the document.
 */
export async function openPictures(pictures: Iterable<Picture>, writer: Writer, refused: (picture: Picture, why: string) => void): Promise<Opened> {
	const opened: Opened = new Map();
	for (const picture of new Set(pictures)) {
		try {
			opened.set(picture, await open(picture, writer));
		} catch (error) {
			refused(picture, error instanceof Error ? error.message : String(error));
		}
	}
	return opened;
}

async function open(picture: Picture, writer: Writer): Promise<OpenedImage | Svg> {
	if (picture.mediaType !== 'image/svg+xml') return openRaster(picture.bytes, writer);
	const svg = new TextDecoder().decode(picture.bytes);
	const beyond = onlyForBrowsers(svg);
	if (beyond) throw new Error(`it has ${beyond}, which only browsers draw rightly`);
	if (mustBeRaster(svg)) {
		if (fontFor(svg) !== 'regular') throw new Error('the font for pictures such as this one does not have all of its letters');
		return openRaster(await rasterise(picture.bytes, pointsAcross(picture)), writer);
	}
	for (const link of picturesWithin(picture)) await openRaster(link, writer);
	return new Svg(picture);
}

/** As fine as print, 300 to the inch, of its own size and of the width of a column; no finer than the widest page shows, and not without end. */
function pointsAcross({ width, height }: Picture): number {
	const scale = Math.min(Math.max(300 / 96, 1200 / width), 2400 / width, 4000 / height);
	return Math.max(1, Math.ceil(width * scale));
}

/** @param from bytes, or a `data:` address, which a later picture may name again. */
async function openRaster(from: Uint8Array | string, { doc }: Writer): Promise<OpenedImage> {
	const image = doc.openImage(from);
	if (image.colorSpace === 'DeviceCMYK') throw new Error('its colours are for a printing press (CMYK)');
	image.embed(doc);
	for (let turn = 0; image.image && turn < 2000; turn++) await new Promise((resolve) => setTimeout(resolve, turn < 50 ? 0 : 5));
	if (image.image) throw new Error('it takes too long to decode');
	return image;
}

/** Inside what is marked already; says why not, when a picture cannot be drawn. */
export function drawPicture(writer: Writer, opened: OpenedImage | Svg, x: number, y: number, width: number, height: number): string | undefined {
	writer.flush();
	if (!(opened instanceof Svg)) {
		(writer.doc.image as (image: unknown, x: number, y: number, size: object) => void)(opened, x, y, { width, height, ignoreOrientation: false });
		return undefined;
	}
	return opened.draw(writer, x, y, width, height);
}
