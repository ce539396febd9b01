/** What the Word and EPUB files say beside the author's words, and the words that stand for a film where none can play. */
import type { Film, Formula } from '../model.ts';
import { common, duration } from '../words.ts';

export const documentWords = {
	/** Said by reading programs before the book is opened. */
	accessibilitySummary:
		'This publication has headings, a table of contents and links that lead to every part. Its pictures have alternative text, its tables have headers, and words in other languages are marked. It has no sound, no video and nothing that flashes.',
	generator: 'Fourfold',
} as const;

/** A film as lines of plain text: what it is, how long it is, and whether it is only a stand-in. */
export function filmLines(film: Film | undefined): string[] {
	if (!film) return [common.notYetInBsl, common.noFilm];
	return [`${common.film}: ${film.title} (${duration(film.seconds)})`, ...(film.placeholder ? [common.placeholder] : [])];
}

/** A formula where a file has no other way to say it in words. */
export const inWords = ({ value, alt }: Formula): string => `${value} (${alt})`;
