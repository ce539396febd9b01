/** Turns YAML text into plain values, all of them text as it was written, and knows the line of each. */

import { type ErrorCode, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { conflictsIn, keepOne, twoVersions } from './check-conflicts.ts';

export type Path = readonly (string | number)[];

export interface Yaml {
	/** Records, lists and strings: `phone: 0800 1` and `weeks: 07` keep their zeros. */
	value: unknown;
	/** Line (from 1) of the field or list item at `path`, or of the nearest that there is. */
	lineOf(path: Path): number;
}

export interface YamlProblem {
	message: string;
	line: number;
	/** What to do, where the start of the line is not where to look. */
	hint?: string;
}

/** The front matter, films, reviews and pictures of a document: on most saves none of them has changed. */
const most = 8;
const known = new Map<string, Yaml | YamlProblem>();

/** Never throws: what is not YAML is a problem with a line. Aliases are refused: `*words*` is Markdown that lost its quotes. */
export function readYaml(text: string): Yaml | YamlProblem {
	const read = known.get(text) ?? parseYaml(text);
	known.delete(text);
	known.set(text, read);
	if (known.size > most) known.delete(known.keys().next().value ?? '');
	return read;
}

/** What Word and pages of the web put in the place of a space is one where a field begins. */
const plainSpaces = (text: string): string =>
	text.replace(/^([ \u00a0]*(?:-[ \u00a0]+)?)([\w-]+:\u00a0)?/gm, (_, indent: string, field = '') => (indent + field).replaceAll('\u00a0', ' '));

function parseYaml(written: string): Yaml | YamlProblem {
	const [conflict] = conflictsIn(written);
	if (conflict) return { message: twoVersions, line: conflict, hint: keepOne };
	const text = plainSpaces(written);
	const counter = new LineCounter();
	try {
		const document = parseDocument(text, {
			lineCounter: counter,
			schema: 'failsafe',
			logLevel: 'error',
		});
		const error = document.errors[0];
		if (error)
			return {
				message: plainWords(error.code, error.message),
				line: counter.linePos(error.pos[0]).line,
			};
		let alias: Node | undefined;
		visit(document, {
			Alias(_, node) {
				alias = node;
				return visit.BREAK;
			},
		});
		if (isAlias(alias))
			return {
				message: `“*${alias.source}” needs quotation marks round it.`,
				line: counter.linePos(alias.range?.[0] ?? 0).line,
			};
		const lineAt = (node: unknown): number | undefined => {
			const range = (node as Node | undefined)?.range;
			return range ? counter.linePos(range[0]).line : undefined;
		};
		return {
			value: document.toJS(),
			lineOf: (path) => lineOfPath(document.contents, path, lineAt),
		};
	} catch (error) {
		if (error instanceof RangeError) return { message: tooDeep, line: 1 };
		throw error;
	}
}

function lineOfPath(root: unknown, path: Path, lineAt: (node: unknown) => number | undefined): number {
	let node = root;
	let line = lineAt(root) ?? 1;
	for (const key of path) {
		if (isMap(node)) {
			const pair = node.items.find((candidate) => isScalar(candidate.key) && candidate.key.value === key);
			if (!pair) break;
			line = lineAt(pair.key) ?? line;
			node = pair.value;
		} else if (isSeq(node) && typeof key === 'number') {
			node = node.items[key];
			line = lineAt(node) ?? line;
		} else break;
	}
	return line;
}

const tooDeep = 'Too many brackets, or lists, stand inside one another.';

/** What the parser says in its own words, said in an author's. */
const sayings: readonly [code: ErrorCode, says: RegExp, words: string][] = [
	['TAB_AS_INDENT', /./, 'There is a tab at the start of the line, where only spaces can be.'],
	['BLOCK_AS_IMPLICIT_KEY', /./, 'A field begins inside the text of another: the line has a second colon, or the next line begins too far right.'],
	['MULTIPLE_DOCS', /./, 'A line of “---” begins another document here: remove it.'],
	['IMPOSSIBLE', /call stack/, tooDeep],
	['RESOURCE_EXHAUSTION', /call stack/, tooDeep],
	['BLOCK_IN_FLOW', /./, 'A comma or a bracket is missing: between “{” and “}”, or “[” and “]”, commas stand between the fields.'],
	['BAD_ALIAS', /empty/, '“*” begins no entry of a list: write “- ”.'],
	['MULTILINE_IMPLICIT_KEY', /./, 'The name of a field needs a colon and a space behind it.'],
	['MISSING_CHAR', /^Implicit map keys/, 'The name of a field needs a colon and a space behind it.'],
	['MISSING_CHAR', /quote/, 'A quotation mark that opens is not closed.'],
	['MISSING_CHAR', /^Sequence item without/, 'The line begins further left or right than the lines that it belongs to.'],
	['BAD_INDENT', /^All mapping items/, 'The line begins further left or right than the lines that it belongs to.'],
	['BAD_INDENT', /^Flow/, 'A bracket that opens is not closed.'],
	['UNEXPECTED_TOKEN', /at node end$/, 'What stands here does not belong to the field before it.'],
	['DUPLICATE_KEY', /./, 'The field stands here twice: keep one of them, or begin another entry of a list with “- ”.'],
	['BAD_SCALAR_START', /./, 'Text that begins with this sign needs quotation marks round it.'],
	['BAD_DQ_ESCAPE', /./, 'Between double quotation marks “\\” has a meaning of its own: write it twice.'],
];

const plainWords = (code: ErrorCode, message: string): string =>
	sayings.find(([known, says]) => known === code && says.test(message.split(' at line ')[0] ?? ''))?.[2] ?? firstLine(message);

const firstLine = (text: string): string => `${(text.split('\n')[0] ?? '').replace(/ at line \d+.*$/, '').replace(/[:.]?\s*$/, '')}.`;
