/** Turns a `Publication` and an edition's id into that `Edition`: only what it says, help first, notes where they belong. */
import type { FootnoteDefinition, Heading, Nodes, Parents, Root, RootContent } from 'mdast';
import { outside } from './discreet.ts';
import { editionIds, editions } from './editions/index.ts';
import type { Abbreviation, Edition, EditionCounts, EditionId, EditionSpec, Publication, Section, SectionNode } from './model.ts';
import { staleNote } from './reviews/note.ts';
import { statesOf } from './reviews/state.ts';
import { walk } from './walk.ts';
import { editionWords } from './words.ts';

/** Undefined when the edition has nothing to say: no section of it is written. */
export function select(publication: Publication, id: EditionId): Edition | undefined {
	const spec: EditionSpec = editions[id];
	const definitions = collectDefinitions(publication);
	const abbreviate = abbreviator(publication.abbreviations);
	const states = new Map(statesOf(publication, id).map((state) => [state.section.id, state]));
	const sections = helpFirst(publication).flatMap((section): SectionNode[] => {
		const kept = spec.keep(section, publication);
		if (!kept) return [];
		// A copy: two editions may say the same blocks, and each marks its own first uses.
		const heading: Heading = {
			...section.heading,
			depth: 2,
			children: structuredClone(kept.title),
			data: { ...section.heading.data, id: section.id },
		};
		const blocks = kept.blocks.map(copy).filter((block) => block.type !== 'footnoteDefinition');
		const state = states.get(section.id);
		const note = state && staleNote(state, id === 'bsl' && publication.films.get(section.id)?.placeholder === true);
		const node: SectionNode = {
			type: 'section',
			id: section.id,
			children: [heading, ...(note ? [note] : []), ...blocks],
			...(section.heading.position && { position: section.heading.position }),
		};
		node.children.push(...notesOf(node, definitions));
		abbreviate(node);
		return [node];
	});
	if (sections.length === 0) return undefined;
	const { meta } = publication;
	return {
		id,
		title: `${outside(meta).title}: ${editionWords[id].inTitle}`,
		meta,
		sections,
		elsewhere: elsewhere(publication),
		counts: count(sections, spec),
	};
}

/** The document's order, with the section about getting help before all others. */
function helpFirst({ sections, meta }: Publication): Section[] {
	return [...sections.filter((section) => section.id === meta.help), ...sections.filter((section) => section.id !== meta.help)];
}

function elsewhere(publication: Publication): Map<string, EditionId[]> {
	return new Map(publication.sections.map((section) => [section.id, editionIds.filter((id) => (editions[id] as EditionSpec).keep(section, publication))]));
}

/** A deep copy that shares pictures' and films' bytes. */
function copy<T>(value: T): T {
	if (value instanceof Uint8Array || value === null || typeof value !== 'object') return value;
	if (Array.isArray(value)) return value.map(copy) as T;
	const copied: Record<string, unknown> = {};
	for (const key in value) copied[key] = key === 'position' ? value[key as keyof T] : copy(value[key as keyof T]);
	return copied as T;
}

function collectDefinitions(publication: Publication): Map<string, FootnoteDefinition> {
	const found = new Map<string, FootnoteDefinition>();
	for (const section of publication.sections)
		for (const children of [section.full, ...Object.values(section.derived).map((derived) => derived.children)])
			walk({ type: 'root', children: children as RootContent[] } as Root, 'footnoteDefinition', (node) => {
				if (!found.has(node.identifier)) found.set(node.identifier, node);
			});
	return found;
}

/** The notes that this section refers to, in the order of first reference; notes may refer to notes. */
function notesOf(section: SectionNode, definitions: ReadonlyMap<string, FootnoteDefinition>): FootnoteDefinition[] {
	const notes: FootnoteDefinition[] = [];
	const seen = new Set<string>();
	const gather = (node: Nodes): void =>
		walk(node, 'footnoteReference', (reference) => {
			const definition = definitions.get(reference.identifier);
			if (!definition || seen.has(reference.identifier)) return;
			seen.add(reference.identifier);
			const note = copy(definition);
			notes.push(note);
			gather(note);
		});
	gather(section as Nodes);
	return notes;
}

/** Marks each abbreviation in the text with what it stands for; code and links' addresses stay as they are. */
function abbreviator(abbreviations: ReadonlyMap<string, string>): (section: SectionNode) => void {
	if (abbreviations.size === 0) return () => {};
	const names = [...abbreviations.keys()].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
	const pattern = new RegExp(`(?<![\\p{L}\\p{N}#])(?:${names.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
	return (section) => {
		const met = new Set<string>();
		const split = (text: string, position: Nodes['position']): Nodes[] => {
			const parts: Nodes[] = [];
			let from = 0;
			const where = position ? { position } : {};
			for (const match of text.matchAll(pattern)) {
				if (match.index > from)
					parts.push({
						type: 'text',
						value: text.slice(from, match.index),
						...where,
					});
				const abbreviation: Abbreviation = {
					type: 'abbreviation',
					value: match[0],
					expansion: abbreviations.get(match[0]) ?? '',
					first: !met.has(match[0]),
					...where,
				};
				met.add(match[0]);
				parts.push(abbreviation);
				from = match.index + match[0].length;
			}
			if (from < text.length) parts.push({ type: 'text', value: text.slice(from), ...where });
			return parts;
		};
		const mark = (node: Parents): void => {
			node.children = node.children.flatMap((child): Nodes[] => {
				if (child.type === 'text') return split(child.value, child.position);
				if ('children' in child) mark(child as Parents);
				return [child];
			}) as never;
		};
		mark(section as Parents);
	};
}

const words = new Intl.Segmenter('en-GB', { granularity: 'word' });

/** One word for certain (UAX #29): the segmenter is not asked, which takes far longer. */
const plainWord = /^["'(“‘]*[A-Za-z]+[)"’”.,:;!?]*$/;

/** Words as a reader would count them. */
function countWords(text: string): number {
	const others: string[] = [];
	let total = 0;
	for (const token of text.split(/[ \n]+/))
		if (plainWord.test(token)) total++;
		else others.push(token);
	for (const { isWordLike } of words.segment(others.join(' '))) if (isWordLike) total++;
	return total;
}

/** Of one section of an edition. */
export const countOf = (section: SectionNode, edition: EditionId): EditionCounts => count([section], editions[edition]);

function count(sections: readonly SectionNode[], spec: EditionSpec): EditionCounts {
	const counts: EditionCounts = {
		sections: sections.length,
		words: 0,
		pictures: 0,
		films: 0,
		statements: 0,
		minutesToRead: 0,
		filmSeconds: 0,
	};
	for (const section of sections)
		walk(section as Nodes, (node) => {
			if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code' || node.type === 'abbreviation' || node.type === 'formula')
				counts.words += countWords(node.value);
			if (node.type === 'image') counts.pictures++;
			if (node.type === 'statement') {
				counts.statements++;
				counts.pictures++;
			}
			if (node.type === 'film' && node.film) {
				counts.films++;
				counts.filmSeconds += node.film.seconds;
			}
		});
	counts.minutesToRead = Math.max(1, Math.round(counts.words / spec.wordsPerMinute));
	return counts;
}
