/** Says what an SVG has that svg-to-pdfkit would leave out, put elsewhere or paint black: it must be drawn as points, or cannot be drawn. */

const byPoints: readonly RegExp[] = [
	/[\s;"'{](?:filter|mix-blend-mode|isolation)\s*[=:]\s*["']?(?!none|normal|auto)[\w#-]/,
	/\bhsla?\(/i,
	/\brgb\((?:[^,)]*,){3}|\brgba\((?:[^,)]*,){2}[^,)]*\)|\brgba\([^)]*%/i,
	/(?:fill|stroke|color)\s*[=:]\s*["']?#(?:[\da-f]{4}|[\da-f]{8})(?![\da-f])/i,
];
/** What resvg does not know either. */
const byBrowsers: readonly (readonly [RegExp, string])[] = [
	[/\bvar\(\s*--/, 'variables of a style sheet (“var(…)”)'],
	[/[\s;"'{]transform-(?:origin|box)\s*[=:]/, 'a “transform-origin”'],
	[/\brgba?\(\s*[\d.]+%?\s+[\d.]|\b(?:hwb|lab|lch|oklab|oklch|color|color-mix)\(/i, 'colours in a new way of writing, such as “rgb(0 80 160 / 50%)”'],
];
const movedByStyle = /[\s;"'{]transform\s*:/;

/** A selector of one element: its name, classes and id. */
const simple = /^(?:\*|[\w-]*)(?:[.#][\w-]+)*$/;

export const mustBeRaster = (svg: string): boolean => byPoints.some((sign) => sign.test(svg)) || !stylesOf(svg).every(isSimple);

/** What keeps an SVG from being drawn by anything but a browser. */
export function onlyForBrowsers(svg: string): string | undefined {
	const found = byBrowsers.find(([sign]) => sign.test(svg))?.[1] ?? lostFilter(svg);
	return found ?? (movedByStyle.test(svg) && mustBeRaster(svg) ? 'a “transform” in a style' : undefined);
}

/** Browsers pass over a filter that is not there; resvg passes over what it is for. */
function lostFilter(svg: string): string | undefined {
	const ids = new Set([...svg.matchAll(/\bid\s*=\s*["']([^"']+)/g)].map(([, id]) => id));
	const wanted = [...svg.matchAll(/filter\s*[=:]\s*["']?url\(\s*["']?#([^"')\s]+)/g)].map(([, id]) => id);
	return wanted.every((id) => ids.has(id)) ? undefined : 'a “filter” that is not in it';
}

const stylesOf = (svg: string): string[] =>
	[...svg.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, css = '']) => css.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/\/\*[\s\S]*?\*\//g, ''));

/** Only rules for single elements: what is said for print or for a width, or of elements in others, svg-to-pdfkit does not read. */
function isSimple(css: string): boolean {
	const selectors = css.replace(/@font-face\s*\{[^}]*\}|@charset[^;]*;/g, '').split(/\{[^{}]*\}/);
	return selectors
		.join(',')
		.split(',')
		.every((selector) => simple.test(selector.trim()));
}
