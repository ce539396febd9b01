/** Reads a Word file again: what its parts say in WordprocessingML, without any of the writer's code. */
import { type DocxState, readBody } from './docx-body.ts';
import { empty, type Found } from './found.ts';
import type { Unzipped } from './index.ts';
import { all, child, parseXml, textOf, type XmlElement } from './xml.ts';

const required = ['[Content_Types].xml', '_rels/.rels', 'docProps/core.xml', 'word/document.xml', 'word/styles.xml', 'word/_rels/document.xml.rels'];

export function readDocx(parts: Unzipped): Found {
	const found = empty();
	found.missing = required.filter((name) => !parts.has(name)).map((name) => `the part “${name}” is missing`);
	if (found.missing.length) return found;
	const part = (name: string): XmlElement => parseXml(parts.get(name) ?? new Uint8Array());
	const core = part('docProps/core.xml');
	found.title = textOf(all(core, 'dc:title')[0] ?? core);
	// What Word reads aloud and spells by is the default of the styles; the property must agree with it.
	const styled = all(part('word/styles.xml'), 'w:rPrDefault').flatMap((each) => all(each, 'w:lang'))[0]?.attributes['w:val'] ?? '';
	const said = textOf(all(core, 'dc:language')[0] ?? { name: '', attributes: {}, children: [] });
	found.language = styled === said ? styled : `${styled}/${said}`;
	for (const target of internalTargets(part('word/_rels/document.xml.rels')))
		if (!parts.has(`word/${target}`)) found.missing.push(`the part “word/${target}” is missing`);
	const body = child(part('word/document.xml'), 'w:document', 'w:body');
	if (!body) return { ...found, missing: [...found.missing, 'the text is missing'] };
	const notes = parts.has('word/footnotes.xml') ? all(part('word/footnotes.xml'), 'w:footnote') : [];
	const state: DocxState = {
		found,
		languages: new Set(),
		notes: new Map(notes.map((note) => [note.attributes['w:id'] ?? '', note])),
		bookmarks: new Set(all(body, 'w:bookmarkStart').map((each) => each.attributes['w:name'] ?? '')),
		started: false,
	};
	found.body = readBody(body, state);
	found.languages = state.languages;
	return found;
}

const internalTargets = (relationships: XmlElement): string[] =>
	all(relationships, 'Relationship')
		.filter((each) => each.attributes.TargetMode !== 'External')
		.map((each) => each.attributes.Target ?? '');
