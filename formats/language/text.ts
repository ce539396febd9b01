/** Turns plain text into sentences and words, as a reader counts them. */
import { byText } from '../by-text.ts';

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });

/** A full stop behind these ends no sentence. */
const shortForm = /(?:^|\s)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun|Dr|Mr|Mrs|Ms|Prof|St|No|approx|e\.g|i\.e)\.\s*$/;

/** Sentences of a plain text, without white space round them. */
export const sentences: (text: string) => readonly string[] = byText((text) => {
	const found: string[] = [];
	// A line broken in the source ends nothing, and the segmenter would end the sentence there.
	for (const { segment } of segmenter.segment(text.replace(/\s+/g, ' '))) {
		const last = found.at(-1);
		if (last && shortForm.test(last)) found[found.length - 1] = last + segment;
		else found.push(segment);
	}
	return found.map((sentence) => sentence.trim()).filter(Boolean);
});

/** What stands right before a place: an expression that must end there would be tried from every place before it, however long the text. */
export const justBefore = (text: string, index: number, most = 40): string => text.slice(Math.max(0, index - most), index);

/** Words as a reader counts them: "999bsl.co.uk", "0808 2000 247" and "1 in 3" each as they are said. */
export const wordCount = (sentence: string): number =>
	sentence
		.replace(/(\d[\d ]+\d)/g, (number) => number.replace(/ /g, ''))
		.split(/\s+/)
		.filter((word) => /[\p{L}\p{N}]/u.test(word)).length;

const isAddress = /\.\p{L}|@|:\/\//u;

/** Words made of letters, with apostrophes as the frequency lists write them; addresses and numbers are not words. */
export const wordsOf: (text: string) => readonly { word: string; index: number }[] = byText((text) => {
	const plain = text.replace(/\S+/g, (each) => (isAddress.test(each) ? ' '.repeat(each.length) : each)).replace(/[‘’]/g, "'");
	return [...plain.matchAll(/\p{L}+(?:'\p{L}+)*/gu)].map(({ 0: word, index }) => ({ word, index }));
});

/** What stands in quotation marks is somebody else's wording: put out of sight, with every other character at its place. */
export const withoutQuotations = byText((text) => text.replace(/“[^”]*”|"[^"]*"|‘[^’]*’/g, (quoted) => ' '.repeat(quoted.length)));
