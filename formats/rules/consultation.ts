/** The consultation's dates → findings where its stated length is not the length between them. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';

const day = 86_400_000;
/** Days from the first date to the second. */
const between = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

export const consultation: Rule = {
	what: 'A consultation opens before it closes, and lasts as many weeks as it says.',
	source: 'Cabinet Office, Consultation principles, 2018: consultations should last for a proportionate amount of time.',
	check({ meta, source }) {
		const { consultation: dates } = meta;
		if (!dates) return [];
		const days = between(dates.opens, dates.closes);
		const at = meta.lines.get('consultation');
		const error = (message: string, hint: string) => [
			finding({
				rule: 'consultation',
				severity: 'error',
				file: source.file,
				at,
				message,
				hint,
			}),
		];
		if (days <= 0) return error('The consultation closes before it opens.', 'Check the two dates.');
		if (dates.weeks !== undefined && Math.abs(days - dates.weeks * 7) > 1)
			return error(
				`The consultation says ${dates.weeks} weeks, but ${dates.opens} to ${dates.closes} is ${days} days (${Number((days / 7).toFixed(1))} weeks).`,
				`Write “weeks: ${Math.round(days / 7)}”, or correct a date.`,
			);
		return [];
	},
};
