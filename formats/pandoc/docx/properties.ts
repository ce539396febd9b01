/** Puts right a Word file's properties: dates from the front matter, not the clock, and no counts left from another document. */
import { outside } from '../../discreet.ts';
import type { Edition } from '../../model.ts';
import { fileMoment } from '../format.ts';
import { edit, type Parts, xmlText } from '../zip.ts';

export function finishProperties(parts: Parts, edition: Edition): void {
	const company = outside(edition.meta).publisher?.name;
	edit(parts, 'docProps/core.xml', (xml) => xml.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${fileMoment(edition)}`));
	edit(
		parts,
		'docProps/app.xml',
		() =>
			`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Fourfold</Application>${company ? `<Company>${xmlText(company)}</Company>` : ''}</Properties>`,
	);
}
