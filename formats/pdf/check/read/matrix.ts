/** The 3 × 3 matrices of PDF (ISO 32000-1, 8.3.3) as six numbers. */
export type Matrix = readonly [number, number, number, number, number, number];
export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** First `a`, then `b`. */
export const multiply = (a: Matrix, b: Matrix): Matrix => [
	a[0] * b[0] + a[1] * b[2],
	a[0] * b[1] + a[1] * b[3],
	a[2] * b[0] + a[3] * b[2],
	a[2] * b[1] + a[3] * b[3],
	a[4] * b[0] + a[5] * b[2] + b[4],
	a[4] * b[1] + a[5] * b[3] + b[5],
];
export const moved = (x: number, y: number, m: Matrix): Matrix => [m[0], m[1], m[2], m[3], x * m[0] + y * m[2] + m[4], x * m[1] + y * m[3] + m[5]];
export const matrixOf = (values: readonly unknown[]): Matrix =>
	values.length === 6 && values.every((v) => typeof v === 'number') ? (values as unknown as Matrix) : identity;
