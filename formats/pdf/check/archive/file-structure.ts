/** Clause 6.1, the file: its first and last line, its table of objects, its streams. */

import { asDict, asName, entriesOf, getArray, getDict, getName, getRaw, listOf } from '../read/objects.ts';
import type { PDFRawStream } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';
import { limits } from './limits.ts';
import { rawOf } from './raw.ts';
import { catalog, eachOf, machine, onPages, type RequirementsOf, same, streams, untested } from './requirement.ts';
import { hexStrings, namesThatAreText } from './values.ts';

const again = 'Write the file again with another program, or a newer version of this one.';
const text = (reading: PdfReading): string[] => (reading.file ? [rawOf(reading).text] : []);
const objects = (reading: PdfReading) => rawOf(reading).objects;
const allowed = new Set(['ASCIIHexDecode', 'ASCII85Decode', 'FlateDecode', 'RunLengthDecode', 'CCITTFaxDecode', 'JBIG2Decode', 'DCTDecode', 'JPXDecode']);

function filterFault({ dict }: PDFRawStream): string | undefined {
	const names = listOf(dict.context, getRaw(dict, 'Filter')).map((name) => asName(name) ?? 'no name');
	const crypts = listOf(dict.context, getRaw(dict, 'DecodeParms')).map((parameters) => getName(asDict(parameters), 'Name') ?? 'Identity');
	const odd = names.find((name, i) => !allowed.has(name) && !(name === 'Crypt' && (crypts[i] ?? 'Identity') === 'Identity'));
	return odd === undefined ? undefined : `A stream is packed with ${odd}, which PDF/A does not have.`;
}

export const fileStructure = {
	'6.1.2-1': machine(
		'Something stands before the header of the file.',
		eachOf(text, again, (file) => (file.startsWith('%PDF-') ? undefined : 'Something stands before the header of the file (%PDF).')),
	),
	'6.1.2-2': machine(
		'The second line does not say that the file is binary.',
		eachOf(text, again, (file) =>
			/%PDF-[^\r\n]*(?:\r\n|\r|\n)%[^\u0000-\u007f]{4}/.test(file.slice(0, 1100))
				? undefined
				: 'The second line is not a comment of four bytes above 127: the file may be taken for text.',
		),
	),
	'6.1.3-1': machine(
		'The file has no identifier.',
		eachOf(
			({ file }) => (file ? [file.trailer] : []),
			'Write ID into the trailer.',
			(trailer) => ((getArray(trailer, 'ID')?.size() ?? 0) >= 2 ? undefined : 'The file has no identifier (ID in its trailer).'),
		),
	),
	'6.1.3-2': same('The file is encrypted.', 'opens'),
	'6.1.3-3': machine(
		'Something follows the end of the file.',
		eachOf(text, again, (file) => (/%%EOF(?:\r\n|\r|\n)?$/.test(file.slice(-2048)) ? undefined : 'Something follows the mark of the end of the file (%%EOF).')),
	),
	'6.1.4-1': same('The cross-reference table does not fit the file.', 'opens'),
	'6.1.4-2': machine(
		'The cross-reference table is not written line by line.',
		eachOf(text, again, (file) =>
			[...file.matchAll(/[\r\n]xref(?=\s)/g)].every(({ index }) => /^.xref(?:\r\n|\r|\n)\d+ \d+ ?(?:\r\n|\r|\n)/s.test(file.slice(index, index + 60)))
				? undefined
				: 'The word xref and the numbers after it do not stand in lines of their own.',
		),
	),
	'6.1.6-1': machine(
		'A string of hexadecimal digits has an odd number of them, or something else.',
		eachOf(hexStrings, again, (digits) =>
			/^(?:[\da-f]{2})*$/i.test(digits.replace(/[\s\0]/g, '')) ? undefined : 'A string of hexadecimal digits has an odd number of them, or something else.',
		),
	),
	'6.1.7.1-1': machine(
		'A stream is not as long as it says.',
		eachOf(objects, again, ({ number, stream }) => (stream === 'length' ? `The stream of object ${number} is not as long as it says (Length).` : undefined)),
	),
	'6.1.7.1-2': machine(
		'The words stream and endstream do not stand in lines of their own.',
		eachOf(objects, again, ({ number, stream }) =>
			stream === 'keywords' ? `The words stream and endstream of object ${number} do not stand in lines of their own.` : undefined,
		),
	),
	'6.1.7.1-3': machine(
		'A stream is in another file.',
		eachOf(streams, 'Put the data into the file.', ({ dict }) =>
			['F', 'FFilter', 'FDecodeParms'].some((key) => getRaw(dict, key)) ? 'The data of a stream is in another file (F).' : undefined,
		),
	),
	'6.1.7.2-1': machine('A stream is packed with LZW, or is encrypted.', eachOf(streams, 'Pack it with FlateDecode.', filterFault)),
	'6.1.8-1': machine(
		'The name of a font or an element is no UTF-8.',
		eachOf(namesThatAreText, again, (bytes) => (isUtf8(bytes) ? undefined : 'The name of a font or of a kind of element is no UTF-8.')),
	),
	'6.1.9-1': machine(
		'The number of an object does not stand in a line of its own.',
		eachOf(objects, again, ({ number, spaced }) => (spaced ? undefined : `The first line of object ${number} is not “${number} 0 obj”, alone.`)),
	),
	'6.1.10-1': machine(
		'A picture in the text of a page is packed with LZW.',
		onPages('inline-filter', 'Pack it with FlateDecode.', (filter) => `A picture in the drawing of the page is packed with ${filter}.`),
	),
	'6.1.12-1': machine(
		'The file has permissions of its own kind.',
		catalog('Take out Perms.', (root) =>
			[...entriesOf(getDict(root, 'Perms'))].some(([key]) => key !== 'UR3' && key !== 'DocMDP')
				? 'The file has permissions of a kind that PDF/A does not know (Perms).'
				: undefined,
		),
	),
	'6.1.12-2': untested('The digest of a signature is written in its reference.', 'Only a signed file has one; what signs it must look at this.'),
	...limits,
} as const satisfies RequirementsOf<'6.1'>;

function isUtf8(bytes: Uint8Array): boolean {
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes) !== undefined;
	} catch {
		return false;
	}
}
