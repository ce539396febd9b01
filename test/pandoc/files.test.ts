/** Word and EPUB files of a document that uses everything: good ones pass, and each fault put in is found at its line. */
import { createHash } from 'node:crypto';
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Artifact, Edition } from '../../formats/model.ts';
import { checkPandoc } from '../../formats/pandoc/check/index.ts';
import { renderPandoc } from '../../formats/pandoc/index.ts';
import { readEdition, sourceFolder } from './edition.ts';

let edition: Edition;
const made = new Map<string, Artifact>();
const again = new Map<string, Artifact>();

beforeAll(async () => {
	edition = await readEdition(sourceFolder);
	for (const files of [made, again])
		await Promise.all(
			(['docx', 'epub'] as const).map(async (format) => {
				const { artifact, findings } = await renderPandoc(edition, format);
				expect(findings).toEqual([]);
				if (artifact) files.set(format, artifact);
			}),
		);
}, 120_000);

const artifact = (format: string): Artifact => made.get(format) ?? ({} as Artifact);
const part = (format: string, name: string): string => strFromU8(unzipSync(artifact(format).bytes)[name] ?? new Uint8Array());

/** The same file with one part changed; the change must change something. */
function broken(format: string, name: string | RegExp, change: (xml: string) => string): Artifact {
	const parts: Zippable = {};
	let changed = false;
	for (const [each, bytes] of Object.entries(unzipSync(artifact(format).bytes))) {
		const before = strFromU8(bytes, true);
		const after = (typeof name === 'string' ? each === name : name.test(each)) ? strFromU8(strToU8(change(strFromU8(bytes))), true) : before;
		changed ||= after !== before;
		parts[each] = [strToU8(after, true), { level: each === 'mimetype' ? 0 : 6 }];
	}
	expect(changed).toBe(true);
	return { ...artifact(format), bytes: zipSync(parts) };
}
const rules = async (file: Artifact) => (await checkPandoc(file, edition)).map((f) => `${f.ruleId}:${f.line ?? ''}`);

describe.each(['docx', 'epub'])('%s', (format) => {
	test('passes its checks', async () => expect((await checkPandoc(artifact(format), edition)).map(String)).toEqual([]));
	test('has the same bytes when made again', () => {
		const sum = (file?: Artifact) =>
			createHash('sha256')
				.update(file?.bytes ?? '')
				.digest('hex');
		expect(sum(again.get(format))).toBe(sum(made.get(format)));
	});
	test('is found out when it is no zip', async () => {
		expect(await rules({ ...artifact(format), bytes: new Uint8Array([1, 2, 3]) })).toEqual([`${format}/parts:`]);
	});
});

