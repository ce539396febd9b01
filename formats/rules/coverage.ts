/** Sections × editions → findings where an edition says nothing of a section, unless a reason is recorded. */
import { editionIds } from '../editions/index.ts';
import { finding } from '../findings.ts';
import { editionWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const coverage: Rule = {
	what: 'Each edition has each section, or the author has said why it need not.',
	source: 'Equality Act 2010, section 20: information in an accessible format.',
	check({ sections, films, reviews, source }, editions) {
		const present = new Map(editions.map((edition) => [edition.id, new Set(edition.sections.map((section) => section.id))]));
		// One warning an edition: a list is easier to work through than forty lines.
		return editionIds.flatMap((id) => {
			const has = (section: string) => (id === 'bsl' ? films.has(section) : present.get(id)?.has(section));
			const waived = new Set(reviews.filter((review) => review.edition === id && review.waived).map((review) => review.section));
			const missing = sections.filter((section) => !has(section.id) && !waived.has(section.id));
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
	},
};
