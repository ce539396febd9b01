/** Finds passages in another language than the one they are marked with (WCAG 3.1.2). */
import type { PageElement } from '../page.ts';
import { closest, isPassage, noticed, type PageRule, quoted, wordsOf } from './element.ts';

/** Small words that are frequent in one of these languages and rare in the others. */
const small: Record<string, readonly string[]> = {
	en: 'the of and to in is for that are you with be it on or not this can have from your will by who if as at we they'.split(' '),
	cy: 'mae yn ac ar yr eich chi oes neu gan gyda bod nid cael ein eu hyn wedi sydd bydd eisiau gael i o y os am fod'.split(' '),
	fr: 'le la les des du une est et vous nous dans pour que qui pas sur avec votre sont ce il elle au aux ou par'.split(' '),
	es: 'el los las una es y de en que por para con su usted está del al se no como más o si le lo'.split(' '),
	pt: 'o os as uma é e de em que por para com seu você está do da dos das não como mais ou se ao'.split(' '),
	it: 'il gli una è e di che per con sono non del della dei le la nel alla anche più o se ci suo'.split(' '),
	de: 'der die das und ist nicht sie ein eine mit für auf den dem zu von sind wird oder wenn im es ich'.split(' '),
	pl: 'i w na się nie jest do że z to są po dla o od jak lub jeśli może przez ale pani pana'.split(' '),
	ro: 'și în este nu la de cu pe din pentru sunt care un o dacă sau prin mai fi să se'.split(' '),
	so: 'waa iyo oo ka ku in la u ay si waxa haddii ama aad waxaad soo kuu'.split(' '),
};
const names: Record<string, string> = {
	cy: 'Welsh',
	fr: 'French',
	es: 'Spanish',
	pt: 'Portuguese',
	it: 'Italian',
	de: 'German',
	pl: 'Polish',
	ro: 'Romanian',
	so: 'Somali',
	en: 'English',
};

/** Letters of another alphabet, a word at least; single ones are signs (π). */
const otherAlphabet = /[^\P{L}\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]{3,}/u;

export const languages: PageRule = (page) =>
	page.elements.filter(isPassage).flatMap((item) => {
		const marked = langOf(item);
		const text = ownWords(item);
		const foreign = (names[marked] || marked === '') && otherAlphabet.exec(text)?.[0];
		if (foreign) return [problem(item, foreign, 'another alphabet')];
		const seems = small[marked] ? guess(text) : undefined;
		return seems && seems !== marked ? [problem(item, text, names[seems]!)] : [];
	});

const problem = (item: PageElement, text: string, language: string) =>
	noticed(
		'unmarked-language',
		item,
		`${quoted(text)} seems to be in ${language} and is not marked, so a screen reader reads it with the wrong sounds.`,
		'Mark it with its language: :span[…]{lang=cy}, or :::div{lang=cy} around paragraphs.',
	);

/** The language that three and a fifth of its small words belong to, more than to any other; none for a short text. */
function guess(text: string): string | undefined {
	const all = text.toLowerCase().match(/(?<![\p{L}\p{N}])[\p{L}’']+(?![\p{L}\p{N}])/gu) ?? [];
	if (all.length < 6) return undefined;
	const scores = Object.entries(small).map(([language, list]) => ({ language, hits: all.filter((word) => list.includes(word)).length }));
	const [best, next] = scores.sort((a, b) => b.hits - a.hits);
	return best!.hits >= 3 && best!.hits / all.length > 0.2 && best!.hits > next!.hits * 1.5 ? best!.language : undefined;
}

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
