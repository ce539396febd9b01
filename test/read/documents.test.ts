/** Other people's documents, read with no change to the code: a second one in four editions, and a stranger's plain Markdown. */
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { editionIds } from '../../formats/editions/index.ts';
import { fingerprint } from '../../formats/fingerprint.ts';
import type { Edition } from '../../formats/model.ts';
import { readSource, readText } from '../../formats/read/index.ts';
import { writeReviews } from '../../formats/reviews.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { select } from '../../formats/select.ts';
import { findingsIn, folderOf, head, lines, publicationOf, withBody } from './folder.ts';

/** A source as its editions, a line a block, and then what was found. */
async function asText(source: string): Promise<string> {
	const { publication, findings } = await readSource(fileURLToPath(new URL(`../documents/${source}`, import.meta.url)));
	const editions = publication ? editionIds.flatMap((id) => select(publication, id) ?? []) : [];
	return [...editions.map(outline), '# findings', ...lines([...findings, ...(publication ? applyRules(publication, editions) : [])]), ''].join('\n');
}

function outline(edition: Edition): string {
	const out = [`# ${edition.title} ${JSON.stringify(edition.counts)}`];
	const walk = (node: Nodes, depth: number): void => {
		const { data } = node as { data?: { id?: string; caption?: Nodes[] } };
		const leaf =
			!('children' in node) || node.children.every((child) => !('children' in child) || ['link', 'strong', 'emphasis', 'delete', 'span'].includes(child.type));
		const words = leaf || node.type === 'paragraph' || node.type === 'heading' ? ` ${JSON.stringify(toString(node))}` : '';
		const more = [
			data?.id && `#${data.id}`,
			data?.caption && `“${toString(data.caption)}”`,
			node.type === 'heading' && `h${node.depth}`,
			node.type === 'statement' && `[${node.picture.alt}]`,
			node.type === 'film' && (node.film?.title ?? 'none yet'),
		];
		out.push(`${'  '.repeat(depth)}${[node.type, ...more].filter(Boolean).join(' ')}${words}`);
		if (!words && 'children' in node) for (const child of node.children) walk(child, depth + 1);
	};
	for (const section of edition.sections) walk(section as Nodes, 0);
	return `${out.join('\n')}\n`;
}

test('the second document has four editions and no error', async () => {
	await expect(await asText('second')).toMatchFileSnapshot('../golden/second.txt');
});

test('a stranger’s plain Markdown has its full edition, and warnings for what is missing', async () => {
	await expect(await asText('stranger/plain.md')).toMatchFileSnapshot('../golden/stranger.txt');
});

test('Windows line ends, old Mac line ends and a byte order mark change nothing', async () => {
	const text = `${head}## A\n\nOne\ntwo\n\n- three\n`;
	const fingerprints = await Promise.all(
		[text, text.replaceAll('\n', '\r\n'), text.replaceAll('\n', '\r'), `\ufeff${text}`].map(async (each) =>
			(await publicationOf({ 'strategy.md': each })).publication.sections.map(fingerprint),
		),
	);
	expect(new Set(fingerprints.map(String)).size).toBe(1);
});

test('headings without ids, or of the same words, get ids that can be told apart and typed', async () => {
	const { publication } = await publicationOf(
		withBody(
			"## Children's needs & rights\n\na\n\n## Ärger\n\nb\n\n## 你好\n\nc\n\n## Search\n\nd\n\n## Plan\n\ne\n\n## Plan\n\nf\n\n## Other {#plan-1}\n\ng\n\n## 2024\n\nh\n",
		),
	);
	expect(publication.sections.map((section) => section.id)).toEqual([
		'childrens-needs-and-rights',
		'arger',
		'section',
		'search-section',
		'plan',
		'plan-2',
		'plan-1',
		'2024',
	]);
});

test('the fingerprint changes with the words, not with their shape', async () => {
	const of = async (body: string) => fingerprint((await publicationOf(withBody(`## A\n\n${body}\n`))).publication.sections[0]!);
	const first = await of('One *two* three\nfour [five](https://example.org)');
	expect(await of('One **two** three four\n[five](https://example.org)')).toBe(first);
	expect(await of('One two three five [four](https://example.org)')).not.toBe(first);
	expect(await of('One two three four [five](https://example.com)')).not.toBe(first);
});

test('reviews are written for what is derived, and read back without a finding', async () => {
	const body = '## A {#a}\n\nOne.\n\n:::summary\nTwo.\n:::\n\n## B {#b}\n\nThree.\n';
	const old =
		'reviews:\n  - {section: b, edition: summary, waived: "No need: it is short"}\n  - {section: a, edition: summary, fingerprint: "0", by: Ann, on: 2024-01-01}\n';
	const { publication } = await publicationOf(withBody(body, { 'reviews.yaml': old }));
	const written = writeReviews(publication);
	expect(written.replace(/^#.*\n/gm, '')).toMatchInlineSnapshot(`
		"
		reviews:
		  - section: a
		    edition: summary
		    fingerprint: "d2530f2ee7f8e8ae"
		    by: ""
		    on: ""
		  - section: b
		    edition: summary
		    waived: "No need: it is short"
		"
	`);
	const folder = await folderOf({ 'reviews.yaml': written });
	const again = await readText(folder, 'strategy.md', `${head}${body}`);
	expect(lines(again.findings)).toEqual([]);
	expect(again.publication && writeReviews(again.publication)).toBe(written);
	expect(await findingsIn(withBody(body, { 'reviews.yaml': written }))).toEqual([]);
});
