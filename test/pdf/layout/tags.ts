/** Turns Markdown into its full edition's PDF, and a PDF's tag tree into lines of text that can be compared. */

import type { Artifact, Edition, EditionId, Finding } from '../../../formats/model.ts';
import { indexContent } from '../../../formats/pdf/check/content-index.ts';
import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFObject, PDFString } from '../../../formats/pdf/check/read/pdf-lib.ts';
import { readPdf } from '../../../formats/pdf/check/read.ts';
import type { PdfReading, StructNode } from '../../../formats/pdf/check/reading.ts';
import { type RenderOptions, renderPdf } from '../../../formats/pdf/index.ts';
import { type Files, publicationOf } from '../../read/folder.ts';

export interface Made {
	edition: Edition;
	artifact: Artifact;
	findings: Finding[];
	reading: PdfReading;
}

export async function pdfOf(markdown: string, files: Files = {}, id: EditionId = 'full', options: RenderOptions = {}): Promise<Made> {
	const source = markdown.startsWith('---') ? markdown : `---\ntitle: A plan\n---\n${markdown}`;
	const { editions } = await publicationOf({ 'strategy.md': source, ...files });
	const edition = editions.find((e) => e.id === id);
	if (!edition) throw new Error(`The source has no ${id} edition.`);
	return make(edition, options);
}

export async function make(edition: Edition, options: RenderOptions = {}): Promise<Made> {
	const { artifact, findings } = await renderPdf(edition, options);
	return {
		edition,
		artifact,
		findings,
		reading: await readPdf(artifact.bytes),
	};
}

/** The tag tree, one element or stretch of text a line; `p3` says that a stretch stands on another page than the element began on. */
export function tagsOf({ reading }: Made, from = 2): string {
	const root = reading.structure?.kids[0];
	if (!root) return 'no tags';
	const content = indexContent(reading);
	const lines: string[] = [];
	const walk = (node: StructNode, indent: string): void => {
		lines.push(`${indent}${node.type}${factsOf(node)}`);
		const first = node.kids.find((kid) => kid.kind === 'mcr')?.page;
		for (const kid of node.kids) {
			const place = kid.kind !== 'node' && first !== undefined && kid.page !== first ? `p${(kid.page ?? -1) + 1} ` : '';
			if (kid.kind === 'node') walk(kid.node, `${indent}  `);
			else if (kid.kind === 'objr') lines.push(`${indent}  ${place}→ ${linkOf(kid.object)}`);
			else {
				const text =
					content
						.of(kid)
						?.runs.map((run) => run.text)
						.join('') ?? '';
				if (text) lines.push(`${indent}  ${place}“${text}”`);
			}
		}
	};
	const nodes = root.kids.flatMap((kid) => (kid.kind === 'node' ? [kid.node] : []));
	for (const node of nodes.slice(from)) walk(node, '');
	return `${lines.join('\n')}\n`;
}

function factsOf(node: StructNode): string {
	const attributes = [...node.attributes.values()].flatMap((of) =>
		[...of].filter(([key]) => key !== 'BBox' && key !== 'Placement').map(([key, value]) => `${key}=${String(value).replace('/', '')}`),
	);
	const facts = {
		lang: node.lang,
		alt: node.alt,
		expansion: node.expansion,
		id: node.id,
	};
	return [...Object.entries(facts).flatMap(([key, value]) => (value === undefined ? [] : [`${key}=“${value}”`])), ...attributes]
		.map((fact) => ` ${fact}`)
		.join('');
}

const textOf = (object: PDFObject | undefined): string =>
	object instanceof PDFString || object instanceof PDFHexString ? object.decodeText() : String(object);

/** Where a link leads, and what it says of itself. */
function linkOf(annotation: PDFDict | undefined): string {
	const action = annotation?.lookup(PDFName.of('A'));
	if (!annotation || !(action instanceof PDFDict)) return 'nowhere';
	const target = action.get(PDFName.of('URI')) ? textOf(action.lookup(PDFName.of('URI'))) : `#${textOf(action.lookup(PDFName.of('D')))}`;
	return `${target} (${textOf(annotation.lookup(PDFName.of('Contents')))})`;
}

/** Everything that pages draw, artifacts too, page by page. */
export const drawnOn = ({ reading }: Made): string[] => reading.pages.map((page) => page.runs.map((run) => run.text).join(''));

/** Artifacts of a kind on a page: what is said again, heads and feet. */
export const artifactsOn = ({ reading }: Made, index: number, subtype?: string): string =>
	(reading.pages[index]?.runs ?? [])
		.filter((run) => run.sequence?.artifact && (!subtype || run.sequence.artifactSubtype === subtype))
		.map((run) => run.text)
		.join('');

/** A catalog's entry, looked up step by step. */
export function entry(made: Made, ...path: string[]): PDFObject | undefined {
	let at: PDFObject | undefined = made.reading.file?.catalog;
	for (const key of path) at = at instanceof PDFDict ? at.lookup(PDFName.of(key)) : at instanceof PDFArray ? at.lookup(Number(key)) : undefined;
	return at;
}
