/** Checkpoints 10 to 13: characters, language, stretched characters and pictures. */
import { dictsWith, homeOf, homeOfAnnotation, languageOf } from '../facts.ts';
import { getDict, getNumber, getText } from '../read/objects.ts';
import type { Sequence, StructNode } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, eachNode, filled, has, machine, only, person } from './condition.ts';

/** A map that says nothing: no text at all, half a character, or the mark for a character that is not known. */
const says = (text: string): boolean =>
	text !== '' && text !== '\ufffd' && !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

export const checkpoint10 = {
	'10-001': machine('7.2', 'A character is mapped to nothing that Unicode has.', ({ reading }) =>
		reading.fonts.flatMap(({ font, all }) => {
			const code = [...all.keys()].find((candidate) => !says(font.toUnicode?.text.get(candidate) ?? ' '));
			return code === undefined
				? []
				: [
						{
							page: all.get(code),
							message: `The font ${font.name} maps a character to nothing that Unicode has: it cannot be read out or copied.`,
							hint: 'Export the PDF with fonts that keep their characters.',
						},
					];
		}),
	),
} as const satisfies ConditionsOf<'10'>;

const hint = 'Set the language of the document (catalog, Lang), and of each part in another language.';
/** Asked only where the document as a whole says no language. */
/** The remedy is one for all of them: the first is told, and how many more there are. */
const first = (faults: Fault[]): Fault[] => {
	const [fault] = faults;
	const more = faults.length - 1;
	return fault
		? [{ ...fault, message: more > 0 ? `${fault.message.slice(0, -1)}, nor ${more === 1 ? 'does one more' : `do ${more} more`}.` : fault.message }]
		: [];
};
const withoutDefault =
	(check: (subject: Subject) => Fault[]) =>
	(subject: Subject): Fault[] =>
		subject.reading.metadata.language === undefined ? first(check(subject)) : [];

/** Whether marked content says its language: itself, what it stands in, or the element that holds it. */
function speaker({ reading, content }: Pick<Subject, 'reading' | 'content'>): (sequence: Sequence | undefined) => boolean {
	const owners = new Map<Sequence, StructNode>();
	for (const node of reading.structure?.nodes ?? []) {
		for (const kid of node.kids) {
			const found = content.of(kid);
			if (found) owners.set(found.sequence, node);
		}
	}
	return (sequence) => {
		for (let at = sequence; at; at = at.parent) if (at.lang !== undefined || languageOf(owners.get(at)) !== undefined) return true;
		return false;
	};
}

/** Text on a page whose content and elements all say no language: once a page. */
function mute({ reading, content }: Subject): Fault[] {
	const spoken = speaker({ reading, content });
	return reading.pages.flatMap((page) => {
		const run = page.runs.find((candidate) => !spoken(candidate.sequence));
		return run ? [{ page: page.index, hint, message: `Text “${run.text.trim().slice(0, 60)}” does not say which language it is in.` }] : [];
	});
}

/** Replacement texts of elements, and of marked content that is a Span. */
function replacements({ reading, content }: Subject): Fault[] {
	const spoken = speaker({ reading, content });
	const texts = [
		['actualText', 'replacement text (ActualText)'],
		['alt', 'alternative text (Alt)'],
		['expansion', 'expansion (E)'],
	] as const;
	const faults: Fault[] = [];
	for (const [key, name] of texts) {
		for (const node of reading.structure?.nodes ?? [])
			if (node[key] !== undefined && languageOf(node) === undefined)
				faults.push({ node, hint, message: `The ${name} of an element does not say which language it is in.` });
		for (const page of reading.pages) {
			for (const sequence of page.sequences) {
				if (sequence.tag === 'Span' && sequence[key] !== undefined && !spoken(sequence))
					faults.push({ page: page.index, hint, message: `The ${name} of marked content does not say which language it is in.` });
			}
		}
	}
	return faults;
}

