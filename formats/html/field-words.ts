/** Turns a text of the front matter into words for a page, with those in another alphabet marked as the language that their letters tell. */
import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { guessByLetters, isKnown } from '../language/guess.ts';
import type { Meta } from '../model.ts';

/** A word of other letters than those of Latin, with the signs above and below them. */
const otherWord = /([^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}](?:[^\P{L}\p{Script=Latin}\p{Script=Common}]|\p{M})*)/u;

/** In the text itself an author marks another language; in the front matter nothing can be marked. */
export function fieldWords(text: string, { language }: Meta): ElementContent[] {
	if (!isKnown(language.split('-')[0]!.toLowerCase())) return [{ type: 'text', value: text }];
	return text
		.split(otherWord)
		.filter(Boolean)
		.map((part) => {
			const lang = otherWord.test(part) ? guessByLetters(part) : undefined;
			return lang ? h('span', { lang }, part) : { type: 'text', value: part };
		});
}

/** Where the field stands in the author's file, for what is found in it. */
export function fieldPosition({ lines }: Meta, field: string): { position?: NonNullable<ElementContent['position']> } {
	const line = lines.get(field);
	return line ? { position: { start: { line, column: 1 }, end: { line, column: 1 } } } : {};
}
