/** Characters that no Word and no EPUB file can hold → one finding, with what they were where that is known. */
import { listLines } from '../findings.ts';
import type { Finding } from '../model.ts';
import { sourceFinding } from './locate.ts';

const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;
/** U+0080 to U+009F as Windows has them: a program that took its letters for others left them so. */
const windows = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

export function checkControl(file: string, text: string): Finding | undefined {
	const at = text.search(control);
	if (at < 0) return undefined;
	const held = text.split('\n').flatMap((line, index) => (control.test(line) ? [{ line, number: index + 1 }] : []));
	const [first, ...others] = held;
	const meant = [...new Set(held.flatMap(({ line }) => line.match(/[\u0080-\u009f]/g) ?? []))].flatMap((sign) => {
		const written = windows[sign.charCodeAt(0) - 0x80] ?? ' ';
		return written === ' ' ? [] : [`“${written}” for ${codeOf(sign)}`];
	});
	const before =
		text
			.slice(0, at)
			.split('\n')
			.at(-1)
			?.trimEnd()
			.slice(-24)
			.replace(/^\S*\s/, '') ?? '';
	const more = others.length > 0 ? ` ${others.length} more like this: ${listLines(others.map(({ number }) => number))}.` : '';
	return sourceFinding(
		file,
		first?.number ?? 1,
		`This line holds a control character (${codeOf(text.charAt(at))}${before && `, behind “${before}”`}) that cannot be printed.${more}`,
		meant.length > 0
			? `Write what was meant: ${meant.join(', ')}.`
			: 'Write the line again, or remove what cannot be seen in it: it often comes with text copied from a PDF.',
		'control-character',
	);
}

const codeOf = (sign: string): string => `U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
