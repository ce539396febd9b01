/** Checkpoints 28 to 30: annotations, actions and XObjects. */
import { dictsWith, type Home, homeOfAnnotation } from '../facts.ts';
import { asArray, asText, get, getDict, getName, getNumber, getText } from '../read/objects.ts';
import type { Annotation } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { holdsFile, namesFile } from './checkpoints-20-27.ts';
import { type ConditionsOf, filled, has, machine, person } from './condition.ts';

/** ISO 32000-1, table 169. */
const known = new Set(
	'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(
		' ',
	),
);

/** Where there are no tags at all, that is a finding of its own. */
const inTags =
	(check: (subject: Subject) => Fault[]) =>
	(subject: Subject): Fault[] =>
		subject.reading.structure ? check(subject) : [];

/** One fault for each annotation that readers meet and that fails. */
const each =
	(hint: string, fails: (annotation: Annotation, home: Home | undefined) => string | undefined) =>
	({ reading }: Subject): Fault[] =>
		reading.pages.flatMap((page) =>
			page.annotations.flatMap((annotation) => {
				const home = homeOfAnnotation(reading, annotation);
				const message = annotation.hidden ? undefined : fails(annotation, home);
				return message === undefined ? [] : [{ page: page.index, node: home?.node, message, hint }];
			}),
		);
const eachPage =
	(hint: string, fails: (tabs: string | undefined) => string | undefined) =>
	({ reading }: Subject): Fault[] =>
		reading.pages.flatMap((page) => {
			const message = page.annotations.length > 0 ? fails(page.tabs) : undefined;
			return message === undefined ? [] : [{ page: page.index, message, hint }];
		});

const described = (annotation: Annotation, home: Home | undefined): boolean => (annotation.contents ?? '') !== '' || (home?.alt ?? '') !== '';
const inAnnot = (home: Home | undefined): boolean => home?.standard === 'Annot';
const said = (link: Annotation): string => (filled(link.contents) ? ` “${link.contents!.trim().slice(0, 60)}”` : '');
/** The name that a reader hears; a widget that is no field of its own has it from the field above. */
const fieldName = ({ dict }: Annotation): string | undefined => getText(getText(dict, 'T') === undefined ? getDict(dict, 'Parent') : dict, 'TU');

/** Media clip data dictionaries, wherever an action plays one. */
const clips =
	(hint: string, message: string, fails: (clip: Subject['reading']['pages'][number]['dict']) => boolean) =>
	({ reading }: Subject): Fault[] =>
		dictsWith(reading, 'S', 'MCD')
			.filter(fails)
			.map(() => ({ message, hint }));
/** Pairs of a language and a text that says something (ISO 32000-1, 14.9.2.4). */
function hasTexts(clip: Parameters<typeof get>[0]): boolean {
	const list = asArray(get(clip, 'Alt'));
	const texts = list ? list.asArray().map((_, i) => asText(list.lookup(i))) : [];
	return list !== undefined && texts.length % 2 === 0 && texts.every((text, i) => text !== undefined && (i % 2 === 0 || text !== ''));
}

