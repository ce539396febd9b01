/** Turns the workbench into its pages: the matrix of sections and editions, and one section with its editions side by side. */
import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { mapSite } from '../../formats/html/neighbours.ts';
import { sectionContent } from '../../formats/html/to-hast.ts';
import type { EditionId, ReportFinding } from '../../formats/model.ts';
import { editionAddress, sectionAddress } from '../../formats/paths.ts';
import type { Changed, State } from '../../formats/reviews/state.ts';
import { editionTab } from '../../formats/words.ts';
import { asCalled } from '../terminal/options.ts';
import type { Cell, Row, Workbench } from './bench.ts';
import { errorNotice } from './errors.ts';

export const workbenchAddress = '__fourfold/workbench/';
const here = `/${workbenchAddress}`;

/** A sign beside each word, so that colour is not alone. */
const states: Record<State, { sign: string; name: string }> = {
	current: { sign: '✓', name: 'in step' },
	stale: { sign: '≠', name: 'out of date' },
	unchecked: { sign: '?', name: 'not yet checked' },
	missing: { sign: '–', name: 'missing' },
	waived: { sign: '·', name: 'not needed' },
};
const filters = ['all', 'findings', 'stale', 'unchecked', 'missing', 'waived'] as const;
type Filter = (typeof filters)[number];
const filterNames: Record<Filter, string> = { all: 'All sections', findings: 'With findings', ...namesOf() };

function namesOf(): Record<'stale' | 'unchecked' | 'missing' | 'waived', string> {
	const upper = (state: State) => states[state].name[0]!.toUpperCase() + states[state].name.slice(1);
	return { stale: upper('stale'), unchecked: upper('unchecked'), missing: upper('missing'), waived: upper('waived') };
}

/** @param address after `here`: `''`, `?show=stale`, `section/aim/`. `undefined`: there is no such page. */
export function workbenchPage(bench: Workbench, address: string): { title: string; main: Root } | undefined {
	const [path = '', query = ''] = address.split('?');
	if (path === '') {
		const wanted = new URLSearchParams(query).get('show');
		return { title: 'Workbench', main: matrix(bench, filters.find((filter) => filter === wanted) ?? 'all') };
	}
	const id = /^section\/([^/]+)\/$/.exec(path)?.[1];
	const row = bench.rows.find((one) => one.id === id);
	return row && { title: `${row.title}: workbench`, main: sectionPage(bench, row) };
}

function matrix(bench: Workbench, filter: Filter): Root {
	const { editions, rows, others } = bench;
	const shown = rows.filter((row) => fits(row, filter));
	return h(null, [
		h('h1', 'Workbench'),
		...notice(bench),
		h('p', summary(rows)),
		h('nav', { ariaLabel: 'Which sections to show' }, [
			h(
				'ul.wb-filters',
				filters.map((name) =>
					h(
						'li',
						h('a', { id: `filter-${name}`, href: name === 'all' ? here : `${here}?show=${name}`, ariaCurrent: name === filter ? 'true' : undefined }, [
							`${filterNames[name]} (${rows.filter((row) => fits(row, name)).length})`,
						]),
					),
				),
			),
		]),
		h('div.wb-scroll', { role: 'region', ariaLabel: 'Sections and editions', tabIndex: 0 }, [
			h('table.wb-matrix', [
				h('caption', 'Each section in each edition'),
				h(
					'thead',
					h('tr', [
						h('th', { scope: 'col' }, 'Section'),
						...editions.map(({ id }) => h('th', { scope: 'col' }, editionTab[id].short)),
						h('th', { scope: 'col' }, 'Findings'),
					]),
				),
				h(
					'tbody',
					shown.map((row) =>
						h('tr', [
							h('th', { scope: 'row' }, h('a', { id: `row-${row.id}`, href: `${here}section/${row.id}/` }, row.title)),
							...editions.map(({ id }) => matrixCell(row.cells.find((cell) => cell.edition === id))),
							h('td', row.findings.length > 0 ? String(row.findings.length) : 'none'),
						]),
					),
				),
			]),
		]),
		h('h2', 'Findings outside the sections'),
		...(others.length > 0 ? [findingList(others, bench)] : [h('p', 'None.')]),
	]);
}

