/** A page's description is its first paragraph that says something. */
import type { Root } from 'hast';
import { h } from 'hastscript';
import { expect, test } from 'vitest';
import { description } from '../../site/description.ts';
import { framed } from '../../site/frame.ts';
import { siteOf } from '../html/fixture.ts';

const page = (...paragraphs: string[]): Root =>
	h(
		null,
		paragraphs.map((text) => h('p', text)),
	);

test('labels are passed over, white space is one space', () => {
	expect(description(page('Page 1 of 3', 'A plan for\n  everyone in the county.'))).toBe('A plan for everyone in the county.');
	expect(description(page('Short.'))).toBeUndefined();
});

test('a long paragraph is cut between two words', () => {
	const text = description(page(`${'Services work together, '.repeat(12)}always.`));
	expect(text).toMatch(/^(Services work together, )+Services( work)?( together)? …$/);
	expect(text!.length).toBeLessThan(158);
});

test('a discreet publication says nothing of its pages where lists of pages would show it', async () => {
	const site = await siteOf('## First {#first}\n\nThe first thing that the plan says.\n');
	const of = (discreet: string | undefined) =>
		framed(site.page('full/first/'), { ...site.publication, meta: { ...site.publication.meta, ...(discreet && { discreet }) } }, '/');
	expect(of(undefined)).toContain('<meta name="description" content="The first thing that the plan says.">');
	expect(of('Plan')).not.toContain('name="description"');
});
