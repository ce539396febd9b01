/** Turns text into words that compare alike, however the two sides wrote them. */

/** Split at white space; composed the same way; marks that only say where a line may break are left out. */
export const wordsOf = (text: string): string[] =>
	text
		.normalize('NFKC')
		.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '')
		.split(/\s+/)
		.filter((word) => word !== '');
