/** Paragraphs as long as a book, and words as long as a paragraph → the findings of short ones: what each word costs does not grow with those before it. */
import { expect, test } from 'vitest';
import { ruleFindings } from '../read/folder.ts';
import { document } from './sources.ts';

/** Milliseconds that any of these may take on a busy machine; they would take hours. */
const patience = 120_000;
const many = 120_000;

const paragraphs: Record<string, string> = {
	figures: 'the council helped 24 people with £5,000 in 2024 '.repeat(many / 8),
	names: 'the Kent Police and Medway Council ask NHS England to '.repeat(many / 8),
	'ends of sentences': 'Yes. No! Why? A. 1.2 of 3. '.repeat(many / 8),
	'one word': `data:image/png;base64,${'aB3/'.repeat(many / 2)}`,
	'one address': `${'aB3/'.repeat(many / 2)}@example.org`,
};
const rules = ['one-value', 'plain-spelling', 'names-in-step', 'abbreviations-once', 'one-name', 'facts-in-step'];

test.each(Object.entries(paragraphs))('%s', { timeout: patience }, async (_, text) => {
	const source = document('', `## A\n\n${text}\n\nCome to the center.\n`);
	const found = await Promise.all(rules.map((rule) => ruleFindings(source, rule)));
	expect(found.flat().filter((line) => line.includes('center'))).toEqual([expect.stringContaining('plain-spelling')]);
});
