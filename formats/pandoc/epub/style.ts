/** Turns the theme into an EPUB's style sheet: sizes are relative to the reader's own, and colours leave dark modes alone. */
import type { EditionId } from '../../model.ts';
import { light, type TypeStep, type } from '../../theme.ts';

/** Relative to the body, because a reader sets that in the reading program. */
const size = (step: TypeStep): string =>
	`font-size: ${round(step.screen.size / type.body.screen.size)}em; line-height: ${round(step.screen.line / step.screen.size)}`;
const round = (value: number): number => Math.round(value * 100) / 100;

export const stylesheet = (edition: EditionId): string => `/* Text and paper have the reading program's colours, so that its dark and sepia modes work. */
body { font-family: 'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif; ${size(edition === 'easy-read' ? type.easy : type.body)}; margin: 1em; text-align: left; hyphens: none; -webkit-hyphens: none; -epub-hyphens: none; }
h1, h2, h3, h4 { font-weight: 700; text-align: left; break-after: avoid; page-break-after: avoid; margin: 1.6em 0 0.8em; }
h1 { ${size(type.h2)}; }
h2 { ${size(type.h3)}; }
h3, h4 { ${size(type.h4)}; }
.titlepage h1 { ${size(type.h1)}; padding-left: 0.5em; border-left: 0.25em solid ${light.accent[edition]}; }
.titlepage .author { font-weight: 600; }
a { text-decoration: underline; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; break-inside: avoid; page-break-inside: avoid; }
figcaption { ${size(type.small)}; }
blockquote { margin: 1em 0; padding-left: 1em; border-left: 0.25em solid currentColor; }
.notice { margin: 1em 0; padding: 0.1em 1em; border: 2px solid currentColor; }
.break { text-align: center; }
.statement { margin: 1.5em 0; padding-bottom: 1em; border-bottom: 1px solid currentColor; break-inside: avoid; page-break-inside: avoid; }
.statement::after { content: ''; display: block; clear: both; }
.statement-picture { float: left; width: 30%; margin-right: 4%; }
.statement-picture p { margin: 0; }
.statement > .statement { margin-left: 34%; border: 0; padding: 0; }
table { border-collapse: collapse; width: 100%; margin: 1em 0; }
caption { text-align: left; font-weight: 700; padding: 0.5em 0; }
th, td { text-align: left; vertical-align: top; padding: 0.4em 0.6em; border-bottom: 1px solid currentColor; }
thead th { vertical-align: bottom; border-bottom-width: 2px; }
pre, code { font-family: monospace; white-space: pre-wrap; }
li { margin: 0.3em 0; }
dt { font-weight: 700; margin-top: 0.6em; break-after: avoid; page-break-after: avoid; }
dd { margin: 0.2em 0 0 1em; }
dd p { margin: 0.2em 0; }
ol.toc { list-style: none; padding-left: 1em; }
ul.task-list { list-style: none; padding-left: 0; }
.footnotes { ${size(type.small)}; }
`;
