/** Reviews → findings where the full text has changed since a derived text or film was last checked against it. */

import { finding } from '../findings.ts';
import { fingerprint } from '../fingerprint.ts';
import { editionWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const freshness: Rule = {
	what: 'A summary, an easy read text or a film is checked again when the full text changes.',
	source: 'Editions that contradict one another mislead the people who can read only one of them.',
	check({ sections, films, reviews, meta }) {
		const byId = new Map(sections.map((section) => [section.id, { section, now: fingerprint(section) }]));
		return reviews.flatMap((review) => {
			const { section, now } = byId.get(review.section) ?? {};
			const written = review.edition === 'bsl' ? films.has(review.section) : review.edition === 'full' || section?.derived[review.edition];
			if (!section || !written || !review.fingerprint || review.fingerprint === now) return [];
			return [
				finding({
					rule: 'freshness',
					severity: section.id === meta.help ? 'error' : 'warning',
					file: 'reviews.yaml',
					at: review.line,
					edition: review.edition,
					message: `The full text of “${section.id}” (line ${section.heading.position?.start.line ?? '?'}) has changed since its ${editionWords[review.edition].inTitle} was checked${review.on ? ` on ${review.on}` : ''}.`,
					hint: `Read the two side by side, correct the ${editionWords[review.edition].inTitle}, then record it: npm run review -- accept ${review.edition}#${section.id} --by "…"`,
				}),
			];
		});
	},
};
