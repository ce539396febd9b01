/** Other people's documents, read with no change to the code: a second one in four editions, and a stranger's plain Markdown. */
import { fileURLToPath } from 'node:url';
import type { Nodes } from 'mdast';
import { toString, toString as wordsOf } from 'mdast-util-to-string';
import { expect, test } from 'vitest';
import { editionIds } from '../../formats/editions/index.ts';
import { fingerprint } from '../../formats/fingerprint.ts';
import type { Edition } from '../../formats/model.ts';
import { readSource } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { select } from '../../formats/select.ts';
import { walk } from '../../formats/walk.ts';
import { findingsIn, head, lines, publicationOf, withBody } from './folder.ts';

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
	for (const section of edition.sections) walk(section, 0);
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

test('a list of contents written for GitHub leads to the same headings here', async () => {
	const links = ['#purpose--usage', '#tex_math-21', '#%E4%BD%A0%E5%A5%BD', '#Aims-1', '#section', '#café'];
	const list = links.map((link) => `- [Go](${link})`).join('\n');
	const headings = ['## Purpose & usage', '## `tex_math` 2.1', '### 你好', '### Aims', '## Aims {#goals}', '## Café'];
	const body = headings.map((heading) => `${heading}\n\nWords.`).join('\n\n');
	const files = withBody(`## Contents\n\n${list}\n\n${body}\n`);
	expect(await findingsIn(files)).toEqual([]);
	const found: unknown[] = [];
	walk((await publicationOf(files)).editions[0]!.sections[0]!, (node) => {
		if (node.type === 'link') found.push([node.data?.section, node.data?.heading]);
	});
	expect(found).toEqual([
		['purpose-and-usage', undefined],
		['tex-math-2-1', undefined],
		['tex-math-2-1', 'section'],
		['goals', undefined],
		['tex-math-2-1', 'section'],
		['cafe', undefined],
	]);
});

test('a heading in a passage in another language, a box or a quotation has its id, and links lead there', async () => {
	const inside =
		':::div{lang=cy}\n### Pennawd {#part}\n\nGeiriau.\n:::\n\n:::notice{kind=note}\n### In a box\n\nWords.\n:::\n\n> ### Said {#said}\n>\n> Words.';
	const files = withBody(`## One {#one}\n\n[To it](#part), [the box](#in-a-box), [what was said](#said).\n\n${inside}\n\n## Part\n\nWords.\n`);
	expect(await findingsIn(files)).toEqual([]);
	const sections = (await publicationOf(files)).editions[0]!.sections;
	const headings: unknown[] = [];
	for (const section of sections) walk(section, (node) => void (node.type === 'heading' && headings.push([wordsOf(node), node.data?.id])));
	expect(headings).toEqual([
		['One', 'one'],
		['Pennawd', 'part'],
		['In a box', 'in-a-box'],
		['Said', 'said'],
		['Part', 'part-1'],
	]);
});

test('headings with emoji have ids that can be typed, and links as other programs write them lead there', async () => {
	const headings = ['⚠️ Take care', '🙂 How we help 👨‍👩‍👧', '1️⃣ First', '✅ 🇬🇧', '🚀', '✅Done', '① One'];
	const links = ['#️-take-care', '#-take-care', '#%EF%B8%8F-take-care', '#take-care', '#-how-we-help-', '#1️⃣-first'];
	const body = `${links.map((link) => `[Go](${link})`).join(', ')}.\n\n${headings.map((heading) => `## ${heading}\n\nWords.\n`).join('\n')}`;
	expect(await findingsIn(withBody(`## Contents\n\n${body}`))).toEqual([]);
	const { publication } = await publicationOf(withBody(`## Contents\n\n${body}`));
	expect(publication.sections.map(({ id }) => id)).toEqual([
		'contents-section',
		'take-care',
		'how-we-help',
		'1-first',
		'section',
		'section-1',
		'done',
		'1-one',
	]);
});

test('no rule of words takes an emoji for one, nor for a fact or a name', async () => {
	const full = 'Ask ✅ for help 👨‍👩‍👧.\n\n- ✅ Done\n- ❌ Not done\n\n1️⃣ Call us ⚠️.\n\n| ✅ Part | State |\n|---|---|\n| Calls | ✅ |\n| 🚗 | ❌ |';
	const derived =
		':::summary\n👉 Ask for help. 1️⃣ Call us 🙂.\n:::\n\n:::easy-read[🙂 Easy]\n![A house](openmoji:1F3E0)\n✅ You can 👍🏽 ask for help 🙂 🙂 🙂 🙂 🙂 🙂 🙂 🙂 🙂 🙂 🙂.\n:::';
	const files = withBody(`## 🙂 How we help\n\n${full}\n\n${derived}\n`);
	const { publication, editions } = await publicationOf(files);
	const rules = new Set(applyRules(publication, editions).map(({ ruleId }) => ruleId));
	expect([...rules].sort()).toEqual(['coverage', 'freshness', 'origin']);
	expect(editions.find(({ id }) => id === 'easy-read')?.counts.words).toBe(6);
});

