/** Turns a name that nobody knows into a hint: "did you mean …", or the list of what there is. */
import { closest, distance } from 'fastest-levenshtein';

export function suggest(name: string, known: readonly string[]): string {
	if (known.length === 0) return '';
	const best = closest(name, known as string[]);
	const apart = distance(name.toLowerCase(), best.toLowerCase());
	if (apart <= Math.max(2, Math.floor(name.length / 3)) && apart * 2 < Math.max(name.length, best.length)) return `Did you mean “${best}”?`;
	return known.length <= 24 ? `You can use: ${known.join(', ')}.` : '';
}
