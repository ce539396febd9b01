/** Turns a source's Markdown into copies that each say one thing that another edition, or the front matter, does not. */
import { choose, type Edit, type Line, linesOf, random, wordsOf } from './places.ts';

/** One kind of drift: every way to put it into a line of words. */
type Kind = (words: string) => { from: number; to: number; with: string }[];

const numbers = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const replaceAll = (words: string, pattern: RegExp, make: (match: RegExpMatchArray) => string | undefined) =>
	[...words.matchAll(pattern)].flatMap((match) => {
		const text = make(match);
		return text === undefined || text === match[0] ? [] : [{ from: match.index, to: match.index + match[0].length, with: text }];
	});

const kinds: Record<string, Kind> = {
	'a changed figure': (words) =>
		replaceAll(words, /(?<![\d/.\p{L}])\d[\d,]*(?![\d/%]|\.\d|\p{L})/gu, ([figure]) =>
			isYear(figure) || /^0/.test(figure) || isBesideMonth(words, figure) ? undefined : changeDigit(figure),
		),
	'a changed number in words': (words) =>
		replaceAll(words, /\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/g, ([word]) => numbers[numbers.indexOf(word) + 1]),
	'a changed share': (words) =>
		replaceAll(words, /\b(\d+|one) in (\d+|three|four|five|six)\b|\b\d+(?=%| per cent)/gi, ([text, , whole]) =>
			whole ? text.replace(whole, /\d/.test(whole) ? String(Number(whole) + 1) : (numbers[numbers.indexOf(whole.toLowerCase()) + 1] ?? '')) : changeDigit(text),
		),
	'a changed day': (words) =>
		replaceAll(
			words,
			new RegExp(`\\b(\\d{1,2}) (${months.join('|')})\\b`, 'g'),
			([, day, month]) => `${Number(day) > 27 ? Number(day) - 1 : Number(day) + 1} ${month}`,
		),
	'a changed month': (words) =>
		replaceAll(words, new RegExp(`\\b(${months.join('|')})(?= \\d{4})`, 'g'), ([month]) => months[(months.indexOf(month) + 1) % 12]),
	'a changed year': (words) => replaceAll(words, /\b20[12]\d\b(?!\/)/g, ([year]) => String(Number(year) + 1)),
	'a changed decision number': (words) => replaceAll(words, /\b(\d+)\/(20\d\d)\b/g, ([, number, year]) => `${changeDigit(number ?? '')}/${year}`),
	'a digit of a phone number': (words) => replaceAll(words, /\b0\d[\d ]{8,}\d\b/g, ([phone]) => changeDigit(phone)),
	'a new date': (words) => replaceAll(words, /(?<=\p{Ll}{3})\.(?=\s|$)/gu, () => ' by 31 March 2026.').slice(0, 1),
	'a new figure': (words) => replaceAll(words, /\bpeople\b/g, () => '340 people').slice(0, 1),
	'a renamed body': (words) => replaceAll(words, new RegExp(Object.keys(bodies).join('|'), 'g'), ([name]) => bodies[name]),
	'a dropped condition': (words) =>
		replaceAll(
			words,
			/,? (?:if|unless|where|when|so far as|except|as far as) (?:it|you|they|the|that|an?|one|asked|danger|someone|possible|somebody|is)\b[^.,;:|]*(?=[.,;:])/g,
			() => '',
		),
	'a dropped “not” or “only”': (words) => replaceAll(words, / (?:not|only|never)(?= )/g, () => ''),
	'may made must': (words) => replaceAll(words, /\b(?:may|can)\b(?! not)/g, () => 'must').slice(0, 1),
};

const bodies: Record<string, string> = {
	'Kent Police': 'Essex Police',
	'Medway Council': 'Medway Borough Council',
	'Kent County Council': 'Kent Regional Council',
	'National Domestic Abuse Helpline': 'National Domestic Violence Helpline',
	"Men's Advice Line": "Men's Support Line",
	'Executive Group': 'Steering Board',
	'Kent Community Safety Partnership': 'Kent Public Safety Partnership',
	'Kent Fire and Rescue Service': 'Kent Fire Brigade',
	'Safe Accommodation Support Service': 'Safe Housing Support Service',
	KIDAS: 'KIDVA',
	'Domestic Abuse Act': 'Domestic Violence Act',
	'Equality Act': 'Equalities Act',
	'Diversity Impact Assessment': 'Equality Impact Assessment',
};

const isYear = (figure: string): boolean => /^(?:19|20)\d\d$/.test(figure);
const isBesideMonth = (words: string, figure: string): boolean => new RegExp(`${figure} (?:${months.join('|')})`).test(words);

/** The last digit made another; of a long number, its last two exchanged. */
function changeDigit(text: string): string {
	const at = text.search(/\d\D*$/);
	const exchanged = text.replace(/(\d)(\d)(\D*)$/, '$2$1$3');
	if (text.replace(/\D/g, '').length > 3 && exchanged !== text) return exchanged;
	return `${text.slice(0, at)}${(Number(text[at]) + 1) % 10 || 1}${text.slice(at + 1)}`;
}

/**
 * Drifts of the full text stand in sections of which another edition says something too: elsewhere there is nothing to be
 * out of step with. `has`: those sections.
 */
export function drifts(markdown: string, count: number, seed: number, has: (section: string) => boolean): Edit[] {
	const lines = markdown.split('\n');
	const groups = new Map<string, Edit[]>();
	const add = (edit: Omit<Edit, 'markdown'>, index: number) => {
		const key = `${edit.kind}, ${edit.place === 'full' ? 'full' : edit.place === 'front matter' ? edit.place : 'derived'}`;
		groups.set(key, [...(groups.get(key) ?? []), { ...edit, markdown: lines.with(index, edit.after).join('\n') }]);
	};
	for (const line of linesOf(markdown).filter(({ edition, section }) => edition !== 'full' || has(section)))
		for (const [kind, make] of Object.entries(kinds))
			for (const after of edited(line, make))
				add({ kind, place: line.edition, section: line.section, line: line.index + 1, before: line.text, after }, line.index);
	for (const [index, text] of lines.slice(0, lines.indexOf('---', 1)).entries())
		if (/^ *phone: .*\d{3}\D*\d{3}/.test(text))
			add({ kind: 'a digit of a phone number', place: 'front matter', section: '', line: index + 1, before: text, after: changeDigit(text) }, index);
	return choose(groups, count, random(seed));
}

function edited({ text }: Line, make: Kind): string[] {
	return wordsOf(text).flatMap(([from, to]) =>
		make(text.slice(from, to)).map((change) => text.slice(0, from + change.from) + change.with + text.slice(from + change.to)),
	);
}
