/** The site's typeface, from its package: which faces there are, their `@font-face` rules, and their bytes. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const packageName = '@fontsource/atkinson-hyperlegible-next';
const faces = [
	{ weight: 400, style: 'normal' },
	{ weight: 400, style: 'italic' },
	{ weight: 600, style: 'normal' },
	{ weight: 700, style: 'normal' },
] as const;
const subsets = ['latin', 'latin-ext'] as const;

const all = subsets.flatMap((subset) =>
	faces.map((face) => ({
		...face,
		subset,
		file: `${subset}-${face.weight}-${face.style}.woff2`,
	})),
);
const ranges = (): Record<string, string> => require(`${packageName}/unicode.json`) as Record<string, string>;

/** Addresses are relative to the style sheet. A browser asks only for the subsets that a page's letters need. */
export function fontFaces(): string {
	const range = ranges();
	return all
		.map(
			(f) =>
				`@font-face { font-family: "Atkinson Hyperlegible Next"; font-style: ${f.style}; font-weight: ${f.weight}; font-display: swap; src: url("fonts/${f.file}") format("woff2"); unicode-range: ${range[f.subset]}; }`,
		)
		.join('\n');
}

export const fontFiles = (): { name: string; bytes: Uint8Array }[] =>
	all.map(({ file }) => ({
		name: `fonts/${file}`,
		bytes: readFileSync(require.resolve(`${packageName}/files/atkinson-hyperlegible-next-${file}`)),
	}));
