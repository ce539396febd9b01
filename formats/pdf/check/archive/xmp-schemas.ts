/** The properties that XMP 2005 and ISO 19005-3 know by themselves: every other one must be described in the file. */

/** Name → the shape of its value, `Date` where the text is one; a namespace with no names is known as a whole. */
const dc = {
	title: 'Alt',
	creator: 'Seq',
	subject: 'Bag',
	description: 'Alt',
	publisher: 'Bag',
	contributor: 'Bag',
	date: 'Seq',
	type: 'Bag',
	format: 'Text',
	identifier: 'Text',
	source: 'Text',
	language: 'Bag',
	relation: 'Bag',
	coverage: 'Text',
	rights: 'Alt',
} as const;
const xmp = {
	Advisory: 'Bag',
	BaseURL: 'Text',
	CreateDate: 'Date',
	CreatorTool: 'Text',
	Identifier: 'Bag',
	Label: 'Text',
	MetadataDate: 'Date',
	ModifyDate: 'Date',
	Nickname: 'Text',
	Rating: 'Text',
	Thumbnails: 'Alt',
} as const;
const pdf = { Keywords: 'Text', PDFVersion: 'Text', Producer: 'Text' } as const;
const pdfaid = { part: 'Text', amd: 'Text', corr: 'Text', conformance: 'Text' } as const;

export type Shape = 'Alt' | 'Seq' | 'Bag' | 'Text' | 'Date';
export const namespaces = {
	dc: 'http://purl.org/dc/elements/1.1/',
	xmp: 'http://ns.adobe.com/xap/1.0/',
	pdf: 'http://ns.adobe.com/pdf/1.3/',
	pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
	extension: 'http://www.aiim.org/pdfa/ns/extension/',
	schema: 'http://www.aiim.org/pdfa/ns/schema#',
	property: 'http://www.aiim.org/pdfa/ns/property#',
} as const;

export const predefined: Readonly<Record<string, Readonly<Record<string, Shape>> | undefined>> = {
	[namespaces.dc]: dc,
	[namespaces.xmp]: xmp,
	[namespaces.pdf]: pdf,
	[namespaces.pdfaid]: pdfaid,
	[namespaces.extension]: { schemas: 'Bag' },
};
/** Known too; a writer of text documents uses little of them, and their names are not gone into. */
export const knownWhole: ReadonlySet<string> = new Set([
	'http://ns.adobe.com/xap/1.0/rights/',
	'http://ns.adobe.com/xap/1.0/mm/',
	'http://ns.adobe.com/xap/1.0/bj/',
	'http://ns.adobe.com/xap/1.0/t/pg/',
	'http://ns.adobe.com/xmp/1.0/DynamicMedia/',
	'http://ns.adobe.com/photoshop/1.0/',
	'http://ns.adobe.com/camera-raw-settings/1.0/',
	'http://ns.adobe.com/tiff/1.0/',
	'http://ns.adobe.com/exif/1.0/',
	'http://ns.adobe.com/exif/1.0/aux/',
]);
