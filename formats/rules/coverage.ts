/** Sections × editions → findings where an edition says nothing of a section, unless a reason is recorded. */
import { editionIds } from '../editions/index.ts';
import { finding } from '../findings.ts';
import type { EditionId, Section } from '../model.ts';
import { neverWaived, statesOf } from '../reviews/state.ts';
import { editionWords, needWords } from '../words.ts';
import type { Rule } from './rule.ts';

const beside = (id: EditionId) => `Write a “:::${id}” beside the text, or give a reason in reviews.yaml (“waived: …”).`;
const hints: Record<EditionId, string> = {
	full: 'Write text under the heading.',
	summary: beside('summary'),
	'easy-read': beside('easy-read'),
	bsl: 'Add films to bsl.yaml; until then the edition says “not yet in BSL”.',
};

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
		const absent = editionIds.flatMap((id) => {
			const missing = states.filter(({ edition, state }) => edition === id && state === 'missing').map(({ section }) => section);
			const [first] = missing;
			if (!first) return [];
			const tell = ({ heading }: Section, message: string) =>
				finding({ rule: 'coverage', severity: 'warning', file: source.file, at: heading, edition: id, message, hint: hints[id] });
			const edition = `the ${editionWords[id].inTitle} edition`;
			return missing.length === sections.length
				? [tell(first, `There is no ${editionWords[id].inTitle} edition.`)]
				: missing.map((section) => tell(section, `“${section.id}” is not in ${edition}.`));
		});
		return [...refused, ...absent];
	},
};
