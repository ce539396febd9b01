/** What the handlers share while one edition becomes one pandoc document: its notes, its ids, its pictures. */
import type { FootnoteDefinition } from 'mdast';
import type { Edition, PandocFormatId, Picture } from '../../model.ts';
import { walk } from '../../walk.ts';

export interface TreeState {
	edition: Edition;
	format: PandocFormatId;
	/** Notes by identifier: pandoc wants a note's text where it is referred to. */
	notes: ReadonlyMap<string, FootnoteDefinition>;
	/** Notes that are being written now, so that a note that refers to itself ends. */
	openNotes: Set<string>;
	/** Every id that a link inside this edition can lead to. */
	ids: ReadonlySet<string>;
	/** Pictures that were used, by the flat name under which pandoc is given them. */
	files: Map<string, Picture>;
	/** Tables whose cells name their headers, for the ids of these. */
	tableCount: number;
	/** What the passage that is being written is in, where that is another language than the document's. */
	language?: string | undefined;
}

export function createState(edition: Edition, format: PandocFormatId): TreeState {
	const notes = new Map<string, FootnoteDefinition>();
	const ids = new Set<string>();
	for (const section of edition.sections) {
		ids.add(section.id);
		walk(section, (node) => {
			if (node.type === 'footnoteDefinition') notes.set(node.identifier, node);
			if (node.type === 'heading' && node.data?.id) ids.add(node.data.id);
		});
	}
	return {
		edition,
		format,
		notes,
		openNotes: new Set(),
		ids,
		files: new Map(),
		tableCount: 0,
	};
}
