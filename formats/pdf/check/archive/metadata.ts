/** Clause 6.6, metadata: an XMP packet that every reader can read, that describes what it uses, and that agrees with the document information. */
import { getRaw } from '../read/objects.ts';
import type { Subject } from '../subject.ts';
import { claims, describedIn, disagrees, misshapen, packet, undescribed, xmpOf } from './metadata-facts.ts';
import { advice, eachOf, machine, type RequirementsOf, same } from './requirement.ts';
import { namespaces } from './xmp-schemas.ts';

const write = 'Write the XMP metadata again, as UTF-8.';
const header =
	(attribute: string) =>
	({ reading }: Subject) =>
		new RegExp(`\\b${attribute}=`).test(xmpOf(reading).header)
			? [{ message: `The XMP packet says its ${attribute} in its first line, which is out of use.`, hint: write }]
			: [];

const agree = 'PDF/A-3 goes by the XMP alone; most readers show the document information, and PDF/A-1 wants them to be the same.';
const agrees = (key: string, prefix: 'dc' | 'xmp' | 'pdf', local: string, isDate = false) =>
	advice(`${key} of the document information is not ${prefix}:${local}.`, agree, disagrees(key, namespaces[prefix], local, isDate));

export const metadata = {
	'6.6.2.1-1': same('The document has no XMP metadata.', '06-001'),
	'6.6.2.1-2': machine('The XMP packet says its size in bytes.', header('bytes')),
	'6.6.2.1-3': machine('The XMP packet says its encoding.', header('encoding')),
	'6.6.2.1-4': machine('The XMP metadata is no sound XML.', ({ reading }) =>
		reading.metadata.xmp === undefined || xmpOf(reading).sound ? [] : [{ message: 'The XMP metadata is no sound XML with an rdf:RDF in it.', hint: write }],
	),
	'6.6.2.1-5': machine('The XMP metadata is no UTF-8.', ({ reading }) =>
		reading.metadata.xmp?.includes('\ufffd') || isWide(reading) ? [{ message: 'The XMP metadata is no UTF-8.', hint: write }] : [],
	),
	'6.6.2.1-6': advice('The XMP metadata is packed.', 'PDF/A-3 allows it; programs that know XMP and not PDF then cannot find it.', ({ reading }) =>
		getRaw(packet(reading)?.dict, 'Filter')
			? [{ message: 'The XMP metadata is packed (Filter): programs that do not know PDF cannot find it.', hint: 'Write it as plain text.' }]
			: [],
	),
	'6.6.2.3.1-1': machine(
		'The metadata has a property that nothing describes.',
		eachOf(
			undescribed,
			'Add an extension schema that describes it (pdfaExtension:schemas).',
			(name) => `The metadata has ${name}, which neither XMP nor the file describes.`,
		),
	),
	'6.6.2.3.1-2': machine(
		'The value of a property is not of its type.',
		eachOf(misshapen, 'Write it as XMP says.', (fault) => `In the metadata ${fault}`),
	),
	'6.6.2.3.3-1': machine(
		'The description of a property is not whole.',
		eachOf(
			(reading) => describedIn(reading).faults,
			'Complete the extension schema.',
			(fault) => fault,
		),
	),
	'6.6.2.3.3-2': machine('A namespace is described twice.', ({ reading }) =>
		xmpOf(reading).properties.filter(({ uri }) => uri === namespaces.extension).length > 1
			? [{ message: 'The metadata has two lists of described properties.', hint: 'Put them into one pdfaExtension:schemas.' }]
			: [],
	),
	'6.6.3-1': same('Title of the document information is not dc:title.', 'titled'),
	'6.6.3-2': agrees('Author', 'dc', 'creator'),
	'6.6.3-3': agrees('Subject', 'dc', 'description'),
	'6.6.3-4': agrees('Keywords', 'pdf', 'Keywords'),
	'6.6.3-5': agrees('Creator', 'xmp', 'CreatorTool'),
	'6.6.3-6': agrees('Producer', 'pdf', 'Producer'),
	'6.6.3-7': agrees('CreationDate', 'xmp', 'CreateDate', true),
	'6.6.3-8': agrees('ModDate', 'xmp', 'ModifyDate', true),
	'6.6.4-1': machine('The metadata claims PDF/A twice.', ({ reading }) =>
		claims(reading).filter(({ local }) => local === 'part').length > 1
			? [{ message: 'The metadata claims PDF/A twice (pdfaid:part).', hint: 'Keep one.' }]
			: [],
	),
	'6.6.4-2': same('Our own edition does not claim PDF/A-3a.', 'claims'),
	'6.6.4-3': machine('The metadata does not say how PDF/A is kept.', ({ reading }) =>
		['A', 'B', 'U'].includes(reading.metadata.aConformance ?? '')
			? []
			: [{ message: 'The metadata claims PDF/A-3, and does not say whether it is A, B or U (pdfaid:conformance).', hint: 'Write pdfaid:conformance A.' }],
	),
	'6.6.4-4': machine(
		'The claim of PDF/A is written with another prefix.',
		eachOf(claims, 'Write it with the prefix pdfaid.', ({ prefix, local }) =>
			prefix === 'pdfaid' ? undefined : `The claim of PDF/A is written ${prefix}:${local}; some readers look for pdfaid:${local}.`,
		),
	),
} as const satisfies RequirementsOf<'6.6'>;

const isWide = (reading: Subject['reading']): boolean => {
	const { contents = new Uint8Array() } = packet(reading) ?? {};
	return (contents[0] === 0xfe && contents[1] === 0xff) || (contents[0] === 0xff && contents[1] === 0xfe);
};
