/** Turns Markdown text into mdast trees with positions, one a part, after looking for what would overflow the parser or keep it for minutes. */
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { type Deep, findDeepNesting, maxBlocks, maxCrowd, maxInline } from './nesting.ts';
import { areShallow, type PartsMemory, type PlacedPart, parseParts, splitParts } from './parse-parts.ts';
import { parse } from './parser.ts';

/**
 * `text` has `\n` line ends. The parts are absent where a finding says that the text is nested too deeply. With a `memory`
 * only what changed since the last call with it is parsed again.
 */
export function parseMarkdown(text: string, file: string, memory: PartsMemory = new Map()): { parts?: PlacedPart[]; findings: Finding[] } {
	const texts = splitParts(text);
	const deep = areShallow(texts, memory) ? undefined : findDeepNesting(text);
	if (deep) return { findings: [tooDeep(file, deep)] };
	try {
		return { parts: parseParts(texts, parse, memory), findings: [] };
	} catch (error) {
		// The parser's own stack: nothing that an author means reaches it.
		if (error instanceof RangeError) return { findings: [tooDeep(file, { line: 1, what: 'brackets' })] };
		throw error;
	}
}

const hints: Record<Deep['what'], string> = {
	'quotes or lists': 'Check for a long run of “>”, “-” or “1.” at the start of the line, and remove what is not needed.',
	containers: 'Check that each “:::name” has a line “:::” that closes it.',
	brackets: 'Check for a long run of “[”: each needs a “]”. Write a bracket that is not a link as “\\[”.',
	'marks of emphasis': 'Check for a long run of “*”, “_” or “~”: each mark that opens needs one that closes. Write a plain star as “\\*”.',
	marks:
		'A paragraph to read has a few of them. Leave an empty line between paragraphs. If something else was pasted in, such as data or the code of a program, take it out, or put it between two lines of “```”.',
	'lines of a quote': 'Leave an empty line where the quote ends.',
};

function tooDeep(file: string, { line, what }: Deep): Finding {
	const most = what === 'brackets' || what === 'marks of emphasis' ? maxInline : maxBlocks;
	const crowd = maxCrowd.toLocaleString('en-GB');
	return finding({
		rule: 'nesting',
		severity: 'error',
		message:
			what === 'marks'
				? `This paragraph has more than ${crowd} of the signs “]”, “<”, “\`” and “_”: too many to be read as Markdown.`
				: what === 'lines of a quote'
					? `A quotation goes on here for more than ${crowd} lines without an empty line.`
					: `More than ${most} ${what} stand inside one another here.`,
		hint: hints[what],
		file,
		at: line,
	});
}
