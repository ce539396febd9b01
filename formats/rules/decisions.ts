/** Decision numbers and their dates in the text → findings where they are a slip away from those of the front matter. */
import { blocksIn, sentencesOf } from '../facts/blocks.ts';
import { factsOf } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { longDate } from '../words.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const decisions: Rule = {
	what: 'A decision has the number and the date that the front matter gives it.',
	source: 'Local Authorities (Executive Arrangements) (Meetings and Access to Information) (England) Regulations 2012: decisions are recorded.',
	strict: true,
	check: bySection(
		(section, publication) => {
			const known = publication.meta.decisions.flatMap(({ reference, date, body }) =>
				factsOf(reference).flatMap((fact) => (fact.kind === 'decision' ? [{ key: fact.key, reference, date, body }] : [])),
			);
			if (known.length === 0) return [];
			const keys = new Set(known.map(({ key }) => key));
			return blocksIn(section).flatMap(({ block, edition }) =>
				sentencesOf(block).flatMap((sentence): Finding[] => {
					const facts = factsOf(sentence);
					const said = facts.filter(({ kind }) => kind === 'decision');
					const warn = (message: string, hint: string) =>
						finding({ rule: 'decisions', severity: 'warning', file: publication.source.file, at: block.node, edition, message, hint });
					const unknown = said
						.filter(({ key }) => !keys.has(key))
						.flatMap(({ text, key }) => {
							const meant = known.find((each) => isNear(key, each.key));
							return meant
								? [
										warn(
											`There is no decision ${text} in the front matter; there is ${meant.reference}.`,
											'Correct the number, or add the decision to “decisions:”.',
										),
									]
								: [];
						});
					// With one date in the sentence it is the day of its decisions.
					const dates = facts.filter(({ kind, year }) => kind === 'date' && year !== undefined);
					const [date] = dates;
					const other =
						dates.length === 1 && date
							? said
									.flatMap(({ key }) => known.find((each) => each.key === key) ?? [])
									.find((each) => each.date.slice(5) !== date.key.slice(5) || each.date.slice(0, 4) !== String(date.year))
							: undefined;
					return [
						...unknown,
						...(other && date
							? [
									warn(
										`Decision ${other.reference} was made on ${longDate(other.date)} in the front matter, and on ${date.text} here.`,
										'Correct one of the two dates.',
									),
								]
							: []),
					];
				}),
			);
		},
		({ meta }) => meta.decisions,
	),
};

/** One digit changed, or two exchanged. */
function isNear(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	const different = [...a].flatMap((letter, i) => (letter === b[i] ? [] : [i]));
	const [first = 0, second = 0] = different;
	return different.length === 1 || (different.length === 2 && a[first] === b[second] && a[second] === b[first]);
}
