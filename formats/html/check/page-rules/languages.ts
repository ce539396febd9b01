/** Finds passages in another language than the one they are marked with (WCAG 3.1.2). */
import { guessByLetters, guessLanguage, isKnown, languageName } from '../../../language/guess.ts';
import type { PageElement } from '../page.ts';
import { closest, isPassage, noticed, type PageRule, quoted, wordsOf } from './element.ts';

/** Letters of another alphabet, a word at least; single ones are signs (π). */
const otherAlphabet = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]{3,}/u;

export const languages: PageRule = (page) =>
	page.elements.filter(isPassage).flatMap((item) => {
		const marked = langOf(item);
		const text = ownWords(item);
		const foreign = (isKnown(marked) || marked === '') && otherAlphabet.exec(text)?.[0];
		if (foreign) return [problem(item, foreign, 'another alphabet', guessByLetters(foreign))];
		const seems = isKnown(marked) ? guessLanguage(text) : undefined;
		return seems && seems !== marked ? [problem(item, text, languageName(seems), seems)] : [];
	});

const problem = (item: PageElement, text: string, language: string, code = 'cy') =>
	noticed(
		'unmarked-language',
		item,
		`${quoted(text)} seems to be in ${language} and is not marked, so a screen reader reads it with the wrong sounds.`,
		`Mark it with its language: :span[…]{lang=${code}}, or :::div{lang=${code}} around paragraphs.`,
	);

const langOf = (item: PageElement): string =>
	String(closest(item, ({ properties }) => typeof properties.lang === 'string')?.element.properties.lang ?? '')
		.split('-')[0]!
		.toLowerCase();

/** Without formulas and the parts that are marked as another language themselves, and without passages inside it. */
function ownWords({ element }: PageElement): string {
	const kept = element.children.filter((child) => child.type === 'text' || (child.type === 'element' && !holdsMark(child)));
	return wordsOf({ ...element, children: kept.filter((child) => child.type === 'text' || !isPassage({ element: child as typeof element })) });
}
const holdsMark = (element: PageElement['element']): boolean =>
	element.properties.lang !== undefined || element.properties.role === 'math' || element.children.some((child) => child.type === 'element' && holdsMark(child));
