/** Turns the operands of colour operators (ISO 32000-1, 8.6) into red, green and blue, where the colour is a plain one. */

import type { Rgb } from '../reading.ts';
import { asName, asStream, get, getDict, getNumber, listOf } from './objects.ts';
import type { PDFDict } from './pdf-lib.ts';
import type { Operand } from './tokens.ts';

/** 1, 3 and 4 components are grey, RGB and CMYK; CMYK is turned into RGB without a profile. */
export function rgbOf(operands: readonly Operand[]): Rgb | undefined {
	const v = operands.filter((value): value is number => typeof value === 'number').map((value) => Math.min(1, Math.max(0, value)));
	if (v.length !== operands.length) return undefined;
	if (v.length === 1) return [v[0]!, v[0]!, v[0]!];
	if (v.length === 3) return [v[0]!, v[1]!, v[2]!];
	return v.length === 4 ? [(1 - v[0]!) * (1 - v[3]!), (1 - v[1]!) * (1 - v[3]!), (1 - v[2]!) * (1 - v[3]!)] : undefined;
}

const device: Record<string, number> = { DeviceGray: 1, G: 1, CalGray: 1, DeviceRGB: 3, RGB: 3, CalRGB: 3, DeviceCMYK: 4, CMYK: 4 };

/** Components of a colour space whose values mean what those of a device do; 0 for any other. */
export function componentsOf(name: string, resources: PDFDict | undefined): number {
	const known = device[name];
	if (known !== undefined) return known;
	const space = resources && get(getDict(resources, 'ColorSpace'), name);
	const alias = asName(space);
	if (alias !== undefined) return device[alias] ?? 0;
	const [family, profile] = resources ? listOf(resources.context, space) : [];
	if (asName(family) === 'ICCBased') return getNumber(asStream(profile)?.dict, 'N') ?? 0;
	return device[asName(family) ?? ''] ?? 0;
}

export const isWhite = (colour: Rgb | undefined): boolean => colour?.every((part) => part >= 1) ?? false;

/** Rendering intents (ISO 32000-1, table 70). */
export const intents: ReadonlySet<string> = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual']);
