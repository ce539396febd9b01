/** A small Word file as Word itself writes them: what a stranger's document holds and ours do not. */
import { strToU8, zipSync } from 'fflate';

const namespaces =
	'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string): Uint8Array => strToU8(`<?xml version="1.0"?>${text}`);

export const words = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
export const paragraph = (inside: string, style = '', properties = ''): string =>
	`<w:p><w:pPr>${style && `<w:pStyle w:val="${style}"/>`}${properties}</w:pPr>${inside.startsWith('<') ? inside : words(inside)}</w:p>`;
/** An item of a bulleted list. */
export const item = (text: string, level = 0): string => paragraph(text, 'ListParagraph', `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
/** Newer Word reads the first form, older Word the second: the same words twice. */
export const textBox = (text: string): string => {
	const content = `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
	return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>${content}</wps:txbx></wps:wsp></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${content}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
};
/** A link as Word's own fields write it. */
export const fieldLink = (url: string, text: string): string =>
	`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> HYPERLINK "${url}" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${words(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
export const contents = (...lines: string[]): string => `<w:sdt><w:sdtContent>${lines.map((line) => paragraph(line, 'TOC1')).join('')}</w:sdtContent></w:sdt>`;
/** Without Word's mark for a header row. */
export const plainTable = (...rows: string[][]): string =>
	`<w:tbl><w:tblPr><w:tblLook w:firstRow="0" w:firstColumn="0"/></w:tblPr><w:tblGrid>${rows[0]?.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

export function wordFile(body: string): Uint8Array {
	const style = (id: string, name: string) => `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
	const part = (id: string, name: string) => `<Relationship Id="${id}" Type="${relationships}/${name}" Target="${name}.xml"/>`;
	const styles = [
		['Title', 'Title'],
		['Heading1', 'heading 1'],
		['Heading3', 'heading 3'],
		['TOC1', 'toc 1'],
		['ListParagraph', 'List Paragraph'],
	].map(([id = '', name = '']) => style(id, name));
	const level = (n: number) => `<w:lvl w:ilvl="${n}"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>`;
	return zipSync({
		'[Content_Types].xml': xml(
			'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
		),
		'_rels/.rels': xml(
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relationships}/officeDocument" Target="word/document.xml"/></Relationships>`,
		),
		'word/_rels/document.xml.rels': xml(
			`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${part('r1', 'styles')}${part('r2', 'numbering')}</Relationships>`,
		),
		'word/document.xml': xml(`<w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
		'word/styles.xml': xml(
			`<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault></w:docDefaults>${styles.join('')}</w:styles>`,
		),
		'word/numbering.xml': xml(
			`<w:numbering ${namespaces}><w:abstractNum w:abstractNumId="0">${level(0)}${level(1)}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
		),
	});
}
