/** What the search looks through and what it finds: the index's content, the index of words, ranking, typing mistakes and excerpts. */
import fc from 'fast-check';
import MiniSearch from 'minisearch';
import { beforeAll, expect, test } from 'vitest';
import { siteFiles } from '../../formats/html/index.ts';
import { type SearchRecord, searchRecords } from '../../formats/html/search/records.ts';
import { wordIndex } from '../../formats/html/search/word-index.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource } from '../../formats/read/index.ts';
import { excerpt, finder, lookedFor, stem } from '../../site/assets/search/find.js';
import { siteOf } from './fixture.ts';

const body = `*[MARAC]: multi-agency risk assessment conference

## First {#first}

You can go to a refuge.[^note]

[^note]: It is told in the annex.

### Who can go {#who}

:::table[People]{row-headers}
| Who | When |
| --- | --- |
| Adults | Always |
:::

A MARAC meets.

:::summary
Help, soon.
:::

:::easy-read[Get help]
![A plan](pictures/plan.svg)
You can go to a **refuge**.
:::

## Glossary {#glossary}

:::table[Words]{row-headers}
| Word | Meaning |
| --- | --- |
| Refuge | A safe house. |
| Tier one; tier two | Names. |
:::

:::terms
- **Pilot; trial**: A small test.
:::

## Émigrés {#last}

Words.
`;

test('one record for each section of each edition, its words under the heading where they stand, and nothing of a film that is not there', async () => {
	const { editions } = await siteOf(body);
	const records = searchRecords(editions);
	expect(records.map(({ address, title }) => `${address} ${title}`)).toEqual([
		'full/first/ First',
		'full/glossary/ Glossary',
		'full/last/ Émigrés',
		'summary/first/ First',
		'easy-read/first/ Get help',
		'bsl/first/ First',
	]);
	expect(records[0]?.parts).toEqual([
		{ text: 'You can go to a refuge. It is told in the annex.' },
		{ id: 'who', title: 'Who can go', text: 'People · Who · When · Adults · Always · A MARAC meets.' },
	]);
	expect(records[4]?.parts).toEqual([{ text: 'You can go to a refuge.' }]);
	expect(records[5]?.note).toBe('placeholder');
	expect(records[5]?.parts[0]?.text).toMatch(/^The first film · You can go/);
});

test('a real film is found by its captions; those of a placeholder are not words about anything', async () => {
	const { editions } = await siteOf(body);
	const film = editions.find(({ id }) => id === 'bsl')?.sections[0]?.children.find((child) => child.type === 'film')?.film;
	if (!film?.captions) throw new Error('no film');
	const textOf = () => searchRecords(editions).find(({ edition }) => edition === 'bsl')?.parts[0]?.text;
	expect(textOf()).not.toContain('Placeholder');
	film.placeholder = false;
	film.captions.bytes = new TextEncoder().encode(
		'WEBVTT\n\nNOTE not said\n\n1\n00:00:00.000 --> 00:00:02.000 line:80%\nSigned <i>words</i>\nof two lines.\n\n00:00:03.000 --> 00:00:04.000\nThe end.\n',
	);
	expect(textOf()).toMatch(/^The first film\. Signed words of two lines\. The end\. You can go/);
});

test('the index of words has terms, abbreviations and headings, each with its editions, and the glossary first', async () => {
	const { editions, publication } = await siteOf(body);
	const letters = wordIndex(editions, publication);
	expect(letters.map(({ letter }) => letter)).toEqual(['E', 'F', 'G', 'M', 'P', 'R', 'T', 'W']);
	const entries = letters.flatMap((one) => one.entries);
	const places = (word: string) => entries.find((entry) => entry.word === word)?.places.map(({ address }) => address);
	expect(places('Refuge')).toEqual(['full/glossary/', 'full/first/', 'easy-read/first/', 'bsl/first/']);
	expect(places('Tier two')).toEqual(['full/glossary/']);
	expect([places('Pilot'), places('Trial')]).toEqual([['full/glossary/'], ['full/glossary/']]);
	expect(places('Who can go')).toEqual(['full/first/#who', 'bsl/first/#who']);
	expect(entries.find(({ word }) => word === 'MARAC')).toMatchObject({ expansion: 'multi-agency risk assessment conference' });
	expect(entries.map(({ word }) => word)).toEqual([...new Set(entries.map(({ word }) => word))]);
});

test('the policy of the search page is that of every other page, and no other page loads anything of it', async () => {
	const { pages, publication, editions } = await siteOf(body);
	const files = siteFiles({ publication, editions, base: '/' });
	const policies = new TextDecoder().decode(files.find(({ path }) => path === '_headers')?.bytes).match(/Content-Security-Policy:.*/g);
	expect(policies).toHaveLength(1);
	expect(policies?.[0]).toContain("connect-src 'none'");
	const { framed } = await import('../../site/frame.ts');
	for (const page of pages) expect(framed(page, publication, '/').includes('assets/search/'), page.address).toBe(page.address === 'search/');
});

