/** Boxes as Docusaurus, VuePress, Quarto and MkDocs have them → the same text with boxes of ours, line for line, and a warning for each. */
import { clip, type ReadContext } from './context.ts';
import { boxLine } from './directive-ends.ts';

const fence = /^ {0,3}(`{3,}|~{3,})/;
const opening = /^( {0,3})(:{3,})[ \t]*(?=[{a-z])(.*?)[ \t]*$/i;
const closing = /^ {0,3}(:{3,})[ \t]*$/;
const admonition = /^(?:!!!|\?\?\?\+?)[ \t]+([a-z]+)(?:[ \t]+(?:inline|end))*(?:[ \t]+"(.*)")?[ \t]*$/i;

/** What is changed stays in its line, so that each finding is told where the author wrote it. */
export function mendBoxes(text: string, context: ReadContext): string {
	if (!/^ {0,3}(?::{3}|!!!|\?\?\?)/m.test(text)) return text;
	const lines = text.split('\n');
	for (const index of words(lines)) mendIndented(lines, index, context);
	for (const index of closed(lines)) mendColons(lines, index, context);
	return lines.join('\n');
}

/** The lines that are no code between fences. */
function* words(lines: readonly string[]): Generator<number> {
	let code = '';
	for (let index = 0; index < lines.length; index++) {
		const [, marks = ''] = fence.exec(lines[index] ?? '') ?? [];
		if (!code && !marks) yield index;
		else if (!code) code = marks;
		else if (marks.startsWith(code) && lines[index]?.trim() === marks) code = '';
	}
}

/** The lines that open what a line of colons below closes, before the next section. Of the others another finding tells. */
function closed(lines: readonly string[]): number[] {
	const found: number[] = [];
	let open: { index: number; colons: number }[] = [];
	for (const index of words(lines)) {
		const line = lines[index] ?? '';
		if (/^##? /.test(line)) open = [];
		const [, , begin] = opening.exec(line) ?? [];
		const [, end] = closing.exec(line) ?? [];
		if (begin) open.push({ index, colons: begin.length });
		else if (end && (open.at(-1)?.colons ?? Number.POSITIVE_INFINITY) <= end.length) found.push(open.pop()?.index ?? 0);
	}
	return found;
}

/** `:::tip My way`, `::: tip`, `::: {.callout-tip}`. */
function mendColons(lines: string[], index: number, context: ReadContext): void {
	const [written = '', spaces = '', colons = '', rest = ''] = opening.exec(lines[index] ?? '') ?? [];
	const line = written && boxLine(rest);
	if (!line) return;
	lines[index] = `${spaces}${colons}${line}`;
	tell(written.trim(), index, line, context);
}

/** `!!! note "Heading"` and the lines set in below it, which Markdown would read as code. */
function mendIndented(lines: string[], index: number, context: ReadContext): void {
	const [written = '', name = '', heading] = admonition.exec(lines[index] ?? '') ?? [];
	const line = written && boxLine(heading ? `${name}[${heading}]` : name, heading !== '');
	if (!line) return;
	let end = index + 1;
	while (end < lines.length && /^(?: {4}|\t|[ \t]*$)/.test(lines[end] ?? '')) end++;
	const last = lines.slice(index + 1, end).findLastIndex((each) => each.trim()) + index + 1;
	// A line that is empty becomes the one that closes it: no line moves.
	if (last <= index || lines[last + 1]?.trim()) return;
	const inside = lines.slice(index + 1, last + 1).map((each) => each.replace(/^(?: {4}|\t)/, ''));
	if (inside.some((each) => admonition.test(each) || opening.test(each) || closing.test(each))) return;
	lines.splice(index + 1, inside.length + 1, ...inside, ':::');
	lines[index] = `:::${line}`;
	tell(written.trim(), index, line, context);
}

const tell = (written: string, index: number, line: string, context: ReadContext): void =>
	context.warn(
		'other-program',
		index + 1,
		`“${clip(written)}” is for another program, and is read as a box.`,
		`Write “:::${line}” in its place, the words, then “:::” on a line of its own.`,
	);
