/** What the marked-content operators do (ISO 32000-1, 14.6): sequences open, nest and close. */

import type { Sequence } from '../reading.ts';
import type { Operation } from './content.ts';
import type { Interpreter } from './interpreter.ts';
import { asName, asText, get, getDict, getNumber } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';
import { Name, type Operand } from './tokens.ts';

export const markedOperators: Record<string, Operation> = {
	BMC: (it, [tag]) => open(it, tag, undefined),
	BDC: (it, [tag, properties]) => open(it, tag, properties),
	EMC: (it) => {
		if (it.sequence) it.sequence = it.sequence.parent;
		else it.fault('emc-without-begin', 'EMC');
	},
};

function open(it: Interpreter, tag: Operand | undefined, operand: Operand | undefined): void {
	const properties = operand instanceof Name ? getDict(getDict(it.resources, 'Properties'), operand.text) : operand instanceof Map ? operand : undefined;
	const { sequence: parent, page } = it;
	const name = tag instanceof Name ? tag.text : '';
	const mcid = numberOf(properties, 'MCID');
	const own = name === 'Artifact';
	const form = it.forms.at(-1);
	const sequence: Sequence = {
		tag: name,
		page: page.index,
		artifact: own || (parent?.artifact ?? false),
		depth: (parent?.depth ?? 0) + 1,
		...(mcid !== undefined && { mcid }),
		...(form && { form }),
		...(parent && { parent }),
		...texts(properties),
		...(own && artifactKind(properties)),
	};
	if (own && insideTagged(parent) !== undefined) it.fault('artifact-in-tagged', `MCID ${insideTagged(parent)}`);
	if (mcid !== undefined && parent?.artifact) it.fault('tagged-in-artifact', `MCID ${mcid}`);
	if (mcid !== undefined && insideTagged(parent) !== undefined) it.fault('nested-mcid', `MCID ${mcid}`);
	it.sequence = sequence;
	page.sequences.push(sequence);
	it.shared.budget.spend('nodes');
}

type Properties = PDFDict | Map<string, Operand> | undefined;

const numberOf = (properties: Properties, key: string): number | undefined => {
	if (!(properties instanceof Map)) return getNumber(properties, key);
	const value = properties.get(key);
	return typeof value === 'number' ? value : undefined;
};
const nameOf = (properties: Properties, key: string): string | undefined => {
	if (!(properties instanceof Map)) return asName(get(properties, key));
	const value = properties.get(key);
	return value instanceof Name ? value.text : undefined;
};
const textOf = (properties: Properties, key: string): string | undefined => {
	if (!(properties instanceof Map)) return asText(get(properties, key));
	const value = properties.get(key);
	return value instanceof Uint8Array ? decode(value) : undefined;
};

function decode(bytes: Uint8Array): string {
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return new TextDecoder().decode(bytes);
	return String.fromCharCode(...bytes.subarray(0, 4096));
}

function texts(properties: Properties): Partial<Sequence> {
	const found: Partial<Sequence> = {};
	for (const [key, name] of [
		['lang', 'Lang'],
		['alt', 'Alt'],
		['actualText', 'ActualText'],
		['expansion', 'E'],
	] as const) {
		const text = textOf(properties, name);
		if (text !== undefined) found[key] = text;
	}
	return found;
}

function artifactKind(properties: Properties): Partial<Sequence> {
	const [artifactType, artifactSubtype] = [nameOf(properties, 'Type'), nameOf(properties, 'Subtype')];
	return { ...(artifactType && { artifactType }), ...(artifactSubtype && { artifactSubtype }) };
}

/** MCID of the nearest sequence around that has one. */
function insideTagged(from: Sequence | undefined): number | undefined {
	for (let at = from; at; at = at.parent) if (at.mcid !== undefined) return at.mcid;
	return undefined;
}
