/** Checkpoints 20 to 27: optional content, embedded files, threads, signatures, forms on paper, XFA, security and navigation. */

import { dictsWith } from '../facts.ts';
import { Budget } from '../read/budget.ts';
import { decodeStream } from '../read/filters.ts';
import { decodeText } from '../read/metadata.ts';
import { asDict, asStream, get, getArray, getDict, getNumber, getText, listOf } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, machine, only, person, untested } from './condition.ts';

const properties = ({ reading }: Subject): PDFDict | undefined => getDict(reading.file?.catalog, 'OCProperties');
/** The default configuration of layers. */
const byDefault = (subject: Subject): PDFDict[] => [getDict(properties(subject), 'D')].filter((dict) => dict !== undefined);
const others = (subject: Subject): PDFDict[] => {
	const from = properties(subject);
	return from ? listOf(from.context, getArray(from, 'Configs')).flatMap((item) => asDict(item) ?? []) : [];
};
const nameless =
	(configurations: (subject: Subject) => PDFDict[]) =>
	(subject: Subject): Fault[] =>
		configurations(subject)
			.filter((dict) => !getText(dict, 'Name'))
			.map(() => ({ message: 'A configuration of layers has no name.', hint: 'Give each configuration of optional content a Name.' }));

export const checkpoint20 = {
	'20-001': machine('7.10', 'One of the configurations of layers has no name.', nameless(others)),
	'20-002': machine('7.10', 'The default configuration of layers has no name.', nameless(byDefault)),
	'20-003': machine('7.10', 'Layers switch by themselves (AS).', (subject) =>
		[...byDefault(subject), ...others(subject)]
			.filter((dict) => get(dict, 'AS') !== undefined)
			.map(() => ({ message: 'Layers switch by themselves when the document is printed or shown (AS).', hint: 'Take AS out of the configuration.' })),
	),
} as const satisfies ConditionsOf<'20'>;

/** A file specification must have both names (ISO 14289-1, 7.11). */
export const namesFile = (spec: PDFDict): boolean => Boolean(getText(spec, 'F') && getText(spec, 'UF'));
/** In the parameters of a signature, EF is a list of rights and no dictionary of files. */
export const holdsFile = (spec: PDFDict | undefined): spec is PDFDict => getDict(spec, 'EF') !== undefined;

function namelessFiles({ reading }: Subject): Fault[] {
	// Attachments that stand on a page have a condition of their own.
	const onPages = new Set(
		reading.pages.flatMap((page) => page.annotations.filter(({ subtype }) => subtype === 'FileAttachment').map(({ dict }) => getDict(dict, 'FS'))),
	);
	return dictsWith(reading, 'EF')
		.filter((dict) => holdsFile(dict) && !onPages.has(dict) && !namesFile(dict))
		.map(() => ({ message: 'An embedded file has no name that every reader can show (F and UF).', hint: 'Give the file specification F and UF.' }));
}
export const checkpoint21 = { '21-001': machine('7.11', 'An embedded file has no name.', namelessFiles) } as const satisfies ConditionsOf<'21'>;

export const checkpoint22 = {
	'22-001': person('7.12', 'An article thread is not in the order of reading.', 'Follow each article thread: does it go through the text in order?', {
		when: ({ reading }) => get(reading.file?.catalog, 'Threads') !== undefined,
	}),
} as const satisfies ConditionsOf<'22'>;
export const checkpoint23 = {
	'23-001': untested('7.13', 'Digital signatures: a signature is a form field, and is tested as one.'),
} as const satisfies ConditionsOf<'23'>;
export const checkpoint24 = {
	'24-001': person(
		'7.14',
		'A form that is filled in on paper does not say which of its parts are fields.',
		'Look for lines and boxes to be filled in by hand: do they have the attributes of PrintField?',
	),
} as const satisfies ConditionsOf<'24'>;

function isDynamic({ reading }: Subject): boolean {
	const form = getDict(reading.file?.catalog, 'AcroForm');
	const parts = form ? listOf(form.context, get(form, 'XFA')) : [];
	const xml = parts.map((part) => (asStream(part) ? decodeText(decodeStream(asStream(part)!, new Budget()).bytes) : '')).join('');
	return /<(?:[\w-]+:)?dynamicRender[^>]*>\s*required\s*</.test(xml.replace(/<!--[\s\S]*?-->/g, ''));
}
export const checkpoint25 = {
	'25-001': machine('7.15', 'The document is a dynamic XFA form.', (subject) =>
		only(isDynamic(subject), 'The document is a dynamic XFA form, which screen readers cannot follow.', 'Save it as an ordinary PDF form.'),
	),
} as const satisfies ConditionsOf<'25'>;

const permissions = ({ reading }: Subject): PDFDict | undefined => (reading.file?.encrypted ? getDict(reading.file.trailer, 'Encrypt') : undefined);
export const checkpoint26 = {
	'26-001': machine('7.16', 'An encrypted document does not say what is permitted.', (subject) => {
		const encryption = permissions(subject);
		return only(
			encryption !== undefined && getNumber(encryption, 'P') === undefined,
			'The document is encrypted and does not say what is permitted (P).',
			'Save it without protection.',
		);
	}),
	'26-002': machine('7.16', 'Screen readers are locked out.', (subject) => {
		// Bit 10: text may be taken out for people with disabilities (ISO 32000-1, table 22).
		const allowed = getNumber(permissions(subject), 'P') ?? -1;
		return only(
			(allowed & 512) === 0,
			'The protection of the document locks screen readers out.',
			'Allow “content copying for accessibility”, or save it without protection.',
		);
	}),
} as const satisfies ConditionsOf<'26'>;
export const checkpoint27 = {
	'27-001': untested('7.17', 'Navigation: outline, links and pages are tested by their own conditions.'),
} as const satisfies ConditionsOf<'27'>;
