/** Turns a reading into what its XMP packet and its document information say, to be compared. */

import { getDict, getStream, getText } from '../read/objects.ts';
import { type Property, parseXmp, propertiesOf, type Xmp } from '../read/xmp.ts';
import type { PdfReading } from '../reading.ts';
import type { Fault, Subject } from '../subject.ts';
import { knownWhole, namespaces, predefined } from './xmp-schemas.ts';

const kept = new WeakMap<PdfReading, Xmp>();
export function xmpOf(reading: PdfReading): Xmp {
	const known = kept.get(reading) ?? parseXmp(reading.metadata.xmp ?? '');
	kept.set(reading, known);
	return known;
}
export const packet = ({ file }: PdfReading) => getStream(file?.catalog, 'Metadata');
export const claims = (reading: PdfReading): Property[] => xmpOf(reading).properties.filter(({ uri }) => uri === namespaces.pdfaid);

const fieldsOf = (item: Property['items'][number]): Map<string, Property> => new Map(propertiesOf(item).map((field) => [`${field.uri}${field.local}`, field]));
const text = (fields: Map<string, Property>, key: string): string | undefined => {
	const field = fields.get(key);
	return field?.form === 'Text' && field.texts[0]?.trim() ? field.texts[0].trim() : undefined;
};

export interface Described {
	/** Namespace and name of each property that is described. */
	names: Set<string>;
	/** What the descriptions leave out. */
	faults: string[];
}
/** The extension schemas of the packet (ISO 19005-3, 6.6.2.3.3). */
export function describedIn(reading: PdfReading): Described {
	const names = new Set<string>();
	const faults: string[] = [];
	for (const container of xmpOf(reading).properties.filter(({ uri }) => uri === namespaces.extension)) {
		if (container.form !== 'Bag' || container.prefix !== 'pdfaExtension')
			faults.push('The list of described properties is no Bag named pdfaExtension:schemas.');
		for (const item of container.items) {
			const schema = fieldsOf(item);
			const uri = text(schema, `${namespaces.schema}namespaceURI`) ?? '';
			for (const key of ['schema', 'namespaceURI', 'prefix'])
				if (!text(schema, namespaces.schema + key)) faults.push(`The description of ${uri || 'a namespace'} has no ${key}.`);
			const list = schema.get(`${namespaces.schema}property`);
			if (list && list.form !== 'Seq') faults.push(`The properties of ${uri} are no Seq.`);
			for (const each of list?.items ?? []) {
				const property = fieldsOf(each);
				const name = text(property, `${namespaces.property}name`) ?? 'a property';
				names.add(uri + name);
				for (const key of ['name', 'valueType', 'category', 'description'])
					if (!text(property, namespaces.property + key)) faults.push(`The description of ${name} has no ${key}.`);
				const category = text(property, `${namespaces.property}category`);
				if (category && !['internal', 'external'].includes(category))
					faults.push(`The description of ${name} says the category ${category}, which is neither internal nor external.`);
			}
		}
	}
	return { names, faults };
}

/** Properties that neither the standards nor the packet describe. */
export function undescribed(reading: PdfReading): string[] {
	const { names } = describedIn(reading);
	return xmpOf(reading)
		.properties.filter(({ uri, local }) => !predefined[uri]?.[local] && !knownWhole.has(uri) && !names.has(uri + local))
		.map(({ prefix, local }) => `${prefix}:${local}`);
}

const date = /^\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/;
/** Properties of the predefined schemas (XMP 2005) whose value is of another kind than the schema says, each as a sentence. */
export function misshapen(reading: PdfReading): string[] {
	return xmpOf(reading).properties.flatMap(({ uri, prefix, local, form, texts }) => {
		const shape = predefined[uri]?.[local];
		const fits = shape === undefined || (shape === 'Date' ? form === 'Text' && date.test(texts[0]?.trim() ?? '') : form === shape);
		return fits ? [] : [`${prefix}:${local} is ${shape === 'Date' ? 'no date' : `no ${shape === 'Text' ? 'plain text' : shape}`}.`];
	});
}

/** Where an entry of the document information says something else than the XMP. */
export const disagrees =
	(key: string, uri: string, local: string, isDate = false) =>
	({ reading }: Subject): Fault[] => {
		const info = getText(getDict(reading.file?.trailer, 'Info'), key);
		const property = xmpOf(reading).properties.find((each) => each.uri === uri && each.local === local);
		const said = property?.form === 'Alt' || property?.form === 'Text' ? property.texts[0] : property?.texts.join('; ');
		if (info === undefined || reading.metadata.xmp === undefined) return [];
		const equal = isDate ? instantOf(info) !== undefined && instantOf(info) === Date.parse(said ?? '') : info.trim() === said?.trim();
		return equal
			? []
			: [
					{
						message: `The document information says ${key} “${info}”, and the metadata ${said === undefined ? 'says nothing of it' : `“${said.trim()}”`}.`,
						hint: 'Write the same into both, or leave the document information out.',
					},
				];
	};

/** Milliseconds of `D:20231121000000Z` (ISO 32000-1, 7.9.4). */
function instantOf(text: string): number | undefined {
	const [, year, month = '01', day = '01', hour = '00', minute = '00', second = '00', zone = 'Z', zoneHour = '00', zoneMinute = '00'] =
		/^D:(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z|[+-])(?:(\d\d)'?(\d\d)?'?)?)?/.exec(text) ?? [];
	if (year === undefined) return undefined;
	return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone === 'Z' ? 'Z' : `${zone}${zoneHour}:${zoneMinute}`}`);
}
