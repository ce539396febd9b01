/** Turns one part of the text into drafts of its sections, and what the rest of the document must know of it; once, while nothing it needs changes. */
import type { Root } from 'mdast';
import type { Point } from 'unist';
import type { FindingOptions } from '../findings.ts';
import type { Meta } from '../model.ts';
import { type AbbreviationLine, takeAbbreviations } from './abbreviations.ts';
import { type TakenAllowance, takeAllowances } from './allowances.ts';
import { type Notes, notesIn } from './check-notes.ts';
import { placeContacts } from './contacts.ts';
import { createContext } from './context.ts';
import { resolveDirectives } from './directives.ts';
import { levelHeadings, mendLevel } from './headings.ts';
import { mendBreaks } from './mend-breaks.ts';
import { mendForeign } from './mend-foreign.ts';
import { endContainers } from './open-containers.ts';
import type { Part } from './parse-part.ts';
import type { PlacedPart } from './parse-parts.ts';
import { checkAlternatives } from './pictures.ts';
import { movePoints, pointsOf } from './places.ts';
import { type Draft, splitSections } from './sections.ts';
import { type Definitions, tidy } from './tidy.ts';

export interface ReadPart {
	drafts: readonly Draft[];
	abbreviations: readonly AbbreviationLine[];
	allowances: readonly TakenAllowance[];
	notes: Notes;
	noted: readonly FindingOptions[];
}

/** What a part needs of the rest of the document. */
export interface Surroundings {
	file: string;
	meta: Meta | undefined;
	definitions: Definitions;
	/** Other parts begin with `##`. */
	hasSections: boolean;
}

interface Remembered {
	/** What it needed, as text. */
	needs: string;
	read: Omit<ReadPart, 'noted'>;
	noted: readonly FindingOptions[];
	points: readonly Point[];
	line: number;
	offset: number;
}

const known = new WeakMap<Part, Remembered>();

/** Its nodes stand at the part's place in the file. A part that was read before is the same, moved there: what was made of it then moves too. */
export function readPart({ part, line, offset }: PlacedPart, isLast: boolean, around: Surroundings): ReadPart {
	const needs = needsOf(part, isLast, around);
	let remembered = known.get(part);
	if (remembered?.needs !== needs) known.set(part, (remembered = { needs, ...readAnew(part, isLast, around), line: 0, offset: 0 }));
	movePoints(remembered.points, line - remembered.line, offset - remembered.offset);
	Object.assign(remembered, { line, offset });
	const noted = remembered.noted.map((each) => (typeof each.at === 'number' ? { ...each, at: each.at + line } : each));
	return { ...remembered.read, noted };
}

function needsOf({ text, mentions }: Part, isLast: boolean, { file, meta, definitions, hasSections }: Surroundings): string {
	const contacts = text.includes('::contacts') ? meta?.contacts : undefined;
	const defined = definitions.size === 0 ? [] : [...mentions].flatMap((label) => definitions.get(label) ?? []);
	return JSON.stringify([
		file,
		contacts,
		text.includes('::allow') && isLast,
		defined.map(({ identifier, url, title }) => [identifier, url, title]),
		/^## /.test(text) ? '' : [hasSections, meta?.title],
	]);
}

function readAnew(part: Part, isLast: boolean, { file, meta, definitions, hasSections }: Surroundings): Pick<Remembered, 'read' | 'noted' | 'points'> {
	const context = createContext(file, part.text);
	const root: Root = { type: 'root', children: part.nodes() };
	endContainers(root, context);
	const points = pointsOf(root.children);
	mendForeign(root, context);
	mendBreaks(root, context);
	placeContacts(root, meta, context);
	const allowances = takeAllowances(root, isLast, context);
	resolveDirectives(root, context);
	const abbreviations = takeAbbreviations(root, context);
	mendLevel(root, context);
	tidy(root, definitions, context);
	const notes = notesIn(root);
	const drafts = splitSections(levelHeadings(root, meta, hasSections, context), context);
	for (const { images } of drafts) checkAlternatives(images, context);
	return { read: { drafts, abbreviations, allowances, notes }, noted: context.noted, points };
}
