/** The glossary of easy read holds the bold words that the edition explains, each once, with its picture and its place. */
import { expect, test } from 'vitest';
import { readable, siteOf } from './fixture.ts';

const easy = (words: string) => `## First {#first}\n\nFull.\n\n:::easy-read[Where to go]\n${words}\n:::\n`;
const picture = '![A plan](pictures/plan.svg)';
const pageOf = async (body: string) => (await siteOf(body)).pages.find(({ address }) => address === 'easy-read/words/');

test('a hard word stands there with what the next statement says it means', async () => {
	const page = await pageOf(easy(`${picture}\nYou can go to a **refuge**.\n\n${picture}\nA refuge is a safe house.\n\n${picture}\nA **refuge** is free.`));
	const html = readable(page!.content);
	expect(html.match(/<h2>/g)).toHaveLength(1);
	expect(html).toMatch(/<h2>refuge<\/h2>\s*<p>A refuge is a safe house\.<\/p>/);
	expect(html).toContain('href="../../easy-read/first/"');
	expect(html).toContain('pictures/plan.svg');
});

test('a bold word that nobody explains is not there, and without any there is no page', async () => {
	expect(await pageOf(easy(`${picture}\nYou can go to a **refuge**.\n\n${picture}\nCall them first.`))).toBeUndefined();
});
