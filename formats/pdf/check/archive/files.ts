/** Clauses 6.7 to 6.11: tags, attached files, layers, and what would show something else. */

import { dictsWith } from '../facts.ts';
import { asArray, asDict, asText, entriesOf, get, getArray, getDict, getName, getRaw, getText, listOf } from '../read/objects.ts';
import type { PDFDict } from '../read/pdf-lib.ts';
import type { PdfReading } from '../reading.ts';
import { advice, catalog, eachOf, eachPage, machine, type RequirementsOf, same } from './requirement.ts';

/** Specifications of files that are inside the PDF. */
const attached = (reading: PdfReading): PDFDict[] =>
	dictsWith(reading, 'EF').filter((dict) => getDict(dict, 'EF') && (getRaw(dict, 'F') || getRaw(dict, 'UF') || getName(dict, 'Type') === 'Filespec'));
const embedded = (reading: PdfReading): Set<PDFDict> =>
	new Set(attached(reading).flatMap((spec) => [...entriesOf(getDict(spec, 'EF'))].flatMap(([, stream]) => asDict(stream) ?? [])));
const mime = /^[-\w+.]+\/[-\w+.]+$/;
/** What the file is to the part of the PDF that names it (ISO 19005-3, 6.8). */
const relationships = ['Source', 'Data', 'Alternative', 'Supplement', 'Unspecified'];
/** Files that the document, a page, an element… says it belongs with. */
const associated = (reading: PdfReading): Set<PDFDict> =>
	new Set(dictsWith(reading, 'AF').flatMap((dict) => listOf(dict.context, getRaw(dict, 'AF')).flatMap((spec) => asDict(spec) ?? [])));
const called = (spec: PDFDict): string => `The attached file${getText(spec, 'UF') ? ` ${getText(spec, 'UF')}` : ''}`;
const date = /^D:\d{4}(?:\d\d){0,5}(?:Z|[+-]\d\d(?:'?\d\d'?)?)?/;

const layers = (root: PDFDict): PDFDict | undefined => getDict(root, 'OCProperties');
const configurations = (root: PDFDict): PDFDict[] =>
	[get(layers(root), 'D'), ...listOf(root.context, getRaw(layers(root), 'Configs'))].flatMap((dict) => asDict(dict) ?? []);
/** Everything that an order of layers names, at any depth. */
function inOrder(order: ReturnType<typeof asArray>, depth = 0): Set<unknown> {
	const items = order && depth < 32 ? order.asArray() : [];
	return new Set(items.flatMap((item, i) => [item, order?.lookup(i), ...inOrder(asArray(order?.lookup(i)), depth + 1)]));
}

export const files = {
	'6.7.2.2-1': same('The file does not say that it is tagged.', 'marked'),
	'6.7.3.3-1': same('The file has no tags.', 'tagged'),
	'6.7.3.4-1': same('An element is of a type that leads to no standard one.', '02-001'),
	'6.7.3.4-2': same('Types lead to each other in a circle.', '02-003'),
	'6.7.3.4-3': same('A standard type is given another meaning.', '02-004'),
	'6.7.4-1': same('A language is none.', 'language', '11-001', '11-002', '11-003', '11-004', '11-005', '11-006'),
	'6.8-1': machine(
		'An attached file does not say its type.',
		eachOf(embedded, 'Give the embedded file its MIME type (Subtype).', (stream) =>
			mime.test(getName(stream, 'Subtype') ?? '') ? undefined : 'An attached file does not say its type as MIME does (Subtype).',
		),
	),
	'6.8-2': same('An attached file has no name that every reader can show.', '21-001'),
	'6.8-3': machine(
		'An attached file does not say what it is to the document.',
		eachOf(attached, 'Add AFRelationship, for example Source.', (spec) =>
			relationships.includes(getName(spec, 'AFRelationship') ?? '') ? undefined : `${called(spec)} does not say what it is to the document (AFRelationship).`,
		),
	),
	'6.8-4': machine('An attached file belongs to nothing.', ({ reading }) => {
		const known = associated(reading);
		return attached(reading)
			.filter((spec) => !known.has(spec))
			.map((spec) => ({ message: `${called(spec)} belongs to no part of the document (AF).`, hint: 'Name it in AF of the catalog.' }));
	}),
	'6.8-5': advice(
		'An attached file does not say when it was changed.',
		'PDF/A advises it; a reader can then tell two versions apart.',
		eachOf(embedded, 'Add Params with ModDate.', (stream) =>
			date.test(getText(getDict(stream, 'Params'), 'ModDate') ?? '') ? undefined : 'An attached file does not say when it was changed (Params, ModDate).',
		),
	),
	'6.9-1': same('A choice of layers has no name.', '20-001', '20-002'),
	'6.9-2': machine(
		'Two choices of layers have one name.',
		catalog('Give each a name of its own.', (root) => {
			const names = configurations(root).flatMap((configuration) => asText(get(configuration, 'Name')) ?? []);
			return new Set(names).size < names.length ? 'Two choices of layers have the same name.' : undefined;
		}),
	),
	'6.9-3': machine(
		'The list of layers leaves one out.',
		catalog('Name every layer in Order.', (root) => {
			const all = getArray(layers(root), 'OCGs');
			const leaves = configurations(root).some((configuration) => {
				const order = getArray(configuration, 'Order');
				const listed = order && inOrder(order);
				return listed && all?.asArray().some((layer, i) => !listed.has(layer) && !listed.has(all.lookup(i)));
			});
			return leaves ? 'The list of layers (Order) leaves one out: nobody can turn it on or off.' : undefined;
		}),
	),
	'6.9-4': same('Layers turn on and off by themselves.', '20-003'),
	'6.10-1': machine(
		'The document has another way to be shown.',
		catalog('Take it out.', (root) =>
			getRaw(getDict(root, 'Names'), 'AlternatePresentations') ? 'The document has another way to be shown (AlternatePresentations).' : undefined,
		),
	),
	'6.10-2': machine(
		'A page is shown in steps.',
		eachPage('Take them out.', ({ dict }) => (getRaw(dict, 'PresSteps') ? 'The page is shown in steps (PresSteps).' : undefined)),
	),
	'6.11-1': machine(
		'The document asks readers for something special.',
		catalog('Take Requirements out.', (root) => (getRaw(root, 'Requirements') ? 'The document asks readers for something special (Requirements).' : undefined)),
	),
} as const satisfies RequirementsOf<'6.7' | '6.8' | '6.9' | '6.10' | '6.11'>;
