/** A publication and its reviews → the state of each section in each edition, and the note that readers get. */

import { toString as wordsOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { editReviews, everything, fileOfKept } from '../../formats/reviews/edit.ts';
import { staleNote } from '../../formats/reviews/note.ts';
import { statesOf } from '../../formats/reviews/state.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { type Files, lines, publicationOf } from '../read/folder.ts';

const film = { 'f.mp4': Buffer.from('\0\0\0\x18ftypisom'), 'f.vtt': 'WEBVTT\n' };
const document = (placeholder: boolean): Files => ({
	...film,
	'bsl.yaml': `films:\n  - {section: a, files: f.mp4, captions: f.vtt, seconds: 3, signs: summary, placeholder: ${placeholder}}\n`,
	'strategy.md': `---
title: A plan
help: h
---

## A {#a}

The consultation lasts for 12 weeks, from July.

:::summary
It lasts 12 weeks.
:::

:::easy-read
![A cat](openmoji:1F431)
You have 12 weeks.
:::

## Help {#h}

Call 999.

:::summary
Call 999.
:::

## Table {#t}

Words.
`,
});
/** The same document, reviewed, and then changed. */
async function changed(change: (text: string) => string, placeholder = false): Promise<Files> {
	const files = document(placeholder);
	const { publication } = await publicationOf(files);
	const { text, kept } = editReviews(undefined, publication, [
		...everything(publication).map((each) => ({ act: 'accept' as const, ...each, by: 'Ann', on: '2026-01-31' })),
		{ act: 'waive', section: 't', edition: 'summary', reason: 'Only a table' },
	]);
	return {
		...files,
		'strategy.md': change(String(files['strategy.md'])),
		'reviews.yaml': text,
		...Object.fromEntries([...kept].map(([mark, words]) => [`reviewed/${mark}.txt`, fileOfKept(words)])),
	};
}
const short = async (files: Files) =>
	Object.fromEntries(
		statesOf((await publicationOf(files)).publication)
			.filter(({ state }) => state !== 'missing')
			.map(({ edition, section, state }) => [`${edition}#${section.id}`, state]),
	);
const reviewed = {
	'full#a': 'current',
	'summary#a': 'current',
	'easy-read#a': 'current',
	'bsl#a': 'current',
	'full#h': 'current',
	'summary#h': 'current',
	'full#t': 'current',
	'summary#t': 'waived',
};

test('what was accepted is current, and what was waived is waived', async () => {
	expect(await short(await changed((text) => text))).toEqual(reviewed);
	expect(await short(document(false))).toMatchObject({ 'summary#a': 'unchecked', 'bsl#a': 'unchecked', 'full#t': 'current' });
});

test.each([
	['other line ends', (text: string) => text.replace('lasts for 12 weeks,', 'lasts\nfor 12\nweeks,')],
	['emphasis', (text: string) => text.replace('12 weeks, from', '**12 weeks**, *from*')],
	['quotation marks and dashes', (text: string) => text.replace('Words.', 'Words.')],
])('%s change nothing', async (_, change) => {
	expect(await short(await changed(change))).toEqual(reviewed);
});

test('a number in the full text makes all that was made from it stale, and says which', async () => {
	const files = await changed((text) => text.replace('for 12 weeks', 'for 11 weeks'));
	expect(await short(files)).toEqual({ ...reviewed, 'summary#a': 'stale', 'easy-read#a': 'stale', 'bsl#a': 'stale' });
	const { publication, editions } = await publicationOf(files);
	const found = lines(applyRules(publication, editions).filter((each) => each.ruleId === 'freshness'));
	expect(found).toHaveLength(3);
	expect(found[0]).toMatchInlineSnapshot(
		`"reviews.yaml:13:freshness (warning) The full text of “a” (line 6 of strategy.md) has changed since its executive summary was checked on 2026-01-31. “The consultation lasts for 12 weeks, from July.” is now “The consultation lasts for 11 weeks, from July.” → Read the two side by side, correct what is out of step, then record it: npm run review -- accept summary#a --by "…""`,
	);
	const strict = applyRules(publication, editions, { strict: true }).filter((each) => each.ruleId === 'freshness');
	expect(strict.every((each) => each.fatal)).toBe(true);
});

test('help that is out of step is an error', async () => {
	const { publication, editions } = await publicationOf(await changed((text) => text.replace('Call 999.', 'Call 999 now.')));
	expect(applyRules(publication, editions).filter((each) => each.ruleId === 'freshness' && each.fatal)).toHaveLength(1);
});

test('a summary that was changed alone is out of step, and so is the film that signs it', async () => {
	const files = await changed((text) => text.replace('It lasts 12 weeks.', 'It lasts 3 months.'));
	expect(await short(files)).toEqual({ ...reviewed, 'summary#a': 'stale', 'bsl#a': 'stale' });
});

test('readers are told calmly what changed, each edition in its own way', async () => {
	const { editions } = await publicationOf(await changed((text) => text.replace('for 12 weeks', 'for 11 weeks')));
	const notes = editions.map((edition) => [
		edition.id,
		...edition.sections
			.flatMap((section) => section.children.filter((node) => node.type === 'notice'))
			.map((note) => note.children.map((node) => wordsOf(node)).join(' | ')),
	]);
	expect(notes).toMatchInlineSnapshot(`
		[
		  [
		    "full",
		  ],
		  [
		    "summary",
		    "The full strategy has changed since this summary was checked. What changed: | “The consultation lasts for 12 weeks, from July.” is now “The consultation lasts for 11 weeks, from July.”",
		  ],
		  [
		    "easy-read",
		    "The full strategy has changed since this part was written. Some of the words here may be out of date.",
		  ],
		  [
		    "bsl",
		    "The full strategy has changed since this film was made. What changed: | “The consultation lasts for 12 weeks, from July.” is now “The consultation lasts for 11 weeks, from July.”",
		  ],
		]
	`);
});

test('where the reviewed text was not kept, or was changed by hand, readers are still told', async () => {
	const files = await changed((text) => text.replace('for 12 weeks', 'for 11 weeks'));
	for (const name of Object.keys(files).filter((each) => each.startsWith('reviewed/'))) files[name] = 'Another text.';
	const { publication } = await publicationOf(files);
	const stale = statesOf(publication).find(({ edition, section }) => edition === 'summary' && section.id === 'a');
	expect(stale).toMatchObject({ state: 'stale', full: {} });
	expect(stale?.full?.changes).toBeUndefined();
	const note = stale && staleNote(stale, false);
	expect(note && wordsOf(note)).toBe('The full strategy has changed since this summary was checked.');
});

test('a placeholder says already that it is no film, and a text changed alone is what the reader reads', async () => {
	const noted = async (files: Files) =>
		(await publicationOf(files)).editions.flatMap(({ id, sections }) =>
			sections.some(({ children }) => children.some(({ type }) => type === 'notice')) ? id : [],
		);
	expect(await noted(await changed((text) => text.replace('for 12', 'for 11'), true))).toEqual(['summary', 'easy-read']);
	expect(await noted(await changed((text) => text.replace('It lasts 12', 'It lasts 11')))).toEqual(['bsl']);
});
