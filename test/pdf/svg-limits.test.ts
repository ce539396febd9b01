/** SVG of other programs → drawn as paths, drawn as points, or told as what only a browser can draw. */
import { expect, it } from 'vitest';
import { mustBeRaster, onlyForBrowsers } from '../../formats/pdf/write/svg-limits.ts';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">${inner}</svg>`;

/** As programs write them, what is drawn as it is. */
const plain = {
	'attributes with colours': '<path d="M0 0" fill="#06c" stroke="#0066cc" stop-color="rgb(0, 80, 160)"/>',
	'a colour with transparency, in figures': '<path d="M0 0" fill="rgba(0,80,160,.5)"/>',
	'shares of colours': '<path d="M0 0" fill="rgb(0%, 31.5%, 62%)"/>',
	'properties that are written and say nothing': '<path d="M0 0" style="isolation:auto;mix-blend-mode:normal;filter:none"/>',
	'rules for classes': '<style type="text/css"><![CDATA[ .cls-1, rect.cls-2 { fill: none } /* a > b */ #a { fill: red } ]]></style>',
	'a rule for everything': '<style>*{stroke-linejoin: round; stroke-linecap: butt}</style>',
	'a font': '<style>@font-face{font-family:"A";src:url(data:font/woff2;base64,AA)} .a{fill:red}</style>',
	'a rotation in a style': '<g style="transform:rotate(20deg)"><path d="M0 0"/></g>',
	'an address': '<path d="M0 0" fill="url(#ab12)"/>',
};
const points = {
	'a shadow': '<filter id="f.1"/><path d="M0 0" filter="url(#f.1)"/>',
	'a shadow in a style': '<path d="M0 0" style="filter:drop-shadow(0 0 2px)"/>',
	'colours laid over each other': '<path d="M0 0" style="mix-blend-mode: multiply"/>',
	'a colour by its hue': '<path d="M0 0" fill="hsl(120, 50%, 40%)"/>',
	'a colour of four figures': '<path d="M0 0" fill="#06c8"/>',
	'a colour of eight figures in a style': '<path d="M0 0" style="stroke: #0066cc80"/>',
	'a transparency as a share': '<path d="M0 0" fill="rgba(0, 80, 160, 50%)"/>',
	'elements in others': '<style>.svglite line, .svglite rect { fill: none }</style>',
	'what is said for print': '<style>@media print { .a { fill: red } }</style>',
	'the first of its kind': '<style>g:first-child { fill: red }</style>',
};
const browsers = {
	variables: ['<style>.a{fill:var(--ink, #000)}</style>', 'variables'],
	'a turn round a point': ['<path d="M0 0" transform-origin="5 5" transform="rotate(45)"/>', 'transform-origin'],
	'colours in a new way of writing': ['<path d="M0 0" fill="rgb(0 80 160 / 50%)"/>', 'colours'],
	'a place in a style, and a shadow': ['<g style="transform: translate(5px);mix-blend-mode:multiply"/>', 'transform'],
	'a filter that is not there': ['<filter id="fx1"/><path d="M0 0" filter="url(#f.1)"/>', 'filter'],
} as const;

it.each(Object.entries(plain))('%s: paths', (_, inner) => {
	expect([mustBeRaster(svg(inner)), onlyForBrowsers(svg(inner))]).toEqual([false, undefined]);
});
it.each(Object.entries(points))('%s: points', (_, inner) => {
	expect([mustBeRaster(svg(inner)), onlyForBrowsers(svg(inner))]).toEqual([true, undefined]);
});
it.each(Object.entries(browsers))('%s: told', (_, [inner, words]) => {
	expect(onlyForBrowsers(svg(inner))).toContain(words);
});
