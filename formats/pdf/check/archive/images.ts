/** Clauses 6.2.8 and 6.2.9: pictures and forms are whole, and the same for everyone. */

import { getBool, getName, getNumber, getRaw } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';
import { forms } from './colour-facts.ts';
import { eachOf, machine, onPages, type RequirementsOf, same, streams, untested } from './requirement.ts';

const hint = 'Take it out.';
const objects =
	(subtype: string) =>
	(reading: PdfReading): PDFDict[] =>
		streams(reading).flatMap(({ dict }) => (getName(dict, 'Subtype') === subtype ? [dict] : []));
const pictures = objects('Image');
const depths = [1, 2, 4, 8, 16];
const jpx = 'What is inside a JPEG 2000 picture is not read; the writer makes none.';

export const images = {
	'6.2.8-1': machine(
		'A picture has others that stand for it.',
		eachOf(pictures, hint, (image) => (getRaw(image, 'Alternates') ? 'A picture has others that may be shown in its place (Alternates).' : undefined)),
	),
	'6.2.8-2': machine(
		'A picture has another file for printing.',
		eachOf(pictures, hint, (image) => (getRaw(image, 'OPI') ? 'A picture asks for another when it is printed (OPI).' : undefined)),
	),
	'6.2.8-3': machine('A picture is to be smoothed.', (subject) => [
		...eachOf(pictures, hint, (image) =>
			getBool(image, 'Interpolate') ? 'A picture asks to be smoothed (Interpolate), which each reader does in its own way.' : undefined,
		)(subject),
		...onPages('inline-smooth', hint, () => 'A picture in the drawing of the page asks to be smoothed (Interpolate).')(subject),
	]),
	'6.2.8-4': machine(
		'A picture has an odd number of bits for each colour.',
		eachOf(pictures, 'Export the picture with 8 bits for each colour.', (image) => {
			const bits = getNumber(image, 'BitsPerComponent');
			return bits === undefined || depths.includes(bits) ? undefined : `A picture has ${bits} bits for each colour.`;
		}),
	),
	'6.2.8.3-1': untested('A JPEG 2000 picture has a number of channels other than 1, 3 and 4.', jpx),
	'6.2.8.3-2': untested('A JPEG 2000 picture has several colour spaces, and does not say which is best.', jpx),
	'6.2.8.3-3': untested('A JPEG 2000 picture says its colours in a way that is not known.', jpx),
	'6.2.8.3-4': untested('A JPEG 2000 picture is in CIEJab.', jpx),
	'6.2.8.3-5': untested('The channels of a JPEG 2000 picture are of different depths.', jpx),
	'6.2.9-1': machine(
		'A form has PostScript, or another file for printing.',
		eachOf(
			(reading) => forms(reading).map(({ dict }) => dict),
			hint,
			(form) =>
				getName(form, 'Subtype2') === 'PS' || getRaw(form, 'PS') || getRaw(form, 'OPI')
					? 'A form has PostScript in it, or asks for another file when it is printed.'
					: undefined,
		),
	),
	'6.2.9-2': same('A form draws a page of another file.', '30-001'),
	'6.2.9-3': machine(
		'The file has a PostScript object.',
		eachOf(objects('PS'), hint, () => 'The file has a piece of PostScript, which readers pass over.'),
	),
} as const satisfies RequirementsOf<'6.2.8' | '6.2.9'>;
