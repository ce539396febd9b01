/** Turns the YAML at the top of the source into a checked `Meta`, with a finding for each field that is not right. */
import type { Meta } from '../model.ts';
import type { ReadContext } from './context.ts';
import { fieldsOf } from './fields.ts';
import { metaFields, toMeta } from './meta.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** Fields of front matter below a line of dashes that is not “---” at the very start: all of it would be read as text, with a finding for each line. */
const misplaced = /^((?:[ \t]*\n)*)([ \t]*)([-–—]+)[ \t]*\n(?:[ \t]*(?:#.*)?\n)*[ \t]*[a-z-]+:[ \t\n]/;

/** The line where the front matter begins that is not seen as such, or undefined. */
export function misplacedFrontMatter(text: string): { line: number; hint: string } | undefined {
	const [, blank, spaces, dashes] = /^---[ \t]*\n/.test(text) ? [] : (misplaced.exec(text) ?? []);
	if (blank === undefined) return undefined;
	const hint = blank ? 'Remove the empty lines before it' : spaces ? 'Remove the spaces before it' : '';
	const three = dashes === '---' ? '' : 'Write three hyphens: “---”';
	return { line: blank.split('\n').length, hint: `${[hint, three].filter(Boolean).join('. ')}.` };
}

/** `startLine` is the line of the opening `---`. Returns undefined when there is no title to publish under. */
export function readFrontMatter(yaml: string | undefined, startLine: number, context: ReadContext): Meta | undefined {
	const wrong = (line: number, message: string, hint: string) => context.error('front-matter', line, message, hint);
	if (yaml === undefined) {
		if (/^---[ \t]*\n/.test(context.text)) wrong(1, 'The front matter is not closed.', 'Write a second “---” on a line of its own after its last field.');
		else wrong(1, 'The source does not begin with front matter.', 'Begin the file with “---”, then “title: …”, then “---” on lines of their own.');
		return undefined;
	}
	const dots = yaml.split('\n').findIndex((line) => /^\.\.\.\s*$/.test(line));
	if (dots >= 0) {
		wrong(startLine + 1 + dots, 'The front matter ends with “...”, and everything to the next “---” was read as fields.', 'Write “---” in this line’s place.');
		return undefined;
	}
	const read = readYaml(yaml);
	if ('message' in read) {
		wrong(
			startLine + read.line,
			`The front matter is not YAML: ${read.message}`,
			'Check the colons, quotation marks and spaces at the start of this line. Put text that holds a colon in quotation marks.',
		);
		return undefined;
	}
	if (isEmpty(read.value)) {
		wrong(startLine, 'The front matter holds no fields.', 'Write at least “title: …” between the two “---” lines.');
		return undefined;
	}
	const fields = fieldsOf(read, [], metaFields, 'the front matter', (line, message, hint) => wrong(startLine + line, message, hint));
	return fields && toMeta(fields, linesOf(read, startLine), startLine);
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

function linesOf(yaml: Yaml, startLine: number): Map<string, number> {
	return new Map(Object.keys(yaml.value as object).map((field) => [field, startLine + yaml.lineOf([field])]));
}
