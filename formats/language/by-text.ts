/** Remembers what a function made of a text: between two saves nearly every paragraph stays as it was. */

/** Forgets everything once there are `most` texts, so that a preview that runs all day does not grow. */
export function byText<T>(work: (text: string) => T, most = 20_000): (text: string) => T {
	const memory = new Map<string, T>();
	return (text) => {
		const known = memory.get(text);
		if (known !== undefined) return known;
		if (memory.size >= most) memory.clear();
		const made = work(text);
		memory.set(text, made);
		return made;
	};
}
