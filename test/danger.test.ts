/** The words that bring help before the results: English everywhere, and Welsh, as Welsh changes its words, in a Welsh publication. */
import { expect, test } from 'vitest';
import { dangerWords } from '../formats/words.ts';
import { frontMatter, siteOf } from './html/fixture.ts';

test('a publication in English has English words alone, each once and as it is compared', () => {
	const words = dangerWords('en-GB');
	expect(words).toEqual(expect.arrayContaining(['999', 'scared', 'refuge']));
	expect(words).not.toContain('ofn');
	expect(dangerWords('fr')).toEqual(words);
	for (const word of dangerWords('cy')) expect(word).toMatch(/^[a-z0-9]+$/);
	expect(new Set(dangerWords('cy')).size).toBe(dangerWords('cy').length);
});

test.each(['perygl berygl mherygl pherygl', 'taro daro nharo tharo', 'cyllell gyllell nghyllell chyllell', 'bygwth fygwth mygwth', 'gadael adael ngadael'])(
	'Welsh: %s',
	(forms) => expect(dangerWords('cy-GB')).toEqual(expect.arrayContaining([...forms.split(' '), 'police'])),
);

test.each(['lloches loches', 'ofn hofn', 'dianc ddianc nianc', 'treisio dreisio nhreisio threisio'])('Welsh: %s', (forms) =>
	expect(dangerWords('cy')).toEqual(expect.arrayContaining(forms.split(' '))),
);

test('the search page of a Welsh publication has them', async () => {
	const words = async (language: string) => {
		const site = await siteOf('## First {#first}\n\nWords.\n', { front: frontMatter.replace('title: A plan', `language: ${language}\ntitle: A plan`) });
		return /"dataDanger":"([^"]*)"/.exec(JSON.stringify(site.page('search/').content))?.[1]?.split(' ');
	};
	expect(await words('cy')).toContain('ofn');
	expect(await words('en-GB')).not.toContain('ofn');
});
