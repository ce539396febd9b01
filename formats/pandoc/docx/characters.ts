/** Word's character styles: links, note marks, code. */
import { run } from './style.ts';

const style = (id: string, name: string, properties: string): string =>
	`<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${properties}</w:rPr></w:style>`;

export const characterStyles = (accent: string): string =>
	[
		'<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/></w:style>',
		style('Hyperlink', 'Hyperlink', run({ colour: accent, underline: true })),
		style('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
		style('VerbatimChar', 'Verbatim Char', run({ font: 'Consolas' })),
		style('BodyTextChar', 'Body Text Char', ''),
	].join('');
