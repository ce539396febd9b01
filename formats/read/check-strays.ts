/** Paragraphs → findings where a line is what is left of something else: a heading, a table or a list of terms that was not read as one. */
import type { Code, Paragraph, ThematicBreak } from 'mdast';
import { clip, type ReadContext } from './context.ts';

const row = /^\|.*\|\s*$/;
/** As Word and Excel paste a row of a table. */
const inCells = /\S *\t+ *\S/;
const ruleOfTable = /^\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Once a paragraph: the first says what to do about the rest. */
export function checkStrays(node: Paragraph, context: ReadContext): void {
	const { start, end } = node.position ?? {};
	if (!start || !end) return;
	const lines = Array.from({ length: end.line - start.line + 1 }, (_, i) => ({
		line: start.line + i,
		text: context.lineText(start.line + i).replace(/^[\s>]*/, ''),
	}));
	const marks = lines.find(({ text }) => /^#{2,6}[^#\s]/.test(text));
	if (marks) {
		const [written = ''] = /^#+/.exec(marks.text) ?? [];
		context.warn(
			'heading-space',
			marks.line,
			`“${written}” with no space behind it makes no heading.`,
			`Write “${written} ”, then the heading. For the signs themselves write “\\#”.`,
		);
	}
	const [only, ...others] = lines;
	if (only && others.length === 0 && /^#\p{Lu}\p{Ll}*\s[^#]{1,60}(?<![.!?])$/u.test(only.text))
		context.warn(
			'heading-space',
			only.line,
			'“#” with no space behind it makes no heading.',
			'Write “## ”, then the heading. For the sign itself write “\\#”.',
		);
	// Of bullets and figures the pages tell.
	const points = lines.filter(({ text }) => /^(?:[a-z][.)]|\([a-z\d]{1,3}\)|[ivx]{1,4}[.)])\s+\S/.test(text));
	const [point] = points;
	if (point && points.length > 1)
		context.warn(
			'list-none',
			point.line,
			'These lines look like a list, and are none: they run together in one paragraph.',
			'Begin each line with “1. ”, or with “- ” where their order does not matter, and leave an empty line before the first. Lists count in figures here.',
		);
	const table = lines.find(
		({ text }, i) =>
			(ruleOfTable.test(text) && text.includes('|')) ||
			(row.test(text) && row.test(lines[i + 1]?.text ?? '')) ||
			(inCells.test(text) && inCells.test(lines[i + 1]?.text ?? '')),
	);
	if (table)
		context.warn(
			'table-none',
			table.line,
			'These lines look like a table, and are none.',
			'Below the first row goes a row of dashes with as many cells as it has: “| A | B |”, then “|---|---|”. An empty line goes before the table.',
		);
	const meaning = lines.find(({ text }, i) => i > 0 && /^:\s+\S/.test(text));
	if (meaning)
		context.warn(
			'terms-none',
			meaning.line,
			'This line begins with a colon, which is printed as it stands.',
			'Words and what they mean go into “:::terms”, as “- **Word**: what it means”.',
		);
}

/** Two groups of dashes in a line are the edge of a table of pandoc’s, which would be read as lines across the page and headings. */
export function checkRule(node: ThematicBreak, context: ReadContext): void {
	if (!/-{2,}[ \t]+-{2,}/.test(context.lineText(node.position?.start.line ?? 0))) return;
	context.warn(
		'table-none',
		node,
		'These lines look like a table, and are none.',
		'Write a row of a table as “| A | B |”, and below the first row “|---|---|”. A caption goes on “:::table[Caption]”.',
	);
}

/** A first line that begins as a sentence does, and not as a program. */
const sentence = /^\p{Lu}\p{L}*(?:,? [\p{L}’'-]+){3,}/u;
/** A line that begins with an element of HTML, as in a table with empty lines in it. */
const tag = /^\s*<\/?(?:t[hdr]|t(?:able|head|body|foot)|li|[ou]l|p|div|span|a|strong|em|h[1-6])\b[^<>\n]*>/;

/** Code that nobody closes takes the rest of the document with it: an error where headings or directives are in it. */
export function checkCode(node: Code, context: ReadContext): void {
	const { start, end } = node.position ?? {};
	if (!start || !end) return;
	const [fence] = /^(?:`{3,}|~{3,})/.exec(context.text.slice(start.offset, end.offset)) ?? [];
	if (!fence) {
		const [, marks] = /^(:{3,}[^\n]*)/m.exec(node.value) ?? [];
		if (marks)
			context.error(
				'directive-stray',
				start.line + node.value.slice(0, node.value.indexOf(marks)).split('\n').length - 1,
				`There are four spaces or a tab before “${clip(marks)}”, so it is printed as code.`,
				'Remove the spaces.',
			);
		else if (sentence.test(node.value))
			context.warn(
				'code-indented',
				start.line,
				`There are four spaces or a tab before “${clip(node.value)}”, so it is printed as code.`,
				'Remove the spaces. Code that is meant goes between two lines of “```”.',
			);
		else if (tag.test(node.value))
			context.warn(
				'code-indented',
				node,
				`There are four spaces or a tab before “${clip(tag.exec(node.value)?.[0].trim() ?? '')}”, so it is printed as code.`,
				'Remove the spaces and the tags, and write the words in Markdown. Code that readers are to see goes between lines of “```”.',
			);
		return;
	}
	if (/^(?:\{|(?:mermaid|plantuml|graphviz|dot)$)/i.test(node.lang ?? ''))
		context.warn(
			'other-program',
			node,
			`“${fence}${clip(node.lang ?? '')}” is for another program, and what stands in it is printed as code.`,
			node.lang?.startsWith('{')
				? 'Remove it, or write what it stands for: a box is “:::notice[Heading]{kind=note}”, the words, then “:::”.'
				: 'Make a picture of it, and write “![What it shows](pictures/name.svg)”.',
		);
	const last = context
		.lineText(end.line)
		.replace(/^[\s>]*/, '')
		.trim();
	if (end.line > start.line && last.startsWith(fence) && last.replaceAll(fence.charAt(0), '') === '') return;
	const tell = /^(?:#{1,6}\s|:::)/m.test(node.value) ? context.error : context.warn;
	tell('code-open', node, `“${fence}” begins code that is not closed.`, `Write “${fence}” on a line of its own after the last line of the code.`);
}