const notice = ({ errors }: Workbench): Element[] => (errors.length > 0 ? [errorNotice(errors, true)] : []);

const fits = (row: Row, filter: Filter): boolean =>
	filter === 'all' || (filter === 'findings' ? row.findings.length > 0 : row.cells.some((cell) => cell.state.state === filter));

function summary(rows: readonly Row[]): string {
	const cells = rows.flatMap((row) => row.cells);
	const counts = Object.entries(states).map(([state, { name }]) => `${cells.filter((cell) => cell.state.state === state).length} ${name}`);
	return `${rows.length} sections: ${counts.join(', ')}.`;
}

function matrixCell(cell: Cell | undefined): Element {
	if (!cell) return h('td', 'not built');
	return h('td', { className: [`wb-${cell.state.state}`] }, [
		stateWords(cell.state.state),
		...(cell.facts.length > 0 ? [h('br'), h('span.quiet', cell.facts.join(', '))] : []),
	]);
}

const stateWords = (state: State): Element => h('span.wb-state', [h('span', { ariaHidden: 'true' }, `${states[state].sign} `), states[state].name]);

function sectionPage(bench: Workbench, row: Row): Root {
	const at = bench.rows.indexOf(row);
	const beside = (other: Row | undefined, word: string) =>
		other ? [h('li', h('a', { id: `go-${word}`, href: `${here}section/${other.id}/` }, `${word}: ${other.title}`))] : [];
	return h(null, [
		h('p', h('a', { id: 'back', href: here }, 'All sections')),
		h('h1', row.title),
		...notice(bench),
		h('p', ['Lines ', String(row.lines[0]), ' to ', String(row.lines[1]), ': ', editorLink(bench, row.lines[0])]),
		h('h2', 'Findings'),
		...(row.findings.length > 0 ? [findingList(row.findings, bench)] : [h('p', 'None in this section.')]),
		h('h2', 'Editions side by side'),
		h(
			'div.wb-columns',
			row.cells.map((cell) => column(bench, row, cell)),
		),
		h('nav', { ariaLabel: 'Other sections' }, h('ul.wb-filters', [...beside(bench.rows[at - 1], 'Previous'), ...beside(bench.rows[at + 1], 'Next')])),
	]);
}

function column(bench: Workbench, row: Row, cell: Cell): Element {
	const { edition, state, node } = cell;
	const id = `edition-${edition}`;
	const address = node ? sectionAddress(edition, row.id) : editionAddress(edition);
	const words = editionTab[edition].short;
	return h('section.wb-column', { className: [`edition-${edition}`], ariaLabelledBy: id }, [
		h('h3', { id }, words),
		h('p', { className: [`wb-${state.state}`] }, [stateWords(state.state), ...(cell.facts.length > 0 ? [h('span.quiet', ` (${cell.facts.join(', ')})`)] : [])]),
		...reviewLines(cell),
		...(state.full ? diff('What changed in the full text since then', state.full) : []),
		...(state.words ? diff('What changed in these words since then', state.words) : []),
		...(edition === 'full' || !node ? [] : [command(row, edition)]),
		...(node
			? [
					h('p', h('a', { id: `open-${edition}`, href: `/${address}` }, `Open the page (${words})`)),
					h('div.wb-words', { lang: bench.publication.meta.language }, said(bench, row, cell)),
				]
			: []),
	]);
}

function reviewLines({ edition, state: { state, review } }: Cell): Element[] {
	if (edition === 'full') return [];
	if (state === 'waived') return [h('p', `Not needed: ${review?.waived ?? ''}`)];
	if (state === 'missing') return [h('p', edition === 'bsl' ? 'Add a film for it to bsl.yaml.' : `Write “:::${edition}” in the section.`)];
	return [
		h(
			'p',
			review?.by || review?.on
				? `Compared by ${review.by || 'somebody'}${review.on ? ` on ${review.on}` : ''}.`
				: 'Nobody has said yet that they compared it with the full text.',
		),
	];
}

