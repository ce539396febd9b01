/** The things that an author may get wrong about films, each beside the same input without the fault. */
import { readFileSync } from 'node:fs';
import { type Files, withBody } from './folder.ts';

const film = (name: string) => new Uint8Array(readFileSync(new URL(`../../source/films/aim.${name}`, import.meta.url)));
/** @param from @param to as hexadecimal digits. */
const changed = (bytes: Uint8Array, from: string, to: string) => Buffer.from(Buffer.from(bytes).toString('hex').replace(from, to), 'hex');
const files = {
	'films/a.mp4': film('mp4'),
	'films/a.webm': film('webm'),
	'films/a.vtt': 'WEBVTT\n',
};
const bsl = (...fields: string[]) => `films:\n  - section: a\n    seconds: 4\n${fields.map((field) => `    ${field}\n`).join('')}`;
const body = (text: string, more: Files = {}) => withBody(`## A\n\n${text}\n`, more);
const filmed = (...fields: string[]) => body('Words.', { ...files, 'bsl.yaml': bsl(...fields) });
const whole = ['files: [films/a.mp4]', 'captions: films/a.vtt'];

export const films: Record<string, [fault: Files, sound: Files]> = {
	'film without captions': [filmed('files: [films/a.mp4]'), filmed(...whole)],
	'film missing': [filmed('files: [films/b.mp4]', 'captions: films/a.vtt'), filmed(...whole)],
	'film outside': [filmed('files: [../../etc/passwd.mp4]', 'captions: /etc/passwd.vtt'), filmed(...whole)],
	'film not what it says': [
		filmed('files: [films/c.mp4, films/a.vtt]', 'captions: films/a.mp4'),
		filmed('files: [films/a.mp4, films/a.webm]', 'captions: films/a.vtt'),
	],
	'film of another length': [
		{
			...filmed(...whole),
			'bsl.yaml': bsl(...whole).replace('seconds: 4', 'seconds: 75'),
		},
		{
			...filmed(...whole),
			'bsl.yaml': bsl(...whole).replace('seconds: 4', 'seconds: 5'),
		},
	],
	'film files of two lengths': [
		{
			...filmed('files: [films/a.mp4, films/a.webm]', 'captions: films/a.vtt'),
			// The duration in the file's head, 4,000 milliseconds, becomes 12,000.
			'films/a.webm': changed(film('webm'), '44898840af40', '44898840c770'),
		},
		filmed('files: [films/a.mp4, films/a.webm]', 'captions: films/a.vtt'),
	],
	'film of no section': [
		{
			...filmed(...whole),
			'bsl.yaml': bsl(...whole).replace('section: a', 'section: aa'),
		},
		filmed(...whole),
	],
	'films without brackets': [
		filmed('files: films/a.mp4, films/a.webm', 'captions: films/a.vtt'),
		filmed('files: [films/a.mp4, films/a.webm]', 'captions: films/a.vtt'),
	],
	'film fields': [
		filmed(...whole, 'sings: full', 'signs: sumary', 'filmed-on: May', 'placeholder: perhaps'),
		filmed(...whole, 'signs: full', 'filmed-on: 2024-05-01', 'placeholder: true'),
	],
	'films not YAML': [body('Words.', { 'bsl.yaml': 'films: [' }), body('Words.', { 'bsl.yaml': '# none yet\n' })],
	'films not a list': [body('Words.', { 'bsl.yaml': 'films: none\nflims: 1\n' }), body('Words.', { 'bsl.yaml': 'films:\n' })],
};
