/** What each colour operator does (ISO 32000-1, 8.6.8). */
import { componentsOf, rgbOf } from './colours.ts';
import type { Operation } from './content.ts';
import { asStream, get, getDict } from './objects.ts';
import { Name } from './tokens.ts';

const fills: Operation = (it, operands) => it.set({ fill: rgbOf(operands), fillSpace: operands.length });
const strokes: Operation = (it, operands) => it.set({ stroke: rgbOf(operands), strokeSpace: operands.length });

/** In the space that was set; a pattern is content of its own. */
const paint =
	(which: 'fill' | 'stroke'): Operation =>
	(it, operands) => {
		const last = operands.at(-1);
		if (last instanceof Name) {
			it.look(asStream(get(getDict(it.resources, 'Pattern'), last.text)));
			it.set({ [which]: undefined });
		} else it.set({ [which]: operands.length === it.state[`${which}Space`] ? rgbOf(operands) : undefined });
	};
/** A new space begins with its black. */
const space =
	(which: 'fill' | 'stroke'): Operation =>
	(it, [name]) => {
		const components = name instanceof Name ? componentsOf(name.text, it.resources) : 0;
		it.set({ [`${which}Space`]: components, [which]: components ? ([0, 0, 0] as const) : undefined });
	};

export const colourOperators: Record<string, Operation> = {
	g: fills,
	rg: fills,
	k: fills,
	G: strokes,
	RG: strokes,
	K: strokes,
	cs: space('fill'),
	CS: space('stroke'),
	sc: paint('fill'),
	scn: paint('fill'),
	SC: paint('stroke'),
	SCN: paint('stroke'),
};
