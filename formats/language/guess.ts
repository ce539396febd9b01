/** Turns a passage into the language that it seems to be in, by its small words or its letters. */

/** Small words that are frequent in one of these languages and rare in the others. */
const small: Record<string, readonly string[]> = {
	en: 'the of and to in is for that are you with be it on or not this can have from your will by who if as at we they'.split(' '),
	cy: 'mae yn ac ar yr eich chi oes neu gan gyda bod nid cael ein eu hyn wedi sydd bydd eisiau gael i o y os am fod'.split(' '),
	fr: 'le la les l d qu de des du un une en est et vous nous dans pour que qui pas sur avec votre sont ce ces cette se sa ses il elle à au aux ou par'.split(
		' ',
	),
	es: 'el la los las un una es y de en que por para con su usted está del al se no como más o si le lo'.split(' '),
	pt: 'o os as uma é e de em que por para com seu você está do da dos das não como mais ou se ao'.split(' '),
	it: 'il gli l d un una è e di che per con sono non del della dell dei delle le la nel nella al alla all anche più o se ci suo'.split(' '),
	de: 'der die das und ist nicht sie ein eine mit für auf den dem zu von sind wird oder wenn im es ich'.split(' '),
	pl: 'w i z ze do na ich które który także się nie jest że z są po dla o od jak lub jeśli może przez oraz czy tym tak cię mnie pani pana'.split(' '),
	ro: 'și în este nu la de cu pe din pentru sunt care un o dacă sau prin mai fi să se'.split(' '),
	so: 'waa iyo oo ka ku in la u ay si waxa haddii ama aad waxaad soo kuu'.split(' '),
};
const languages = Object.keys(small);
/** The languages of each, by their places. */
const languagesOf = new Map<string, number[]>();
for (const [place, words] of Object.values(small).entries()) for (const word of words) languagesOf.set(word, [...(languagesOf.get(word) ?? []), place]);

/** The letters that it is written in; and, of languages with the same letters, first those with some that the others have not. */
const letters: readonly (readonly [string, RegExp, RegExp?])[] = [
	['ja', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['zh', /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu],
	['uk', /\p{Script=Cyrillic}/gu, /[іїєґ]/giu],
	['ru', /\p{Script=Cyrillic}/gu],
	['ar', /\p{Script=Arabic}/gu],
	['ko', /\p{Script=Hangul}/gu],
	['el', /\p{Script=Greek}/gu],
	['he', /\p{Script=Hebrew}/gu],
	['hi', /\p{Script=Devanagari}/gu],
	['bn', /\p{Script=Bengali}/gu],
	['pa', /\p{Script=Gurmukhi}/gu],
	['ta', /\p{Script=Tamil}/gu],
	['gu', /\p{Script=Gujarati}/gu],
	['te', /\p{Script=Telugu}/gu],
	['ml', /\p{Script=Malayalam}/gu],
	['si', /\p{Script=Sinhala}/gu],
	['th', /\p{Script=Thai}/gu],
	['ka', /\p{Script=Georgian}/gu],
	['hy', /\p{Script=Armenian}/gu],
	['am', /\p{Script=Ethiopic}/gu],
];
/** A name or a sign from elsewhere does not make the rest another language. */
const ownShare = 0.01;

/** Whether passages in this language (`cy`) can be told from those in others. */
export const isKnown = (language: string): boolean => Object.hasOwn(small, language);

/** "Welsh" for `cy`. */
export const languageName = (language: string): string => new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;

/** The language that most of what is written in its alphabet is in, where that is not ours; none where most letters are. */
export function guessByLetters(text: string): string | undefined {
	if (!/[\p{L}--\p{Script=Latin}]/v.test(text)) return undefined;
	const all = text.match(/\p{L}/gu) ?? [];
	const other = all.filter((letter) => !/\p{Script=Latin}/u.test(letter));
	if (other.length < 3 || other.length * 2 <= all.length) return undefined;
	const written = other.join('');
	const times = (letter: RegExp): number => written.match(letter)?.length ?? 0;
	const most = Math.max(...letters.map(([, script]) => times(script)));
	return letters.find(([, script, own = script]) => most > 0 && times(script) === most && times(own) >= most * ownShare)?.[0];
}

/** What it is made of says nothing of the words around it. */
const maybeAddress = /:\/\/|www\.|@/;
const address = /\p{L}[\p{L}\p{N}+.-]*:\/\/\S*|www\.\S+|\S+@\S+\.\S+/gu;
/** French and Italian words that lose their last letter before the next: “d’une”, “dell’acqua”. */
const elided = /(?<![\p{L}\p{N}])([cdjlmnst]|qu|un|dell|nell|all|dall|sull)[’'](?=\p{L})/gu;

/** The language that three different words and a fifth of all belong to, more than to any other; none for a short text, and for one in a language without a list. */
export function guessLanguage(text: string): string | undefined {
	const lower = text.toLowerCase();
	const told = maybeAddress.test(lower) ? lower.replace(address, ' ') : lower;
	const all = (told.replace(elided, '$1 ').match(/[\p{L}\p{N}’']+/gu) ?? []).filter((word) => !/\p{N}/u.test(word));
	if (all.length < 6) return undefined;
	const hits: number[] = Array.from(languages, () => 0);
	for (const word of all) for (const language of languagesOf.get(word) ?? []) hits[language]!++;
	const most = Math.max(...hits);
	const best = hits.indexOf(most);
	const next = Math.max(...hits.toSpliced(best, 1));
	if (most / all.length <= 0.2 || most <= next * 1.5) return undefined;
	const words = new Set(all.filter((word) => languagesOf.get(word)?.includes(best)));
	return words.size >= 3 ? languages[best] : undefined;
}
