/** Turns a YAML record into typed values, with a finding at the line of each field that is unknown or not what it must be. */
import { isDate } from '../dates.ts';
import { clip } from './context.ts';
import { suggest } from './suggest.ts';
import type { Path, Yaml } from './yaml.ts';

/** Reports a finding at a line of the YAML text. */
export type Wrong = (line: number, message: string, hint: string) => void;

/** One record of a YAML file. Every reader returns undefined for what is absent, empty, or wrong (and reported). */
export interface Fields {
	/** Line of the record, or of one of its fields. */
	line(field?: string): number;
	wrong(field: string, message: string, hint: string): void;
	text(field: string): string | undefined;
	/** `YYYY-MM-DD`, a day of the calendar. */
	date(field: string): string | undefined;
	/** `https://…` or `http://…`. */
	address(field: string): string | undefined;
	/** A phone number as people write it, and nothing else: it is dialled. */
	phone(field: string): string | undefined;
	/** More than nought. */
	number(field: string): number | undefined;
	one(field: string, known: readonly string[]): Fields | undefined;
	many(field: string, known: readonly string[]): Fields[];
	/** A list of texts; one text is a list of one. */
	texts(field: string): string[];
}

/** `known`: the names that the record's fields may have; `what` is what an author calls the record ("a film"). */
export function fieldsOf(yaml: Yaml, path: Path, known: readonly string[], what: string, report: Wrong): Fields | undefined {
	const raw = path.reduce<unknown>((value, key) => (value as Record<string | number, unknown> | undefined)?.[key], yaml.value);
	const line = (field?: string) => yaml.lineOf(field === undefined ? path : [...path, field]);
	if (!isRecord(raw)) {
		report(
			line(),
			`${capital(what)} must hold fields of its own.`,
			meantField(raw, known) ?? `It can have: ${known.join(', ')}.${exampleOf(raw, path, known)}`,
		);
		return undefined;
	}
	const wrong = (field: string, message: string, hint: string) => report(line(field), message, hint);
	for (const [hint, fields] of Map.groupBy(
		Object.keys(raw).filter((field) => !known.includes(field)),
		(field) => suggest(field, known),
	))
		wrong(
			fields[0] ?? '',
			`${capital(what)} has no ${fields.length > 1 ? 'fields' : 'field'} ${list.format(fields.map((field) => `“${field}”`))}.`,
			/^Did you/.test(hint) ? hint : `Remove ${fields.length > 1 ? 'them' : 'it'}. ${hint}`.trim(),
		);
	const value = (field: string): unknown => (Object.hasOwn(raw, field) ? raw[field] : undefined);
	const text = (field: string): string | undefined => {
		const found = value(field);
		if (found === undefined || found === null) return undefined;
		if (typeof found === 'string') return plain(found);
		wrong(field, `“${field}” must be text.`, 'Write it on one line, in quotation marks if it holds a colon.');
		return undefined;
	};
	/** Text that must pass a test. Quotation marks that a word processor has bent are none of it. */
	const passing = (test: (found: string) => boolean, message: string, hint: string | ((found: string) => string)) => (field: string) => {
		const found = text(field)?.replace(/^[“”](.+)[“”]$/, '$1');
		if (found === undefined || test(found)) return found;
		wrong(field, `“${clip(found)}” ${message}`, typeof hint === 'string' ? hint : hint(found));
		return undefined;
	};
	const number = passing((found) => Number(found) > 0 && Number.isFinite(Number(found)), 'is not a number above 0.', 'Write it in digits, for example 12.');
	const date = passing(
		(found) => isDate(withNoughts(found) ?? ''),
		'is not a date.',
		(found) =>
			/^\d{4}-\d{1,2}-\d{1,2}$/.test(found)
				? 'The calendar has no such day: check the day and the month.'
				: `Write dates as year-month-day, for example ${inFigures(found) ?? '2023-11-21'}.`,
	);
	const inner = (field: string, keys: readonly string[], at: Path = []) => fieldsOf(yaml, [...path, field, ...at], keys, `“${field}”`, report);
	return {
		line,
		wrong,
		text,
		date: (field) => withNoughts(date(field)),
		address: passing(
			(found) => /^https?:\/\/[^\s]+$/.test(found) && URL.canParse(found),
			'is not the address of a web page.',
			'Write the whole address, beginning with https://.',
		),
		phone: passing(
			(found) => /^\+?[\d() -]*\d[\d() -]*$/.test(found),
			'is not a phone number.',
			'Write only the number, in digits; put other words in “text” or “hours”.',
		),
		number(field) {
			const found = number(field);
			return found === undefined ? undefined : Number(found);
		},
		one: (field, keys) => (isEmpty(value(field)) ? undefined : inner(field, keys)),
		many(field, keys) {
			const list = value(field);
			if (isEmpty(list)) return [];
			if (Array.isArray(list)) return list.flatMap((_, index) => inner(field, keys, [index]) ?? []);
			wrong(field, `“${field}” must be a list.`, 'Begin each entry on a line of its own with “- ”.');
			return [];
		},
		texts(field) {
			const list = value(field);
			return (Array.isArray(list) ? list : [list]).flatMap((found) => (typeof found === 'string' ? (plain(found) ?? []) : []));
		},
	};
}

const list = new Intl.ListFormat('en-GB');

/** A field whose colon was left out is no field: “title A plan”. */
function meantField(raw: unknown, known: readonly string[]): string | undefined {
	const [, name = '', value = ''] = (typeof raw === 'string' && /^([\w-]+)\s*[=;\s]\s*(.+)$/s.exec(raw)) || [];
	return known.includes(name) ? `Behind the name of a field goes a colon and a space: write “${name}: ${clip(value)}”.` : undefined;
}

const exampleOf = (raw: unknown, path: Path, known: readonly string[]): string =>
	typeof raw === 'string' && path.length > 0 ? ` Write “{ ${known[0]}: ${clip(raw)} }” in the place of “${clip(raw)}”.` : '';

/** “1 May 2024” and “1/5/2024”, day first. */
function inFigures(date: string): string | undefined {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})(?:st|nd|rd|th)?[ ./-](\p{L}{3,}|\d{1,2})[ ./-](\d{4})$/u.exec(date) ?? [];
	const number = /\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3).toLowerCase()) + 1;
	const found = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
	return isDate(found) ? found : undefined;
}
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** 2024-5-1 is 2024-05-01, in YAML too. */
const withNoughts = (date: string | undefined): string | undefined => date?.replace(/-(?=\d(?!\d))/g, '-0');
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === '';
/** "a film" at the start of a sentence; a file's name stays as it is. */
const capital = (text: string): string => (/^(?:an?|the) /.test(text) ? `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}` : text);
/** `~` and `null` are how YAML says that there is nothing. */
const plain = (text: string): string | undefined => (/^(?:~|null)?$/i.test(text.trim()) ? undefined : text.replace(/\s+/g, ' ').trim());

/** The same object without the fields that are undefined. */
type Defined<T> = {
	[K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & {
	[K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
export function defined<T extends object>(object: T): Defined<T> {
	return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>;
}
