/** What each operator of graphics state, paths and objects does (ISO 32000-1, 8.4 to 8.8), of what a checker asks. */

import type { Box } from '../reading.ts';
import { limits } from './budget.ts';
import { intents, isWhite } from './colours.ts';
import { bytesOf, type Operation } from './content.ts';
import type { Interpreter } from './interpreter.ts';
import { type Matrix, matrixOf, multiply } from './matrix.ts';
import { asArray, asDict, asName, asNumber, get, getArray, getDict, getName, getNumber, getStream, numbersOf } from './objects.ts';
import type { PDFRawStream } from './pdf-lib.ts';
import { Name, type Operand } from './tokens.ts';

const number = (operand: Operand | undefined): number => (typeof operand === 'number' ? operand : 0);

/** Adds points, given in pairs, to what the path covers. */
function reach(it: Interpreter, points: readonly number[], straight: boolean): void {
	const { ctm } = it.state;
	let [left, bottom, right, top] = it.box ?? [Infinity, Infinity, -Infinity, -Infinity];
	for (let i = 0; i + 1 < points.length; i += 2) {
		const [x, y] = at(ctm, points[i]!, points[i + 1]!);
		[left, bottom, right, top] = [Math.min(left, x), Math.min(bottom, y), Math.max(right, x), Math.max(top, y)];
	}
	// Of two rectangles the gap between them is not covered.
	it.straight = straight && it.box === undefined;
	it.box = [left, bottom, right, top];
	it.path = true;
}
const at = (m: Matrix, x: number, y: number): [number, number] => [x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
const upright = (m: Matrix): boolean => (m[1] === 0 && m[2] === 0) || (m[0] === 0 && m[3] === 0);

const line: Operation = (it, operands) => reach(it, operands.map(number), false);
const rectangle: Operation = (it, [x, y, w, h]) => {
	const [left, bottom, right, top] = [number(x), number(y), number(x) + number(w), number(y) + number(h)];
	reach(it, [left, bottom, right, bottom, right, top, left, top], upright(it.state.ctm));
};

function endPath(it: Interpreter): void {
	if (it.clips && it.box) it.set({ clip: it.straight ? within(it.state.clip, it.box) : within(it.state.clip, undefined) });
	Object.assign(it, { path: false, box: undefined, straight: true, clips: false });
}
/** What two clips leave; a shape that is no rectangle leaves at most what was there, and how much is not known. */
function within(outer: Box | undefined, inner: Box | undefined): Box | undefined {
	if (!outer || !inner) return inner && !outer ? inner : outer;
	return [Math.max(outer[0], inner[0]), Math.max(outer[1], inner[1]), Math.min(outer[2], inner[2]), Math.min(outer[3], inner[3])];
}

const paints =
	(fills: boolean, strokes: boolean): Operation =>
	(it) => {
		const { fill, stroke, opaque, clip } = it.state;
		if (it.path) {
			const box = it.box && within(clip, it.box);
			const colour = fills && opaque ? fill : undefined;
			it.paint('path', {
				white: (!fills || isWhite(fill)) && (!strokes || isWhite(stroke)),
				exact: it.straight && fills && opaque,
				...(box && { box }),
				...(colour && { colour }),
			});
		}
		endPath(it);
	};
const clips: Operation = (it) => {
	it.clips = true;
};

export const paintOperators: Record<string, Operation> = {
	q: (it) => {
		if (it.saved.length < 10_000) it.saved.push(it.state);
		if (it.saved.length === 29) it.fault('deep-state', '29');
	},
	Q: (it) => {
		it.state = it.saved.pop() ?? it.state;
	},
	cm: (it, operands) => it.set({ ctm: multiply(matrixOf(operands), it.state.ctm) }),
	gs: (it, [name]) => setGraphics(it, name instanceof Name ? name.text : ''),
	ri: (it, [name]) => {
		if (!(name instanceof Name && intents.has(name.text))) it.fault('unknown-intent', name instanceof Name ? name.text.slice(0, 20) : '');
	},
	re: rectangle,
	m: (it, operands) => {
		const begun = it.path;
		line(it, operands, () => {});
		// A lone point paints nothing.
		it.path = begun;
	},
	l: line,
	c: line,
	v: line,
	y: line,
	W: clips,
	'W*': clips,
	n: endPath,
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
	Do: (it, [name], run) => {
		const object = name instanceof Name ? getStream(getDict(it.resources, 'XObject'), name.text) : undefined;
		const kind = getName(object?.dict, 'Subtype');
		if (object && kind === 'Image') it.paint('image', { image: object, ...whole(it, object) });
		else if (object && kind === 'Form') paintForm(it, object, run);
		else it.fault('unknown-object', name instanceof Name ? name.text : '');
	},
};

/** An image fills the unit square; one with a mask leaves holes. */
function whole(it: Interpreter, { dict }: PDFRawStream): { box: Box; exact: boolean } {
	const { ctm, opaque, clip } = it.state;
	const corners = [at(ctm, 0, 0), at(ctm, 1, 0), at(ctm, 1, 1), at(ctm, 0, 1)];
	const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
	const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
	const masked = ['SMask', 'Mask', 'ImageMask'].some((key) => get(dict, key) !== undefined);
	return { box: within(clip, box) ?? box, exact: upright(ctm) && opaque && !masked };
}

function setGraphics(it: Interpreter, name: string): void {
	const state = getDict(getDict(it.resources, 'ExtGState'), name);
	if (!state) return;
	const alpha = getNumber(state, 'ca');
	const blend = get(state, 'BM') && (getName(state, 'BM') ?? asName(asArray(get(state, 'BM'))?.lookup(0)));
	const mask = get(state, 'SMask');
	const clear =
		(alpha !== undefined && alpha < 1) ||
		(blend !== undefined && blend !== 'Normal' && blend !== 'Compatible') ||
		(mask !== undefined && asName(mask) !== 'None');
	if (alpha !== undefined || blend !== undefined || mask !== undefined) it.set({ opaque: !clear });
	const font = getArray(state, 'Font');
	const dict = asDict(font?.lookup(0));
	if (dict) it.set({ font: it.fontOf(dict), size: asNumber(font?.lookup(1)) ?? 1 });
}

function paintForm(it: Interpreter, form: PDFRawStream, run: (bytes: Uint8Array) => void): void {
	const { dict } = form;
	if (it.forms.includes(dict) || it.forms.length >= limits.forms) return it.fault('form-cycle', 'a form that paints itself');
	const { painted, forms } = it.shared;
	painted.set(dict, (painted.get(dict) ?? 0) + 1);
	const { state, resources, sequence, text, line } = it;
	it.forms.push(dict);
	it.resources = getDict(dict, 'Resources') ?? resources;
	it.set({ ctm: multiply(matrixOf(numbersOf(getArray(dict, 'Matrix'))), state.ctm), ...(getDict(dict, 'Group') && { opaque: false }) });
	// A form with /StructParent is, as a whole, the content of an element (ISO 32000-1, 14.7.4.3).
	if (getNumber(dict, 'StructParent') !== undefined) {
		it.sequence = {
			tag: 'Form',
			page: it.page.index,
			object: dict,
			artifact: sequence?.artifact ?? false,
			depth: (sequence?.depth ?? 0) + 1,
			...(sequence && { parent: sequence }),
		};
	}
	it.shared.budget.spend('operators', 200);
	const bytes = forms.get(dict) ?? bytesOf(form, it);
	forms.set(dict, bytes);
	run(bytes);
	it.forms.pop();
	Object.assign(it, { state, resources, sequence, text, line });
}
