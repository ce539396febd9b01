/** Small pictures for tests: a house as SVG, a PNG with transparency, a photograph that was taken with the camera on its side. */
import { crc32, deflateSync } from 'node:zlib';

export const house =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><path d="M8 32 32 8l24 24v24H8z" fill="#1d3f72"/></svg>';
export const houseOf = (inside: string): string => house.replace('</svg>', `${inside}</svg>`);

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Red, half of it see-through: pdfkit decodes it in another thread. */
export function transparentPng(size = 32): Uint8Array {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(size, 0);
	header.writeUInt32BE(size, 4);
	header.set([8, 6], 8);
	const row = Buffer.from([0, ...Array.from({ length: size }, (_, x) => [200, 30, 40, x < size / 2 ? 255 : 90]).flat()]);
	return Buffer.concat([
		Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
		chunk('IHDR', header),
		chunk('IDAT', deflateSync(Buffer.concat(Array.from({ length: size }, () => row)))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

/** Grey, 8 pixels wide and 4 high. */
const jpeg = Buffer.from(
	[
		'/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtYXUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/',
		'wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABf/EABcQAAMBAAAAAAAAAAAAAAAAAAACElH/2gAIAQEAAD8ALttP/9k=',
	].join(''),
	'base64',
);

/** The same as a camera writes it: how it was held, from 1 to 8, is in the first entry of its notes (Exif 2.32, 4.6.5). */
export function photograph(orientation: number): Uint8Array {
	const notes = Buffer.from(`Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0`, 'latin1');
	const head = Buffer.from([0xff, 0xe1, 0, notes.length + 2]);
	return Buffer.concat([jpeg.subarray(0, 2), head, notes, jpeg.subarray(2)]);
}
