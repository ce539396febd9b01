/** Turns `reviews.yaml` into reviews: which text each edition's section was last checked against. */
import { editionIds } from '../editions/index.ts';
import { markOf } from '../fingerprint.ts';
import type { EditionId, Finding, Review, Section } from '../model.ts';
import { reviewedPath } from '../paths.ts';
import { defined } from './fields.ts';
import { decodeUtf8, readInside } from './files.ts';
import { suggest } from './suggest.ts';
import { readYamlList } from './yaml-list.ts';

export async function readReviews(folder: string, sections: readonly Section[]): Promise<{ reviews: Review[]; findings: Finding[] }> {
	const list = await readYamlList(
		folder,
		'reviews.yaml',
		'reviews',
		['section', 'edition', 'fingerprint', 'words', 'by', 'on', 'reason', 'waived'],
		'a review',
		'reviews-yaml',
	);
	const ids = sections.map((section) => section.id);
	const seen = new Set<string>();
	const wrong = (line: number, message: string, hint: string, severity?: 'warning') => list.add('reviews-yaml', line, message, hint, severity);
	const reviews = list.records.flatMap((fields): Review[] => {
		const [section = '', edition = '', line] = [fields.text('section'), fields.text('edition'), fields.line()];
		// What was deleted needs no review: its record harms nobody, and goes when the next is written.
		if (!section || !edition)
			wrong(
				line,
				`A review does not say its ${section ? 'edition' : 'section'}.`,
				`Add “${section ? `edition: summary” with the edition` : 'section: …” with the id of the section'} that was checked, or remove the review.`,
			);
		else if (!ids.includes(section)) wrong(fields.line('section'), `There is no section “${section}”.`, renamed(section, ids), 'warning');
		else if (!(editionIds as string[]).includes(edition)) wrong(fields.line('edition'), `There is no edition “${edition}”.`, suggest(edition, editionIds));
		else if (seen.has(`${edition}#${section}`)) wrong(line, `Two reviews are of “${section}” in the ${edition} edition.`, 'Keep the newer one.');
		else {
			seen.add(`${edition}#${section}`);
			return [
				defined({
					section,
					edition: edition as EditionId,
					fingerprint: fields.text('fingerprint'),
					words: fields.text('words'),
					by: fields.text('by'),
					on: fields.date('on'),
					reason: fields.text('reason'),
					waived: fields.text('waived'),
					line,
				}),
			];
		}
		return [];
	});
	return { reviews: await Promise.all(reviews.map((review) => withTexts(folder, review))), findings: list.findings };
}

/** The list of all sections would not say what to do about one that is no more. */
function renamed(section: string, ids: readonly string[]): string {
	const near = suggest(section, ids);
	if (near.startsWith('Did')) return near;
	return `If the section has another name now, write its old one behind the heading: {#${section}}. If it is gone, so is this review, as soon as another is recorded.`;
}

/** The texts that the review was made with, where they were kept. A file that somebody has changed is none. */
async function withTexts(folder: string, review: Review): Promise<Review> {
	const [text, signed] = await Promise.all([keptText(folder, review.fingerprint), review.edition === 'bsl' ? keptText(folder, review.words) : undefined]);
	return { ...review, ...(text !== undefined && { text }), ...(signed !== undefined && { signed }) };
}

async function keptText(folder: string, mark: string | undefined): Promise<string | undefined> {
	if (!mark || !/^[0-9a-f]{16}$/.test(mark)) return undefined;
	const read = await readInside(folder, reviewedPath(mark), 16_000_000);
	const decoded = 'problem' in read ? undefined : decodeUtf8(read.bytes);
	if (!decoded || 'badLine' in decoded) return undefined;
	const text = decoded.text.replace(/\s+/g, ' ').trim();
	return markOf(text) === mark ? text : undefined;
}
