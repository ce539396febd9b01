/** Turns a function of a text into the same function that remembers its answers: several rules ask, on every save, of the same words. */

/** Texts of the largest documents; then it begins anew. */
const most = 100_000;

export function remember<T>(work: (text: string) => T): (text: string) => T {
	const known = new Map<string, T>();
	return (text) => {
		let answer = known.get(text);
		if (answer === undefined) {
			answer = work(text);
			if (known.size >= most) known.clear();
			known.set(text, answer);
		}
		return answer;
	};
}
