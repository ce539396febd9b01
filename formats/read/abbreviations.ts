/** Takes `*[MARAC]: …` lines out of the text, and turns them into a map. */
import type { Paragraph, Root } from 'mdast';
import type { ReadContext } from './context.ts';

const line = /^\*\[([^\]\n]+)\]:[ \t]*(.*)$/;

export interface AbbreviationLine {
	short: string;
	expansion: string;
	paragraph: Paragraph;
	/** Of the paragraph, from 0. */
	line: number;
}

export function takeAbbreviations(root: Root, context: ReadContext): AbbreviationLine[] {
	const taken: AbbreviationLine[] = [];
	root.children = root.children.filter((node) => {
		if (node.type !== 'paragraph') return true;
		const lines = linesOf(node, context);
		const found = lines.filter((text) => line.test(text)).length;
		if (found > 0 && found < lines.length)
			context.error(
				'abbreviation-place',
				node,
				'A line “*[…]: …” stands in a paragraph with other words, so it would be printed.',
				'Put a blank line before it and after it.',
			);
		if (found < lines.length) return true;
		for (const [index, text] of lines.entries()) {
			const [, short = '', long = ''] = line.exec(text) ?? [];
			taken.push({ short, expansion: long.trim(), paragraph: node, line: index });
		}
		return false;
	});
	return taken;
}

/** As the author wrote them, where the parser saw more in them than words ("*[A]: 9:30"). */
function linesOf(node: Paragraph, { text }: ReadContext): string[] {
	const only = node.children.length === 1 ? node.children[0] : undefined;
	const words = only?.type === 'text' ? only.value : text.slice(node.position?.start.offset, node.position?.end.offset);
	return words.split('\n');
}

/** The lines of all parts, in the order of the text. */
export function defineAbbreviations(taken: readonly AbbreviationLine[], context: ReadContext): Map<string, string> {
	const abbreviations = new Map<string, string>();
	for (const { short, expansion, paragraph, line: index } of taken) {
		const at = (paragraph.position?.start.line ?? 1) + index;
		if (!expansion) context.error('abbreviation-empty', at, `The abbreviation “${short}” has no expansion.`, `Write what it stands for: *[${short}]: …`);
		else if (abbreviations.has(short) && abbreviations.get(short) !== expansion)
			context.error(
				'abbreviation-twice',
				at,
				`“${short}” stands for two things: “${abbreviations.get(short)}” and “${expansion}”.`,
				'Keep one of the two lines.',
			);
		else abbreviations.set(short, expansion);
	}
	return abbreviations;
}
