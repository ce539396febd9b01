/** Turns the editions into what the search looks through: one record for each section of each edition. */
import type { Edition, EditionId, SectionNode } from '../../model.ts';
import { sectionAddress } from '../../paths.ts';
import { filmWords } from '../../words.ts';
import { sectionTitle } from '../neighbours.ts';
import { partsOf, type SearchPart } from './parts.ts';

export interface SearchRecord {
	edition: EditionId;
	/** The same in every edition: results of one section stand together. */
	section: string;
	/** Relative to the base: `easy-read/getting-help/`. */
	address: string;
	title: string;
	/** What a reader should know before going there. */
	note?: string;
	parts: SearchPart[];
}

/** In the order of the editions and their sections. A BSL page that only says "not yet in BSL" is not something to find. */
export const searchRecords = (editions: readonly Edition[]): SearchRecord[] =>
	editions.flatMap(({ id, sections }) =>
		sections
			.filter((section) => !lacksFilm(section))
			.map((section) => ({
				edition: id,
				section: section.id,
				address: sectionAddress(id, section.id),
				title: sectionTitle(section),
				...(hasPlaceholder(section) && { note: filmWords.placeholder }),
				parts: partsOf(section),
			})),
	);

export const lacksFilm = ({ children }: SectionNode): boolean => children.some((child) => child.type === 'film' && !child.film);
const hasPlaceholder = ({ children }: SectionNode): boolean => children.some((child) => child.type === 'film' && child.film?.placeholder);
