/** Turns a CMap stream (ISO 32000-1, 9.7.5 and 9.10.3) into how bytes become codes, and codes become CIDs or text. */
import type { Budget } from './budget.ts';
import { Name, type Operand, Operator, Tokens } from './tokens.ts';

export interface CMap {
	/** Byte lengths of codes, with the range of each. */
	codespaces: { length: number; from: number; to: number }[];
	/** ToUnicode: code → text. */
	text: Map<number, string>;
	/** Code → CID. */
	cids: Map<number, number>;
	/** `/WMode`: 1 is vertical. */
	vertical: boolean;
	name?: string;
	/** The CMap that this one builds on. */
	uses?: string;
	/** `CIDSystemInfo` of the stream. */
	registry?: string;
	ordering?: string;
	supplement?: number;
}

const widest = 0x10000;

export function readCMap(bytes: Uint8Array, budget: Budget): CMap {
	const map: CMap = { codespaces: [], text: new Map(), cids: new Map(), vertical: false };
	const tokens = new Tokens(bytes);
	let operands: Operand[] = [];
	for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
		if (!(token instanceof Operator)) {
			operands.push(token);
			continue;
		}
		handlers[token.text]?.(map, operands, budget);
		operands = [];
	}
	return map;
}

type Handler = (map: CMap, operands: Operand[], budget: Budget) => void;
const handlers: Record<string, Handler> = {
	endcodespacerange: (map, operands) => {
		for (const [from, to] of groups(operands, 2)) {
			if (from instanceof Uint8Array && to instanceof Uint8Array) map.codespaces.push({ length: from.length, from: numberOf(from), to: numberOf(to) });
		}
	},
	endbfchar: (map, operands) => {
		for (const [code, text] of groups(operands, 2)) if (code instanceof Uint8Array && text instanceof Uint8Array) map.text.set(numberOf(code), utf16(text));
	},
	endbfrange: (map, operands, budget) => {
		for (const [from, to, text] of groups(operands, 3))
			if (from instanceof Uint8Array && to instanceof Uint8Array) bfrange(map, numberOf(from), numberOf(to), text, budget);
	},
	endcidchar: (map, operands) => {
		for (const [code, cid] of groups(operands, 2)) if (code instanceof Uint8Array && typeof cid === 'number') map.cids.set(numberOf(code), cid);
	},
	endcidrange: (map, operands, budget) => {
		for (const [from, to, cid] of groups(operands, 3)) {
			if (!(from instanceof Uint8Array && to instanceof Uint8Array && typeof cid === 'number')) continue;
			const [first, last] = [numberOf(from), numberOf(to)];
			for (let code = first; code <= last && code - first < widest; code++) {
				budget.spend('codes');
				if (!map.cids.has(code)) map.cids.set(code, cid + code - first);
			}
		}
	},
	def: (map, operands) => {
		const [key, value] = operands.slice(-2);
		if (!(key instanceof Name)) return;
		if (key.text === 'WMode') map.vertical = value === 1;
		if (key.text === 'CMapName' && value instanceof Name) map.name = value.text;
		if (key.text === 'Registry' && value instanceof Uint8Array) map.registry = ascii(value);
		if (key.text === 'Ordering' && value instanceof Uint8Array) map.ordering = ascii(value);
		if (key.text === 'Supplement' && typeof value === 'number') map.supplement = value;
	},
	usecmap: (map, operands) => {
		const name = operands.at(-1);
		if (name instanceof Name) map.uses = name.text;
	},
};

function bfrange(map: CMap, from: number, to: number, text: Operand | undefined, budget: Budget): void {
	for (let code = from, i = 0; code <= to && i < widest; code++, i++) {
		budget.spend('codes');
		const each = Array.isArray(text) ? text[i] : text;
		if (!(each instanceof Uint8Array)) continue;
		const value = utf16(each);
		const last = value.length - 1;
		map.text.set(code, Array.isArray(text) ? value : value.slice(0, last) + String.fromCharCode(value.charCodeAt(last) + i));
	}
}

function* groups(operands: Operand[], size: number): Generator<Operand[]> {
	for (let at = 0; at + size <= operands.length; at += size) yield operands.slice(at, at + size);
}

const ascii = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, 128));
const numberOf = (bytes: Uint8Array): number => bytes.reduce((value, byte) => value * 256 + byte, 0);

/** UTF-16BE, as ToUnicode has it; one byte alone is read as itself. */
function utf16(bytes: Uint8Array): string {
	if (bytes.length === 1) return String.fromCharCode(bytes[0]!);
	let text = '';
	for (let i = 0; i + 1 < bytes.length; i += 2) text += String.fromCharCode(bytes[i]! * 256 + bytes[i + 1]!);
	return text;
}
