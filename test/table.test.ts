/** Tables merged at random: every cell has the same headers by HTML's own algorithm, by the names in HTML, and by names and scopes in the PDF. */
import fc from 'fast-check';
import type { Element, Root } from 'hast';
import type { Nodes } from 'mdast';
import { toString as wordsOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { indexContent } from '../formats/pdf/check/content-index.ts';
import { cellsOf, rowsOf } from '../formats/pdf/check/edition/table.ts';
import { namesIn } from '../formats/pdf/check/edition/table-cells.ts';
import { checkPdf } from '../formats/pdf/check/index.ts';
import { textOf } from '../formats/pdf/check/text.ts';
import { siteOf } from './html/fixture.ts';
import { pdfOf } from './pdf/layout/tags.ts';

interface Plan {
	headerRows: number;
	rowHeaders: number;
	rows: number;
	columns: number;
	/** Where merges are tried: a corner and how far, in parts of the table. */
	merges: { y: number; x: number; down: number; across: number }[];
}
const plans = fc.record({
	headerRows: fc.integer({ min: 1, max: 3 }),
	rowHeaders: fc.integer({ min: 0, max: 2 }),
	rows: fc.integer({ min: 1, max: 5 }),
	columns: fc.integer({ min: 1, max: 4 }),
	merges: fc.array(fc.record({ y: fc.nat(7), x: fc.nat(5), down: fc.integer({ min: 1, max: 3 }), across: fc.integer({ min: 1, max: 3 }) }), { maxLength: 8 }),
});

/** The table as an author writes it. Merges end at the borders of headers; those that meet another, or leave a row or a column without a cell, are left out. */
function markdownOf({ headerRows, rowHeaders, rows, columns, merges }: Plan, name: string): string {
	const [height, width] = [headerRows + rows, rowHeaders + columns];
	const cells = Array.from({ length: height }, (_, y) => Array.from({ length: width }, (_, x) => `${name} ${y} ${x}`));
	const owner = cells.map((row, y) => row.map((_, x) => y * width + x));
	for (const merge of merges) {
		const [y, x] = [merge.y % height, merge.x % width];
		const down = Math.min(merge.down, (y < headerRows ? headerRows : height) - y);
		const across = Math.min(merge.across, (y >= headerRows && x < rowHeaders ? rowHeaders : width) - x);
		const places = Array.from({ length: down * across }, (_, i) => [y + Math.floor(i / across), x + (i % across)] as const);
		const before = structuredClone(owner);
		if (places.some(([r, c]) => cells[r]![c] === '>' || cells[r]![c] === '^' || owner.flat().filter((id) => id === owner[r]![c]).length > 1)) continue;
		for (const [r, c] of places) owner[r]![c] = y * width + x;
		const begins = (id: number) => owner.flat().indexOf(id);
		const alive = (size: number, of: (id: number) => number) => new Set(owner.flat().map((id) => of(begins(id)))).size === size;
		if (!alive(height, (at) => Math.floor(at / width)) || !alive(width, (at) => at % width)) {
			for (const [r, row] of before.entries()) owner[r] = row;
			continue;
		}
		for (const [r, c] of places) cells[r]![c] = r > y ? '^' : c < x + across - 1 ? '>' : cells[r]![c]!;
	}
	const line = (row: string[]) => `| ${row.join(' | ')} |`;
	const marks = `${rowHeaders ? `row-headers=${rowHeaders} ` : ''}header-rows=${headerRows}`;
	return `:::table[${name}]{${marks}}\n${line(cells[0]!)}\n${line(cells[0]!.map(() => '---'))}\n${cells.slice(1).map(line).join('\n')}\n:::\n`;
}

/** HTML, 4.9.12.2: algorithm for assigning header cells, by scopes alone. */
function byAlgorithm(table: Element): Map<Element, Element[]> {
	const rows: Element[] = [];
	visit(table, 'element', (node) => void (node.tagName === 'tr' && rows.push(node)));
	const grid: { cell: Element; x: number; y: number; width: number; height: number }[][] = rows.map(() => []);
	for (const [y, row] of rows.entries()) {
		let x = 0;
		for (const cell of row.children as Element[]) {
			while (grid[y]![x]) x++;
			const place = { cell, x, y, width: Number(cell.properties.colSpan ?? 1), height: Number(cell.properties.rowSpan ?? 1) };
			for (let dy = 0; dy < place.height; dy++) for (let dx = 0; dx < place.width; dx++) grid[y + dy]![x + dx] = place;
		}
	}
	const found = new Map<Element, Element[]>();
	for (const principal of new Set(grid.flat())) {
		const list = new Set<(typeof grid)[0][0]>();
		const scan = (x: number, y: number, dx: number, dy: number): void => {
			const opaque: (typeof grid)[0] = [];
			let block = principal.cell.tagName === 'th' ? [principal] : [];
			let inBlock = block.length > 0;
			for (let [cx, cy] = [x + dx, y + dy]; cx >= 0 && cy >= 0; cx += dx, cy += dy) {
				const current = grid[cy]![cx]!;
				if (current.cell.tagName === 'th') {
					inBlock = true;
					block.push(current);
					const blocked =
						dx === 0
							? opaque.some((o) => o.x === current.x && o.width === current.width) || current.cell.properties.scope !== 'col'
							: opaque.some((o) => o.y === current.y && o.height === current.height) || current.cell.properties.scope !== 'row';
					if (!blocked) list.add(current);
				} else if (inBlock) {
					inBlock = false;
					opaque.push(...block);
					block = [];
				}
			}
		};
		for (let y = principal.y; y < principal.y + principal.height; y++) scan(principal.x, y, -1, 0);
		for (let x = principal.x; x < principal.x + principal.width; x++) scan(x, principal.y, 0, -1);
		list.delete(principal);
		found.set(
			principal.cell,
			[...list].map(({ cell }) => cell),
		);
	}
	return found;
}

const words = (cell: Element): string => wordsOf(cell as never as Nodes).trim();
const sorted = (list: readonly string[]): string => [...list].sort().join(', ');

/** Words of each cell, and of its headers. */
function inPage(content: Root, by: 'algorithm' | 'names'): string[] {
	const lines: string[] = [];
	const ids = new Map<string, Element>();
	visit(content, 'element', (node) => void (node.properties.id && ids.set(String(node.properties.id), node)));
	visit(content, 'element', (table) => {
		if (table.tagName !== 'table') return;
		for (const [cell, headers] of byAlgorithm(table)) {
			const names = ((cell.properties.headers as string[] | undefined) ?? []).map((id) => words(ids.get(id)!));
			const irregular = names.length > 0 || by === 'algorithm';
			lines.push(`${words(cell)} ← ${sorted(irregular && by === 'names' ? names : headers.map(words))}`);
		}
	});
	return lines;
}

test('every cell has the same headers in every way of telling them', async () => {
	const markdown = `## One {#first}\n\n${fc
		.sample(plans, { numRuns: 80, seed: 11 })
		.map((plan, i) => markdownOf(plan, `T${i}`))
		.join('\n')}`;
	const site = await siteOf(markdown);
	const { content } = site.page('full/first/');
	const headers = inPage(content, 'algorithm');
	expect(headers.length).toBeGreaterThan(600);
	expect(markdown.match(/\| [>^] /g)?.length).toBeGreaterThan(150);
	expect(inPage(content, 'names')).toEqual(headers);
	const made = await pdfOf(markdown);
	expect([...made.findings, ...(await checkPdf(made.artifact, made.edition))].map(String)).toEqual([]);
	const index = indexContent(made.reading);
	const nodes = made.reading.structure?.nodes ?? [];
	const said = new Map(nodes.flatMap((node) => (node.id ? [[node.id, textOf(node, index)] as const] : [])));
	const inPdf = nodes
		.filter(({ type }) => type === 'Table')
		.flatMap((table) => rowsOf(table).flatMap(cellsOf))
		.map((cell) => `${textOf(cell, index).replace(/\s+/g, ' ')} ← ${sorted(namesIn(cell).map((id) => (said.get(id) ?? id).replace(/\s+/g, ' ')))}`);
	const named = inPdf.filter((line) => !line.endsWith('← '));
	expect(named.length).toBeGreaterThan(500);
	const known = new Set(headers);
	expect(named.filter((line) => !known.has(line))).toEqual([]);
	// A table without merges and with one row of headers tells them by scopes alone, which the check of PDFs has compared.
	expect(inPdf.length).toBe(headers.length);
});
