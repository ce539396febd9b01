/** Clauses 6.3 to 6.5, annotations, forms and actions: what is seen is printed, and nothing happens by itself. */

import { dictsWith } from '../facts.ts';
import { asDict, asStream, entriesOf, get, getBool, getDict, getName, getNumber, getRaw } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { Annotation, PdfReading } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { catalog, eachOf, eachPage, machine, type RequirementsOf, untested } from './requirement.ts';

const known = new Set(
	'Text Link FreeText Line Square Circle Polygon PolyLine Highlight Underline Squiggly StrikeOut Stamp Caret Ink Popup FileAttachment Widget PrinterMark TrapNet Watermark Redact'.split(
		' ',
	),
);
const each =
	(hint: string, fails: (annotation: Annotation) => string | undefined) =>
	({ reading }: Subject): Fault[] =>
		reading.pages.flatMap((page) =>
			page.annotations.flatMap((annotation) => {
				const message = fails(annotation);
				return message === undefined ? [] : [{ page: page.index, message, hint }];
			}),
		);
const named = ({ subtype }: Annotation): string => `An annotation (${subtype})`;
/** Invisible, Hidden, NoView, ToggleNoView (ISO 32000-1, table 165); Print must be there. */
const unseen = 1 | 2 | 32 | 256;
const print = 4;
const look = 'Give it an appearance stream (AP with N).';
const normal = ({ dict }: Annotation) => get(getDict(dict, 'AP'), 'N');
/** The type of a field stands on it or on a field around it. */
function isButton({ dict }: Annotation): boolean {
	for (let at: PDFDict | undefined = dict, depth = 0; at && depth < 32; at = getDict(at, 'Parent'), depth++)
		if (getName(at, 'FT')) return getName(at, 'FT') === 'Btn';
	return false;
}
const isState = (annotation: Annotation): boolean => annotation.subtype === 'Widget' && isButton(annotation);
const form = (root: PDFDict): PDFDict | undefined => getDict(root, 'AcroForm');

const allowed = new Set('GoTo GoToR GoToE Thread URI Named SubmitForm'.split(' '));
const forbidden = new Set('Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript RichMediaExecute'.split(' '));
/** What does not say that it is an action is one where nothing else is called so. */
const isAction = (reading: PdfReading, dict: PDFDict): boolean =>
	getRaw(dict, 'Type') === undefined && !getRaw(dict, 'P') && !getRaw(dict, 'K') && !reading.structure?.byDict.has(dict);
const actions = (reading: PdfReading): PDFDict[] => [
	...dictsWith(reading, 'Type', 'Action'),
	...[...forbidden, 'Named'].flatMap((kind) => dictsWith(reading, 'S', kind).filter((dict) => isAction(reading, dict))),
];
const pages = ['NextPage', 'PrevPage', 'FirstPage', 'LastPage'];