const describe = 'Give it Contents, or its element alternative text.';
const annotations = ({ reading }: Subject): boolean => reading.pages.some((page) => page.annotations.length > 0);
export const checkpoint28 = {
	'28-001': person('7.18.1', 'An annotation is not in the order of reading.', 'Go through the links and fields with the Tab key: is the order right?', {
		when: annotations,
	}),
	'28-002': machine(
		'7.18.1',
		'An annotation is not in an Annot element.',
		inTags(
			each('Put it into an Annot element.', ({ subtype }, home) =>
				['Link', 'Widget', 'PrinterMark'].includes(subtype) || !known.has(subtype) || inAnnot(home)
					? undefined
					: `An annotation (${subtype}) is not in an Annot element.`,
			),
		),
	),
	'28-003': person(
		'7.18.1',
		'An annotation is used for its looks, and is not tagged as what it means.',
		'Look for highlights and stamps: does the text say what they mean?',
		{ when: has('Annot') },
	),
	'28-004': machine(
		'7.18.1',
		'An annotation does not say what it is.',
		each(describe, (annotation, home) =>
			['Link', 'Widget'].includes(annotation.subtype) || !known.has(annotation.subtype) || described(annotation, home)
				? undefined
				: `An annotation (${annotation.subtype}) does not say what it is.`,
		),
	),
	'28-005': machine(
		'7.18.1',
		'A form field has no name that a reader can say.',
		each('Give the field a tooltip (TU).', (annotation, home) =>
			annotation.subtype !== 'Widget' || (fieldName(annotation) ?? '') !== '' || (home?.alt ?? '') !== ''
				? undefined
				: 'A form field has no name that a reader can say (TU).',
		),
	),
	'28-006': machine(
		'7.18.2',
		'An annotation of a kind that the standard does not know is not tagged and described.',
		each('Put it into an Annot element, and give it Contents.', (annotation, home) => {
			if (known.has(annotation.subtype) || (described(annotation, home) && inAnnot(home))) return undefined;
			return `An annotation of an unknown kind (${annotation.subtype}) ${inAnnot(home) ? 'does not say what it is' : 'is not in an Annot element'}.`;
		}),
		{ also: ['7.18.1'] },
	),
	'28-007': machine(
		'7.18.2',
		'The document has a TrapNet annotation.',
		each('Take it out.', ({ subtype }) => (subtype === 'TrapNet' ? 'The document has a TrapNet annotation.' : undefined)),
	),
	'28-008': machine(
		'7.18.3',
		'A page with annotations does not give their order.',
		eachPage('Set Tabs to S.', (tabs) => (tabs === undefined ? 'A page with annotations does not say in which order Tab goes through them.' : undefined)),
	),
	'28-009': machine(
		'7.18.3',
		'The order of annotations is not that of the tags.',
		eachPage('Set Tabs to S.', (tabs) =>
			tabs !== undefined && tabs !== 'S' ? `Tab goes through this page by ${tabs}, and not in the order of the tags.` : undefined,
		),
	),
	'28-010': machine(
		'7.18.4',
		'A form field is not in a Form element.',
		inTags(
			each('Put it into a Form element.', ({ subtype }, home) =>
				subtype !== 'Widget' || home?.standard === 'Form' ? undefined : 'A form field is not in a Form element.',
			),
		),
	),
	'28-011': machine(
		'7.18.5',
		'A link is not in a Link element.',
		inTags(
			each('Put its annotation into a Link element.', (link, home) => {
				if (link.subtype !== 'Link' || home?.standard === 'Link') return undefined;
				return home
					? `A link${said(link)} stands in a ${home.node?.type ?? home.standard} element and not in a Link.`
					: `A link${said(link)} is not tagged: a screen reader does not meet it.`;
			}),
		),
	),
	'28-012': machine(
		'7.18.5',
		'A link does not say where it leads.',
		each('Give the annotation the words of the link.', (link) =>
			link.subtype === 'Link' && (link.contents ?? '') === '' ? 'A link does not say where it leads (Contents).' : undefined,
		),
		{ also: ['7.18.1'] },
	),
	'28-013': person('7.18.5', 'Where one clicks in a picture decides where a link leads (IsMap).', 'Look for such links: is there another way to each place?', {
		when: ({ reading }) => dictsWith(reading, 'IsMap').some((dict) => get(dict, 'IsMap') !== undefined),
	}),
	'28-014': machine(
		'7.18.6.2',
		'A media clip does not say its type.',
		clips('Give the media clip its content type (CT).', 'A media clip does not say its type (CT).', (clip) => getText(clip, 'CT') === undefined),
	),
	'28-015': machine(
		'7.18.6.2',
		'A media clip has no alternative text.',
		clips('Give the media clip alternative texts, each after its language (Alt).', 'A media clip has no alternative text (Alt).', (clip) => !hasTexts(clip)),
	),
	'28-016': machine(
		'7.18.7',
		'A file attached to a page has no name.',
		each('Give the file specification F and UF.', ({ subtype, dict }) => {
			const spec = getDict(dict, 'FS');
			return subtype === 'FileAttachment' && holdsFile(spec) && !namesFile(spec)
				? 'An attached file has no name that every reader can show (F and UF).'
				: undefined;
		}),
		{ also: ['7.11'] },
	),
	'28-017': machine(
		'7.18.8',
		'A printer’s mark is in the structure tree.',
		each('Take it out of the structure tree.', ({ subtype }, home) =>
			subtype === 'PrinterMark' && home ? 'A printer’s mark is in the structure tree.' : undefined,
		),
	),
	'28-018': machine(
		'7.18.8',
		'What a printer’s mark draws is not an artifact.',
		each('Mark what it draws as an artifact.', ({ subtype, drawn }) =>
			subtype === 'PrinterMark' && drawn.some(({ runs, paints }) => [...runs, ...paints].some(({ sequence }) => !sequence?.artifact))
				? 'What a printer’s mark draws is not marked as an artifact.'
				: undefined,
		),
		{ severity: 'warning', reason: 'A mark that is not in the structure tree is not read out either way.' },
	),
} as const satisfies ConditionsOf<'28'>;

const scripts = ({ reading }: Subject): boolean => dictsWith(reading, 'S', 'JavaScript').length > 0;
export const checkpoint29 = {
	'29-001': person('7.19', 'A script asks for keys to be pressed in a given time.', 'Read each script: does it set a time that cannot be lengthened?', {
		when: scripts,
	}),
} as const satisfies ConditionsOf<'29'>;

/** A form that is tagged inside has one place in the tree, so it may be painted once. */
function paintedAgain({ reading }: Subject): Fault[] {
	const tagged = new Set(reading.pages.flatMap((page) => page.sequences.flatMap(({ form, mcid }) => (form && mcid !== undefined ? [form] : []))));
	return [...reading.painted]
		.filter(([form, times]) => times > 1 && (getNumber(form, 'StructParents') !== undefined || tagged.has(form)))
		.map(([, times]) => ({
			message: `A form whose content is tagged is drawn ${times} times: each piece of content can have one place in the tags.`,
			hint: 'Draw it once, or tag the form as a whole.',
		}));
}
export const checkpoint30 = {
	'30-001': machine('7.20', 'A form draws a page of another file.', ({ reading }) =>
		dictsWith(reading, 'Ref')
			.filter((dict) => getName(dict, 'Subtype') === 'Form' && get(dict, 'Ref') !== undefined)
			.map(() => ({ message: 'The document draws a page of another file (a reference XObject).', hint: 'Put the content itself into the document.' })),
	),
	'30-002': machine('7.20', 'A form whose content is tagged is drawn more than once.', paintedAgain),
} as const satisfies ConditionsOf<'30'>;
