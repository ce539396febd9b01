/** What each operator of graphics state, paths, colours and objects does (ISO 32000-1, 8.4 to 8.8), of what a checker asks. */
import type { PDFRawStream } from '@cantoo/pdf-lib';
import { bytesOf, type Operation } from './content.ts';
import type { Interpreter } from './interpreter.ts';
import { limits } from './budget.ts';
import { matrixOf, multiply } from './matrix.ts';
import { getArray, getDict, getName, getNumber, getStream, numbersOf } from './objects.ts';
import { Name, type Operand } from './tokens.ts';

const begins: Operation = (it) => {
	it.path = true;
};
const ends: Operation = (it) => {
	it.path = false;
};
const paints =
	(fills: boolean, strokes: boolean): Operation =>
	(it) => {
		const { white, whiteStroke } = it.state;
		if (it.path) it.paint('path', { white: (!fills || white) && (!strokes || whiteStroke) });
		it.path = false;
	};
/** White in DeviceGray and DeviceRGB is all ones, in DeviceCMYK all zeros. */
const isWhite = (operands: Operand[]): boolean => {
	const values = operands.filter((v): v is number => typeof v === 'number');
	return values.length === 4 ? values.every((v) => v <= 0) : values.length > 0 && values.every((v) => v >= 1);
};
const fills: Operation = (it, operands) => it.set({ white: isWhite(operands) });
const strokes: Operation = (it, operands) => it.set({ whiteStroke: isWhite(operands) });

export const paintOperators: Record<string, Operation> = {
	q: (it) => {
		if (it.saved.length < 10_000) it.saved.push(it.state);
	},
	Q: (it) => {
		it.state = it.saved.pop() ?? it.state;
	},
	cm: (it, operands) => it.set({ ctm: multiply(matrixOf(operands), it.state.ctm) }),
	re: begins,
	l: begins,
	c: begins,
	v: begins,
	y: begins,
	n: ends,
	f: paints(true, false),
	F: paints(true, false),
	'f*': paints(true, false),
	S: paints(false, true),
	s: paints(false, true),
	B: paints(true, true),
	'B*': paints(true, true),
	b: paints(true, true),
	'b*': paints(true, true),
	sh: (it) => it.paint('shading'),
	g: fills,
	rg: fills,
	k: fills,
	sc: fills,
	scn: fills,
	G: strokes,
	RG: strokes,
	K: strokes,
	SC: strokes,
	SCN: strokes,
	Do: (it, [name], run) => {
		const object = name instanceof Name ? getStream(getDict(it.resources, 'XObject'), name.text) : undefined;
		const kind = getName(object?.dict, 'Subtype');
		if (object && kind === 'Image') it.paint('image', { image: object });
		else if (object && kind === 'Form') paintForm(it, object, run);
		else it.fault('unknown-object', name instanceof Name ? name.text : '');
	},
};

function paintForm(it: Interpreter, form: PDFRawStream, run: (bytes: Uint8Array) => void): void {
	const { dict } = form;
	if (it.forms.includes(dict) || it.forms.length >= limits.forms) return it.fault('form-cycle', 'a form that paints itself');
	const { state, resources, sequence, text, line } = it;
	it.forms.push(dict);
	it.resources = getDict(dict, 'Resources') ?? resources;
	it.set({ ctm: multiply(matrixOf(numbersOf(getArray(dict, 'Matrix'))), state.ctm) });
	// A form with /StructParent is, as a whole, the content of an element (ISO 32000-1, 14.7.4.3).
	if (getNumber(dict, 'StructParent') !== undefined) {
		it.sequence = { tag: 'Form', page: it.page.index, object: dict, artifact: sequence?.artifact ?? false, depth: (sequence?.depth ?? 0) + 1, ...(sequence && { parent: sequence }) };
	}
	it.shared.budget.spend('operators', 200);
	const bytes = it.shared.forms.get(dict) ?? bytesOf(form, it);
	it.shared.forms.set(dict, bytes);
	run(bytes);
	it.forms.pop();
	Object.assign(it, { state, resources, sequence, text, line });
}
