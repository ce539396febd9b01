/** Makes the one style sheet: custom properties and fonts from `theme.ts`, then the hand-written files. */
import { readFileSync } from 'node:fs';
import type { Meta } from '../formats/model.ts';
import { contrastOn, dark, leastContrast, light, measure, type Palette, space, type as typeScale, wide } from '../formats/theme.ts';
import { fontFaces } from './fonts.ts';

const files = ['base', 'frame', 'content', 'tables', 'easy-read', 'film', 'home', 'settings', 'print'] as const;
/** A `ch` is as wide as a zero, which in this typeface is nearly half as wide again as a letter on average. */
const characters = (count: number): string => `${Math.round(count * 0.68)}ch`;
const rem = (px: number): string => `${Number((px / 16).toFixed(4))}rem`;

const read = (name: string): string => readFileSync(new URL(`assets/${name}.css`, import.meta.url), 'utf8');

/** For the search page alone, after the one style sheet. */
export const searchStylesheet = (): string => compact(read('search/search'));

export function stylesheet(brand: Meta['brand'] = undefined): string {
	const written = files.map(read).join('\n');
	const css = [fontFaces(), rootOf(), `@media (prefers-color-scheme: dark) {\n${colours(dark)}}`, written, brandOf(brand)].join('\n');
	return compact(css.replaceAll('(min-width: wide)', `(min-width: ${rem(wide)})`));
}

function rootOf(): string {
	const scale = Object.entries(typeScale).map(
		([name, { screen }]) => `--${name}: ${rem(screen.size)}; --${name}-line: ${Number((screen.line / screen.size).toFixed(3))};`,
	);
	const steps = space.map((px, index) => `--s${index}: ${rem(px)};`);
	return `:root { color-scheme: light dark; --measure: ${characters(measure.body)}; --measure-easy: ${characters(measure.easy)}; ${[...scale, ...steps].join(' ')} }\n${colours(light)}`;
}

/**
 * The publisher's colours mark the top of the page and its name; the editions keep their own. One that cannot be read is
 * left out: a rule says so, once.
 */
function brandOf(brand: Meta['brand']): string {
	const rule = (colour: string | undefined, palette: Palette, scheme: 'light' | 'dark') =>
		colour && contrastOn(palette, colour) >= leastContrast
			? [`@media screen and (prefers-color-scheme: ${scheme}) {\n.bar { border-top: 6px solid ${colour}; } .bar-name, #content > h1 { color: ${colour}; }\n}`]
			: [];
	return [...rule(brand?.colour, light, 'light'), ...rule(brand?.darkColour, dark, 'dark')].join('\n');
}

/** The accent of an edition is set by its class, on the page and on its tab alike. */
function colours(palette: Palette): string {
	const { accent, ...plain } = palette;
	const own = Object.entries(plain).map(([name, value]) => `--${kebab(name)}: ${value};`);
	const editions = Object.entries(accent).map(([edition, value]) => `.edition-${edition} { --accent: ${value}; }`);
	return [`:root { --accent: ${palette.ink}; ${own.join(' ')} }`, ...editions, ''].join('\n');
}

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Comments and indentation only: what is left is still the rule that was written. */
const compact = (css: string): string =>
	css
		.replace(/\/\*[\s\S]*?\*\//g, '')
		.replace(/\s*\n\s*/g, '\n')
		.replace(/([{;,])\n/g, '$1')
		.replace(/\n}/g, '}')
		.trim()
		.concat('\n');
