/** Turns a heading into words that an address can have: a–z and 0–9, so that it can be read out, printed and typed. */

/** Latin letters that Unicode does not take apart, as they are written where they are missing. */
const spelt: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n' };

/** At most so many words and, joined, so many characters; `''` where no letter of the heading is among those. */
export function plainSlug(heading: string, most: { words: number; characters: number }): string {
	const words = heading
		.slice(0, 1000)
		.normalize('NFKD')
		.toLowerCase()
		.replace(/['’]|\p{M}/gu, '')
		.replace(/[ßæœøłđðþıħŋ]/g, (letter) => spelt[letter] ?? '')
		.replace(/&/g, ' and ')
		.replace(/[^a-z0-9]+/g, ' ')
		.trim()
		.split(' ');
	return words.slice(0, most.words).join('-').slice(0, most.characters).replace(/-+$/, '');
}
