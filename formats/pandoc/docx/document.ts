/** Puts right what pandoc does not write in Word's text: row headers, rows kept whole, room around tables, pictures marked as decoration, writing from right to left. */
import { edit, type Parts } from '../zip.ts';
import { twips } from './style.ts';

const decorative =
	'<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

export function finishDocument(parts: Parts): void {
	edit(parts, 'word/document.xml', (xml) => giveRoom(keepRowsWhole(nameRows(markDecoration(fromTheRight(xml))))));
	edit(parts, 'word/footnotes.xml', (xml) => markDecoration(fromTheRight(xml)));
}

/** pandoc leaves `firstColumn` off; with it screen readers say the first cell of a row as its header. */
const nameRows = (xml: string): string =>
	xml.replace(/(<w:tblStyle w:val="TableRowHeaders" ?\/>.*?<w:tblLook [^>]*?)w:firstColumn="0"([^>]*?)w:val="0020"/gs, '$1w:firstColumn="1"$2w:val="00A0"');

/** A row that fits on a page does not break over two. */
const keepRowsWhole = (xml: string): string =>
	xml.replaceAll('<w:trPr><w:tblHeader', '<w:trPr><w:cantSplit/><w:tblHeader').replaceAll('<w:tr><w:tc>', '<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>');

/** Tables as wide as the text, and what follows one not set against its last line: a table has no space of its own in Word. */
const giveRoom = (xml: string): string =>
	xml
		.replaceAll('<w:tblW w:type="auto" w:w="0" />', '<w:tblW w:type="pct" w:w="5000" />')
		.replace(
			/(<\/w:tbl>\s*(?:<w:bookmark[^>]*>\s*)*<w:p><w:pPr><w:pStyle w:val="(?:BodyText|FirstParagraph|DefinitionTerm)" \/>)/g,
			`$1<w:spacing w:before="${twips(12)}"/>`,
		);

/** pandoc writes no alternative text only where the author marked the picture as decoration. */
const markDecoration = (xml: string): string =>
	xml.replace(
		/<wp:docPr descr=""([^>]*?) ?\/>/g,
		`<wp:docPr descr=""$1>${decorative.replace('<a:extLst>', '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">')}</wp:docPr>`,
	);

/**
 * Word reads the language of Arabic and Hebrew letters in `bidi`, and takes them for Arabic of Saudi Arabia without it. pandoc writes it in `val` alone, gives
 * the first paragraph of a passage no style, and leaves the columns of its tables in the order of English.
 */
const fromTheRight = (xml: string): string =>
	xml
		.replace(/(<w:rtl ?\/><w:lang) w:val="([^"]+)" ?\/>/g, '$1 w:val="$2" w:bidi="$2"/>')
		.replace(/<w:pPr><w:bidi ?\/><\/w:pPr>/g, '<w:pPr><w:pStyle w:val="FirstParagraph" /><w:bidi /></w:pPr>')
		.replace(/(<w:tblStyle [^>]*>)(?=(?:(?!<\/w:tc>).)*<w:bidi ?\/>)/gs, '$1<w:bidiVisual/>');
