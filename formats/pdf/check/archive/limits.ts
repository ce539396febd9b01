/** Clause 6.1.13, how large things may be: what every reader can be expected to hold. */

import type { PdfFont } from '../read/fonts.ts';
import { getArray, numbersOf } from '../read/objects.ts';
import type { PdfReading } from '../reading.ts';
import { eachOf, eachPage, machine, onPages, type RequirementsOf } from './requirement.ts';
import { everyValue } from './values.ts';

const hint = 'Write the file again with another program: some readers cannot hold this.';
const numbers = (reading: PdfReading) => everyValue(reading).numbers;
const strings = (reading: PdfReading) => everyValue(reading).strings;
const names = (reading: PdfReading) => everyValue(reading).names;
const cids = ({ fonts }: PdfReading): PdfFont[] => fonts.flatMap(({ font }) => (typeof font.cmap === 'object' ? [font] : []));

function boxFault(page: PdfReading['pages'][number]): string | undefined {
	for (const key of ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox', 'ArtBox']) {
		const [a = 0, b = 0, c = 0, d = 0] = key === 'MediaBox' ? page.mediaBox : key === 'CropBox' ? page.cropBox : numbersOf(getArray(page.dict, key));
		if (key !== 'MediaBox' && key !== 'CropBox' && !getArray(page.dict, key)) continue;
		if ([Math.abs(c - a), Math.abs(d - b)].some((side) => side < 3 || side > 14400)) return `The page is smaller than 3 or larger than 14,400 units (${key}).`;
	}
	return undefined;
}

export const limits = {
	'6.1.13-1': machine(
		'A whole number is past what 32 bits hold.',
		eachOf(numbers, hint, (n) =>
			Number.isInteger(n) && (n > 2147483647 || n < -2147483648) && Math.abs(n) < 1e21 ? `The number ${n} is past what 32 bits hold.` : undefined,
		),
	),
	'6.1.13-2': machine(
		'A number is past what a reader holds.',
		eachOf(numbers, hint, (n) => (Math.abs(n) > 3.403e38 ? 'A number is past 3.403 × 10³⁸.' : undefined)),
	),
	'6.1.13-3': machine(
		'A string is longer than 32,767 bytes.',
		eachOf(strings, hint, (text) => (text.sizeInBytes() > 32767 && text.asBytes().length > 32767 ? 'A string is longer than 32,767 bytes.' : undefined)),
	),
	'6.1.13-4': machine(
		'A name is longer than 127 bytes.',
		eachOf(names, hint, (name) => (name.asBytes().length > 127 ? 'A name is longer than 127 bytes.' : undefined)),
	),
	'6.1.13-5': machine(
		'The states of the drawing are saved more than 28 deep.',
		onPages('deep-state', hint, () => 'The drawing of the page saves its state (q) more than 28 deep.'),
	),
	'6.1.13-6': machine(
		'A font has more than 65,535 characters of its own.',
		eachOf(cids, hint, ({ name, cmap }) =>
			typeof cmap === 'object' && [...cmap.cids.values()].some((cid) => cid > 65535) ? `The CMap of the font ${name} has numbers past 65,535.` : undefined,
		),
	),
	'6.1.13-7': machine('A page is smaller than 3 or larger than 14,400 units.', eachPage(hint, boxFault)),
} as const satisfies RequirementsOf<'6.1.13'>;
