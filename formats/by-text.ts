/** Turns a function of a text into the same function that remembers: between two saves nearly every paragraph stays as it was. */

/** As many texts as the largest documents have, for what is asked of each of them. */
export const manyTexts = 100_000;

/** Forgets everything once there are `most` texts, so that a preview that runs all day does not grow. */
export function byText<T>(work: (text: string) => T, most = 20_000): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let said = known.get(text);
		if (said === undefined) {
			said = work(text);
			if (known.size >= most) known.clear();
			known.set(text, said);
		}
		return said;
	};
}
