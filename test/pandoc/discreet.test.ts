/** Files of a discreet publication: nothing that is seen without opening them, and no first page, tells what they are about. */

import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isTelling } from '../../formats/discreet.ts';
import { checkPandoc } from '../../formats/pandoc/check/index.ts';
import { renderPandoc } from '../../formats/pandoc/index.ts';
import { PDFDocument } from '../../formats/pdf/check/read/pdf-lib.ts';
import { make } from '../pdf/layout/tags.ts';
import { editionOf } from './edition.ts';

const front = `title: Domestic Abuse Strategy
short-title: Abuse Strategy
slug: plan
description: How we will end domestic abuse.
publisher: { name: The Domestic Abuse Partnership, url: https://partnership.example/ }
demonstration: This is not the real domestic abuse strategy.
status: approved
status-date: 2024-01-02
decisions: [{ body: The Cabinet, date: 2024-01-02, reference: 1/2024, text: The Cabinet agreed the Domestic Abuse Strategy. }]
another-format: { text: Ask the domestic abuse team., email: abuse@council.example }`;
const body = '## What domestic abuse is {#part-1}\n\nDomestic abuse is a crime.';

/** Words that a person may read, without marks. */
const words = (xml: string): string =>
	xml
		.replace(/<[^>]+>/g, ' ')
		.replace(/\s+/g, ' ')
		.trim();

/** Each place of a file that others may see → its words. */
async function seenOf(format: 'docx' | 'epub' | 'pdf', discreet: boolean): Promise<Record<string, string>> {
	const edition = await editionOf(body, discreet ? `${front}\ndiscreet: Plan` : front);
	if (format === 'pdf') {
		const { artifact, findings, reading } = await make(edition);
		expect(findings).toEqual([]);
		const pdf = await PDFDocument.load(artifact.bytes, { updateMetadata: false });
		const foot = reading.pages[2]?.runs.map(({ text }) => text).join('') ?? '';
		return {
			properties: [pdf.getTitle(), pdf.getAuthor(), pdf.getSubject(), pdf.getKeywords()].join(' '),
			xmp: words(/<x:xmpmeta.*<\/x:xmpmeta>/s.exec(strFromU8(artifact.bytes, true))?.[0] ?? ''),
			cover: reading.pages[0]?.runs.map(({ text }) => text).join('') ?? '',
			foot: foot.slice(foot.lastIndexOf('.') + 1),
		};
	}
	const { artifact, findings } = await renderPandoc(edition, format);
	expect(findings).toEqual([]);
	expect((await checkPandoc(artifact!, edition)).map(String)).toEqual([]);
	const parts = unzipSync(artifact!.bytes);
	const part = (name: string) => strFromU8(parts[name]!);
	if (format === 'epub')
		return {
			properties: words(part('EPUB/content.opf')),
			titlePage: words(part('EPUB/text/title_page.xhtml')),
			name: words(/<docTitle>.*<\/docTitle>/s.exec(part('EPUB/toc.ncx'))?.[0] ?? ''),
		};
	const document = part('word/document.xml');
	return {
		core: words(part('docProps/core.xml')),
		app: words(part('docProps/app.xml')),
		custom: words(parts['docProps/custom.xml'] ? part('docProps/custom.xml') : ''),
		foot: Object.keys(parts)
			.filter((name) => /word\/footer\d*\.xml/.test(name))
			.map((name) => words(part(name)))
			.join(' '),
		firstPage: words(document.split('w:type="page"')[0]!),
	};
}

describe.each(['docx', 'epub', 'pdf'] as const)('%s', (format) => {
	test('tells nothing from outside when it is discreet', async () => {
		const seen = await seenOf(format, true);
		for (const [place, text] of Object.entries(seen)) expect(isTelling(text), `${place}: ${text}`).toBe(false);
		expect(Object.values(seen).join(' ')).toContain('Plan: full strategy');
		// What must be said of it is said still.
		expect(Object.values(seen).join(' ')).toContain('This is not the real Plan.');
		expect(Object.values(seen).join(' ')).toContain('The Cabinet, 2 January 2024');
	});
	test('says what it is otherwise', async () => {
		const seen = Object.values(await seenOf(format, false)).join(' ');
		for (const text of ['Domestic Abuse Strategy', 'How we will end domestic abuse.', 'The Domestic Abuse Partnership']) expect(seen).toContain(text);
	});
});
