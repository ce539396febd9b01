/** Turns `*[MARAC]: …` lines into a map, and takes them out of the text. */
import type { Paragraph, Root } from 'mdast';
import type { ReadContext } from './context.ts';

const line = /^\*\[([^\]\n]+)\]:[ \t]*(.*)$/;

export function takeAbbreviations(root: Root, context: ReadContext): Map<string, string> {
	const abbreviations = new Map<string, string>();
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
		readLines(lines, node, abbreviations, context);
		return false;
	});
	return abbreviations;
}

/** As the author wrote them, where the parser saw more in them than words ("*[A]: 9:30"). */
function linesOf(node: Paragraph, { text }: ReadContext): string[] {
	const only = node.children.length === 1 ? node.children[0] : undefined;
	const words = only?.type === 'text' ? only.value : text.slice(node.position?.start.offset, node.position?.end.offset);
	return words.split('\n');
}

function readLines(lines: readonly string[], node: Paragraph, abbreviations: Map<string, string>, context: ReadContext): void {
	const start = node.position?.start.line ?? 1;
	for (const [index, text] of lines.entries()) {
		const [, short = '', long = ''] = line.exec(text) ?? [];
		const expansion = long.trim();
		if (!expansion)
			context.error('abbreviation-empty', start + index, `The abbreviation “${short}” has no expansion.`, `Write what it stands for: *[${short}]: …`);
		else if (abbreviations.has(short) && abbreviations.get(short) !== expansion)
			context.error(
				'abbreviation-twice',
				start + index,
				`“${short}” stands for two things: “${abbreviations.get(short)}” and “${expansion}”.`,
				'Keep one of the two lines.',
			);
		else abbreviations.set(short, expansion);
	}
}