/** Words in and out are elements that screen readers can announce, with signs for eyes. */
function diff(title: string, { changes }: Changed): Element[] {
	if (!changes) return [h('p', 'The full text has changed; the text that it was compared with was not kept.')];
	const shortened = (text: string) => {
		const words = text.split(' ');
		return words.length > 16 ? `${words.slice(0, 8).join(' ')} … ${words.slice(-8).join(' ')}` : text;
	};
	const parts = changes.flatMap(({ kind, text }): ElementContent[] => [
		kind === 'same' ? { type: 'text', value: shortened(text) } : h(kind === 'added' ? 'ins' : 'del', text),
		{ type: 'text', value: ' ' },
	]);
	return [h('h4', title), h('p.wb-diff', parts)];
}

function command(row: Row, edition: EditionId): Element {
	const text = asCalled(`npm run review -- accept ${edition}#${row.id} --by "…"`);
	return h('p', [
		h('code', text),
		' ',
		h('button', { id: `copy-${edition}`, type: 'button', dataCopy: text }, [
			'Copy the command',
			h('span.visually-hidden', ` for ${editionTab[edition].short}`),
		]),
	]);
}

/** What the edition says, as its page says it, each block with the findings at its lines. */
function said(bench: Workbench, row: Row, { edition, node }: Cell): ElementContent[] {
	if (!node) return [];
	const address = sectionAddress(edition, row.id);
	const site = mapSite(bench.editions, bench.publication);
	const blocks = sectionContent(node, { address, edition, section: row.id, site }).children.filter((child) => child.type === 'element') as Element[];
	// What one edition lacks is not told beside the words of another.
	const left = new Set(row.findings.filter((one) => !one.edition || one.edition === edition));
	return blocks.flatMap((block): ElementContent[] => {
		const [from, to] = [block.position?.start.line, block.position?.end.line];
		const own = from === undefined || to === undefined ? [] : [...left].filter((one) => one.line! >= from && one.line! <= to);
		for (const one of own) left.delete(one);
		const plain = local(block, edition, address);
		return own.length > 0 ? [h('div.wb-marked', [plain, findingList(own, bench)])] : [plain];
	});
}

/** The same block under our own address: links and files from the root, ids apart from those of the other columns, headings lower. */
function local(element: Element, edition: EditionId, address: string): Element {
	const properties = { ...element.properties };
	for (const name of ['src', 'href', 'poster'] as const) {
		const value = properties[name];
		if (typeof value === 'string' && !/^([a-z]+:|#)/i.test(value)) properties[name] = new URL(value, `http://here/${address}`).pathname;
		else if (typeof value === 'string' && value.startsWith('#')) properties[name] = `#${edition}-${value.slice(1)}`;
	}
	if (typeof properties.id === 'string') properties.id = `${edition}-${properties.id}`;
	delete properties.ariaDescribedBy;
	delete properties.ariaLabelledBy;
	const level = /^h([1-6])$/.exec(element.tagName)?.[1];
	return {
		...element,
		tagName: level ? `h${Math.min(6, Number(level) + 3)}` : element.tagName,
		properties,
		children: element.children.map((child) => (child.type === 'element' ? local(child, edition, address) : child)),
	};
}

const findingList = (findings: readonly ReportFinding[], bench: Workbench): Element =>
	h(
		'ul.wb-findings',
		findings.map((one) =>
			h('li', [
				h('strong', one.severity === 'error' ? 'Error: ' : 'Warning: '),
				one.message,
				...(one.hint ? [' ', h('span.quiet', one.hint)] : []),
				...(one.line ? [' ', editorLink(bench, one.line, one.file)] : []),
				' ',
				h('code', one.rule),
			]),
		),
	);

function editorLink({ folder, publication }: Workbench, line: number, file = publication.source.file): Element {
	const path = `${folder}/${file}`;
	return h('span', [h('a', { href: `vscode://file${encodeURI(path)}:${line}` }, [`${file}:${line}`, h('span.visually-hidden', ' in VS Code')])]);
}
