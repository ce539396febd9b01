/** The consultation's dates → findings where its stated length is not the length between them, in the front matter or in the text. */
import { daysBetween, isDate } from '../dates.ts';
import { blocksIn, sentencesOf } from '../facts/blocks.ts';
import { type Fact, factsOf } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import type { Finding, Meta, Publication } from '../model.ts';
import { longDate } from '../words.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const consultation: Rule = {
	what: 'A consultation opens before it closes, and lasts as many weeks as it says.',
	source: 'Cabinet Office, Consultation principles, 2018: consultations should last for a proportionate amount of time.',
	check: (publication, editions) => [...frontMatter(publication), ...text(publication, editions)],
};

function frontMatter({ meta, source }: Publication): Finding[] {
	const { consultation: dates } = meta;
	if (!dates) return [];
	const days = daysBetween(dates.opens, dates.closes);
	const at = meta.lines.get('consultation');
	const error = (message: string, hint: string) => [finding({ rule: 'consultation', severity: 'error', file: source.file, at, message, hint })];
	if (days <= 0) return error('The consultation closes before it opens.', 'Check the two dates.');
	if (dates.weeks !== undefined && Math.abs(days - dates.weeks * 7) > 1)
		return error(
			`The consultation says ${dates.weeks} weeks, but ${dates.opens} to ${dates.closes} is ${days} days (${Number((days / 7).toFixed(1))} weeks).`,
			`Write “weeks: ${Math.round(days / 7)}”, or correct a date.`,
		);
	return [];
}

const text = bySection(
	(section, { meta, source }) =>
		blocksIn(section).flatMap(({ block, edition }) =>
			sentencesOf(block).flatMap((sentence) =>
				[spanClaim(sentence), ...lengthClaim(sentence, meta), ...dayClaim(sentence, meta)].filter(Boolean).map((message) =>
					finding({
						rule: 'consultation',
						severity: 'warning',
						file: source.file,
						at: block.node,
						edition,
						message: message ?? '',
						hint: 'Correct the length or a date. Where a paper is reported to say otherwise, say which paper.',
					}),
				),
			),
		),
	({ meta }) => meta.consultation,
);

/** "24 July to 9 October 2023 is twelve weeks", "for 12 weeks from 24 July to 9 October 2023": any stretch of time. */
function spanClaim(sentence: string): string | undefined {
	const facts = factsOf(sentence);
	const at = facts.findIndex(
		(fact, i) => fact.kind === 'date' && facts[i + 1]?.kind === 'date' && between(sentence, fact, facts[i + 1]!).match(/^,? ?(?:to|until|till|and|-|–) ?$/),
	);
	const [from, to] = [facts[at], facts[at + 1]];
	if (!from || !to) return undefined;
	const [after, before] = [facts[at + 2], facts[at - 1]];
	const isAfter =
		after?.kind === 'length' &&
		/^(?: \(|,? ?(?:is|are|was|were|lasts|lasted|makes|made|comes to)(?: only| just| exactly)? $|, $|: $| \()$/.test(between(sentence, to, after));
	const isBefore = before?.kind === 'length' && /^[ ,]*(?:\w+ ){0,3}(?:from|between) $/.test(between(sentence, before, from));
	const length = isAfter ? after : isBefore ? before : undefined;
	const year = to.year ?? from.year;
	if (!length || length.about || year === undefined) return undefined;
	const [first, last] = [dayOf(from, from.year ?? year), dayOf(to, year)];
	if (!isDate(first) || !isDate(last) || first >= last) return undefined;
	return wrongLength(length, first, last);
}

const between = (sentence: string, a: Fact, b: Fact): string => sentence.slice(a.index + a.text.length, b.index);
const dayOf = ({ key }: Fact, year: number): string => `${year}-${key.slice('date:'.length)}`;

/** A day more or less is the difference between counting the last day and not. */
function wrongLength(length: Fact, first: string, last: string): string | undefined {
	const days = daysBetween(first, last);
	const inMonths = length.key.endsWith('months');
	const right = inMonths
		? Math.abs(days - length.value * 30.44) <= Math.max(3, length.value)
		: Math.abs(days - length.value) <= (/week/i.test(length.text) ? 3 : 1);
	return right ? undefined : `${longDate(first)} to ${longDate(last)} is ${days} days (${Number((days / 7).toFixed(1))} weeks), not ${length.text}.`;
}

/** "The consultation lasts 12 weeks", of the consultation whose dates the front matter has. */
function lengthClaim(sentence: string, { consultation: dates }: Pick<Meta, 'consultation'>): string[] {
	if (!dates || isOther(sentence, dates)) return [];
	const length = factsOf(sentence).find(({ kind }) => kind === 'length');
	if (!length || length.about || factsOf(sentence).some(({ kind }) => kind === 'date')) return [];
	const before = sentence.slice(0, length.index);
	const after = sentence.slice(length.index + length.text.length);
	const claims =
		/\b(?:the|this|our) consultation(?: on [\w ]{1,40})? (?:is open|is|was|was open|ran|runs|lasts|lasted|will last|will run)(?: open)?(?: for)? $/i.test(
			before,
		) ||
		(/\b(?:the|this|our|an?) $/i.test(before) && /^(?: public)? consultation (?:is|was|ran|runs|opened|opens|on the draft)\b/i.test(after));
	const wrong = claims ? wrongLength(length, dates.opens, dates.closes) : undefined;
	return wrong ? [wrong] : [];
}

/** "The consultation opened on 25 July 2023", where the front matter says the 24th. */
function dayClaim(sentence: string, { consultation: dates }: Pick<Meta, 'consultation'>): string[] {
	if (!dates || isOther(sentence, dates) || !/\bconsultation\b/i.test(sentence)) return [];
	return factsOf(sentence).flatMap((fact) => {
		if (fact.kind !== 'date' || (fact.year !== undefined && fact.year !== Number(dates.opens.slice(0, 4)))) return [];
		const before = sentence.slice(0, fact.index);
		const says = (verbs: string) => new RegExp(`\\bconsultation(?: on [\\w ]{1,40})? (?:${verbs})(?: on)? $`, 'i').test(before);
		const wrong = (what: string, day: string) =>
			fact.key === `date:${day.slice(5)}` ? [] : [`The consultation ${what} on ${longDate(day)} in the front matter, and on ${fact.text} here.`];
		if (says('opened|opens|was launched|launched|began|begins|started|starts')) return wrong('opens', dates.opens);
		if (says('closed|closes|ended|ends|finished')) return wrong('closes', dates.closes);
		return [];
	});
}

/** Another consultation has another year, or is called earlier. */
const isOther = (sentence: string, dates: NonNullable<Meta['consultation']>): boolean =>
	/\b(?:earlier|previous|last|next|first|second|another)\b/i.test(sentence) ||
	factsOf(sentence).some(({ year }) => year !== undefined && Math.abs(year - Number(dates.opens.slice(0, 4))) > 1);
