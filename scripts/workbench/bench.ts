/** Turns a publication and its findings into what the workbench shows: a row a section, a cell an edition. */
import { resolve } from 'node:path';
import { countsOf } from '../../formats/counts.ts';
import { sectionTitle } from '../../formats/html/neighbours.ts';
import { readingAge } from '../../formats/language/reading-age.ts';
import type { Edition, EditionId, Publication, ReportFinding, SectionNode } from '../../formats/model.ts';
import { type EditionState, statesOf } from '../../formats/reviews/state.ts';

export interface Workbench {
	publication: Publication;
	editions: readonly Edition[];
	/** Absolute path of the source folder, for links that open an editor. */
	folder: string;
	rows: Row[];
	/** Findings that belong to no section: front matter, films, pictures. */
	others: ReportFinding[];
	/** Of the source as it is now; where there are some, what is shown is the last version without them. */
	errors: ReportFinding[];
}

export interface Row {
	id: string;
	title: string;
	/** First and last line in the source. */
	lines: [first: number, last: number];
	cells: Cell[];
	findings: ReportFinding[];
}

export interface Cell {
	edition: EditionId;
	state: EditionState;
	/** What the edition says of the section; absent where it says nothing. */
	node?: SectionNode;
	/** `120 words`, `7 statements`, `film, 4 seconds`. */
	facts: string[];
}

export function workbenchOf(publication: Publication, editions: readonly Edition[], findings: readonly ReportFinding[], folder: string): Workbench {
	const states = statesOf(publication);
	const { file } = publication.source;
	const starts = publication.sections.map(({ heading }) => heading.position?.start.line ?? 1);
	const last = publication.source.text.split('\n').length;
	const rows = publication.sections.map((section, index): Row => {
		const lines: [number, number] = [starts[index]!, (starts[index + 1] ?? last + 1) - 1];
		const cells = states
			.filter((state) => state.section.id === section.id)
			.map((state): Cell => {
				const node = editions.find(({ id }) => id === state.edition)?.sections.find(({ id }) => id === section.id);
				const said = state.state === 'missing' || state.state === 'waived' ? undefined : node;
				return { edition: state.edition, state, ...(said && { node: said }), facts: said ? factsOf(said, state.edition, publication) : [] };
			});
		const node = cells.find(({ node }) => node)?.node;
		return {
			id: section.id,
			title: node ? sectionTitle(node) : section.id,
			lines,
			cells,
			findings: findings.filter((one) => one.file === file && one.line !== undefined && one.line >= lines[0] && one.line <= lines[1]),
		};
	});
	const placed = new Set(rows.flatMap((row) => row.findings));
	return { publication, editions, folder: resolve(folder), rows, others: findings.filter((one) => !placed.has(one)), errors: [] };
}

function factsOf(node: SectionNode, edition: EditionId, { films }: Publication): string[] {
	const { words, statements } = countsOf([node], edition);
	const age = edition === 'full' || edition === 'summary' ? readingAge([node]) : undefined;
	const film = edition === 'bsl' ? films.get(node.id) : undefined;
	return [
		...(film ? [`${film.placeholder ? 'placeholder' : 'film'}, ${film.seconds} s`] : []),
		...(statements ? [`${statements} statements`] : []),
		`${words} words`,
		...(age === undefined ? [] : [`reading age ${age}`]),
	];
}
