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

/** So many sections of about so many bytes each: the source's own, each cut short after a block; notes and links that would lead nowhere are left out. */
export function shortSections(text: string, count: number, bytes: number): string {
	const plain = text.replace(/^\[\^[\w-]+\]:.*(?:\n(?: {2,}|\t).*)*/gm, '').replace(/\[\^[\w-]+\]/g, '');
	const perCopy = plain.match(/^## /gm)?.length ?? 1;
	const { front, body } = parts(repeated(plain, Math.ceil(count / perCopy)));
	const sections = body.split(/^(?=## )/m).filter((section) => section.startsWith('## '));
	const kept = sections.slice(0, count).map((section) => {
		let short = '';
		for (const block of blocksOf(section)) if (short === '' || short.length + block.length <= bytes * 1.2) short += `${block}\n\n`;
		return short;
	});
	const all = kept.join('');
	return `${front}\n${all.replace(/\]\(#[\w-]+\)/g, `](#${/\{#([\w-]+)\}/.exec(all)?.[1] ?? ''})`)}`;
}

/** Split at empty lines outside containers. */
function blocksOf(section: string): string[] {
	const blocks: string[] = [];
	let inside = 0;
	let open = true;
	for (const line of section.split('\n')) {
		if (/^:{3,}\w/.test(line)) inside++;
		if (line === '' && inside === 0) open = true;
		else if (open) {
			blocks.push(line);
			open = false;
		} else blocks[blocks.length - 1] += `\n${line}`;
		if (/^:{3,}$/.test(line)) inside--;
	}
	return blocks;
}

const countWords = (text: string): number => text.match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;

function parts(text: string): { front: string; body: string } {
	const end = text.indexOf('\n---', 4) + 4;
	return { front: text.slice(0, end), body: text.slice(end) };
}
