/** Turns text into words that compare alike, however the two sides wrote them. */

/** Split at white space; composed the same way; marks that have no ink and no sound are left out. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.split(/\s+/)
		.filter((word) => word !== '');

/** The same words, where one side may have broken a long one between two lines, without a space. */
export const solid = (text: string): string => wordsOf(text).join('');