const says11 = (what: string): string => `${what} does not say which language it is in.`;
export const checkpoint11 = {
	'11-001': machine('7.2', 'Text does not say which language it is in.', withoutDefault(mute)),
	'11-002': machine('7.2', 'Alternative, replacement or expanded text does not say which language it is in.', withoutDefault(replacements)),
	'11-003': machine(
		'7.2',
		'The outline does not say which language it is in.',
		withoutDefault(({ reading }) => only(getDict(getDict(reading.file?.catalog, 'Outlines'), 'First') !== undefined, says11('The outline (bookmarks)'), hint)),
	),
	'11-004': machine(
		'7.2',
		'The description of an annotation does not say which language it is in.',
		withoutDefault(({ reading }) =>
			reading.pages.flatMap((page) =>
				page.annotations
					.filter((annotation) => annotation.contents !== undefined && getText(homeOfAnnotation(reading, annotation)?.dict, 'Lang') === undefined)
					.map((annotation) => ({ page: page.index, hint, message: says11(`The description of an annotation (${annotation.subtype})`) })),
			),
		),
	),
	'11-005': machine(
		'7.2',
		'The name of a form field does not say which language it is in.',
		withoutDefault(({ reading }) =>
			dictsWith(reading, 'TU')
				.filter(
					(dict) =>
						getText(dict, 'TU') !== undefined &&
						// What has no name of its own and a field above it is a widget of that field.
						(getText(dict, 'T') !== undefined || getDict(dict, 'Parent') === undefined) &&
						getText(homeOf(reading, getNumber(dict, 'StructParent'))?.dict, 'Lang') === undefined,
				)
				.map((dict) => ({ hint, message: says11(`The name of a form field, “${getText(dict, 'TU')}”,`) })),
		),
	),
	'11-006': machine(
		'7.2',
		'The metadata does not say which language it is in.',
		withoutDefault(({ reading }) => only(reading.metadata.defaultLanguage, says11('The title or another text of the metadata'), hint)),
	),
	'11-007': person(
		'7.2',
		'Text is in another language than the document says.',
		'Look for words in another language: are they marked with it, and is the language of the document right?',
		{ ours: ['language'] },
	),
} as const satisfies ConditionsOf<'11'>;

export const checkpoint12 = {
	'12-001': person(
		'7.2',
		'A stretched character, such as a large bracket over several lines, is drawn in pieces that are not tagged as one.',
		'Look for large brackets and braces: does each have ActualText?',
		{ when: has('Formula', 'Table') },
	),
} as const satisfies ConditionsOf<'12'>;

/** Words for those who cannot see it: alternative text that says something, or replacement text, which may be none. */
export const described = ({ alt, actualText }: StructNode): boolean => filled(alt) || actualText !== undefined;

const pictures = has('Figure');
export const checkpoint13 = {
	'13-001': person('7.3', 'A picture is not tagged as a Figure.', 'Look for pictures and diagrams: is each a Figure, or an artifact where it only decorates?', {
		ours: ['pictures'],
	}),
	'13-002': person(
		'7.3',
		'A link over a picture does not say both where it leads and what the picture shows.',
		'Look for pictures that are links: does the alternative text say both?',
		{ when: (subject) => pictures(subject) && has('Link')(subject) },
	),
	'13-003': person('7.3', 'A caption is not tagged as a Caption.', 'Look for words under pictures: are they Caption elements?', { when: pictures }),
	'13-004': machine(
		'7.3',
		'A picture has no alternative text.',
		eachNode('Say in the source what the picture shows, or mark it as decorative.', (node) =>
			node.standard === 'Figure' && !described(node) ? 'A figure has no alternative text.' : undefined,
		),
	),
	'13-005': person(
		'7.3',
		'Replacement text stands where alternative text should.',
		'Look for pictures with ActualText: is the picture nothing but those words?',
		{ when: ({ reading }) => reading.structure?.nodes.some((node) => node.standard === 'Figure' && node.actualText !== undefined) ?? false },
	),
	'13-006': person('7.3', 'Parts of one picture are tagged as pictures of their own.', 'Look for diagrams made of many parts: is each one Figure as a whole?', {
		when: pictures,
	}),
	'13-007': person('7.3', 'A more accessible form of the content is not used.', 'Look for pictures of text or tables: could they be text or tables?', {
		when: pictures,
	}),
	'13-008': person('7.3', 'A picture of words has no replacement text.', 'Look for pictures that are read as words: do they have ActualText?', {
		when: pictures,
	}),
} as const satisfies ConditionsOf<'13'>;