test('the engine keeps its licence, and all scripts of the search together are small', async () => {
	const { gzipSync } = await import('node:zlib');
	const { publication, editions } = await siteOf(body);
	const scripts = siteFiles({ publication, editions, base: '/' }).filter(({ path }) => /^assets\/search\/(page|find|minisearch)\.js$/.test(path));
	expect(scripts).toHaveLength(3);
	expect(scripts.reduce((sum, { bytes }) => sum + gzipSync(bytes).length, 0)).toBeLessThan(20_000);
	const engine = new TextDecoder().decode(scripts.find(({ path }) => path.endsWith('minisearch.js'))?.bytes);
	expect(engine).toContain('Permission is hereby granted');
	expect(engine).not.toMatch(/\beval\(|new Function|sourceMappingURL/);
	const loaded = (await import(`data:text/javascript,${encodeURIComponent(engine)}`)) as { default: typeof MiniSearch };
	expect(new loaded.default({ fields: ['a'] }).search('b')).toEqual([]);
});

let records: SearchRecord[];
let find: ReturnType<typeof finder>;
beforeAll(async () => {
	const { publication } = await readSource('source');
	if (!publication) throw new Error('the source cannot be read');
	records = searchRecords(selectAll(publication));
	find = finder(MiniSearch, records);
});
const sections = (query: string, edition?: string) => find(query, edition).results.map(({ section }) => section);

test.each([
	['refuge', 'services'],
	['housing', 'safe-accommodation'],
	['children', 'children'],
	['who is in charge', 'governance'],
	['get help', 'getting-help'],
	['Domestic Abuse Act', 'what-it-is'],
	['delivery plan', 'delivery-plan'],
])('somebody who looks for “%s” finds it among the first three', (query, section) => {
	expect(sections(query).slice(0, 3)).toContain(section);
});

test('the beginning of a word, a plural, another spelling and a slip of the finger find the same part', () => {
	for (const query of ['refuge', 'refuges', 'refug', 'refgue', 'Refuge?']) expect(sections(query), query).toContain('safe-accommodation');
	expect(find('refgue').similar).toBe(true);
	expect(find('refuge').similar).toBe(false);
	expect(sections('organizations')).toEqual(sections('organisations'));
	expect(sections('men')).not.toEqual(sections('mental'));
	expect(find('qqqzzzq').results).toEqual([]);
	expect(find(' .,; ').results).toEqual([]);
});

test('each section is one result; an edition that is chosen is the only one', () => {
	const all = find('abuse').results;
	expect(new Set(all.map(({ section }) => section)).size).toBe(all.length);
	expect(all.some(({ also }) => also.length > 1)).toBe(true);
	const easy = find('abuse', 'easy-read').results;
	expect(easy.length).toBeGreaterThan(3);
	expect(easy.every(({ edition, also }) => edition === 'easy-read' && also.length === 0)).toBe(true);
});

test('an excerpt marks what was looked for, in the part that says it', () => {
	const result = find('personally connected', 'full').results[0]!;
	const { part, pieces } = excerpt(result);
	expect([result.section, part.title]).toEqual(['what-it-is', 'Who is personally connected']);
	expect(pieces.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase())).toEqual(expect.arrayContaining(['connected']));
});

test('whatever is looked for, an excerpt is a stretch of the text itself and marks only words that match', () => {
	const word = fc.constantFrom(...new Set(records.flatMap(({ parts }) => parts.flatMap(({ text }) => text.match(/[\p{L}\p{N}]+/gu) ?? []))));
	fc.assert(
		fc.property(fc.array(word, { minLength: 1, maxLength: 3 }), (words) => {
			for (const result of find(words.join(' ')).results.slice(0, 5)) {
				const { part, pieces } = excerpt(result);
				const text = pieces.map((piece) => piece.text).join('');
				expect(part.text).toContain(text.replace(/^… /, '').replace(/ …$/, ''));
				expect(text.length).toBeLessThan(320);
				for (const piece of pieces) if (piece.hit) expect(result.terms.has(stem(piece.text))).toBe(true);
			}
		}),
		{ numRuns: 60 },
	);
});

test('words that every page has are left out, unless there are no others', () => {
	expect(lookedFor('where can I go to be safe?')).toEqual(['go', 'safe']);
	expect(lookedFor("don't")).toEqual(['dont']);
	expect(lookedFor('who')).toEqual(['who']);
});
