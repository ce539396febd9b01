/** Turns what a probe of the layout noticed into plain words: what is wrong and what to do. */
import type { Probed } from './in-page/probe-tools.ts';
import type { Noticed } from './noticed.ts';

type Words = readonly [wrong: (words: string, detail: string) => string, todo: string, severity?: 'warning'];

const words: Record<string, Words> = {
	'letters-do-not-grow': [(it) => `${it} stays as small as it is when a reader asks for letters twice as large.`, 'Give its size in rem, not in px or vw.'],
	'cut-off-at-200': [(it) => `${it} is cut off when letters are twice as large.`, 'Let its box grow: min-height in place of height, and no overflow: hidden.'],
	'cut-off-by-spacing': [
		(it) => `${it} is cut off when a reader spaces letters, words and lines wider.`,
		'Let its box grow: min-height in place of height, and no overflow: hidden.',
	],
	'shown-in-another-order': [
		(it) => `${it} is shown before what is read and reached before it.`,
		'Write the parts in the order in which they are shown, without order or reverse in the style.',
	],
	'justified-text': [(it) => `${it} is justified, which leaves gaps that make it hard to read.`, 'Align it to the left.', 'warning'],
	'shown-in-capitals': [(it) => `${it} is shown in capitals, which is slow to read.`, 'Take away text-transform: uppercase.', 'warning'],
	'faint-border-of-field': [
		(it, ratio) => `The edge of the field${it ? ` ${it}` : ''} can hardly be seen: ${ratio}:1, where 3 is needed.`,
		'Make its border darker.',
	],
	'small-exit': [(it, size) => `${it}, the way out of the page, is ${size} pixels: someone in a hurry misses it.`, 'Make it at least 44 by 44 pixels.'],
	'focus-not-visible': [
		(it) => `${it} looks the same with the focus on it, so nobody who uses a keyboard knows where they are.`,
		'Give it an outline in :focus-visible.',
	],
	'focus-covered': [
		(it) => `${it} lies under something that stays in view when it has the focus.`,
		'Keep that much of the window free: scroll-padding on html.',
	],
	'cut-off-on-paper': [(it) => `${it} is cut off on paper.`, 'Take away its height and overflow in @media print.'],
	'no-address-on-paper': [
		(it, address) => `On paper nobody can see where ${it} leads: ${address}.`,
		'Print the address after it: content: " (" attr(href) ")" in @media print.',
	],
};

export function noticedFromProbe({ rule, target, path, text, detail }: Probed, mode: string): Noticed {
	const [wrong, todo, severity] = words[rule]!;
	const it = text ? `“${text}”` : rule === 'faint-border-of-field' ? '' : `Something (${target})`;
	return {
		rule,
		severity: severity ?? 'error',
		message: wrong(it, detail ?? ''),
		hint: todo,
		target,
		...(path !== undefined && { path }),
		...(mode && { mode }),
	};
}

export const onlyByScript = (passage: string): Noticed => ({
	rule: 'only-by-script',
	severity: 'error',
	message: `Only a script shows “${passage.slice(0, 60)}”: readers whose browser runs none never see it.`,
	hint: 'Write it into the page, shown; let the script only add to it.',
	target: 'main',
});
