/** What a film's bytes say of its length: whole files, each form that the two containers have, and bytes that are anything. */
import { readFileSync } from 'node:fs';
import { assert, property, uint8Array } from 'fast-check';
import { expect, it } from 'vitest';
import { filmLength } from '../../formats/read/film-length.ts';

const film = (ending: string) => new Uint8Array(readFileSync(new URL(`../../source/films/aim.${ending}`, import.meta.url)));
const hex = (...digits: string[]) => new Uint8Array(Buffer.from(digits.join('').replaceAll(' ', ''), 'hex'));
const mp4 = (...digits: string[]) => filmLength(hex(...digits), 'video/mp4');
const webm = (...digits: string[]) => filmLength(hex(...digits), 'video/webm');

it('reads the files that stand in the source', () => {
	expect(filmLength(film('mp4'), 'video/mp4')).toBe(4);
	expect(filmLength(film('webm'), 'video/webm')).toBe(4);
});

const [moov, mvhd, mdat] = ['6d6f6f76', '6d766864', '6d646174'];
const ticks = '00000258 00000e10'; // 600 in a second, 3,600 in all
const header = `0000001c ${mvhd} 00000000 00000000 00000000 ${ticks}`;

it('reads an MP4 in each of its forms', () => {
	expect(mp4(`00000024 ${moov}`, header)).toBe(6);
	expect(mp4(`0000000c ${mdat} 00000000`, `00000024 ${moov}`, header)).toBe(6);
	// A size of 64 bits, and one that goes on to the end.
	expect(mp4(`00000001 ${mdat} 0000000000000014 00000000`, `00000000 ${moov}`, header)).toBe(6);
	// Version 1 has times of 64 bits.
	expect(mp4(`00000030 ${moov} 00000028 ${mvhd} 01000000`, '0000000000000000'.repeat(2), '00000258 0000000000000e10')).toBe(6);
});

it('says nothing of an MP4 that does not say it', () => {
	const unknown = header.replace('00000e10', 'ffffffff');
	for (const digits of [
		`00000024 ${moov}${unknown}`,
		`00000024 ${moov}${header.replace('00000258', '00000000')}`,
		`0000000c ${mdat} 00000000`,
		`00000004 ${moov}`,
	])
		expect(mp4(digits)).toBeUndefined();
});

const [segment, info, duration, scale, nothing] = ['18538067', '1549a966', '4489', '2ad7b1', 'ec'];

it('reads a WebM in each of its forms', () => {
	expect(webm(`${segment} 90 ${info} 8b ${duration} 88 40b7700000000000`)).toBe(6);
	expect(webm(`${segment} 8c ${info} 87 ${duration} 84 45bb8000`)).toBe(6);
	// Milliseconds are only the default: here a tick has 10.
	expect(webm(`${segment} 94 ${info} 8f ${scale} 84 00989680 ${duration} 84 44160000`)).toBe(6);
	// Sizes in more bytes than they need, or not known, and something before.
	expect(webm(`${segment} 01ffffffffffffff ${nothing} 0100000000000002 0000 ${info} 100000 0b ${duration} 88 40b7700000000000`)).toBe(6);
});

it('says nothing of a WebM that does not say it', () => {
	expect(webm(`${segment} 88 ${info} 83 ${nothing} 81 00`)).toBeUndefined();
	expect(webm('00 00 00')).toBeUndefined();
});

it('never throws, whatever the bytes and wherever they end', () => {
	for (const [ending, mediaType] of [
		['mp4', 'video/mp4'],
		['webm', 'video/webm'],
	] as const) {
		const bytes = film(ending);
		for (let end = 0; end < 400; end++) expect([undefined, 4]).toContain(filmLength(bytes.subarray(0, end), mediaType));
		assert(
			property(uint8Array({ maxLength: 200 }), (noise) => {
				const seconds = filmLength(new Uint8Array([...bytes.subarray(0, 300), ...noise]), mediaType);
				expect(seconds === undefined || seconds > 0).toBe(true);
			}),
		);
	}
});
