/** Turns a source's full text into a book of about so many words, the same each time: its sections again and again. */

/** The same document again and again under other ids, with its front matter once. */
export function repeated(text: string, times: number): string {
	const { front, body } = parts(text);
	const copies = Array.from({ length: times - 1 }, (_, index) =>
		body
			.replace(/\{#([\w-]+)\}/g, `{#$1-${index + 2}}`)
			.replace(/\]\(#([\w-]+)\)/g, `](#$1-${index + 2})`)
			.replace(/\[\^([\w-]+)\]/g, `[^$1-${index + 2}]`),
	);
	return [front, body, ...copies].join('\n');
}

/** The full edition's sections until there are `words`; a link to a section that is left out leads to the first. */
export function bookOf(text: string, words: number): string {
	const whole = parts(text);
	const full = whole.body.replace(/^:::(?:summary|easy-read)[\s\S]*?^:::$/gm, '');
	const { front, body } = parts(repeated(whole.front + full, Math.ceil(words / countWords(full))));
	let left = words;
	const kept = body.split(/^(?=## )/m).filter((section) => {
		const fits = left > 0;
		left -= countWords(section);
		return fits;
	});
	const book = kept.join('');
	const ids = [...book.matchAll(/\{#([\w-]+)\}/g)].map(([, id]) => id);
	return front + book.replace(/\]\(#([\w-]+)\)/g, (link, id) => (ids.includes(id) ? link : `](#${ids[0]})`));
}

const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

function parts(text: string): { front: string; body: string } {
	const end = text.indexOf('\n---', 4) + 4;
	return { front: text.slice(0, end), body: text.slice(end) };
}
