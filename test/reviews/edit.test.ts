/** `reviews.yaml` and orders → the file's new text: what was recorded, and that comments, order and names of others stay. */
import { expect, test } from 'vitest';
import { readText } from '../../formats/read/index.ts';
import { editReviews, everything, fileOfKept, type Order } from '../../formats/reviews/edit.ts';
import { findingsIn, folderOf, lines, publicationOf, withBody } from '../read/folder.ts';

const body = '## A {#a}\n\nOne day.\n\n:::summary\nTwo.\n:::\n\n## B {#b}\n\nThree.\n\n:::summary\nThe third.\n:::\n\n## C {#c}\n\nFour.\n';
const accept = (section: string, more: Partial<Order> = {}): Order => ({ act: 'accept', section, edition: 'summary', ...more });
const edit = async (old: string | undefined, orders: Order[], text = body) => {
	const { publication } = await publicationOf(withBody(text, old === undefined ? {} : { 'reviews.yaml': old }));
	return { ...editReviews(old, publication, orders), publication };
};
const noComments = (text: string) => text.replace(/^#.*\n/gm, '');

test('a first record holds the full text, and is read back without a finding', async () => {
	const { text, kept, publication } = await edit(undefined, [accept('a', { by: 'Ann Lee', on: '2026-01-31', reason: 'First version' })]);
	expect(noComments(text)).toMatchInlineSnapshot(`
		"
		reviews:
		  - section: a
		    edition: summary
		    fingerprint: "c8d95b8c31721c76"
		    words: "2584438e3297430a"
		    by: "Ann Lee"
		    on: "2026-01-31"
		    reason: "First version"
		"
	`);
	expect([...kept.values()]).toEqual(['A One day.']);
	const [[mark, words] = ['', '']] = kept;
	const files = { 'reviews.yaml': text, [`reviewed/${mark}.txt`]: fileOfKept(words) };
	expect(await findingsIn(withBody(body, files))).toEqual([]);
	const again = await publicationOf(withBody(body, files));
	expect(again.publication.reviews).toMatchObject([{ section: 'a', by: 'Ann Lee', on: '2026-01-31', reason: 'First version', text: 'A One day.' }]);
	expect(publication.reviews).toEqual([]);
});

test('comments, order, quotation marks and other people’s entries stay', async () => {
	const old = `# Ours.
reviews:
  # B came first.
  - section: b
    edition: summary
    fingerprint: '0' # of long ago
    by: Ann # our editor
    on: "2024-01-01"

  - section: c
    edition: bsl
    waived: "It is a table: nobody signs it, and this reason is written on one long line that no program should ever break into two."
`;
	const { text } = await edit(old, [accept('b', { by: 'Bea', on: '2026-01-31' })]);
	expect(text).toMatchInlineSnapshot(`
		"# Ours.
		reviews:
		  # B came first.
		  - section: b
		    edition: summary
		    fingerprint: '2677ddcb3ca0006a' # of long ago
		    words: "4a5477c224a2ca8f"
		    by: Bea # our editor
		    on: "2026-01-31"

		  - section: c
		    edition: bsl
		    waived: "It is a table: nobody signs it, and this reason is written on one long line that no program should ever break into two."
		"
	`);
	const whole = await edit(text, [accept('a'), accept('b')]);
	expect(whole.text.startsWith(text.slice(0, text.indexOf('- section: b')))).toBe(true);
	expect(whole.text).toContain('by: Bea # our editor');
	expect((await edit(whole.text, [accept('a'), accept('b')])).text).toBe(whole.text);
});

test('a new entry stands where the document has its section', async () => {
	const first = await edit(undefined, [accept('b')]);
	const { text } = await edit(first.text, [accept('a'), { act: 'waive', section: 'c', edition: 'summary', reason: 'Short' }]);
	expect([...text.matchAll(/section: (\w)/g)].map(([, id]) => id)).toEqual(['a', 'b', 'c']);
});

test('a name from before does not vouch for words that changed since', async () => {
	const first = await edit(undefined, [accept('a', { by: 'Ann', on: '2026-01-31', reason: 'Read aloud' })]);
	expect((await edit(first.text, [accept('a')])).text).toBe(first.text);
	const { text } = await edit(first.text, [accept('a')], body.replace('One day', 'Two days'));
	expect(text).toContain('by: ""\n    on: ""');
	expect(text).not.toContain('Read aloud');
	const own = await edit(first.text, [accept('a')], body.replace('Two.', 'Too.'));
	expect(own.text).not.toContain('Ann');
});

test('what an entry of another section was reviewed with is kept, and what nothing needs is not', async () => {
	const first = await edit(undefined, [accept('a'), accept('b')]);
	const files = Object.fromEntries([...first.kept].map(([mark, words]) => [`reviewed/${mark}.txt`, fileOfKept(words)]));
	const later = await publicationOf(withBody(body.replace('One', 'Some').replace('Three', 'Third'), { ...files, 'reviews.yaml': first.text }));
	const { kept } = editReviews(first.text, later.publication, [accept('b')]);
	expect([...kept.values()].sort()).toEqual(['A One day.', 'B Third.']);
});

test('accepting all drops what is no more', async () => {
	const old = 'reviews:\n  - {section: gone, edition: summary, fingerprint: "0"}\n  - {section: a, edition: summary, fingerprint: "0"}\n';
	const folder = await folderOf(withBody(body));
	const { publication } = await readText(folder, 'strategy.md', `---\ntitle: A plan\n---\n${body}`);
	if (!publication) throw new Error('No publication.');
	const { text } = editReviews(
		old,
		publication,
		everything(publication).map((each) => ({ act: 'accept', ...each })),
	);
	expect(text).not.toContain('gone');
	expect(lines((await publicationOf(withBody(body, { 'reviews.yaml': text }))).publication.reviews.flatMap(() => []))).toEqual([]);
});

test.each<[string, Order[], RegExp]>([
	['a section that is not there', [accept('x')], /no section “x”/],
	['a text that is not written', [accept('c')], /not written yet/],
	['the full text', [{ act: 'accept', section: 'a', edition: 'full' }], /no review of its own/],
	['a waiver without a reason', [{ act: 'waive', section: 'c', edition: 'summary' }], /needs a reason/],
	['a waiver of what is written', [{ act: 'waive', section: 'a', edition: 'summary', reason: 'x' }], /nothing to waive/],
])('%s is refused, and nothing is changed', async (_, orders, problem) => {
	const { text, problems } = await edit('reviews: [] # none\n', [accept('a'), ...orders]);
	expect(problems.join()).toMatch(problem);
	expect(text).toBe('reviews: [] # none\n');
});

test.each(['help', 'consultation', 'another-format'])('%s may not be waived', async (id) => {
	const source = {
		'strategy.md': `---\ntitle: A plan\nhelp: help\n---\n## Help {#help}\n\nCall.\n\n## Say {#consultation}\n\nx\n\n## Forms {#another-format}\n\ny\n\n## Other {#o}\n\nz\n`,
	};
	const { publication } = await publicationOf(source);
	const waive = (section: string): Order => ({ act: 'waive', section, edition: 'bsl', reason: 'x' });
	expect(editReviews(undefined, publication, [waive(id)]).problems.join()).toMatch(/cannot be waived/);
	expect(editReviews(undefined, publication, [waive('o')]).problems).toEqual([]);
});
