/** The BSL edition: for every section its film, or the word that there is none yet, and the words that the film signs. */
import type { EditionSpec, Kept, Section } from '../model.ts';

export const bsl: EditionSpec = {
	keep(section, publication): Kept | undefined {
		if (publication.films.size === 0) return undefined;
		const film = publication.films.get(section.id);
		const words = film && signedWords(section, film.signs);
		return {
			title: words?.title ?? section.heading.children,
			blocks: [{ type: 'film', section: section.id, ...(film && { film }) }, ...(words?.blocks ?? [])],
		};
	},
	formats: ['html', 'pdf'],
	wordsPerMinute: 200,
};

/** The words that the film signs: the author says which edition's; the full text when that edition lacks the section. */
function signedWords(section: Section, signs: 'full' | keyof Section['derived']): Kept {
	const derived = signs === 'full' ? undefined : section.derived[signs];
	return {
		title: derived?.title ?? section.heading.children,
		blocks: derived?.children ?? section.full,
	};
}
