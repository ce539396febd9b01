/** The bytes of a PNG → whether all of its pixels are there. */
import { inflateSync } from 'node:zlib';

/** What each pixel holds, by the colour type of the header (PNG, 11.2.1). */
const channels = new Map([
	[0, 1],
	[2, 3],
	[3, 1],
	[4, 2],
	[6, 4],
]);

/**
 * Browsers show a part of a damaged picture, and a PDF cannot be made with one.
 *
 * @throws where the rows cannot be unpacked, or are many more than the header says.
 */
export function isWholePng(bytes: Uint8Array): boolean {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [width, height] = [view.getUint32(16), view.getUint32(20)];
	const data: Uint8Array[] = [];
	for (let at = 8; at < view.byteLength; at += 12 + view.getUint32(at)) {
		const chunk = view.getUint32(at + 4);
		if (chunk === 0x49444154) data.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)));
		if (chunk === 0x49454e44) break;
	}
	const bits = view.getUint8(24) * (channels.get(view.getUint8(25)) ?? 0);
	const rows = height * (1 + Math.ceil((width * bits) / 8));
	// Interlaced rows are shorter, and more.
	const { length } = inflateSync(Buffer.concat(data), { maxOutputLength: rows + 8 * height + 64 });
	return bits > 0 && length >= rows - (view.getUint8(28) === 1 ? rows / 8 : 0);
}
