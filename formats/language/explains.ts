/** Says whether the words after a hard word explain it. */

/** "consulted" is explained by "A consultation is …": what its first letters have in common with the explanation's. */
const stemOf = (word: string): string => word.slice(0, Math.max(4, word.length - 4));

/** Whether `after`, the sentences behind the word, say what it means. */
export function isExplained(word: string, text: string, after: string): boolean {
	const [plain, own, next] = [word.toLowerCase(), text.toLowerCase(), after.toLowerCase()];
	return (
		next.includes(stemOf(plain)) ||
		/^(?:this|that|it) (?:means|is (?:when|where|a|an|the))\b/.test(next) ||
		own.includes(`${plain} is `) ||
		own.includes(`${plain} means`)
	);
}
