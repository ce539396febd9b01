/** Counts the words of a document before and after it was brought in, and says which did not arrive. */
import { splitWords } from '../check/words.ts';

export interface Count {
	/** Words of the file's own text. */
	before: number;
	/** Words of the Markdown. */
	after: number;
	/** Words that were left out and are in the list, with the reason. */
	listed: number;
	/** Words that did not arrive and that nothing in the list explains; should be none. */
	lost: string[];
	/** Words that nothing in the file explains; should be none. */
	added: string[];
}

/** Raised digits are digits. */
const split = (text: string): string[] => splitWords(text.normalize('NFKC'));

/** `title`: where the text says it, it arrives as the title of the front matter. */
export function countWords(before: string, after: string, title: string, leftOut: readonly string[], repeated: readonly string[]): Count {
	const [was, is, gone, again] = [split(before), split(after), leftOut.flatMap(split), repeated.flatMap(split)];
	const left = new Map<string, number>();
	for (const word of was) left.set(word, (left.get(word) ?? 0) + 1);
	for (const word of again) left.set(word, (left.get(word) ?? 0) + 1);
	for (const word of is) left.set(word, (left.get(word) ?? 0) - 1);
	// What was left out on purpose explains a loss, never more than there was.
	const explained = (words: readonly string[]): number =>
		words.filter((word) => {
			const lost = left.get(word) ?? 0;
			if (lost > 0) left.set(word, lost - 1);
			return lost > 0;
		}).length;
	const asTitle = explained(split(title));
	const listed = explained(gone);
	const many = (word: string, times: number): string[] => Array.from({ length: Math.max(0, times) }, () => word);
	return {
		before: was.length,
		after: is.length + asTitle,
		listed,
		lost: [...left].flatMap(([word, times]) => many(word, times)),
		added: [...left].flatMap(([word, times]) => many(word, -times)),
	};
}
