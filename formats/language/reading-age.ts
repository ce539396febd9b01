/** Turns an edition into the age at which people in Britain can usually read it. */
import { syllable } from 'syllable';
import type { SectionNode } from '../model.ts';
import { walk } from '../walk.ts';
import { wordsOf as wordsIn } from '../words-of.ts';
import { sentences, wordsOf } from './text.ts';

/** The same few thousand words come again and again. */
const memory = new Map<string, number>();

function syllables(word: string): number {
	let count = memory.get(word);
	if (count === undefined) memory.set(word, (count = syllable(word)));
	return count;
}

/**
 * Years, as a whole number: Flesch and Kincaid's grade (Kincaid and others, 1975) and 5, as American grades begin at 6.
 * Headings, table cells, terms with their meanings and words in other languages are not sentences and do not count. Undefined where there are no sentences.
 */
export function readingAge(sections: readonly SectionNode[]): number | undefined {
	let [sentenceCount, wordCount, syllableCount] = [0, 0, 0];
	for (const section of sections)
		walk(section, (node) => {
			if (node.type === 'table' || node.type === 'terms' || (node.type === 'division' && node.lang)) return 'skip';
			if (node.type !== 'paragraph') return undefined;
			// What a link leads to and what a span of another language says is left as it is: it is little.
			for (const sentence of sentences(wordsIn(node))) {
				const words = wordsOf(sentence);
				if (words.length === 0) continue;
				sentenceCount++;
				wordCount += words.length;
				for (const { word } of words) syllableCount += syllables(word.toLowerCase());
			}
			return 'skip';
		});
	if (sentenceCount === 0) return undefined;
	return Math.max(5, Math.round(0.39 * (wordCount / sentenceCount) + 11.8 * (syllableCount / wordCount) - 15.59 + 5));
}
