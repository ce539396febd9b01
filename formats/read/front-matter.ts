/** Turns the YAML at the top of the source into a checked `Meta`, with a finding for each field that is not right. */
import type { Meta } from '../model.ts';
import { clip, type ReadContext } from './context.ts';
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
		else
			wrong(
				1,
				'The source does not begin with front matter.',
				`Begin the file with “---”, then “title: ${titleIn(context.text)}”, then “---” on lines of their own.`,
			);
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
	tellNotes(yaml, startLine, context);
	const { own, others } = splitFields(read.value);
	if (others.length > 0) {
		const them = others.length > 1;
		context.warn(
			'front-matter',
			startLine + read.lineOf([others[0] ?? '']),
			`The ${them ? 'fields' : 'field'} ${list.format(others.map((field) => `“${field}”`))} ${them ? 'are' : 'is'} for another program, and ${them ? 'are' : 'is'} left out.`,
			`Remove ${them ? 'them' : 'it'}. What readers should know goes into the text.`,
		);
	}
	const fields = fieldsOf({ ...read, value: own }, [], metaFields, 'the front matter', (line, message, hint) => wrong(startLine + line, message, hint));
	return fields && toMeta(fields, linesOf(read, startLine), startLine);
}

/** A colour or a number that begins with “#”: a note that an author means has a space behind the sign, and stands there as one. */
function tellNotes(yaml: string, startLine: number, context: ReadContext): void {
	for (const [index, line] of yaml.split('\n').entries()) {
		const [, note] = /^[^"'#]*:(?=\s)(?:[^"'#]*\s)(#[^\s#].*)$/.exec(line) ?? [];
		if (note)
			context.warn(
				'front-matter',
				startLine + 1 + index,
				`“${clip(note)}” is left out: behind “#” stands a note to yourself.`,
				'Put the whole text of the field in quotation marks; for a note write a space behind “#”.',
			);
	}
}

/** What is written for pandoc, R Markdown, Jekyll, Hugo, Docusaurus, Obsidian and their like, and changes nothing here. */
const otherPrograms = new Set(
	[
		'author authors affiliation subtitle keywords tags tag categories category bibliography csl link-citations nocite output format execute editor jupyter',
		'toc toc-depth numbersections number-sections documentclass papersize fontsize mainfont geometry header-includes header-footer colorlinks linkcolor',
		'layout permalink published draft weight type image thumbnail excerpt featured comments redirect_from nav_order parent has_children has_toc menu',
		'id sidebar_label sidebar_position sidebar hide_title pagination_next pagination_prev aliases alias cssclass cssclasses publish created updated modified',
		'version revision last_updated last-updated last_modified last-modified lastmod last_reviewed_on review_in owner owner_slack source copyright license licence',
	]
		.join(' ')
		.split(' '),
);
const list = new Intl.ListFormat('en-GB');

function splitFields(value: unknown): { own: unknown; others: string[] } {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return { own: value, others: [] };
	const entries = Object.entries(value);
	return {
		own: Object.fromEntries(entries.filter(([field]) => !otherPrograms.has(field))),
		others: entries.map(([field]) => field).filter((field) => otherPrograms.has(field)),
	};
}

/** The first heading at level 1, where a document without front matter has its title. */
function titleIn(text: string): string {
	const [, marked, underlined] = /^(?:#[ \t]+(.+?)[ \t#]*|(\S.*)\n=+[ \t]*)$/m.exec(text) ?? [];
	const words = (marked ?? underlined ?? '')
		.replace(/!?\[([^\][]*)\]\([^()]*\)/g, '$1')
		.replace(/[*_`]|\{#[^}]*\}|<[^<>]*>/g, '')
		.trim();
	return !words ? '…' : /[:#"'[\]{}]|^[-&!%@>|?,]/.test(words) ? `"${words.replaceAll('"', "'")}"` : words;
}

const isEmpty = (value: unknown): boolean => value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);

function linesOf(yaml: Yaml, startLine: number): Map<string, number> {
	return new Map(Object.keys(yaml.value as object).map((field) => [field, startLine + yaml.lineOf([field])]));
}
