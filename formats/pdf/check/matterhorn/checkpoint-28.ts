/** Checkpoint 28, annotations: each is tagged as what it is, says what it is, and is met in the order of the tags. */
import { around, type Home, homesOf } from '../annotations.ts';
import { get, getDict, getName, getText } from '../read/objects.ts';
import type { Annotation } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { namesFile } from './checkpoints-20-30.ts';
import type { Condition } from './condition.ts';

/** ISO 32000-1, table 169. */
const known = new Set('Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Sound Movie Widget Screen PrinterMark TrapNet Watermark 3D Redact'.split(' '));
const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** One fault for each annotation that readers meet and that fails. */
const each =
	(hint: string, fails: (annotation: Annotation, home: Home | undefined) => string | undefined): Condition['check'] =>
	({ reading }: Subject): Fault[] => {
		const homes = homesOf(reading.structure);
		return reading.pages.flatMap((page) =>
			page.annotations.flatMap((annotation) => {
				const home = homes.get(annotation.dict)?.[0];
				const message = annotation.hidden ? undefined : fails(annotation, home);
				return message === undefined ? [] : [{ page: page.index, node: home?.node, message, hint }];
			}),
		);
	};
const eachPage = (hint: string, fails: (page: Subject['reading']['pages'][number]) => string | undefined): Condition['check'] => ({ reading }) =>
	reading.pages.flatMap((page) => {
		const message = fails(page);
		return message === undefined ? [] : [{ page: page.index, message, hint }];
	});

const described = (annotation: Annotation, home: Home | undefined): boolean => filled(annotation.contents) || filled(home?.node.alt);
/** The name that a reader hears; a field may have it from the field above. */
const fieldName = ({ dict }: Annotation): string | undefined => getText(dict, 'TU') ?? getText(getDict(dict, 'Parent'), 'TU');
const mediaClip = ({ dict }: Annotation) => {
	const action = getDict(dict, 'A');
	return getName(action, 'S') === 'Rendition' ? getDict(getDict(action, 'R'), 'C') : undefined;
};

export const checkpoint28 = {
	'28-002': {
		clause: '7.18.1',
		what: 'An annotation is not in an Annot element.',
		check: each('Put it into an Annot element.', ({ subtype }, home) =>
			['Link', 'Widget', 'PrinterMark', 'Popup', 'TrapNet'].includes(subtype) || around(home?.node, 'Annot') ? undefined : `An annotation (${subtype}) is not in an Annot element.`),
	},
	'28-004': {
		clause: '7.18.1',
		what: 'An annotation does not say what it is.',
		check: each('Give it Contents, or its element alternative text.', (annotation, home) =>
			['Link', 'Widget', 'Popup', 'PrinterMark', 'TrapNet'].includes(annotation.subtype) || described(annotation, home) ? undefined : `An annotation (${annotation.subtype}) does not say what it is.`),
	},
	'28-005': {
		clause: '7.18.1',
		what: 'A form field has no name that a reader can say.',
		check: each('Give the field a tooltip (TU).', (annotation, home) => (annotation.subtype !== 'Widget' || filled(fieldName(annotation)) || filled(home?.node.alt) ? undefined : 'A form field has no name that a reader can say (TU).')),
	},
	'28-006': {
		clause: '7.18.1',
		what: 'An annotation of a kind that the standard does not know is not described.',
		check: each('Give it Contents, or its element alternative text.', (annotation, home) => (known.has(annotation.subtype) || described(annotation, home) ? undefined : `An annotation of an unknown kind (${annotation.subtype}) does not say what it is.`)),
	},
	'28-007': { clause: '7.18.2', what: 'The document has a TrapNet annotation.', check: each('Take it out.', ({ subtype }) => (subtype === 'TrapNet' ? 'The document has a TrapNet annotation.' : undefined)) },
	'28-008': {
		clause: '7.18.3',
		what: 'A page with annotations does not give their order.',
		check: eachPage('Set Tabs to S.', (page) => (page.annotations.length > 0 && page.tabs === undefined ? 'A page with annotations does not say in which order Tab goes through them.' : undefined)),
	},
	'28-009': {
		clause: '7.18.3',
		what: 'The order of annotations is not that of the tags.',
		check: eachPage('Set Tabs to S.', (page) => (page.annotations.length > 0 && page.tabs !== undefined && page.tabs !== 'S' ? `Tab goes through this page by ${page.tabs}, and not in the order of the tags.` : undefined)),
	},
	'28-010': { clause: '7.18.4', what: 'A form field is not in a Form element.', check: each('Put it into a Form element.', ({ subtype }, home) => (subtype !== 'Widget' || around(home?.node, 'Form') ? undefined : 'A form field is not in a Form element.')) },
	'28-014': { clause: '7.18.6.2', what: 'A media clip does not say its type.', check: each('Give the media clip its content type (CT).', (annotation) => (!mediaClip(annotation) || filled(getText(mediaClip(annotation), 'CT')) ? undefined : 'A media clip does not say its type (CT).')) },
	'28-015': { clause: '7.18.6.2', what: 'A media clip has no alternative text.', check: each('Give the media clip alternative text (Alt).', (annotation) => (!mediaClip(annotation) || get(mediaClip(annotation), 'Alt') ? undefined : 'A media clip has no alternative text (Alt).')) },
	'28-016': { clause: '7.18.7', what: 'An attached file has no name.', check: each('Give the file specification F and UF.', ({ subtype, dict }) => (subtype !== 'FileAttachment' || namesFile(getDict(dict, 'FS')) ? undefined : 'An attached file has no name that every reader can show (F and UF).')) },
	'28-017': { clause: '7.18.8', what: 'A printer’s mark is in the structure tree.', check: each('Take it out of the structure tree.', ({ subtype }, home) => (subtype === 'PrinterMark' && home ? 'A printer’s mark is in the structure tree.' : undefined)) },
} as const satisfies Record<string, Condition>;
