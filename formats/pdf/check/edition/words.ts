/** Turns text into words that compare alike, however the two sides wrote them. */

/** Split at white space; composed the same way; marks that have no ink and no sound are left out. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.split(/\s+/)
		.filter((word) => word !== '');
