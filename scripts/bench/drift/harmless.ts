/** Turns a source's Markdown into copies that each look different and say the same. */
import { choose, type Edit, type Line, linesOf, random, wordsOf } from './places.ts';

const isProse = ({ text }: Line): boolean => !/^\s*(?:\||[-*+] |\d+\. |>|\[\^)/.test(text);
/** A word of small letters in the middle of the words, outside links and marks. */
const plainWord = /(?<= )\p{Ll}{4,}(?= )/gu;

const kinds: Record<string, (line: Line) => string[]> = {
	'a re-wrapped line': (line) => (isProse(line) ? spaces(line.text).map((at) => `${line.text.slice(0, at)}\n${line.text.slice(at + 1)}`) : []),
	'a word emphasised': (line) => (line.edition === 'easy-read' ? [] : atWords(line, (word) => `*${word}*`)),
	'a word made strong': (line) => (line.edition === 'easy-read' ? [] : atWords(line, (word) => `__${word}__`)),
	'a mark of emphasis not closed': (line) => (line.edition === 'easy-read' ? [] : atWords(line, (word) => `**${word}*`)),
	// Where an item begins in bold the bold may say that it is a term: then it is no mere look.
	'emphasis taken away': (line) =>
		line.edition === 'easy-read' || !/\*\*[^*]+\*\*/.test(line.text) || /^- \*\*/.test(line.text) ? [] : [line.text.replace(/\*\*([^*]+)\*\*/, '$1')],
	'other quotation marks': (line) => [line.text.replace(/"([^"]+)"/g, '“$1”').replace(/(?<=\p{L})'(?=\p{L})/gu, '’')],
	'spaces at the end': (line) => (/\|\s*$/.test(line.text) ? [] : [`${line.text} `]),
	'two spaces': (line) =>
		/^\s*\|/.test(line.text)
			? []
			: spaces(line.text)
					.slice(2, 3)
					.map((at) => `${line.text.slice(0, at)} ${line.text.slice(at)}`),
	'another list mark': (line) => (/^- /.test(line.text) ? [] : []),
	'a note to oneself': (line) => (isProse(line) && line.edition !== 'easy-read' ? [`${line.text} <!-- 12 of 40 read -->`] : []),
	'a wider table': (line) => (/^\| /.test(line.text) ? [line.text.replace(/ \|/g, '    |')] : []),
};

/** Places where a line may be broken: what follows must not begin a list, a heading or another block. */
const spaces = (text: string): number[] =>
	[...text.matchAll(/ (?=\p{L}{2})/gu)].map(({ index }) => index).filter((index) => wordsOf(text).some(([from, to]) => index > from + 8 && index < to - 8));

const atWords = ({ text }: Line, mark: (word: string) => string): string[] =>
	wordsOf(text).flatMap(([from, to]) =>
		/[*_`]/.test(text)
			? []
			: [...text.slice(from, to).matchAll(plainWord)]
					.slice(0, 2)
					.map(({ 0: word, index }) => text.slice(0, from + index) + mark(word) + text.slice(from + index + word.length)),
	);

export function harmless(markdown: string, count: number, seed: number): Edit[] {
	const lines = markdown.split('\n');
	const groups = new Map<string, Edit[]>();
	const add = (edit: Edit) => void (groups.get(edit.kind)?.push(edit) ?? groups.set(edit.kind, [edit]));
	for (const line of linesOf(markdown))
		for (const [kind, make] of Object.entries(kinds))
			for (const after of make(line))
				if (after !== line.text)
					add({
						kind,
						place: line.edition,
						section: line.section,
						line: line.index + 1,
						before: line.text,
						after,
						// Made when it is asked for: all that could be chosen from would fill the memory.
						get markdown() {
							return lines.with(line.index, after).join('\n');
						},
					});
	for (const edit of exchanged(lines)) add(edit);
	return choose(groups, count, random(seed));
}

/** Two neighbouring fields of the front matter, or of one of its records, in the other order. */
function exchanged(lines: readonly string[]): Edit[] {
	const end = lines.indexOf('---', 1);
	return lines.slice(1, Math.max(1, end - 1)).flatMap((before, i): Edit[] => {
		const [index, after] = [i + 1, lines[i + 2] ?? ''];
		const field = /^( *)[a-z-]+: \S/;
		const [here, there] = [field.exec(before), field.exec(after)];
		if (!here || !there || here[1] !== there[1] || /^ *- /.test(lines[index + 2] ?? '')) return [];
		return [
			{
				kind: 'fields in another order',
				place: 'front matter',
				section: '',
				line: index + 1,
				before,
				after,
				get markdown() {
					return lines
						.with(index, after)
						.with(index + 1, before)
						.join('\n');
				},
			},
		];
	});
}
