/** Tables with a row or a column of totals → findings where the figures do not add up. */
import type { Nodes, Table } from 'mdast';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { headerRowsOf, wordsByPlace } from '../table.ts';
import { wordsOf } from '../words-of.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

const isTotal = (text: string): boolean => /^(?:grand )?total(?: (?:cost|spend|number|of all))?s?(?: \([^)]*\))?:?$|^sum$|^in all$/i.test(text.trim());

/** A cell as a figure; undefined for a cell that is no plain figure (a range, a note, a figure held back). */
function cellFigure(text: string): { value: number; percent: boolean } | undefined {
	const [, sign, digits, percent] = /^([-−–]?)\s*[£€$]?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*(%)?$/.exec(text.trim()) ?? [];
	if (digits === undefined) return undefined;
	return { value: Number(digits.replaceAll(',', '')) * (sign ? -1 : 1), percent: percent !== undefined };
}

export const tableTotals: Rule = {
	what: 'The figures of a table add up to its totals, and shares of a whole to 100%.',
	source: 'Government Analysis Function, Releasing statistics in spreadsheets: totals are consistent with what they sum.',
	strict: true,
	check: bySection((section, { source }) =>
		[section.full, ...Object.values(section.derived).map(({ children }) => children)].flatMap((children) => {
			const findings: Finding[] = [];
			const warn = (at: Table | Table['children'][number], message: string) =>
				findings.push(
					finding({
						rule: 'table-totals',
						severity: 'warning',
						file: source.file,
						at,
						message,
						hint: 'Add the figures again; if they are rounded, say so in the caption.',
					}),
				);
			for (const table of tablesIn(children)) check(table, warn);
			return findings;
		}),
	),
};

const tablesIn = (nodes: readonly Nodes[]): Table[] =>
	nodes.flatMap((node) => (node.type === 'table' ? [node] : 'children' in node && node.type !== 'paragraph' ? tablesIn(node.children) : []));

function check(table: Table, warn: (at: Table | Table['children'][number], message: string) => void): void {
	const rows = wordsByPlace(table);
	const heads = headerRowsOf(table);
	const [head = [], body] = [rows[heads - 1], rows.slice(heads)];
	const rounded = /round/i.test((table.data?.caption ?? []).map((node) => wordsOf(node)).join(''));
	const last = body.at(-1);
	const parts = body.slice(0, -1);
	if (last && isTotal(last[0] ?? '') && parts.length > 1 && !parts.some((row) => isTotal(row[0] ?? '') || /sub-?total/i.test(row[0] ?? '')))
		for (let column = 1; column < head.length; column++)
			compare(
				parts.map((row) => row[column] ?? ''),
				last[column] ?? '',
				rounded,
				(message) => warn(table.children.at(-1) ?? table, `${head[column] || `Column ${column + 1}`}: ${message}`),
			);
	const totals = head.findIndex((cell, index) => index > 1 && isTotal(cell));
	if (totals === head.length - 1 && totals > 2)
		for (const [index, row] of body.entries())
			compare(row.slice(1, totals), row[totals] ?? '', rounded, (message) => warn(table.children[index + heads] ?? table, `${row[0]}: ${message}`));
}

function compare(parts: readonly string[], total: string, rounded: boolean, warn: (message: string) => void): void {
	const [figures, stated] = [parts.map(cellFigure), cellFigure(total)];
	if (!stated || figures.some((figure) => figure?.percent !== stated.percent)) return;
	const sum = Number(figures.reduce((all, figure) => all + (figure?.value ?? 0), 0).toFixed(6));
	// Each share may be rounded by half a point. Shares of different wholes do not come near 100 at all.
	const slack = stated.percent || rounded ? figures.length / 2 : 0.005;
	if (Math.abs(sum - stated.value) <= slack || (stated.percent && Math.abs(sum - stated.value) > 25)) return;
	const show = (value: number) => `${value.toLocaleString('en-GB')}${stated.percent ? '%' : ''}`;
	warn(`the figures add up to ${show(sum)}, and the total says ${show(stated.value)}.`);
}
