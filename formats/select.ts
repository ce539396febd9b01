/** Turns a `Publication` and an edition's id into that `Edition`: only what it says, help first, notes where they belong. */
import type { FootnoteDefinition, Heading, Nodes } from 'mdast';
import { abbreviator } from './abbreviate.ts';
import { countsOf } from './counts.ts';
import { outside } from './discreet.ts';
import { editionIds, editions } from './editions/index.ts';
import type { Edition, EditionId, Film, Notice, Publication, Section, SectionNode } from './model.ts';
import { staleNote } from './reviews/note.ts';
import { statesOf } from './reviews/state.ts';
import { walk, walkAll } from './walk.ts';
import { editionWords } from './words.ts';

/** Undefined when the edition has nothing to say: no section of it is written. */
export function select(publication: Publication, id: EditionId): Edition | undefined {
	const abbreviations = JSON.stringify([...publication.abbreviations]);
	const definitions = collectDefinitions(publication);
	const abbreviate = abbreviator(publication.abbreviations);
	const states = new Map(statesOf(publication, id).map((state) => [state.section.id, state]));
	const sections = helpFirst(publication).flatMap((section): SectionNode[] => {
		const film = publication.films.get(section.id);
		const state = states.get(section.id);
		const note = state && staleNote(state, id === 'bsl' && film?.placeholder === true);
		const needs: Needs = { abbreviations, film, films: publication.films.size > 0, note: note && JSON.stringify(note) };
		const remembered = known.get(section)?.get(id);
		if (remembered && isEnough(remembered, needs, definitions)) return remembered.nodes;
		const node = sectionNode(section, id, note, publication);
		const notes = node ? notesOf(node, definitions) : new Map();
		if (node) {
			node.children.push(...[...notes.values()].flatMap((definition) => (definition ? [copy(definition)] : [])));
			abbreviate(node);
		}
		const nodes = node ? [node] : [];
		known.set(section, (known.get(section) ?? new Map()).set(id, { needs, notes, nodes }));
		return nodes;
	});
	if (sections.length === 0) return undefined;
	const { meta } = publication;
	return {
		id,
		title: `${outside(meta).title}: ${editionWords[id].inTitle}`,
		meta,
		sections,
		elsewhere: elsewhere(publication),
		counts: countsOf(sections, id),
	};
}

/** What an edition's section is made of, beside the section itself. */
interface Needs {
	abbreviations: string;
	film: Film | undefined;
	films: boolean;
	note: string | undefined;
}

/** The notes that a section refers to, by their identifiers; undefined where nobody wrote the note. */
type References = ReadonlyMap<string, FootnoteDefinition | undefined>;

interface Remembered {
	needs: Needs;
	notes: References;
	nodes: SectionNode[];
}

/** Between two saves nearly every section stays as it was. */
const known = new WeakMap<Section, Map<EditionId, Remembered>>();

const isEnough = ({ needs, notes }: Remembered, now: Needs, definitions: References): boolean =>
	(Object.keys(now) as (keyof Needs)[]).every((key) => needs[key] === now[key]) && [...notes].every(([name, note]) => definitions.get(name) === note);

function sectionNode(section: Section, id: EditionId, note: Notice | undefined, publication: Publication): SectionNode | undefined {
	const kept = editions[id].keep(section, publication);
	if (!kept) return undefined;
	// A copy: two editions may say the same blocks, and each marks its own first uses.
	const heading: Heading = { ...section.heading, depth: 2, children: copy(kept.title), data: { ...section.heading.data, id: section.id } };
	const blocks = kept.blocks.filter((block) => block.type !== 'footnoteDefinition').map(copy);
	return {
		type: 'section',
		id: section.id,
		children: [heading, ...(note ? [note] : []), ...blocks],
		...(section.heading.position && { position: section.heading.position }),
	};
}

/** The document's order, with the section about getting help before all others. */
function helpFirst({ sections, meta }: Publication): Section[] {
	return [...sections.filter((section) => section.id === meta.help), ...sections.filter((section) => section.id !== meta.help)];
}

function elsewhere(publication: Publication): Map<string, EditionId[]> {
	let found = everywhere.get(publication);
	if (!found) {
		found = new Map(publication.sections.map((section) => [section.id, editionIds.filter((id) => editions[id].keep(section, publication))]));
		everywhere.set(publication, found);
	}
	return found;
}
/** Each edition asks for it. */
const everywhere = new WeakMap<Publication, Map<string, EditionId[]>>();

/** A deep copy that shares positions, which move with the section, and films and loaded pictures. */
function copy<T>(value: T): T {
	if (value === null || typeof value !== 'object' || 'bytes' in value) return value;
	if (Array.isArray(value)) return value.map(copy) as T;
	const made: Record<string, unknown> = {};
	for (const key in value) made[key] = key === 'position' || key === 'film' ? value[key] : copy(value[key]);
	return made as T;
}

/** The first of each name counts. A note is another object where anything in its section is: its links and pictures change in place. */
function collectDefinitions({ sections }: Publication): References {
	const found = new Map<string, FootnoteDefinition>();
	for (const section of sections) for (const node of definitionsIn(section)) if (!found.has(node.identifier)) found.set(node.identifier, node);
	return found;
}

function definitionsIn(section: Section): FootnoteDefinition[] {
	const before = written.get(section);
	if (before) return before;
	const found: FootnoteDefinition[] = [];
	for (const children of [section.full, ...Object.values(section.derived).map((derived) => derived.children)])
		walkAll(children, (node) => node.type === 'footnoteDefinition' && found.push({ ...node }));
	written.set(section, found);
	return found;
}
const written = new WeakMap<Section, FootnoteDefinition[]>();

/** In the order of first reference; notes may refer to notes. */
function notesOf(section: SectionNode, definitions: References): References {
	const notes = new Map<string, FootnoteDefinition | undefined>();
	const gather = (node: Nodes): void =>
		walk(node, (reference) => {
			if (reference.type !== 'footnoteReference' || notes.has(reference.identifier)) return;
			const definition = definitions.get(reference.identifier);
			notes.set(reference.identifier, definition);
			if (definition) gather(definition);
		});
	gather(section);
	return notes;
}
