/** Turns a font that stands in for the typeface of code into one whose signs keep its columns, and whose boxes meet from line to line. */
import { isPicture } from './emoji.ts';
import type { Face, Fit } from './fonts.ts';
import { shape } from './shape.ts';

/** Of the typeface of code, in thousandths of its size. */
const column = 632;
/** A letter that is narrower than this part of its columns is not made larger. */
const narrow = 0.9;

/** Of its capital letters, in parts of its size. */
const middle = 0.334;

/** The drawing of boxes, and blocks. */
const box = /^[\u2500-\u259f]/;
/** They are 600 wide, and 1225 high about 367: on lines of up to 1.475 of the size, whose middle is that of capital letters, no gap is left. */
const boxFit: Fit = { across: ratio(column, 600), up: 1.21, rise: -0.11 };

const fitted = new Map<string, Face>();

/** The font, drawn so that this sign is a column wide; two where it is a picture, as programs that show code have it. */
export function inColumns(of: Face, sign: string): Face {
	const fit = of.own ? of.fit : box.test(sign) ? boxFit : fitOf(shape(of, sign).width, isPicture(sign) ? 2 : 1);
	if (fit.across === 1 && fit.up === 1) return of;
	const key = `${of.name} ${fit.across} ${fit.up}`;
	let found = fitted.get(key);
	if (!found) fitted.set(key, (found = { ...of, fit }));
	return found;
}

/** A wide sign keeps more of its height than of its width, so that it can still be read, and its middle. */
function fitOf(width: number, columns: number): Fit {
	if (width < narrow * columns * column) return { across: 1, up: 1, rise: 0 };
	const across = ratio(columns * column, width);
	const up = across < 1 ? ratio(Math.sqrt(across), 1) : across;
	return { across, up, rise: across < 1 ? middle * (1 - up) : 0 };
}

/** With as many digits as a line needs to end where it should. */
function ratio(wish: number, have: number): number {
	return Math.round((wish / have) * 1e5) / 1e5;
}
