/** Turns the theme into the reference document whose styles, page and footer pandoc uses: every part not here is pandoc's own. */
import { strToU8 } from 'fflate';
import { publicName } from '../../discreet.ts';
import type { Edition } from '../../model.ts';
import { page } from '../../theme.ts';
import { common } from '../../words.ts';
import { fileDate } from '../format.ts';
import { closeZip, xmlText } from '../zip.ts';
import { font, namespaces, twips } from './style.ts';
import { styles } from './styles.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

export function reference(edition: Edition): Uint8Array {
	const { meta, id } = edition;
	const parts: Record<string, string> = {
		'[Content_Types].xml': contentTypes(),
		'_rels/.rels': relationships([['rId1', 'officeDocument', 'word/document.xml']]),
		'word/_rels/document.xml.rels': relationships([
			['rId1', 'styles', 'styles.xml'],
			['rId2', 'settings', 'settings.xml'],
			['rId3', 'fontTable', 'fontTable.xml'],
			['rId4', 'footer', 'footer1.xml'],
		]),
		'word/document.xml': `${declaration}<w:document ${namespaces}><w:body><w:p/>${section()}</w:body></w:document>`,
		'word/styles.xml': styles(id, meta.language),
		'word/settings.xml': settings(meta.language),
		'word/fontTable.xml': fontTable(),
		'word/footer1.xml': footer(publicName(meta)),
	};
	return closeZip(new Map(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])), fileDate(edition));
}

const relationships = (all: [id: string, type: string, target: string][]): string =>
	`${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${all.map(([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

function contentTypes(): string {
	const types = {
		document: 'document.main',
		styles: 'styles',
		settings: 'settings',
		fontTable: 'fontTable',
		footer1: 'footer',
	};
	const overrides = Object.entries(types).map(([name, type]) => `<Override PartName="/word/${name}.xml" ContentType="${word}.${type}+xml"/>`);
	return `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
}

function section(): string {
	const { width, height, margin } = page;
	return `<w:sectPr><w:footerReference w:type="default" r:id="rId4"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"/><w:pgMar w:top="${twips(margin.top)}" w:right="${twips(margin.right)}" w:bottom="${twips(margin.bottom)}" w:left="${twips(margin.left)}" w:header="708" w:footer="708" w:gutter="0"/></w:sectPr>`;
}

/** Compatibility mode 15 is Word 2013 and later: without it Word opens the file as an old one. */
const settings = (language: string): string =>
	`${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="${language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>`;

/** The name of a plain font for a machine that lacks ours. */
const fontTable = (): string =>
	`${declaration}<w:fonts ${namespaces}><w:font w:name="${font}"><w:altName w:val="Arial"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font><w:font w:name="Consolas"><w:altName w:val="Courier New"/><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font></w:fonts>`;

function footer(shortTitle: string): string {
	const words = (text: string) => `<w:r><w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
	const field = (code: string) => `<w:fldSimple w:instr=" ${code} "><w:r><w:t>1</w:t></w:r></w:fldSimple>`;
	// "Page 1 of 2", with a field that Word counts in each number's place.
	const count = common
		.pageOf(1, 2)
		.split(/(\d)/)
		.map((part) => (part === '1' ? field('PAGE') : part === '2' ? field('NUMPAGES') : words(part)));
	return `${declaration}<w:ftr ${namespaces}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${words(`${shortTitle} · `)}${count.join('')}</w:p></w:ftr>`;
}
