/** Turns a publication into `reviews.yaml`: for each derived text and film, the full text that it stands beside now. */
import { editionIds } from './editions/index.ts';
import { fingerprint } from './fingerprint.ts';
import type { EditionId, Publication, Review, Section } from './model.ts';

const header = `# What each summary, easy read text and BSL film was last checked against.
#
# Fourfold writes this file; you need not. When the full text of a section changes, the build
# warns that the texts and films made from it may now say something else. Read the two side by
# side, correct what is out of step, then record that you did.
#
# "fingerprint" stands for the words of the full text. "by" and "on" say who compared them and
# on which day (year-month-day); "" means that no person has done so yet.
# Where an edition need not have a section, say why: waived: "Only staff need this table."
`;

/**
 * The whole file, in the order of the document and of the editions. Who reviewed a text, when, and what is waived stay
 * as they were; a text whose full text has changed since loses both names, for nobody has compared the two.
 */
export function writeReviews(publication: Publication): string {
	const known = new Map(publication.reviews.map((review) => [`${review.edition}#${review.section}`, review]));
	const entries = publication.sections.flatMap((section) =>
		editionIds.flatMap((edition) => {
			const review = known.get(`${edition}#${section.id}`);
			if (isWritten(section, edition, publication)) return [entry(section.id, edition, fingerprint(section), review)];
			return review?.waived ? [entry(section.id, edition, undefined, review)] : [];
		}),
	);
	return `${header}\nreviews:${entries.length > 0 ? '\n' : ' []\n'}${entries.join('')}`;
}

/** Whether there is a text or film that was made from this section's full text. */
function isWritten(section: Section, edition: EditionId, { films }: Publication): boolean {
	if (edition === 'full') return false;
	return edition === 'bsl' ? films.has(section.id) : section.derived[edition] !== undefined;
}

function entry(section: string, edition: EditionId, mark: string | undefined, review: Review | undefined): string {
	const same = review?.fingerprint === mark ? review : undefined;
	const fields = [
		`section: ${section}`,
		`edition: ${edition}`,
		...(mark ? [`fingerprint: "${mark}"`, `by: ${JSON.stringify(same?.by ?? '')}`, `on: "${same?.on ?? ''}"`] : []),
		...(review?.waived ? [`waived: ${JSON.stringify(review.waived)}`] : []),
	];
	return `  - ${fields.join('\n    ')}\n`;
}
