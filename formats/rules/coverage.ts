/** Sections × editions → findings where an edition says nothing of a section, unless a reason is recorded. */
import { editionIds } from '../editions/index.ts';
import { finding } from '../findings.ts';
import { neverWaived, statesOf } from '../reviews/state.ts';
import { editionWords, needWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const coverage: Rule = {
	what: 'Each edition has each section, or the author has said why it need not.',
	source: 'Equality Act 2010, section 20: information in an accessible format.',
	strict: true,
	check(publication) {
		const { sections, reviews, source } = publication;
		const needed = neverWaived(publication);
		const refused = reviews.flatMap((review) => {
			const need = review.waived && needed.get(review.section);
			return need
				? finding({
						rule: 'coverage',
						severity: 'error',
						file: 'reviews.yaml',
						at: review.line,
						edition: review.edition,
						message: `“${review.section}” is waived in the ${editionWords[review.edition].inTitle} edition, but every edition must say ${needWords[need]}.`,
						hint: 'Take the line “waived: …” out, and write the text or make the film.',
					})
				: [];
		});
		const states = statesOf(publication);
		// One warning an edition: a list is easier to work through than forty lines.
		const absent = editionIds.flatMap((id) => {
			const missing = states.filter(({ edition, state }) => edition === id && state === 'missing').map(({ section }) => section);
			if (missing.length === 0) return [];
			const what =
				missing.length === sections.length
					? `There is no ${editionWords[id].inTitle} edition`
					: `${missing.length} of ${sections.length} sections ${missing.length === 1 ? 'is' : 'are'} not in the ${editionWords[id].inTitle} edition (${missing.map((section) => section.id).join(', ')})`;
			const hint =
				id === 'bsl'
					? 'Add films to bsl.yaml; until then the edition says “not yet in BSL”.'
					: id === 'full'
						? 'Write text under the heading.'
						: `Write a “:::${id}” beside the text, or give a reason in reviews.yaml (“waived: …”).`;
			return [
				finding({
					rule: 'coverage',
					severity: 'warning',
					file: source.file,
					at: missing[0]?.heading,
					edition: id,
					message: `${what}.`,
					hint,
				}),
			];
		});
		return [...refused, ...absent];
	},
};
