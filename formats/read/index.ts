/** Turns a source folder into a `Publication`, or into findings that say why it cannot be one. Edge: disk. */

import type { Definition } from 'mdast';
import { readMoved } from '../addresses.ts';
import { finding } from '../findings.ts';
import type { Film, Finding, Picture, Publication } from '../model.ts';
import { defineAbbreviations } from './abbreviations.ts';
import { placeAllowance } from './allowances.ts';
import { checkConflicts } from './check-conflicts.ts';
import { checkControl } from './check-control.ts';
import { checkLanguage } from './check-language.ts';
import { checkNotes } from './check-notes.ts';
import { createContext } from './context.ts';
import { decodeUtf8, maxSourceBytes, readInside } from './files.ts';
import { readFilms } from './films.ts';
import { misplacedFrontMatter, readFrontMatter } from './front-matter.ts';
import { labelKey } from './labels.ts';
import { nameAndLink } from './links.ts';
import { locate, sourceFinding } from './locate.ts';
import { mendBoxes } from './mend-boxes.ts';
import { otherKind, saveAgain } from './other-kind.ts';
import { parseMarkdown } from './parse.ts';
import { type PartsMemory, type PlacedPart, separable } from './parse-parts.ts';
import { loadLogo, loadPictures } from './pictures.ts';
import { readPart, type Surroundings } from './read-part.ts';
import { readReviews } from './reviews.ts';
import { straightQuotes } from './straight-quotes.ts';
import type { Definitions } from './tidy.ts';

export interface ReadOptions {
	/** `YYYY-MM-DD`: what counts as today; without it nothing is reckoned old. */
	today?: string;
	/** Of what was read last time, for a preview: the same publication, sooner. Only one that was made with it lives at a time. */
	memory?: ReadMemory;
}

/** What `readSource` and `readText` remember from one time to the next. */
export interface ReadMemory {
	parts: PartsMemory;
	/** By the address that the author wrote. */
	pictures: Map<string, Picture>;
	/** By section. */
	films: Map<string, Film>;
}

export const createMemory = (): ReadMemory => ({ parts: new Map(), pictures: new Map(), films: new Map() });

/**
 * Reads `source`: a folder with `strategy.md` (or with one Markdown file), or a Markdown file. The publication is
 * absent when there is nothing to publish; otherwise findings of severity error say what stops it.
 */
export async function readSource(source: string, options: ReadOptions = {}): Promise<{ publication?: Publication; findings: Finding[] }> {
	const found = await locate(source);
	if ('finding' in found) return { findings: [found.finding] };
	const { folder, file } = found;
	const read = await readInside(folder, file, maxSourceBytes);
	if ('problem' in read)
		return {
			findings: [sourceFinding(file, 1, problems[read.problem][0], problems[read.problem][1])],
		};
	const other = otherKind(read.bytes);
	if (other) return { findings: [sourceFinding(file, 1, other.message, other.hint, 'not-utf8')] };
	const decoded = decodeUtf8(read.bytes);
	if ('badLine' in decoded)
		return {
			findings: [sourceFinding(file, decoded.badLine, 'This line is not UTF-8 text.', saveAgain, 'not-utf8')],
		};
	if (!decoded.text.trim())
		return {
			findings: [sourceFinding(file, 1, 'The source is empty.', 'Write front matter with a title, then sections that begin with “##”.', 'source-empty')],
		};
	const control = checkControl(file, decoded.text);
	if (control.length > 0) return { findings: control };
	const conflicts = checkConflicts(file, decoded.text);
	if (conflicts.length > 0) return { findings: conflicts };
	return readText(folder, file, decoded.text, options);
}

