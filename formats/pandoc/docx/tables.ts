/** Word's table styles: lines only under rows, headers bold; one for tables whose first column names the rows. */
import { light } from '../../theme.ts';
import { hex } from './style.ts';

const line = (side: string, size: number, colour: string): string => `<w:${side} w:val="single" w:sz="${size}" w:space="0" w:color="${hex(colour)}"/>`;
const margins =
	'<w:tblCellMar><w:top w:w="60" w:type="dxa"/><w:left w:w="100" w:type="dxa"/><w:bottom w:w="60" w:type="dxa"/><w:right w:w="100" w:type="dxa"/></w:tblCellMar>';
const borders = `<w:tblBorders>${line('top', 12, light.ink)}${line('bottom', 8, light.ink)}${line('insideH', 4, light.quiet)}</w:tblBorders>`;
const firstRow = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${line('bottom', 12, light.ink)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${hex(light.tint)}"/><w:vAlign w:val="bottom"/></w:tcPr></w:tblStylePr>`;
const firstColumn = '<w:tblStylePr w:type="firstCol"><w:rPr><w:b/><w:bCs/></w:rPr></w:tblStylePr>';

const style = (id: string, name: string, parts: string): string =>
	`<w:style w:type="table" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${borders}${margins}</w:tblPr>${parts}</w:style>`;

export const tableStyles = (): string =>
	[
		'<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
		style('Table', 'Table', firstRow),
		style('TableRowHeaders', 'Table Row Headers', firstRow + firstColumn),
	].join('');
