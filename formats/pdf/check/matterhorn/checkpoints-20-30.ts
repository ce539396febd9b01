/** Checkpoints 20, 21, 25, 26 and 30: optional content, embedded files, XFA forms, security and XObjects. */
import { PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import { asDict, asStream, entriesOf, get, getArray, getDict, getName, getNumber, getRaw, getText, listOf } from '../read/objects.ts';
import type { Fault, Subject } from '../subject.ts';
import type { Condition } from './condition.ts';

const filled = (text: string | undefined): boolean => (text ?? '').trim() !== '';

/** A file specification must have both names (ISO 14289-1, 7.11). */
export const namesFile = (spec: PDFDict | undefined): boolean => filled(getText(spec, 'F')) && filled(getText(spec, 'UF'));

function* dictionaries({ reading }: Subject): Generator<PDFDict> {
	for (const [, object] of reading.file?.context.enumerateIndirectObjects() ?? []) {
		if (object instanceof PDFRawStream) yield object.dict;
		else if (object instanceof PDFDict) {
			yield object;
			for (const [, value] of entriesOf(object)) if (value instanceof PDFDict && getRaw(value, 'EF')) yield value;
		}
	}
}

/** The default configuration of optional content and the others. */
function configurations({ reading }: Subject): PDFDict[] {
	const properties = getDict(reading.file?.catalog, 'OCProperties');
	return properties ? [getDict(properties, 'D'), ...listOf(properties.context, getArray(properties, 'Configs')).map(asDict)].filter((dict) => dict !== undefined) : [];
}
const layers = (message: string, hint: string, fails: (configuration: PDFDict) => boolean): Condition['check'] => (subject) => configurations(subject).filter(fails).map((): Fault => ({ message, hint }));

function xfaSays(subject: Subject, words: RegExp): boolean {
	const form = getDict(subject.reading.file?.catalog, 'AcroForm');
	const parts = form ? listOf(form.context, get(form, 'XFA')) : [];
	return parts.some((part) => asStream(part) && words.test(new TextDecoder().decode(decodeStream(asStream(part)!, new Budget()).bytes)));
}
const permissions = ({ reading }: Subject): PDFDict | undefined => (reading.file?.encrypted ? getDict(reading.file.trailer, 'Encrypt') : undefined);
const fault = (fails: boolean, message: string, hint: string): Fault[] => (fails ? [{ message, hint }] : []);

export const checkpoints20to30 = {
	'20-001': { clause: '7.10', what: 'A configuration of layers has no name.', check: layers('A configuration of layers has no name.', 'Give each configuration a Name.', (dict) => !filled(getText(dict, 'Name'))) },
	'20-003': { clause: '7.10', what: 'Layers switch themselves (AS).', check: layers('Layers switch by themselves when the document is printed or shown (AS).', 'Take AS out of the configuration.', (dict) => get(dict, 'AS') !== undefined) },
	'21-001': {
		clause: '7.11',
		what: 'An embedded file has no name.',
		check: (subject) => [...new Set(dictionaries(subject))].filter((dict) => get(dict, 'EF') && !namesFile(dict)).map(() => ({ message: 'An embedded file has no name that every reader can show (F and UF).', hint: 'Give the file specification F and UF.' })),
	},
	'25-001': { clause: '7.15', what: 'The document is a dynamic XFA form.', check: (subject) => fault(xfaSays(subject, /<dynamicRender>\s*required\s*</), 'The document is a dynamic XFA form, which screen readers cannot follow.', 'Save it as an ordinary PDF form.') },
	'26-001': { clause: '7.16', what: 'An encrypted document does not say what is permitted.', check: (subject) => fault(permissions(subject) !== undefined && getNumber(permissions(subject), 'P') === undefined, 'The document is encrypted and does not say what is permitted (P).', 'Save it without protection.') },
	'26-002': {
		clause: '7.16',
		what: 'Screen readers are locked out.',
		// Bit 10: text may be taken out for people with disabilities (ISO 32000-1, table 22).
		check: (subject) => fault(permissions(subject) !== undefined && ((getNumber(permissions(subject), 'P') ?? -1) & 512) === 0, 'The protection of the document locks screen readers out.', 'Allow “content copying for accessibility”, or save it without protection.'),
	},
	'30-001': { clause: '7.20', what: 'A form draws a page of another file.', check: (subject) => [...dictionaries(subject)].filter((dict) => getName(dict, 'Subtype') === 'Form' && getRaw(dict, 'Ref')).map(() => ({ message: 'The document draws a page of another file (a reference XObject).', hint: 'Put the content itself into the document.' })) },
} as const satisfies Record<string, Condition>;
