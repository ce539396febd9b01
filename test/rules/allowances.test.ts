/** `::allow` turns one rule off where it stands, with a reason, and no further. */
import { expect, test } from 'vitest';
import { judge } from '../../formats/rules/index.ts';
import { type Files, findingsIn, publicationOf, ruleFindings } from '../read/folder.ts';
import { document, full } from './sources.ts';

test('a rule is turned off for the block after its “::allow”, and nowhere else', async () => {
	const allow = '::allow{rule="easy-read-numbers" reason="It is a title."}\n';
	const body = (first: string, second: string) =>
		document(
			'',
			`## A {#a}\n\nFull.\n\n:::easy-read\n${first}![A cat](openmoji:1F431)\nSee “Three Men”.\n\n${second}![A dog](openmoji:1F436)\nSee Ten Men.\n:::\n`,
		);
	const found = async (files: Files) => (await ruleFindings(files)).filter((line) => /easy-read-numbers|:allow/.test(line));
	expect(await found(body('', ''))).toHaveLength(2);
	expect(await found(body(allow, ''))).toEqual([expect.stringContaining('“Ten”')]);
	expect(await found(body(allow, allow))).toEqual([]);
	const { publication, editions } = await publicationOf(body(allow, ''));
	expect(judge(publication, editions).allowed.map(({ allowance, finding: { reason } }) => [allowance.reason, reason])).toEqual([
		['It is a title.', '“Three” is harder to read than digits.'],
	]);
});

test('an “::allow” before a container holds for all of it, and may stand in a list of them', async () => {
	const files = document(
		'',
		'## A {#a}\n\nFull.\n\n::allow{rule="easy-read-numbers" reason="Titles."}\n::allow{rule="easy-read-sentences" reason="Titles."}\n:::easy-read\n![A cat](openmoji:1F431)\nSee one. See two.\n\n![A dog](openmoji:1F436)\nSee ten.\n:::\n',
	);
	expect((await ruleFindings(files)).filter((line) => /easy-read-(numbers|sentences)|:allow/.test(line))).toEqual([]);
});

test('an “::allow” of nothing is found', async () => {
	const allowing = (rule: string) => full(`::allow{rule="${rule}" reason="It must be."}\nWords.`);
	expect(await ruleFindings(allowing('plain-spelling'), 'allow')).toEqual([expect.stringContaining('Nothing here breaks')]);
	expect(await ruleFindings(allowing('plain-speling'), 'allow')).toEqual([expect.stringContaining('There is no rule')]);
});

test.each([
	['no reason', '::allow{rule="plain-links"}\nWords.'],
	['an empty reason', '::allow{rule="plain-links" reason=" "}\nWords.'],
	['no rule', '::allow{reason="x"}\nWords.'],
	['nothing after it', 'Words.\n\n::allow{rule="plain-links" reason="x"}'],
	['another attribute', '::allow{rule="plain-links" reason="x" until="2030"}\nWords.'],
])('an “::allow” with %s stops the build', async (_, body) => {
	expect((await findingsIn(full(body))).filter((line) => /:(?:allow|unknown-attribute) /.test(line))).toHaveLength(1);
});
