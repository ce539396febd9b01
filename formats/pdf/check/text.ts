/** Turns a node of the structure tree into its text, in logical order. */
import type { ContentIndex } from './content-index.ts';
import type { Sequence, StructNode, TextRun } from './reading.ts';

export interface TextOptions {
	/** Leaves out these elements with all they hold. */
	without?: (node: StructNode) => boolean;
}

/** Elements that stand inside a line; every other begins and ends one (ISO 32000-1, 14.8.4.4). A formula may do either. */
const inline = new Set([
	'Span',
	'Quote',
	'Note',
	'Reference',
	'BibEntry',
	'Code',
	'Link',
	'Annot',
	'Ruby',
	'RB',
	'RT',
	'RP',
	'Warichu',
	'WT',
	'WP',
	'NonStruct',
	'Strong',
	'Em',
	'Sub',
	'Formula',
]);
const isInline = (node: StructNode): boolean => inline.has(node.standard);

/**
 * The words that a reader of the tags hears: `/ActualText` in place of what it stands for, a new line at each block and
 * wherever the page breaks a line without a space, single spaces.
 */
export function textOf(node: StructNode, content: ContentIndex, options: TextOptions = {}): string {
	const writer = new Writer();
	write(node, content, options, writer);
	return writer.text
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ *\n\s*/g, '\n')
		.trim();
}

function write(node: StructNode, content: ContentIndex, options: TextOptions, writer: Writer): void {
	if (options.without?.(node)) return;
	const block = !isInline(node);
	if (block) writer.newLine();
	if (node.actualText !== undefined) writer.say(node.actualText);
	else {
		for (const kid of node.kids) {
			if (kid.kind === 'node') write(kid.node, content, options, writer);
			else for (const run of content.of(kid)?.runs ?? []) writer.run(run);
		}
	}
	if (block) writer.newLine();
}

class Writer {
	text = '';
	#last: TextRun | undefined;
	#said: Sequence | undefined;

	newLine(): void {
		if (this.text && !this.text.endsWith('\n')) this.text += '\n';
		this.#last = undefined;
	}

	say(text: string): void {
		this.text += text;
		this.#last = undefined;
	}

	run(run: TextRun): void {
		if (this.#last && breaks(this.#last, run)) this.text += '\n';
		this.#last = run;
		const replaced = spoken(run.sequence);
		if (replaced === undefined) this.text += run.text;
		else if (replaced !== this.#said) this.text += replaced.actualText;
		this.#said = replaced;
	}
}

/** The sequence around whose ActualText stands for what it draws. */
function spoken(sequence: Sequence | undefined): Sequence | undefined {
	for (let at = sequence; at; at = at.parent) if (at.actualText !== undefined) return at;
	return undefined;
}

/** Whether the pen went to another line, or made a gap that is read as a space, with no space drawn there. */
function breaks(before: TextRun, after: TextRun): boolean {
	// A mark above or below a letter is drawn where the letter is, at whatever distance.
	if (/\s$/.test(before.text) || /^[\s\p{M}]/u.test(after.text)) return false;
	const size = Math.max(before.size, after.size, 1);
	const gap = Math.hypot(after.x - before.endX, after.y - before.endY);
	const along = after.x - before.endX;
	return gap > 0.8 * size || (along > 0.15 * size && Math.abs(after.y - before.endY) < 0.5 * size);
}
