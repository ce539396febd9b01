/** Turns the content streams of a page into what it draws: text runs, paints and marked-content sequences. */

import type { Drawn, Page } from '../reading.ts';
import { colourOperators } from './colour-operators.ts';
import { decodeStream } from './filters.ts';
import { type Aside, Interpreter, type Shared } from './interpreter.ts';
import { markedOperators } from './marked-operators.ts';
import { asStream, getDict, getRaw, listOf } from './objects.ts';
import { paintOperators } from './paint-operators.ts';
import type { PDFDict, PDFRawStream } from './pdf-lib.ts';
import { textOperators } from './text-operators.ts';
import { Name, type Operand, Operator, Tokens } from './tokens.ts';

/** What an operator does. `run` paints a form. */
export type Operation = (it: Interpreter, operands: Operand[], run: (bytes: Uint8Array) => void) => void;

const operators: ReadonlyMap<string, Operation> = new Map(Object.entries({ ...textOperators, ...paintOperators, ...colourOperators, ...markedOperators }));

/** Operators of ISO 32000-1, annex A, that change nothing of what is asked here. */
const passedOver = new Set(['ET', 'h', 'w', 'J', 'j', 'M', 'd', 'i', 'BX', 'EX', 'd0', 'd1', 'MP', 'DP']);

/** Fills in what a page draws. Throws only `OverBudget`. */
export function readContent(page: Page, shared: Shared): void {
	const it = new Interpreter(page, shared);
	run(it, contentOf(page.dict, it));
	for (let next = shared.aside.pop(); next; next = shared.aside.pop()) {
		const { looseInForm } = readAside(page, shared, next);
		if (next.tile && looseInForm) it.fault('loose-in-pattern', 'a form');
	}
}

/** What content beside the page's own draws: an appearance, a pattern, a glyph. Its fonts count as used; its faults are its own. */
export function readAside(page: Page, shared: Shared, { stream, resources }: Aside): Drawn & { looseInForm: boolean } {
	const own = getDict(stream.dict, 'Resources') ?? resources ?? page.resources;
	const sheet: Page = { ...page, annotations: [], sequences: [], runs: [], paints: [], faults: [], ...(own && { resources: own }) };
	const it = new Interpreter(sheet, shared);
	const { painted } = shared;
	painted.set(stream.dict, (painted.get(stream.dict) ?? 0) + 1);
	it.forms.push(stream.dict);
	shared.budget.spend('operators', 200);
	run(it, bytesOf(stream, it));
	return { runs: sheet.runs, paints: sheet.paints, sequences: sheet.sequences, looseInForm: it.looseInForm };
}

/** The parts of `/Contents` are one stream, with white space between them. */
function contentOf(page: PDFDict, it: Interpreter): Uint8Array {
	const streams = listOf(page.context, getRaw(page, 'Contents')).flatMap((item) => asStream(item) ?? []);
	const parts = streams.map((stream) => bytesOf(stream, it));
	const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length + 1, 0)).fill(10);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length + 1;
	}
	return whole;
}

export function bytesOf(stream: PDFRawStream, it: Interpreter): Uint8Array {
	const { bytes, fault, picture } = decodeStream(stream, it.shared.budget);
	if (fault ?? picture) it.fault('unreadable', fault ?? `content with the filter ${picture}`);
	return picture ? new Uint8Array() : bytes;
}

function run(it: Interpreter, bytes: Uint8Array): void {
	const tokens = new Tokens(bytes);
	const outer = it.sequence;
	const depth = it.saved.length;
	let operands: Operand[] = [];
	for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
		if (!(token instanceof Operator)) {
			if (operands.length < 1000) operands.push(token);
			continue;
		}
		it.shared.budget.spend('operators');
		if (token.text === 'BI') inlineImage(it, tokens);
		else {
			const operation = operators.get(token.text);
			if (operation) operation(it, operands, (inner) => run(it, inner));
			else if (!passedOver.has(token.text)) it.fault('unknown-operator', token.text.slice(0, 20));
		}
		if (operands.length) operands = [];
		if (it.sequence !== outer && (it.sequence?.depth ?? 0) < (outer?.depth ?? 0)) {
			it.fault('emc-without-begin', 'EMC');
			it.sequence = outer;
		}
	}
	if (it.sequence !== outer) it.fault('not-closed', it.sequence?.tag ?? '');
	it.sequence = outer;
	while (it.saved.length > depth) it.state = it.saved.pop()!;
}

const deviceNames: Record<string, string> = {
	G: 'DeviceGray',
	RGB: 'DeviceRGB',
	CMYK: 'DeviceCMYK',
	DeviceGray: 'DeviceGray',
	DeviceRGB: 'DeviceRGB',
	DeviceCMYK: 'DeviceCMYK',
};

function inlineImage(it: Interpreter, tokens: Tokens): void {
	let key = '';
	for (let token = tokens.next(); token !== undefined; token = tokens.next()) {
		if (token instanceof Operator && token.text === 'ID') break;
		if (token instanceof Name && ['LZW', 'LZWDecode', 'Crypt'].includes(token.text)) it.fault('inline-filter', token.text);
		if (token instanceof Name && deviceNames[token.text]) it.useDevice(deviceNames[token.text]!);
		if (token === true && (key === 'I' || key === 'Interpolate')) it.fault('inline-smooth', key);
		key = token instanceof Name ? token.text : '';
	}
	tokens.inlineData();
	it.paint('image');
}
