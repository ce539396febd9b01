/** Turns Word's paragraphs, tables and runs into text in reading order, and notes the headings, pictures, tables and links on the way. */
import type { Found } from './found.ts';
import { wordTable } from './tables.ts';
import { all, child, elements, textOf, type XmlElement } from './xml.ts';

export interface DocxState {
	found: Found;
	languages: Set<string>;
	notes: ReadonlyMap<string, XmlElement>;
	bookmarks: ReadonlySet<string>;
	/** Title, state and contents stand before the first section; they are not the edition's words. */
	started: boolean;
}

export function readBody(parent: XmlElement, state: DocxState): string {
	return elements(parent)
		.map((element) => block(element, state))
		.join('\n');
}

function block(element: XmlElement, state: DocxState): string {
	if (element.name === 'w:p') return paragraph(element, state);
	if (element.name === 'w:tbl') return table(element, state);
	return element.name.startsWith('w:') && element.name !== 'w:sectPr' ? readBody(element, state) : '';
}

function paragraph(element: XmlElement, state: DocxState): string {
	const style = child(element, 'w:pPr', 'w:pStyle')?.attributes['w:val'] ?? '';
	const level = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0);
	if (level) state.started = true;
	if (!state.started) return '';
	const text = inline(element, state);
	if (level) state.found.headings.push({ level, text });
	if (style === 'DefinitionTerm') state.found.terms.push(text);
	if (style === 'ImageCaption') state.found.captions.push(text);
	return text;
}

function table(element: XmlElement, state: DocxState): string {
	state.found.tables.push(wordTable(element));
	return readBody(element, state);
}

function inline(parent: XmlElement, state: DocxState): string {
	return elements(parent)
		.map((element) => {
			switch (element.name) {
				case 'w:t':
					return textOf(element);
				case 'w:tab':
				case 'w:br':
					return '\n';
				case 'w:softHyphen':
					return '\u00ad';
				case 'w:r':
					state.languages.add(child(element, 'w:rPr', 'w:lang')?.attributes['w:val'] ?? '');
					return inline(element, state);
				case 'w:hyperlink':
					return link(element, state);
				case 'w:drawing':
					picture(element, state);
					return '';
				case 'w:footnoteReference':
					return note(element, state);
				case 'w:instrText':
				case 'w:pPr':
				case 'w:rPr':
					return '';
				default:
					return inline(element, state);
			}
		})
		.join('');
}

function link(element: XmlElement, state: DocxState): string {
	const text = inline(element, state);
	const anchor = element.attributes['w:anchor'];
	state.found.links.push({
		text,
		broken: anchor === undefined ? !element.attributes['r:id'] : !state.bookmarks.has(anchor),
	});
	return text;
}

function picture(element: XmlElement, state: DocxState): void {
	const properties = all(element, 'wp:docPr')[0];
	const decorative = all(element, 'adec:decorative')[0]?.attributes.val === '1';
	state.found.pictures.push({
		alternative: properties?.attributes.descr ?? '',
		decorative,
	});
	const embedded = all(element, 'a:blip')[0]?.attributes['r:embed'];
	if (!embedded) state.found.missing.push(`picture ${state.found.pictures.length} has nothing that an older Word can show`);
}

function note(element: XmlElement, state: DocxState): string {
	const found = state.notes.get(element.attributes['w:id'] ?? '');
	return found
		? `\n${elements(found)
				.map((each) => inline(each, state))
				.join('\n')}\n`
		: '';
}
