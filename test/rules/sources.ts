/** Small source folders in which a test puts one fault. */
import type { Files } from '../read/folder.ts';

const film = {
	'f.mp4': Buffer.from('\0\0\0\x18ftypisom'),
	'f.vtt': 'WEBVTT\n',
};
export const document = (front: string, body: string, files: Files = {}): Files => ({
	'strategy.md': `---\ntitle: A plan\n${front}---\n${body}`,
	...film,
	...files,
});
export const easy = (...statements: string[]): Files =>
	document(
		'',
		`## A {#a}\n\nFull.\n\n:::easy-read\n${statements.map((words) => (words.startsWith('-') ? words.slice(1) : `![A cat](openmoji:1F431)\n${words}`)).join('\n\n')}\n:::\n`,
	);
export const full = (words: string): Files => document('', `## A {#a}\n\n${words}\n`);
export const both = '## A {#a}\n\nFull.\n\n:::summary\nShort.\n:::\n\n:::easy-read\n![A cat](openmoji:1F431)\nEasy.\n:::\n';
export const filmed = {
	'bsl.yaml': 'films:\n  - {section: a, files: f.mp4, captions: f.vtt, seconds: 3}\n',
};
