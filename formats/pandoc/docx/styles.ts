/** Turns the theme into Word's styles: every paragraph, table and character style that pandoc's tree can name. */

import { isRightToLeft } from '../../in-language.ts';
import type { EditionId } from '../../model.ts';
import { light, type TypeStep, type } from '../../theme.ts';
import { characterStyles } from './characters.ts';
import { namespaces, type ParagraphStyle, paragraphStyle, run } from './style.ts';
import { tableStyles } from './tables.ts';

const steps: Record<EditionId, TypeStep> = {
	full: type.body,
	summary: type.body,
	'easy-read': type.easy,
	bsl: type.body,
};

export function styles(edition: EditionId, language: string): string {
	const body = steps[edition].print;
	const accent = light.accent[edition];
	const lang = `<w:lang w:val="${language}" w:eastAsia="${language}" w:bidi="${isRightToLeft(language) ? language : 'ar-SA'}"/>`;
	const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${run({ ...body, colour: light.ink })}${lang}</w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="0"/></w:pPr></w:pPrDefault></w:docDefaults>`;
	const all = [...paragraphs(body, accent).map(paragraphStyle), characterStyles(accent), tableStyles()];
	return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:styles ${namespaces}>${defaults}${all.join('')}</w:styles>`;
}

type Print = TypeStep['print'];

/** Space before a heading is twice what is after it. */
function paragraphs(body: Print, accent: string): ParagraphStyle[] {
	const heading = (level: number, step: Print, before: number): ParagraphStyle => ({
		id: `Heading${level}`,
		name: `heading ${level}`,
		next: 'BodyText',
		bold: true,
		...step,
		...(level < 3 && { colour: accent }),
		before,
		after: before / 2,
		keepNext: true,
		outline: level - 1,
	});
	const box = {
		left: 8,
		right: 8,
		shade: light.tint,
		border: { colour: light.line, sides: ['top', 'left', 'bottom', 'right'] },
	} as const;
	return [
		// pandoc gives the items of a list no style of their own.
		{ id: 'Normal', name: 'Normal', basedOn: '', isDefault: true, ...body, after: 4 },
		{ id: 'BodyText', name: 'Body Text', after: 8 },
		{ id: 'FirstParagraph', name: 'First Paragraph', basedOn: 'BodyText' },
		{ id: 'Compact', name: 'Compact', basedOn: 'BodyText', after: 3 },
		{
			id: 'Title',
			name: 'Title',
			next: 'BodyText',
			bold: true,
			...type.h1.print,
			colour: accent,
			before: 48,
			after: 12,
			keepNext: true,
		},
		{
			id: 'Author',
			name: 'Author',
			next: 'BodyText',
			...type.h4.print,
			colour: light.quiet,
			after: 24,
		},
		...[type.h2, type.h3, type.h4, type.h4].map((step, index) => heading(index + 1, step.print, [32, 24, 16, 16][index] ?? 16)),
		{
			id: 'TOCHeading',
			name: 'TOC Heading',
			next: 'BodyText',
			bold: true,
			...type.h2.print,
			colour: accent,
			before: 32,
			after: 16,
			keepNext: true,
		},
		{ id: 'TOC1', name: 'toc 1', bold: true, before: 6, after: 2 },
		{ id: 'TOC2', name: 'toc 2', left: 16, after: 2 },
		{
			id: 'BlockText',
			name: 'Block Text',
			basedOn: 'BodyText',
			left: 16,
			border: { colour: accent, sides: ['left'], wide: true },
		},
		{
			id: 'FootnoteText',
			name: 'footnote text',
			...type.small.print,
			after: 3,
		},
		{
			id: 'FootnoteBlockText',
			name: 'Footnote Block Text',
			basedOn: 'FootnoteText',
			left: 16,
		},
		{
			id: 'Caption',
			name: 'caption',
			bold: true,
			before: 12,
			after: 4,
			keepNext: true,
		},
		{ id: 'TableCaption', name: 'Table Caption', basedOn: 'Caption' },
		{ id: 'CaptionedFigure', name: 'Captioned Figure', basedOn: 'BodyText', before: 12, after: 4, keepNext: true },
		{ id: 'ImageCaption', name: 'Image Caption', basedOn: 'BodyText', ...type.small.print, colour: light.quiet, after: 12 },
		{
			id: 'SourceCode',
			name: 'Source Code',
			font: 'Consolas',
			...type.small.print,
			shade: light.tint,
			after: 8,
		},
		{ id: 'DefinitionTerm', name: 'Definition Term', basedOn: 'BodyText', next: 'Definition', bold: true, after: 2, keepNext: true },
		{ id: 'Definition', name: 'Definition', basedOn: 'BodyText', left: 16 },
		{ id: 'Notice', name: 'Notice', basedOn: 'BodyText', ...box },
		{
			id: 'Break',
			name: 'Break',
			before: 12,
			after: 12,
			centre: true,
			colour: light.quiet,
		},
		{
			id: 'StatementPicture',
			name: 'Statement Picture',
			before: 24,
			after: 6,
			keepNext: true,
		},
		{ id: 'Statement', name: 'Statement', after: 6 },
		{ id: 'Footer', name: 'footer', ...type.small.print, colour: light.quiet },
	];
}