test('ids that other programs wrote are mended, and links to them lead to the same headings', async () => {
	const files = withBody(
		'## 1\\. Aims {#1.-aims}\n\n[a](#2.-more_things) [b](#Pandoc) [c](#1.-aims) [d](#%C3%84-b)\n\n## 2\\. More {#2.-more_things}\n\n### P {#Pandoc .unnumbered key="a b"}\n\nA.\n\n### Ä {#Ä-b}\n\nB.\n\n### Two {#1-aims}\n\nC.\n',
	);
	const found: unknown[] = [];
	const { publication } = await publicationOf(files);
	for (const node of publication.sections[0]?.full ?? []) walk(node as Nodes, 'link', (link) => found.push([link.data?.section, link.data?.heading]));
	expect(found).toEqual([
		['2-more-things', undefined],
		['2-more-things', 'pandoc'],
		// What an author wrote as an id stays that heading's.
		['1-aims-1', undefined],
		['2-more-things', 'a-b'],
	]);
	expect(publication.sections.map(({ id }) => id)).toEqual(['1-aims-1', '2-more-things']);
	const told = await findingsIn(files);
	expect(told.map((line) => line.split(' ')[0])).toEqual(['4:section-id', '8:section-id', '10:section-id', '14:section-id']);
	expect(told[0]).toMatch(/\(warning\) “1\.-aims” cannot be an id, .*: write \{#1-aims-1\}/);
});

test('boxes of GitHub are boxes, and its lists of contents are left out', async () => {
	const quote = '> [!WARNING]\n> Be *careful*.\n>\n> - One\n\n> [!note]\n>\n> Two.\n\n> [!tip] Three\n\n> [!NOTE]\n';
	const files = withBody(`## A\n\n[[_TOC_]]\n\n${quote}`);
	const { publication } = await publicationOf(files);
	const full = publication.sections[0]?.full ?? [];
	expect(full.map((node) => (node.type === 'notice' ? `${node.kind}: ${wordsOf(node)}` : node.type))).toEqual([
		'warning: WarningBe careful.One',
		'note: NoteTwo.',
		'blockquote',
		'blockquote',
	]);
	expect((await findingsIn(files)).map((line) => line.split(' → ')[0])).toEqual([
		'6:other-program (warning) “[[_TOC_]]” is for another program, and is left out.',
		'8:other-program (warning) “[!WARNING]” is for another program, and is read as a box.',
		'13:other-program (warning) “[!note]” is for another program, and is read as a box.',
		'17:other-program (warning) “[!tip]” is for another program, and is printed as it stands.',
		'19:other-program (warning) “[!NOTE]” is for another program, and is printed as it stands.',
	]);
});

test('a title that stands before the sections, at their level, is not one of them', async () => {
	const { publication } = await publicationOf({
		'strategy.md': '---\ntitle: Our plan\n---\n\n# **Our plan** {#our-plan}\n\nWords.\n\n# One\n\n[Up](#our-plan)\n\n## Two\n\nWords.\n\n# Three\n\nWords.\n',
	});
	expect(publication.sections.map(({ heading }) => wordsOf(heading))).toEqual(['Introduction', 'One', 'Three']);
	const found: unknown[] = [];
	for (const node of publication.sections[1]?.full ?? []) walk(node as Nodes, 'link', (link) => found.push(link.data?.section));
	expect(found).toEqual(['introduction']);
});

test('a link back to the heading of the whole document, or to “#top”, leads to its first section', async () => {
	const text = (links: string) => ({ 'strategy.md': `---\ntitle: My plan\n---\n\n# My plan\n\n## Aim\n\nA.\n\n## Rest\n\n${links}\n` });
	const found: unknown[] = [];
	const { publication } = await publicationOf(text('[Up](#my-plan) and [up](#top).'));
	for (const node of publication.sections[1]?.full ?? []) walk(node as Nodes, 'link', (link) => found.push(link.data?.section));
	expect(found).toEqual(['aim', 'aim']);
	expect(await findingsIn(text('[Out](#my-plans).'))).toEqual([expect.stringMatching(/^13:broken-reference There is no section or heading “#my-plans”/)]);
});

test('the fingerprint changes with the words, not with their shape', async () => {
	const of = async (body: string) => fingerprint((await publicationOf(withBody(`## A\n\n${body}\n`))).publication.sections[0]!);
	const first = await of('One *two* three\nfour [five](https://example.org)');
	expect(await of('One **two** three four\n[five](https://example.org)')).toBe(first);
	expect(await of('One two three five [four](https://example.org)')).not.toBe(first);
	expect(await of('One two three four [five](https://example.com)')).not.toBe(first);
	expect(await of('One **two* three four [five](https://example.org)')).toBe(first);
	expect(await of('One two three 4 [five](https://example.org)')).not.toBe(first);
	const pictured = await of('![A road](openmoji:1F6A8 "Roads, 2023")');
	expect(await of('![A road](openmoji:1F6A8 "Roads, 2024")')).not.toBe(pictured);
	expect(await of('![A river](openmoji:1F6A8 "Roads, 2023")')).not.toBe(pictured);
	const quoted = await of('"It\'s 2020-2023", one...');
	expect(await of('“It’s 2020–2023”, one…')).toBe(quoted);
	expect(await of('“It’s 2020–2024”, one…')).not.toBe(quoted);
	expect(await of(':::table[Sums of 2023]\n| A |\n| - |\n| 1 |\n:::')).not.toBe(await of(':::table[Sums of 2024]\n| A |\n| - |\n| 1 |\n:::'));
});

test('an address holds no sign that a reader of EPUB refuses, and no less than what was written', async () => {
	const { sections } = (await publicationOf(withBody('## A\n\nSee https://a.example/b\\index{c} and [d](<https://a.example/e f|g?h=%20#ü>).\n'))).publication;
	const urls: string[] = [];
	for (const node of sections.flatMap(({ full }) => full)) walk(node, (each) => void (each.type === 'link' && urls.push(each.url)));
	expect(urls).toEqual(['https://a.example/b%5Cindex%7Bc%7D', 'https://a.example/e%20f%7Cg?h=%20#ü']);
});