/** Reads Markdown `written` (with `\n` line ends) as if it stood in `file` of `folder`, where its pictures and films are looked for. */
export async function readText(
	folder: string,
	file: string,
	written: string,
	options: ReadOptions = {},
): Promise<{ publication?: Publication; findings: Finding[] }> {
	const straight = straightQuotes(written);
	const told = createContext(file, straight);
	const text = mendBoxes(straight, told);
	const begins = misplacedFrontMatter(text);
	if (begins) return { findings: [sourceFinding(file, begins.line, 'The front matter must begin with “---” on the first line.', begins.hint, 'front-matter')] };
	const context = createContext(file, text);
	context.noted.push(...told.noted);
	const memory = options.memory ?? createMemory();
	const parsed = parseMarkdown(text, file, memory.parts);
	if (!parsed.parts) return { findings: parsed.findings };
	const parts = separable(text, parsed.parts);
	const yaml = parts[0]?.part.yaml;
	const meta = readFrontMatter(yaml?.value, yaml?.position?.start.line ?? 1, context);
	const surroundings: Surroundings = { file, meta, definitions: definitionsOf(parts), hasSections: parts.length > 1 };
	const read = parts.map((part, index) => readPart(part, index === parts.length - 1, surroundings));
	for (const { noted } of read) context.noted.push(...noted);
	checkNotes(
		read.map(({ notes }) => notes),
		context,
	);
	const allowances = read.flatMap((part, index) => part.allowances.map((taken) => placeAllowance(taken, read[index + 1]?.drafts[0]?.section.heading)));
	const abbreviations = defineAbbreviations(
		read.flatMap((part) => part.abbreviations),
		context,
	);
	const drafts = read.flatMap((part) => part.drafts);
	if (drafts.length === 0)
		context.error('source-empty', 1, 'The source has no sections.', 'Write at least one heading that begins with “##”, and words under it.');
	const renamed = nameAndLink(drafts, meta?.title, context);
	const { pictures, changed } = await loadPictures(folder, drafts, memory.pictures, context);
	// What is remembered of a section is remembered of this object: another one forgets it.
	for (const draft of new Set([...renamed, ...changed])) draft.section = { ...draft.section };
	const sections = drafts.map(({ section }) => section);
	if (meta) checkLanguage(sections, meta, context);
	const [logo, films, reviews, moved] = await Promise.all([
		loadLogo(folder, meta, context),
		readFilms(folder, sections, memory.films),
		readReviews(folder, sections),
		readMoved(folder),
	]);
	const findings = [...context.noted.map(finding), ...films.findings, ...reviews.findings];
	if (!meta || sections.length === 0) return { findings };
	if (meta.help && !sections.some((section) => section.id === meta.help))
		findings.push(
			sourceFinding(
				file,
				meta.lines.get('help') ?? 1,
				`There is no section “${meta.help}” for “help”.`,
				'Write the id of the section that says how to get help.',
				'help-section',
			),
		);
	const publication: Publication = {
		meta,
		sections,
		abbreviations,
		films: films.films,
		reviews: reviews.reviews,
		allowances,
		moved,
		pictures,
		...(logo && { logo }),
		source: { file, text },
		...(options.today && { today: options.today }),
	};
	return { publication, findings };
}

/** The first of each name counts. */
function definitionsOf(parts: readonly PlacedPart[]): Definitions {
	const definitions = new Map<string, Definition>();
	for (const node of parts.flatMap(({ part }) => part.definitions)) {
		const label = labelKey(node.identifier);
		if (!definitions.has(label)) definitions.set(label, node);
	}
	return definitions;
}

const problems = {
	missing: ['The source file is not there.', 'Check its name.'],
	outside: ['The source file is a link that leads out of its folder.', 'Put the file itself in the folder.'],
	'not-a-file': ['The source is not a file.', 'Put a Markdown file called strategy.md in the folder.'],
	'too-large': ['The source is larger than 32 MB.', 'Take out what is not text (pictures belong in files of their own), or split the document.'],
	unreadable: ['The source file cannot be read.', 'Check that you are allowed to open it.'],
} as const;