const word = 'word/document.xml';
const page = /ch\d+\.xhtml$/;
const faults: [what: string, format: string, name: string | RegExp, change: (xml: string) => string, rule: string][] = [
	['a paragraph dropped', 'docx', word, (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Say your name(?:(?!<\/w:p>).)*<\/w:p>/s, ''), 'docx/words:27'],
	['a paragraph said twice', 'docx', word, (xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*Say your name(?:(?!<\/w:p>).)*<\/w:p>/s, '$&$&'), 'docx/words:28'],
	['a note emptied', 'docx', 'word/footnotes.xml', (xml) => xml.replace('month', ''), 'docx/words:19'],
	['alternative text removed', 'docx', word, (xml) => xml.replace('descr="A woman is frightened"', 'descr=""'), 'docx/alternative-text:21'],
	['a decoration not marked', 'docx', word, (xml) => xml.replace(/<adec:decorative[^>]*>/, ''), 'docx/alternative-text:23'],
	['language removed', 'docx', 'word/styles.xml', (xml) => xml.replace(/<w:lang [^>]*>/g, ''), 'docx/language:'],
	['a phrase in another language not marked', 'docx', word, (xml) => xml.replace('<w:lang w:val="cy" />', ''), 'docx/language:67'],
	['a header row not marked', 'docx', word, (xml) => xml.replace(/<w:tblHeader[^>]*>/, ''), 'docx/table-headers:42'],
	['row headers not marked', 'docx', word, (xml) => xml.replace('w:firstColumn="1"', 'w:firstColumn="0"'), 'docx/table-headers:42'],
	['a merged cell taken apart', 'docx', word, (xml) => xml.replace('<w:gridSpan w:val="2" />', ''), 'docx/table-merged:56'],
	[
		'a second header row not marked',
		'docx',
		word,
		(xml) => xml.replace(/<w:trPr>(?:(?!<\/w:trPr>).)*<w:tblHeader[^>]*>(?:(?!<\/w:trPr>).)*<\/w:trPr>((?:(?!<w:tr>).)*Women)/s, '$1'),
		'docx/table-headers:56',
	],
	['a caption turned into text', 'docx', word, (xml) => xml.replace('w:val="ImageCaption"', 'w:val="BodyText"'), 'docx/captions:79'],
	['a caption left out', 'docx', word, (xml) => xml.replace('How it can feel at home', ''), 'docx/words:79'],
	['a caption turned into text', 'epub', page, (xml) => xml.replace(/<(\/?)figcaption/g, '<$1p'), 'epub/captions:79'],
	['a term turned into text', 'docx', word, (xml) => xml.replace('w:val="DefinitionTerm"', 'w:val="BodyText"'), 'docx/terms:49'],
	['a heading turned into text', 'docx', word, (xml) => xml.replace('w:val="Heading2"', 'w:val="BodyText"'), 'docx/headings:25'],
	['a bookmark removed', 'docx', word, (xml) => xml.replace(/<w:bookmarkStart [^>]*w:name="figures"[^>]*>/, ''), 'docx/links:37'],
	['a title changed', 'docx', 'docProps/core.xml', (xml) => xml.replace(/<dc:title>[^<]*/, '<dc:title>Untitled'), 'docx/title:'],
	['no picture for an older Word', 'docx', word, (xml) => xml.replace(/<a:blip r:embed="[^"]*">/, '<a:blip>'), 'docx/parts:'],
	['a paragraph dropped', 'epub', page, (xml) => xml.replace(/<li>Say your name.*?<\/li>/s, ''), 'epub/words:27'],
	['alternative text removed', 'epub', page, (xml) => xml.replace(' alt="A woman is frightened"', ''), 'epub/alternative-text:21'],
	['language removed', 'epub', page, (xml) => xml.replace(' lang="en-GB"', ''), 'epub/language:'],
	['a phrase in another language not marked', 'epub', page, (xml) => xml.replace(' lang="cy"', ''), 'epub/language:67'],
	['header cells turned into plain ones', 'epub', page, (xml) => xml.replace(/<th scope="col">(.*?)<\/th>/s, '<td>$1</td>'), 'epub/table-headers:42'],
	['a merged cell taken apart', 'epub', page, (xml) => xml.replace(' rowspan="2"', ''), 'epub/table-merged:56'],
	['a term turned into text', 'epub', page, (xml) => xml.replace(/<dt>(.*?)<\/dt>/s, '<dd>$1</dd>'), 'epub/terms:49'],
	['a link that leads nowhere', 'epub', page, (xml) => xml.replace(/href="[^"]*#figures"/, 'href="#nowhere"'), 'epub/links:37'],
	['an id used twice', 'epub', page, (xml) => xml.replace('</body>', '<span id="figures"></span></body>'), 'epub/parts:'],
	['a link turned into words', 'epub', page, (xml) => xml.replace(/<a href="tel:08082000247">(.*?)<\/a>/s, '$1'), 'epub/links:16'],
	[
		'accessibility metadata removed',
		'epub',
		'EPUB/content.opf',
		(xml) => xml.replace(/<meta property="schema:accessibilitySummary">.*?<\/meta>/s, ''),
		'epub/parts:',
	],
];

describe('a fault put in', () => {
	test.each(faults)('%s (%s)', async (_, format, name, change, rule) => expect(await rules(broken(format, name, change))).toContain(rule));
	test('an EPUB whose mimetype is not first', async () => {
		const { mimetype, ...rest } = unzipSync(artifact('epub').bytes);
		const bytes = zipSync({ ...rest, mimetype: mimetype ?? new Uint8Array() });
		expect(await rules({ ...artifact('epub'), bytes })).toContain('epub/parts:');
	});
});

describe('what the files say before the text', () => {
	test('a demonstration notice and the state, in Word and EPUB', () => {
		for (const xml of [part('docx', word), part('epub', 'EPUB/text/title_page.xhtml')]) {
			expect(xml).toContain('This is not a real strategy.');
			expect(xml).toContain('21 November 2023');
		}
	});
	test('Word sets every table as wide as the text, and leaves room after it', () => {
		const tables = part('docx', word).split('</w:tbl>');
		expect(tables.length).toBeGreaterThan(1);
		for (const table of tables.slice(0, -1)) expect(table).toMatch(/<w:tblW w:type="pct" w:w="5000" ?\/>(?!.*<w:tblW)/s);
		for (const after of tables.slice(1)) expect(after.split('</w:p>')[0]).toMatch(/^\s*<w:p \/>|w:pStyle w:val="Heading|<w:spacing w:before="240"/);
	});
	test('no path of the machine and no clock', () => {
		const text = ['docx', 'epub'].flatMap((format) => Object.values(unzipSync(artifact(format).bytes)).map((bytes) => strFromU8(bytes, true))).join('');
		expect(text).not.toContain('fourfold-pandoc-');
		expect(new Set(text.match(/\d{4}-\d\d-\d\dT[\d:]*\w?/g))).toEqual(new Set(['2023-11-21T00:00:00Z']));
	});
});
