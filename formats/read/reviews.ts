/** Turns `reviews.yaml` into reviews: which text each edition's section was last checked against. */
import { editionIds } from '../editions/index.ts';
import type { EditionId, Finding, Review, Section } from '../model.ts';
import { defined } from './fields.ts';
import { suggest } from './suggest.ts';
import { readYamlList } from './yaml-list.ts';

export async function readReviews(folder: string, sections: readonly Section[]): Promise<{ reviews: Review[]; findings: Finding[] }> {
	const list = await readYamlList(folder, 'reviews.yaml', 'reviews', ['section', 'edition', 'fingerprint', 'by', 'on', 'waived'], 'a review', 'reviews-yaml');
	const ids = sections.map((section) => section.id);
	const seen = new Set<string>();
	const wrong = (line: number, message: string, hint: string) => list.add('reviews-yaml', line, message, hint);
	const reviews = list.records.flatMap((fields): Review[] => {
		const [section = '', edition = '', line] = [fields.text('section'), fields.text('edition'), fields.line()];
		if (!ids.includes(section))
			wrong(fields.line('section'), `There is no section “${section}”.`, suggest(section, ids) || 'Check the id, or remove this review.');
		else if (!(editionIds as string[]).includes(edition)) wrong(fields.line('edition'), `There is no edition “${edition}”.`, suggest(edition, editionIds));
		else if (seen.has(`${edition}#${section}`)) wrong(line, `Two reviews are of “${section}” in the ${edition} edition.`, 'Keep the newer one.');
		else {
			seen.add(`${edition}#${section}`);
			return [
				defined({
					section,
					edition: edition as EditionId,
					fingerprint: fields.text('fingerprint'),
					by: fields.text('by'),
					on: fields.date('on'),
					waived: fields.text('waived'),
					line,
				}),
			];
		}
		return [];
	});
	return { reviews, findings: list.findings };
}
