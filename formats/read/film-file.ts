/** Turns the path of a film, its captions or its poster into bytes that are what their ending says. Edge: disk. */
import type { FilmFile } from '../model.ts';
import { readInside } from './files.ts';

/** First bytes and media type of each kind of file, by its ending. */
const kinds = new Map<string, { mediaType: string; begins(bytes: Uint8Array): boolean }>([
	[
		'mp4',
		{
			mediaType: 'video/mp4',
			begins: (bytes) => ascii(bytes, 4, 8) === 'ftyp',
		},
	],
	[
		'webm',
		{
			mediaType: 'video/webm',
			begins: (bytes) => hex(bytes, 4) === '1a45dfa3',
		},
	],
	[
		'vtt',
		{
			mediaType: 'text/vtt',
			begins: (bytes) => /^\uFEFF?WEBVTT(?:[ \t\r\n]|$)/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, 16))),
		},
	],
	[
		'png',
		{
			mediaType: 'image/png',
			begins: (bytes) => hex(bytes, 8) === '89504e470d0a1a0a',
		},
	],
	['jpg', { mediaType: 'image/jpeg', begins: (bytes) => hex(bytes, 2) === 'ffd8' }],
	['jpeg', { mediaType: 'image/jpeg', begins: (bytes) => hex(bytes, 2) === 'ffd8' }],
]);
const ascii = (bytes: Uint8Array, from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to));
const hex = (bytes: Uint8Array, length: number): string => Buffer.from(bytes.subarray(0, length)).toString('hex');

/** Undefined where the file cannot be used; `add` is then told why. */
export async function loadFilmFile(
	folder: string,
	path: string,
	endings: readonly string[],
	add: (rule: string, message: string, hint: string) => void,
): Promise<FilmFile | undefined> {
	const ending = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
	const kind = endings.includes(ending) ? kinds.get(ending) : undefined;
	if (!kind) {
		add('film-kind', `“${path}” is not a kind of file that can be used here.`, `Use ${endings.map((known) => `.${known}`).join(' or ')}.`);
		return undefined;
	}
	const read = await readInside(folder, path);
	if ('problem' in read) {
		const [rule, message, hint] = problems[read.problem];
		add(rule, `“${path}” ${message}`, /,/.test(path) ? 'Several files stand in square brackets: [films/a.mp4, films/a.webm].' : hint);
		return undefined;
	}
	if (!kind.begins(read.bytes)) {
		add('film-kind', `“${path}” is not what its name ending says, or is damaged.`, 'Export it again under the right ending.');
		return undefined;
	}
	return { path, mediaType: kind.mediaType, bytes: read.bytes };
}

const problems = {
	missing: ['film-missing', 'is not there.', 'Check its name, capital letters too, or add the file.'],
	outside: ['film-outside', 'is outside the source folder.', 'Copy it into the films folder and write its path there.'],
	'not-a-file': ['film-missing', 'is not a file.', 'Write the path of the file itself.'],
	'too-large': ['film-size', 'is larger than 256 MB.', 'Export it smaller, or put it on another site and give its “link”.'],
	unreadable: ['film-missing', 'cannot be read.', 'Check that you are allowed to open it.'],
} as const;
