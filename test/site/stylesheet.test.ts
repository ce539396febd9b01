/** The style sheet says what the theme says, and its colours can be read. */
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { dark, light, type Palette } from '../../formats/theme.ts';
import { stylesheet } from '../../site/stylesheet.ts';

const css = stylesheet();

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours. */
function contrast(a: string, b: string): number {
	const luminance = (hex: string): number => {
		const [r, g, bl] = [1, 3, 5]
			.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
			.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
		return 0.2126 * r! + 0.7152 * g! + 0.0722 * bl!;
	};
	const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (high! + 0.05) / (low! + 0.05);
}

test.each([
	['light', light],
	['dark', dark],
] as [string, Palette][])('%s: text on every ground that it is used on is at least 7 to 1', (_, p) => {
	const pairs: [string, string][] = [
		[p.ink, p.paper],
		[p.ink, p.tint],
		[p.quiet, p.paper],
		[p.onAccent, p.exit],
		...Object.values(p.accent).map((a): [string, string] => [a, p.paper]),
	];
	for (const [text, ground] of pairs) expect(contrast(text, ground)).toBeGreaterThanOrEqual(7);
});

test('quiet words never stand on a tint, where they would fall below 7 to 1', () => {
	expect(contrast(light.quiet, light.tint)).toBeLessThan(7);
	for (const rule of css.match(/[^{}]+\{[^{}]*\}/g) ?? [])
		expect(/background:var\(--tint\)|background: ?var\(--tint\)/.test(rule) && /[^-]color: ?var\(--quiet\)/.test(rule)).toBe(false);
});

test('it asks for nothing but its own fonts, and is small', () => {
	expect([...css.matchAll(/url\("([^"]+)"\)/g)].every(([, url]) => url!.startsWith('fonts/'))).toBe(true);
	expect(css).not.toMatch(/@import|https?:/);
	expect(gzipSync(css).length).toBeLessThan(7000);
});

test('no rule is left with the name of a width instead of the width', () => {
	expect(css).not.toContain('(min-width: wide)');
	expect(css).toContain('(min-width: 62.5rem)');
});

test('the publisher’s colours are there where they can be read, each in its own scheme', () => {
	const own = stylesheet({ colour: '#1d3f72', darkColour: '#ffffff' });
	expect(own).toMatch(/color-scheme: light\)\s*\{\.bar \{ border-top: 6px solid #1d3f72/);
	expect(own).toMatch(/color-scheme: dark\)\s*\{\.bar \{ border-top: 6px solid #ffffff/);
	expect(stylesheet({ colour: '#ffee00', darkColour: '#1d3f72' })).toBe(css);
});
