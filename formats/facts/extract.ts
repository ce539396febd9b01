/** Turns words into the facts that they state: figures, shares, money, dates, times, lengths of time, phones, addresses, decisions. */

import { byText, manyTexts } from '../by-text.ts';
import { anyNumber, digits, inWords, toNumber } from './number-words.ts';

export interface Fact {
	kind: 'address' | 'decision' | 'phone' | 'date' | 'month' | 'year' | 'share' | 'money' | 'time' | 'length' | 'number';
	/** As the author wrote it. */
	text: string;
	/** Where it begins in the text. */
	index: number;
	/** The same for every way of writing the same fact: `share:0.2`, `date:07-24`. */
	key: string;
	/** The figure itself: of a share from 0 to 1, of money in its unit, of a length in days (or months). */
	value: number;
	/** Of a date. */
	year?: number | undefined;
	/** Whether it says "about" or "more than". */
	about: boolean;
}

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month = String.raw`(January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const monthOf = (name: string): number => months.findIndex((each) => each.startsWith(name.slice(0, 3).toLowerCase())) + 1;
const two = (n: number): string => String(n).padStart(2, '0');
const lengths: Record<string, [unit: 'days' | 'months', each: number]> = {
	second: ['days', 1 / 86_400],
	minute: ['days', 1 / 1440],
	hour: ['days', 1 / 24],
	day: ['days', 1],
	week: ['days', 7],
	fortnight: ['days', 14],
	month: ['months', 1],
	year: ['months', 12],
};

type Found = Pick<Fact, 'kind' | 'key' | 'value'> & { year?: number | undefined };
/** Each takes its words out of the text, so that the next does not see them. */
const patterns: [pattern: RegExp, read: (match: RegExpMatchArray) => Found | undefined][] = [
	[/\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/g, (m) => ({ kind: 'address', key: `address:${m[0].toLowerCase()}`, value: 0 })],
	[
		/(?:https?:\/\/|\bwww\.)[^\s<>"”’]+[^\s<>"”’.,;:!?)]|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:uk|org|com|net|gov|info|cymru|wales|scot|london|example)\b(?:\/[^\s<>"”’.,;:!?)]*)*/gi,
		(m) => ({ kind: 'address', key: addressKey(m[0]), value: 0 }),
	],
	[
		/(?<![\d.,])(?:\+44\s?(?:\(0\))?|\(?0)[\d()\s-]{6,14}\d(?![\d,])/g,
		(m) => {
			const key = phoneKey(m[0]);
			return key.length >= 7 && key.length <= 12 ? { kind: 'phone', key: `phone:${key}`, value: 0 } : undefined;
		},
	],
	[/\b24\/7\b/g, () => ({ kind: 'length', key: 'length:1 days', value: 1 })],
	[/\b(\d{4})-(\d{2})-(\d{2})\b/g, (m) => date(Number(m[3]), Number(m[2]), Number(m[1]))],
	[/\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/g, (m) => date(Number(m[1]), Number(m[2]), Number(m[3]))],
	[/(?<![\d/])(\d{1,4})\/((?:19|20)\d{2})\b/g, (m) => ({ kind: 'decision', key: `decision:${Number(m[1])}/${m[2]}`, value: Number(m[1]) })],
	[
		new RegExp(String.raw`\b${day}(?: of)? ${month}(?:,? ((?:19|20)\d{2})\b)?`, 'g'),
		(m) => date(Number(m[1]), monthOf(m[2] ?? ''), m[3] ? Number(m[3]) : undefined),
	],
	[
		new RegExp(String.raw`\b${month} ${day}(?!\d)(?:,? ((?:19|20)\d{2})\b)?`, 'g'),
		(m) => date(Number(m[2]), monthOf(m[1] ?? ''), m[3] ? Number(m[3]) : undefined),
	],
	[
		new RegExp(String.raw`\b${month},? ((?:19|20)\d{2})\b`, 'g'),
		(m) => ({ kind: 'month', key: `month:${m[2]}-${two(monthOf(m[1] ?? ''))}`, value: 0, year: Number(m[2]) }),
	],
	[new RegExp(String.raw`(?<![\w.,])(${digits}|${inWords}) ?(?:%|(?:per ?cent|percent)\b)`, 'gi'), (m) => share(toNumber(m[1] ?? ''), 100)],
	[
		new RegExp(String.raw`\b(${anyNumber}) (?:in|out of) (?:every )?(${anyNumber})(?![\d.,]*\d)\b`, 'gi'),
		(m) => {
			const [part, whole] = [toNumber(m[1] ?? ''), toNumber(m[2] ?? '')];
			return part && whole && part < whole && !(whole >= 1900 && whole < 2100) ? share(part, whole) : undefined;
		},
	],
	[
		/\b(one|two|a|three)[- ](third|quarter|fifth)s?\b(?=(?: of\b|[^\p{L}]*$|[.,;:)]))/giu,
		(m) => share(/^a$/i.test(m[1] ?? '') ? 1 : toNumber(m[1] ?? ''), { third: 3, quarter: 4, fifth: 5 }[(m[2] ?? '').toLowerCase()] ?? 0),
	],
	[/\b(?:one )?half\b(?= (?:of|the|all)\b)|(?<=\bby )half\b/gi, () => share(1, 2)],
	[
		new RegExp(String.raw`([£€$]) ?(${digits})(?: ?(hundred|thousand|million|billion|m|bn|k)\b)?`, 'gi'),
		(m) => money(m[1] ?? '', toNumber(`${m[2]} ${m[3] ?? ''}`)),
	],
	[
		new RegExp(String.raw`\b(${anyNumber}) (?:pounds|pence)\b`, 'gi'),
		(m) => money('£', (toNumber(m[1] ?? '') ?? Number.NaN) / (/pence/i.test(m[0]) ? 100 : 1)),
	],
	[/\b(\d{1,2})(?:[.:](\d{2}))? ?([ap])\.?m\b\.?|\b([01]?\d|2[0-3]):([0-5]\d)\b/gi, time],
	[
		new RegExp(String.raw`(?<![\w.,/])(${anyNumber})[- ](seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?)\b`, 'gi'),
		(m) => {
			const [unit, each] = lengths[(m[2] ?? '').toLowerCase().replace(/s$/, '')] ?? ['days', 1];
			const value = Number(((toNumber(m[1] ?? '') ?? Number.NaN) * each).toPrecision(9));
			return { kind: 'length', key: `length:${value} ${unit}`, value };
		},
	],
	[/\b((?:19|20)\d{2})(?:\/|[-–])(\d{2})\b(?![-–/]?\d)/g, (m) => year(Number(m[1]))],
	[/(?<![\d.,£€$])(?:19|20)\d{2}(?![\d%]|[.,]\d)/g, (m) => year(Number(m[0]))],
	[
		new RegExp(String.raw`(?<![\w.,])(?:${anyNumber})(?![\d%]|[.,]\d|[a-z])`, 'gi'),
		(m) => {
			const value = toNumber(m[0]);
			return value === undefined ? undefined : { kind: 'number', key: `number:${/\./.test(m[0]) ? m[0].replaceAll(',', '') : value}`, value };
		},
	],
];

/** In the order of the text. */
export const factsOf: (text: string) => readonly Fact[] = byText(extract, manyTexts);

function extract(text: string): Fact[] {
	// Most sentences state no figure at all.
	if (!mayState.test(text)) return [];
	let rest = text.replace(keycap, (sign) => ' '.repeat(sign.length));
	const facts: Fact[] = [];
	for (const [pattern, read] of patterns)
		rest = rest.replace(pattern, (...parts) => {
			const match = parts.slice(
				0,
				parts.findIndex((part) => typeof part === 'number'),
			) as unknown as RegExpMatchArray;
			const index = parts.find((part) => typeof part === 'number') as number;
			const found = read(match);
			if (!found) return match[0];
			facts.push({ ...found, text: match[0].trim().replace(/\.$/, ''), index, about: roughly.test(text.slice(Math.max(0, index - 24), index)) });
			// "2023/24" is two years, and both are said.
			if (found.kind === 'year' && match[2])
				facts.push({ ...year(Math.floor(found.value / 100) * 100 + Number(match[2])), text: match[0], index, about: false });
			return ' '.repeat(match[0].length);
		});
	return facts.sort((a, b) => a.index - b.index);
}

/** A key with a digit on it (1️⃣), alone: it marks a point of a list, and counts nothing. */
const keycap = /(?<!\d|\u20e3)\d\ufe0f?\u20e3(?!\d)/g;
const mayState = new RegExp(String.raw`\d|\b(?:${inWords}|third|quarter|fifth|half)|\w\.[a-z]{2,}`, 'i');
const roughly = /\b(?:about|around|nearly|almost|roughly|approximately|over|more than|less than|fewer than|under|at least|up to|some) $/i;

const year = (value: number): Found => ({ kind: 'year', key: `year:${value}`, value, year: value });
const share = (part: number | undefined, whole: number): Found | undefined => {
	const value = Number(((part ?? Number.NaN) / whole).toFixed(4));
	return Number.isFinite(value) ? { kind: 'share', key: `share:${value}`, value } : undefined;
};
const money = (unit: string, value: number | undefined): Found | undefined =>
	value === undefined || Number.isNaN(value) ? undefined : { kind: 'money', key: `money:${unit}${value}`, value };

function date(dayOfMonth: number, monthOfYear: number, inYear: number | undefined): Found | undefined {
	if (dayOfMonth < 1 || dayOfMonth > 31 || monthOfYear < 1 || monthOfYear > 12) return undefined;
	return { kind: 'date', key: `date:${two(monthOfYear)}-${two(dayOfMonth)}`, value: dayOfMonth, year: inYear };
}

function time(m: RegExpMatchArray): Found | undefined {
	const hour = m[3] ? (Number(m[1]) % 12) + (/p/i.test(m[3]) ? 12 : 0) : Number(m[4]);
	const value = hour * 60 + Number(m[2] ?? m[5] ?? 0);
	return Number(m[1] ?? 0) > 12 ? undefined : { kind: 'time', key: `time:${value}`, value };
}

/** `https://www.example.org/a/` → `address:example.org/a`. */
export const addressKey = (url: string): string =>
	`address:${url
		.toLowerCase()
		.replace(/^(?:https?:\/\/|mailto:)/, '')
		.replace(/^www\./, '')
		.replace(/[?#].*$/, '')
		.replace(/\/+$/, '')}`;

/** `+44 808 2000 247` and `tel:0808-2000-247` → `08082000247`. */
export const phoneKey = (text: string): string =>
	text
		.replace(/^tel:/, '')
		.replace(/\(0\)/, '')
		.replace(/[^\d+]/g, '')
		.replace(/^\+44/, '0');
