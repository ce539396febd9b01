/** Dates with a weekday → findings where the day does not fall on it. */
import { isDate, weekdayOf } from '../dates.ts';
import { blocksIn } from '../facts/blocks.ts';
import { factsOf } from '../facts/extract.ts';
import { finding } from '../findings.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const weekdays: Rule = {
	what: 'A date falls on the weekday that is written before it.',
	source: 'Somebody who comes on the wrong day misses what they came for.',
	strict: true,
	check: bySection((section, publication) =>
		blocksIn(section).flatMap(({ block, edition }) =>
			factsOf(block.text).flatMap((fact) => {
				const said = /\b(\p{L}{3,6}day)s?,? (?:the )?$/u.exec(block.text.slice(Math.max(0, fact.index - 16), fact.index))?.[1];
				const day = `${fact.year}-${fact.key.slice('date:'.length)}`;
				if (
					fact.kind !== 'date' ||
					!fact.year ||
					!said ||
					!isDate(day) ||
					weekdayOf(day) === said ||
					!/^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$/.test(said)
				)
					return [];
				return [
					finding({
						rule: 'weekdays',
						severity: 'warning',
						file: publication.source.file,
						at: block.node,
						edition,
						message: `${fact.text} is a ${weekdayOf(day)}, not a ${said}.`,
						hint: 'Check the day and the date.',
					}),
				];
			}),
		),
	),
};
