/** Characters that no Word and no EPUB file can hold → a finding at each line, with what they were where that is known. */
import type { Finding } from '../model.ts';
import { sourceFinding } from './locate.ts';

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
/** U+0080 to U+009F as Windows has them: a program that took its letters for others left them so. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export const checkControl = (file: string, text: string): Finding[] =>
	control.test(text) ? text.split('\n').flatMap((line, index) => inLine(file, line, index + 1)) : [];

function inLine(file: string, line: string, number: number): Finding[] {
	const at = line.search(control);
	if (at < 0) return [];
	const meant = [...new Set(line.match(/[\u0080-\u009f]/g) ?? [])].flatMap((sign) => {
		const written = windows[sign.charCodeAt(0) - 0x80] ?? ' ';
		return written === ' ' ? [] : [`“${written}” for ${codeOf(sign)}`];
	});
	const before = line
		.slice(0, at)
		.trimEnd()
		.slice(-24)
		.replace(/^\S*\s/, '');
	return [
		sourceFinding(
			file,
			number,
			`This line holds a control character (${codeOf(line.charAt(at))}${before && `, behind “${before}”`}) that cannot be printed.`,
			meant.length > 0
				? `Write what was meant: ${meant.join(', ')}.`
				: 'Write the line again, or remove what cannot be seen in it: it often comes with text copied from a PDF.',
			'control-character',
		),
	];
}

const codeOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
