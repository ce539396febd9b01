/** Turns the sections of an edition into its counts: words as a reader would count them, pictures, films and minutes to read. */
import { type EditionId, editions } from './editions/index.ts';
import type { EditionCounts, SectionNode } from './model.ts';
import { walk } from './walk.ts';

/** Minutes by the edition's own speed of reading, at least 1; seconds of the films that there are. */
export function countsOf(sections: readonly SectionNode[], edition: EditionId): EditionCounts {
	const total: EditionCounts = { sections: sections.length, words: 0, pictures: 0, films: 0, statements: 0, minutesToRead: 0, filmSeconds: 0 };
	for (const section of sections) for (const [what, count] of Object.entries(countsIn(section)) as [keyof Counted, number][]) total[what] += count;
	total.minutesToRead = Math.max(1, Math.round(total.words / editions[edition].wordsPerMinute));
	return total;
}

type Counted = Pick<EditionCounts, 'words' | 'pictures' | 'films' | 'statements' | 'filmSeconds'>;

const known = new WeakMap<SectionNode, Counted>();

function countsIn(section: SectionNode): Counted {
	let counted = known.get(section);
	if (!counted) known.set(section, (counted = countAnew(section)));
	return counted;
}

function countAnew(section: SectionNode): Counted {
	const counts: Counted = { words: 0, pictures: 0, films: 0, statements: 0, filmSeconds: 0 };
	walk(section, (node) => {
		if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'abbreviation' || node.type === 'formula')
			counts.words += countWords(node.value);
		if (node.type === 'image') counts.pictures++;
		if (node.type === 'statement') {
			counts.statements++;
			counts.pictures++;
		}
		if (node.type === 'film' && node.film) {
			counts.films++;
			counts.filmSeconds += node.film.seconds;
		}
	});
	return counts;
}

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'word' });
const plainWord = /^["'(]*[A-Za-z]+[),.;:!?"']*$/;

/** White space that ends a word: all but the narrow space inside figures (`10 000`), and the one of no width. */
const between = /[^\S\u202f\ufeff]+/;

/** Words as a reader would count them. Most of what stands between white space is one word: only the rest is segmented. */
export function countWords(text: string): number {
	let total = 0;
	for (const token of text.split(between)) {
		if (token === '') continue;
		if (plainWord.test(token)) total++;
		else for (const { isWordLike } of segmenter.segment(token)) if (isWordLike) total++;
	}
	return total;
}
