/** A discreet publication tells nothing in its titles, and the publisher’s look can be read. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sitePages } from '../../formats/html/index.ts';
import { selectAll } from '../../formats/pipeline.ts';
import { readSource } from '../../formats/read/index.ts';
import { applyRules } from '../../formats/rules/index.ts';
import { framed } from '../../site/frame.ts';

let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-names-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(front: string, body: string) {
	await writeFile(join(folder, 'strategy.md'), `---\ntitle: Domestic Abuse Strategy\n${front}\n---\n\n${body}`);
	const { publication, findings } = await readSource(folder);
	if (!publication) throw new Error(JSON.stringify(findings));
	const editions = selectAll(publication);
	return { publication, editions, findings: [...findings, ...applyRules(publication, editions)] };
}
const body = '## What domestic abuse is {#part-1}\n\nWords.\n\n## Immediate needs {#needs}\n\nWords.\n';

describe('a discreet publication', () => {
	it('has titles that tell pages apart and give nothing away, in tabs and in PDFs', async () => {
		const { publication, editions, findings } = await read('discreet: Plan\nslug: plan', body);
		const titles = sitePages(publication, editions, []).map((page) => /<title>(.*?)<\/title>/.exec(framed(page, publication, '/'))?.[1] ?? '');
		expect(titles.filter((title) => /abuse|domestic|violence|help/i.test(title))).toEqual([]);
		expect(titles).toEqual(expect.arrayContaining(['Plan', 'Plan: full strategy, section 1', 'Plan: full strategy, section 2, immediate needs']));
		expect(editions.map((edition) => edition.title)).toEqual(['Plan: full strategy']);
		expect(findings.map(({ ruleId }) => ruleId)).not.toContain('discreet');
	});
});

describe('the publisher’s look', () => {
	it('is made of colours, and a logo has words', async () => {
		const said = async (front: string) => (await read(front, body)).findings.map(({ reason }) => reason).join('\n');
		expect(await said('brand: {colour: blue}')).toContain('“blue” is not a colour');
		expect(await said('brand: {logo: pictures/none.svg, logo-text: A council}')).toContain('There is no picture “pictures/none.svg”');
		expect(await said('brand: {logo: openmoji:1F3E0}')).toContain('The logo has no words');
	});
});
