/** Turns a name that nobody knows into a hint: "did you mean …", or the list of what there is. */
import { closest, distance } from 'fastest-levenshtein';

/** As other programs call it. */
const otherNames = new Map([
	['lang', 'language'],
	['locale', 'language'],
	['abstract', 'description'],
	['summary', 'description'],
	['lead', 'description'],
]);

export function suggest(name: string, known: readonly string[]): string {
	if (known.length === 0) return '';
	const meant = otherNames.get(name);
	if (meant && known.includes(meant)) return `Did you mean “${meant}”?`;
	const best = closest(name, known);
	const apart = distance(name.toLowerCase(), best.toLowerCase());
	if (apart <= Math.max(2, Math.floor(name.length / 3)) && apart * 2 < Math.max(name.length, best.length)) return `Did you mean “${best}”?`;
	return known.length <= 24 ? `You can use: ${known.join(', ')}.` : '';
}
