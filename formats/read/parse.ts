/** Turns Markdown text into an mdast tree with positions, after looking for what would overflow the parser. */
import type { Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { type Deep, findDeepNesting, maxBlocks, maxInline } from './nesting.ts';
import { type PartsMemory, parseParts } from './parse-parts.ts';
import { parsePieces } from './parse-pieces.ts';

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkFrontmatter, ['yaml']);

/** Without its last line end the parser misreads a list there. */
const parse = (text: string): Root => parser.parse(text === '' || text.endsWith('\n') ? text : `${text}\n`);

/**
 * `text` has `\n` line ends. The tree is absent where a finding says that the text is nested too deeply. With a `memory`
 * only what changed since the last call with it is parsed again.
 */
export function parseMarkdown(text: string, file: string, memory?: PartsMemory): { tree?: Root; findings: Finding[] } {
	const deep = findDeepNesting(text);
	if (deep) return { findings: [tooDeep(file, deep)] };
	try {
		return { tree: memory ? parseParts(text, parse, memory) : parsePieces(text, parse), findings: [] };
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
};

function tooDeep(file: string, { line, what }: Deep): Finding {
	const most = what === 'brackets' || what === 'marks of emphasis' ? maxInline : maxBlocks;
	return finding({
		rule: 'nesting',
		severity: 'error',
		message: `More than ${most} ${what} stand inside one another here.`,
		hint: hints[what],
		file,
		at: line,
	});
}
