/** What each colour operator does (ISO 32000-1, 8.6.8). */
import { componentsOf, rgbOf } from './colours.ts';
import type { Operation } from './content.ts';
import { asStream, get, getDict } from './objects.ts';
import { Name } from './tokens.ts';

const fills =
	(device: string): Operation =>
	(it, operands) => {
		it.useDevice(device);
		it.set({ fill: rgbOf(operands), fillSpace: operands.length });
	};
const strokes =
	(device: string): Operation =>
	(it, operands) => {
		it.useDevice(device);
		it.set({ stroke: rgbOf(operands), strokeSpace: operands.length });
	};

/** In the space that was set; a pattern is content of its own. */
const paint =
	(which: 'fill' | 'stroke'): Operation =>
	(it, operands) => {
		const last = operands.at(-1);
		if (last instanceof Name) {
			it.look(asStream(get(getDict(it.resources, 'Pattern'), last.text)), it.resources, true);
			it.set({ [which]: undefined });
		} else it.set({ [which]: operands.length === it.state[`${which}Space`] ? rgbOf(operands) : undefined });
	};
/** A new space begins with its black. */
const space =
	(which: 'fill' | 'stroke'): Operation =>
	(it, [name]) => {
		if (name instanceof Name) it.useDevice(name.text);
		const components = name instanceof Name ? componentsOf(name.text, it.resources) : 0;
		it.set({ [`${which}Space`]: components, [which]: components ? ([0, 0, 0] as const) : undefined });
	};

export const colourOperators: Record<string, Operation> = {
	g: fills('DeviceGray'),
	rg: fills('DeviceRGB'),
	k: fills('DeviceCMYK'),
	G: strokes('DeviceGray'),
	RG: strokes('DeviceRGB'),
	K: strokes('DeviceCMYK'),
	cs: space('fill'),
	CS: space('stroke'),
	sc: paint('fill'),
	scn: paint('fill'),
	SC: paint('stroke'),
	SCN: paint('stroke'),
};
