/** Words → a finding where they are an instruction to another program, which would be printed as it stands. */
import type { Delete, Text } from 'mdast';
import { clip, type ReadContext } from './context.ts';

/** What other programs read, and what is written for it here. */
const instructions: readonly (readonly [RegExp, string])[] = [
	[/^\[(?:TOC|toc|\[_?TOC_?\]|\[toc\])\]$|^\{:\s*toc\b[^}\n]*\}$/m, 'Remove it: every edition has a list of contents.'],
	[/!\[\[[^\][\n]+\]\]/, 'Write a picture as “![What it shows](pictures/name.png)”.'],
	[/(?<![\w\])])\[\[[^\][\n]+\]\](?!\()/, 'Write a link to a section as “[words](#id)”, to a web page as “[words](https://…)”.'],
	[/^\[![a-z]+\][+-]?/im, 'Write a box: “:::notice[Heading]{kind=note}”, the words, then “:::”. A kind is note, warning, help or example.'],
	[/^(?:import (?:[\w*{][^\n]* from )?["'“‘][^"'“”‘’\n]+["'”’];?|export (?:const|default|function|let) [^\n]*)$/m, 'Remove it.'],
	[/^!!! \w+/m, 'Write a box: “:::notice[Heading]{kind=note}”, the words, then “:::”.'],
	[/\[-?@[\w:.-]+(?:[,;\s][^\]\n]*)?\]/, 'Write a note: “[^name]” here, and “[^name]: …” with what is referred to on a line of its own.'],
	[/\{%[^%\n]*%\}|\{\{[^}\n]*\}\}|\\(?:newpage|pagebreak)\b|\\(?:index|ref|cite\w*|label|begin|end)\{[^}\n]*\}/, 'Remove it, or write what it stands for.'],
	[/(?<=\])\{[.#][^}\n]*\}?/, 'Write the words alone, without the brackets and braces; remove words that were deleted.'],
	[/(?<![=\w])==[^=\s](?:[^=\n]*[^=\s])?==(?![=\w])|(?<![+\w])\+\+[^+\s](?:[^+\n]*[^+\s])?\+\+(?!\+)/, 'Write “**words**”, or the words alone.'],
	[/[\p{L}\d)]\^[\w+-]{1,6}\^/u, 'Write the sign itself, as in “x²”, or a note: “[^1]”.'],
	[/\{:[^}\n]*\}|(?<!:::[^\n]*)\{(?:\.[\w-]+|-)(?:\s[^}\n]*)?\}$/m, 'Remove it: looks are the same throughout.'],
	[/^\$\$|\$[^$\s][^$\n]*[\\^_][^$\n]*\$/m, 'Write a formula as “:math[x²]{alt="x squared"}”, or “::math[…]{alt="…"}” on a line of its own.'],
	[/(?<![\w:]):[a-z]+(?:_[a-z0-9]+)*:(?![\w:])/, 'Write it in words, or remove it.'],
];

/** “H~2~O” is a sign set low elsewhere; here it strikes the figure out. */
export function checkStruck(node: Delete, context: ReadContext): void {
	const { start, end } = node.position ?? {};
	const written = context.text.slice(start?.offset, end?.offset);
	if (/^~[^~\s]+~$/.test(written) && /[\p{L}\d)]/u.test(context.text[(start?.offset ?? 0) - 1] ?? ''))
		context.warn(
			'other-program',
			node,
			`“${clip(written)}” strikes out what stands in it.`,
			'Write the sign itself, as in “H₂O”. What is to be struck out stands between “~~” and “~~”.',
		);
}

/** Once for the words between two other marks: the first shows what to look for. */
export function checkForeign(node: Text, context: ReadContext): void {
	if (!/[[{!\\$:=+^\]]|^import /m.test(node.value)) return;
	// With a backslash before it, it is meant as words.
	const source = node.position ? context.text.slice(node.position.start.offset, node.position.end.offset) : '';
	for (const [pattern, hint] of instructions) {
		const found = pattern.exec(node.value);
		if (!found || source.includes(`\\${found[0].charAt(0)}`)) continue;
		const line = (node.position?.start.line ?? 1) + node.value.slice(0, found.index).split('\n').length - 1;
		context.warn('other-program', line, `“${clip(found[0])}” is for another program, and is printed as it stands.`, hint);
		return;
	}
}
