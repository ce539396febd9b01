/** Finds passages that rely on colour, shout in capitals or space their letters out (WCAG 1.3.3, 1.4.1, 3.1.5; 1.3.2, failure F32). */
import { isPassage, noticed, type PageRule, quoted, wordsOf } from './element.ts';

const colours = 'red|green|blue|yellow|amber|orange|purple|pink|grey|gray';
const byColour = [
	new RegExp(`\\b(?:marked|shown|highlighted|coloured|printed|written|text|words|items?|fields?|those|ones) in (?:${colours})\\b`, 'i'),
	new RegExp(
		`\\b(?:the|a|each|every|any|press|click|tap|choose|see) (?:${colours}) (?:buttons?|links?|text|words?|box(?:es)?|fields?|areas?|bars?|lines?|parts?|items?|rows?|cells?|figures?|ones?|boxed)\\b`,
		'i',
	),
];
/** Four words in a row, each of two capitals or more, twenty letters in all: more than a row of abbreviations. */
const capitals = /(?:\b\p{Lu}{2,}(?:['’]\p{Lu}+)?\b[ ]?){4,}/u;
const spaced = /(?:^|\s)(?:\p{L} ){3,}\p{L}(?=$|[\s.,;:!?])/u;

export const words: PageRule = (page) =>
	page.elements.filter(isPassage).flatMap((item) => {
		const text = wordsOf(item.element);
		const colour = byColour.map((pattern) => pattern.exec(text)?.[0]).find(Boolean);
		const loud = capitals.exec(text)?.[0].trim() ?? '';
		const apart = spaced.exec(text)?.[0].trim();
		const warn = { severity: 'warning' } as const;
		return [
			...(colour
				? [noticed('words-rely-on-colour', item, `${quoted(colour)}: not everyone sees the colour.`, 'Say too which words, shape or place is meant.', warn)]
				: []),
			...(loud.replace(/\P{L}/gu, '').length >= 20
				? [
						noticed(
							'all-capitals',
							item,
							`${quoted(loud)} is in capitals, which is slow to read and may be spelled out.`,
							'Write it as an ordinary sentence.',
							warn,
						),
					]
				: []),
			...(apart
				? [
						noticed(
							'spaced-letters',
							item,
							`The letters of ${quoted(apart)} are spaced out by hand, so a screen reader spells them.`,
							'Write the word without spaces.',
						),
					]
				: []),
		];
	});
