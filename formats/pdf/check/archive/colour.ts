/** Clauses 6.2.2 to 6.2.7 and 6.2.10: drawing says what its colours are, on every machine the same. */

import { intents } from '../read/colours.ts';
import { asArray, asDict, asName, asStream, get, getDict, getName, getNumber, getRaw, listOf } from '../read/objects.ts';
import type { PDFDict, PDFObject } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';
import type { Fault } from '../subject.ts';
import { devices, iccFaults, iccStreams, outputIntents, outputSpace, transparent } from './colour-facts.ts';
import { eachOf, machine, named, onPages, type RequirementsOf, untested } from './requirement.ts';
import { withoutResources } from './resources.ts';

const states = (reading: PdfReading): PDFDict[] => [...named(reading, 'ExtGState')].flatMap((state) => asDict(state) ?? []);
const halftones = (reading: PdfReading): PDFDict[] => states(reading).flatMap((state) => getDict(state, 'HT') ?? []);
const modes = new Set(
	'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
		' ',
	),
);
const intentsOf = (reading: PdfReading): PDFObject[] => [
	...states(reading).flatMap((state) => get(state, 'RI') ?? []),
	...[...named(reading, 'XObject')].flatMap((object) => get(asDict(object), 'Intent') ?? []),
];

const profile = 'Add an output intent with an RGB profile (sRGB), or use colours that have a profile.';
const device = (space: string, fits: (output: string | undefined) => boolean) =>
	function check({ reading }: { reading: PdfReading }): Fault[] {
		const page = devices(reading).get(space);
		const output = outputSpace(reading);
		if (page === undefined || fits(output)) return [];
		const message =
			output === undefined
				? `Colours are in ${space}, and the file does not say what that is: it has no output intent.`
				: `Colours are in ${space}, and the output intent is for ${output.trim()}.`;
		return [{ ...(page >= 0 && { page }), message, hint: profile }];
	};

export const colour = {
	'6.2.2-1': machine(
		'The drawing has an operator that PDF does not have.',
		onPages(
			'unknown-operator',
			'Export the PDF again: readers guess what this means.',
			(operator) => `The drawing of the page has an operator that PDF does not have (${operator}).`,
		),
	),
	'6.2.2-2': machine('Drawing uses resources that it does not name as its own.', withoutResources),
	'6.2.3-1': machine(
		'The profile of the output intent is none.',
		eachOf(
			(reading) => outputIntents(reading).flatMap((intent) => asStream(get(intent, 'DestOutputProfile')) ?? []),
			profile,
			iccFaults(['prtr', 'mntr'], ['RGB ', 'CMYK', 'GRAY']),
		),
	),
	'6.2.3-2': machine('Two output intents have two profiles.', ({ reading }) =>
		new Set(outputIntents(reading).flatMap((intent) => getRaw(intent, 'DestOutputProfile') ?? [])).size > 1
			? [{ message: 'Two output intents have different profiles: which one is meant?', hint: 'Keep one.' }]
			: [],
	),
	'6.2.3-3': machine(
		'The profile of the output intent is in another file.',
		eachOf(outputIntents, profile, (intent) =>
			getName(intent, 'S') === 'GTS_PDFX' && getRaw(intent, 'DestOutputProfileRef') ? 'The profile of the output intent is in another file.' : undefined,
		),
	),
	'6.2.4.2-1': machine(
		'The profile of a colour space is none.',
		eachOf(iccStreams, profile, iccFaults(['prtr', 'mntr', 'scnr', 'spac'], ['RGB ', 'CMYK', 'GRAY', 'Lab '])),
	),
	'6.2.4.2-2': untested('CMYK with a profile is overprinted in mode 1.', 'It is about printing plates; a writer of screen documents has neither.'),
	'6.2.4.3-1': machine(
		'Colours are in DeviceRGB, and the output intent is not for RGB.',
		device('DeviceRGB', (output) => output === 'RGB '),
	),
	'6.2.4.3-2': machine(
		'Colours are in DeviceCMYK, and the output intent is not for CMYK.',
		device('DeviceCMYK', (output) => output === 'CMYK'),
	),
	'6.2.4.3-3': machine(
		'Colours are in DeviceGray, and there is no output intent.',
		device('DeviceGray', (output) => output !== undefined),
	),
	'6.2.4.4-1': untested('A colour space of several inks does not describe each.', 'It is about printing inks.'),
	'6.2.4.4-2': untested('Two colour spaces describe one ink differently.', 'It is about printing inks.'),
	'6.2.5-1': machine(
		'A graphics state has a transfer function.',
		eachOf(states, 'Take it out.', (state) => (getRaw(state, 'TR') ? 'A graphics state changes colours by a function (TR).' : undefined)),
	),
	'6.2.5-2': machine(
		'A graphics state has a transfer function of the second kind.',
		eachOf(states, 'Take it out.', (state) =>
			getRaw(state, 'TR2') && getName(state, 'TR2') !== 'Default' ? 'A graphics state changes colours by a function (TR2).' : undefined,
		),
	),
	'6.2.5-3': machine(
		'A graphics state moves the halftone.',
		eachOf(states, 'Take it out.', (state) => (getRaw(state, 'HTP') ? 'A graphics state moves the halftone (HTP).' : undefined)),
	),
	'6.2.5-4': machine(
		'A halftone is of a type other than 1 and 5.',
		eachOf(halftones, 'Take it out.', (halftone) =>
			[1, 5].includes(getNumber(halftone, 'HalftoneType') ?? 0) ? undefined : 'A halftone is of a type other than 1 and 5.',
		),
	),
	'6.2.5-5': machine(
		'A halftone has a name.',
		eachOf(halftones, 'Take it out.', (halftone) => (getRaw(halftone, 'HalftoneName') ? 'A halftone has a name.' : undefined)),
	),
	'6.2.6-1': machine('A rendering intent is none of the four.', (subject) => [
		...onPages(
			'unknown-intent',
			'Use RelativeColorimetric.',
			(name) => `The drawing of the page asks for a rendering intent that PDF does not have (${name}).`,
		)(subject),
		...eachOf(intentsOf, 'Use RelativeColorimetric.', (intent) =>
			intents.has(asName(intent) ?? '') ? undefined : 'A picture or state asks for a rendering intent that PDF does not have.',
		)(subject),
	]),
	'6.2.10-1': machine(
		'A blend mode is none that PDF has.',
		eachOf(states, 'Use Normal.', (state) => {
			const odd = listOf(state.context, asArray(get(state, 'BM')) ?? getRaw(state, 'BM')).find((mode) => !modes.has(asName(mode) ?? ''));
			return odd ? 'A graphics state has a blend mode that PDF does not have.' : undefined;
		}),
	),
	'6.2.10-2': machine('A page is transparent, and does not say in which colours.', ({ reading }) =>
		outputSpace(reading) !== undefined
			? []
			: reading.pages.flatMap(({ dict, index, resources }) =>
					transparent(resources) && !getRaw(getDict(dict, 'Group'), 'CS')
						? [
								{
									page: index,
									message: 'The page is transparent, and does not say in which colours that is reckoned.',
									hint: 'Add an output intent, or Group with CS to the page.',
								},
							]
						: [],
				),
	),
} as const satisfies RequirementsOf<'6.2.2' | '6.2.3' | '6.2.4' | '6.2.5' | '6.2.6' | '6.2.10'>;
