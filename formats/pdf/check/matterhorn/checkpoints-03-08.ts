/** Checkpoints 03 to 08: flicker, colour, sound, metadata, the window's title, and scanned text. */
import { dictsWith } from '../facts.ts';
import { getName, getStream } from '../read/objects.ts';
import type { Fault, Subject } from '../subject.ts';
import { type ConditionsOf, machine, only, person } from './condition.ts';

const actions =
	(...kinds: string[]) =>
	({ reading }: Subject): boolean =>
		kinds.some((kind) => dictsWith(reading, 'S', kind).length > 0);
const annotations =
	(...kinds: string[]) =>
	({ reading }: Subject): boolean =>
		reading.pages.some((page) => page.annotations.some((annotation) => kinds.includes(annotation.subtype)));
const scripts = actions('JavaScript');
const media = (subject: Subject): boolean =>
	annotations('Screen', 'Movie', 'Sound', 'RichMedia', '3D')(subject) || actions('Rendition', 'Movie', 'Sound')(subject);

export const checkpoint03 = {
	'03-001': person('7.1', 'An action makes the page flicker.', 'Run each action: does anything flash or flicker?', {
		when: actions('JavaScript', 'Trans', 'SetOCGState', 'Hide', 'GoTo3DView'),
	}),
	'03-002': person('7.1', 'A film or animation flickers.', 'Play each film: does anything flash more than three times a second?', { when: media }),
	'03-003': person('7.1', 'A script makes the page flicker.', 'Run each script: does anything flash or flicker?', { when: scripts }),
} as const satisfies ConditionsOf<'03'>;

export const checkpoint04 = {
	'04-001': person(
		'7.1',
		'Colour, contrast, format or place alone says something.',
		'Look for meaning that only colour or place carries (“the red rows”): do the tags or words say it too?',
	),
} as const satisfies ConditionsOf<'04'>;

export const checkpoint05 = {
	'05-001': person('7.1', 'A film has sound that is available in no other form.', 'Play each film: are there subtitles, signing or a transcript?', {
		when: media,
	}),
	'05-002': person('7.1', 'A sound is available in no other form.', 'Play each sound: is there a transcript?', {
		when: annotations('Sound', 'Screen', 'RichMedia'),
	}),
	'05-003': person('7.1', 'A script beeps, and tells nobody in another way.', 'Read each script: does it beep, and does it say why in words?', {
		when: scripts,
	}),
} as const satisfies ConditionsOf<'05'>;

const claim = 'Write pdfuaid:part 1 into the XMP metadata.';
const metadataOf = ({ reading }: Subject) => getStream(reading.file?.catalog, 'Metadata');

/** The claim is looked for where there is a packet at all; that there is none is a failure of its own. */
function claims(subject: Subject): Fault[] {
	const { xmp, broken, uaPart, uaPrefixes } = subject.reading.metadata;
	if (xmp === undefined) return [];
	if (broken) return only(true, 'The metadata of the PDF is no well-formed XML: nothing that it says can be read.', 'Export it with XMP metadata.');
	if (uaPart === undefined) return only(true, 'The PDF does not claim PDF/UA-1 in its metadata (pdfuaid:part).', claim);
	// A whole number as XMP writes one: a sign and zeros before it, and no spaces.
	if (!/^\+?0*1$/.test(uaPart)) return only(true, `The PDF claims part “${uaPart}” of PDF/UA, and not part 1.`, claim);
	const odd = uaPrefixes.find((prefix) => prefix !== 'pdfuaid');
	return only(
		odd !== undefined,
		`The metadata claims PDF/UA under the prefix “${odd}”, which readers do not look for.`,
		'Use the prefix pdfuaid for its properties.',
	);
}

export const checkpoint06 = {
	'06-001': machine('7.1', 'The document has no XMP metadata.', (subject) => {
		const dict = metadataOf(subject)?.dict;
		if (!dict) return only(true, 'The PDF has no metadata (catalog, Metadata).', 'Export it with its title and XMP metadata.');
		return only(
			getName(dict, 'Type') !== 'Metadata' || getName(dict, 'Subtype') !== 'XML',
			'The metadata of the PDF is not marked as XMP (Type Metadata, Subtype XML).',
			'Export it with XMP metadata.',
		);
	}),
	'06-002': machine('5', 'The metadata does not claim PDF/UA-1.', claims),
	'06-003': machine('7.1', 'The metadata has no title.', ({ reading: { metadata } }) =>
		only(metadata.xmp !== undefined && !metadata.title, 'The PDF has no title in its metadata (dc:title).', 'Give the document a title.'),
	),
	'06-004': person('7.1', 'The title does not tell which document this is.', 'Read the title in the window: would you know the document by it?', {
		ours: ['titled'],
	}),
} as const satisfies ConditionsOf<'06'>;

const title = 'Readers show the name of the file and not the title (ViewerPreferences, DisplayDocTitle';
export const checkpoint07 = {
	'07-001': machine('7.1', 'The file does not ask readers to show the title.', ({ reading }) =>
		only(reading.metadata.displayDocTitle === undefined, `${title} is missing).`, 'Set DisplayDocTitle to true.'),
	),
	'07-002': machine('7.1', 'The file asks readers to show its name and not its title.', ({ reading }) =>
		only(reading.metadata.displayDocTitle === false, `${title} is false).`, 'Set DisplayDocTitle to true.'),
	),
} as const satisfies ConditionsOf<'07'>;

/** Text that is drawn without ink over a picture: what scanners write. */
const scanned = ({ reading }: Subject): boolean =>
	reading.pages.some((page) => page.runs.some((run) => run.invisible) && page.paints.some((paint) => paint.kind === 'image'));
export const checkpoint08 = {
	'08-001': person('7.1', 'Text recognised in a scan has errors.', 'Copy the text of some pages and read it: are the words right?', { when: scanned }),
	'08-002': person('7.1', 'Text recognised in a scan is not tagged.', 'Compare the scanned pages with the tags: is everything there?', { when: scanned }),
} as const satisfies ConditionsOf<'08'>;