export const annotations = {
	'6.3.1-1': machine(
		'An annotation is of a kind that PDF/A does not have.',
		each('Say it in the document itself, or link to it.', (annotation) =>
			known.has(annotation.subtype) ? undefined : `${named(annotation)} is of a kind that PDF/A does not have.`,
		),
	),
	'6.3.2-1': machine(
		'An annotation does not say whether it is printed.',
		each('Set its flags (F) to Print.', (annotation) =>
			annotation.subtype === 'Popup' || getNumber(annotation.dict, 'F') !== undefined
				? undefined
				: `${named(annotation)} does not say whether it is printed (F).`,
		),
	),
	'6.3.2-2': machine(
		'An annotation is hidden, or is not printed.',
		each('Set its flags (F) to Print.', (annotation) => {
			const flags = getNumber(annotation.dict, 'F');
			if (flags === undefined || ((flags & unseen) === 0 && (flags & print) !== 0)) return undefined;
			return `${named(annotation)} is ${flags & unseen ? 'hidden' : 'not printed'} (F ${flags}).`;
		}),
	),
	'6.3.3-1': machine(
		'An annotation does not say how it looks.',
		each(look, (annotation) => {
			const [a = 0, b = 0, c = 0, d = 0] = annotation.rect;
			const fine = ['Popup', 'Link'].includes(annotation.subtype) || (a === c && b === d) || getDict(annotation.dict, 'AP');
			return fine ? undefined : `${named(annotation)} does not say how it looks (AP).`;
		}),
	),
	'6.3.3-2': machine(
		'The look of an annotation has more than one side.',
		each(look, (annotation) => {
			const keys = [...entriesOf(getDict(annotation.dict, 'AP'))].map(([key]) => key);
			return getDict(annotation.dict, 'AP') && keys.join() !== 'N'
				? `${named(annotation)} looks different under the pointer, or has no plain look (AP).`
				: undefined;
		}),
	),
	'6.3.3-3': machine(
		'A button does not have a look for each state.',
		each(look, (annotation) => {
			const states = normal(annotation);
			return states && isState(annotation) && (asStream(states) || [...entriesOf(asDict(states))].length === 0)
				? 'A button does not have a look for each of its states (AP, N).'
				: undefined;
		}),
	),
	'6.3.3-4': machine(
		'The look of an annotation is no drawing.',
		each(look, (annotation) =>
			normal(annotation) && !isState(annotation) && !asStream(normal(annotation))
				? `The look of an annotation (${annotation.subtype}) is no drawing (AP, N).`
				: undefined,
		),
	),
	'6.4.1-1': machine(
		'A form field does something by itself.',
		each('Take the action out.', ({ subtype, dict }) =>
			subtype === 'Widget' && (getRaw(dict, 'A') || getRaw(dict, 'AA')) ? 'A form field does something by itself (A, AA).' : undefined,
		),
	),
	'6.4.1-2': machine(
		'A field that others are part of does something by itself.',
		eachOf(
			(reading) => dictsWith(reading, 'FT'),
			'Take the action out.',
			(dict) => (getRaw(dict, 'AA') && getName(dict, 'Subtype') !== 'Widget' ? 'A field that others are part of does something by itself (AA).' : undefined),
		),
	),
	'6.4.1-3': machine(
		'Form fields are drawn anew by each reader.',
		catalog('Draw the fields, and take NeedAppearances out.', (root) =>
			getBool(form(root), 'NeedAppearances') ? 'Form fields are drawn anew by each reader (NeedAppearances).' : undefined,
		),
	),
	'6.4.2-1': machine(
		'The file has an XFA form.',
		catalog('Make the form with plain fields.', (root) => (getRaw(form(root), 'XFA') ? 'The file has an XFA form.' : undefined)),
	),
	'6.4.2-2': machine(
		'The pages are made when the file is opened.',
		catalog('Make the form with plain fields.', (root) =>
			getBool(root, 'NeedsRendering') ? 'The pages are made when the file is opened (NeedsRendering).' : undefined,
		),
	),
	'6.4.3-1': untested('A signature does not cover the whole file.', 'The writer signs nothing; what signs a file must look at this.'),
	'6.5.1-1': machine(
		'The file does something that PDF/A does not allow.',
		eachOf(actions, 'Take the action out; link to the place instead.', (action) => {
			const kind = getName(action, 'S') ?? 'none';
			return allowed.has(kind) ? undefined : `The file has an action of a kind that PDF/A does not allow (${kind}).`;
		}),
	),
	'6.5.1-2': machine(
		'A named action is none of the four.',
		eachOf(actions, 'Take the action out.', (action) =>
			getName(action, 'S') === 'Named' && !pages.includes(getName(action, 'N') ?? '')
				? `A link does something that only some readers know (${getName(action, 'N') ?? 'Named'}).`
				: undefined,
		),
	),
	'6.5.2-1': machine(
		'The document does something by itself.',
		catalog('Take the action out.', (root) => (getRaw(root, 'AA') ? 'The document does something by itself (AA).' : undefined)),
	),
	'6.5.2-2': machine(
		'A page does something by itself.',
		eachPage('Take the action out.', ({ dict }) => (getRaw(dict, 'AA') ? 'The page does something by itself (AA).' : undefined)),
	),
} as const satisfies RequirementsOf<'6.3' | '6.4' | '6.5'>;
