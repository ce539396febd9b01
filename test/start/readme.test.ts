/** What the README tells authors and web teams is true: every example in it builds, and every command in it is there. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root, run } from '../e2e/command.ts';

let folder: string;
let readme: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-readme-'));
	readme = await readFile(join(root, 'README.md'), 'utf8');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** The text under a heading, to the next of its level; examples have headings of their own. */
function chapter(heading: string): string {
	let [fenced, inside] = [false, false];
	const lines = readme.split('\n').filter((line) => {
		if (line.startsWith('```')) fenced = !fenced;
		if (!fenced && line.startsWith('## ')) inside = line.startsWith(`## ${heading}`);
		return inside;
	});
	return lines.join('\n');
}
/** The blocks of code in a language. */
const blocks = (text: string, language: string): string[] =>
	[...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].filter(([, name]) => name === language).map(([, , code]) => code ?? '');

describe('the examples for authors', () => {
	it('are one document that builds, with every edition and every check', async () => {
		const text = chapter('Writing a document');
		const [front = '', ...yamls] = blocks(text, 'yaml');
		const examples = blocks(text, 'md');
		expect(front).toMatch(/^---\n/);
		expect(yamls.map((yaml) => Object.keys(parse(yaml)))).toEqual([['films']]);
		expect(examples.length).toBeGreaterThanOrEqual(4);
		const source = join(folder, 'source');
		await mkdir(source);
		for (const name of ['pictures', 'films']) await cp(join(root, 'source', name), join(source, name), { recursive: true });
		await writeFile(join(source, 'strategy.md'), `${front}\n${examples.join('\n')}`);
		await writeFile(join(source, 'bsl.yaml'), yamls[0] ?? '');
		const built = await run(['build', '--source', source, '--out', join(folder, 'dist'), '--json']);
		const report = JSON.parse(built.out);
		expect(report.findings.filter((f: { severity: string }) => f.severity === 'error')).toEqual([]);
		expect(report.findings.filter((f: { rule: string }) => f.rule.startsWith('easy-read'))).toEqual([]);
		expect(built.code).toBe(0);
		expect(Object.keys(report.counts.editions)).toEqual(['full', 'summary', 'easy-read', 'bsl']);
	}, 600_000);

	it('use every mark that the table of marks names', () => {
		const text = chapter('Writing a document');
		const examples = blocks(text, 'md').join('\n');
		const rows = [...text.matchAll(/^\| [a-z][^|]* \| (.*) \|$/gm)].map(([, as]) => as ?? '');
		expect(rows.length).toBeGreaterThan(8);
		for (const row of rows) {
			const mark = /`(:::\w+|::\w+|:span|\*\[|<!--|!\[\]|## )/.exec(row)?.[1];
			if (mark) expect(examples, row).toContain(mark);
		}
	});

	it('name every field of the front matter', async () => {
		const schema = JSON.parse(await readFile(join(root, 'formats/read/schema/front-matter.json'), 'utf8'));
		const front = blocks(chapter('Writing a document'), 'yaml')[0] ?? '';
		const written = Object.keys(parse(front.replace(/^---\n|---\n$/g, '')));
		expect(Object.keys(schema.properties).filter((field) => !written.includes(field) && !['demonstration', 'date', 'discreet'].includes(field))).toEqual([]);
	});
});

describe('the commands', () => {
	it('of the first table are in package.json, and answer --help', async () => {
		const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
		for (const [, name = ''] of chapter('Two commands').matchAll(/^\| `npm (?:run )?(\w+)/gm)) expect(scripts).toHaveProperty(name);
		for (const name of ['new', 'import', 'review', 'corpus']) {
			const help = await run([name, '--help']);
			expect(help.code, name).toBe(0);
			expect(help.out).toMatch(/^Usage: npm run \w+/);
		}
	});

	it('of a web team’s repository and its CI are real, with real options', async () => {
		const text = chapter('In a web team');
		const [github, gitlab] = blocks(text, 'yaml').map((yaml) => parse(yaml));
		const steps = [
			...github.jobs.build.steps.flatMap((step: { run?: string }) => step.run ?? []),
			...gitlab.build.script,
			...blocks(text, 'sh').join('').trim().split('\n'),
		];
		const ours = steps.filter((step: string) => step.startsWith('npx fourfold '));
		expect(ours.length).toBeGreaterThanOrEqual(4);
		for (const step of ours) {
			const [, , name = '', ...rest] = step.split(' ');
			const { code, out } = await run([name, '--help']);
			expect(code, step).toBe(0);
			for (const option of rest.filter((word: string) => word.startsWith('--'))) expect(out, step).toContain(option);
		}
		// The rest are npm's own, which need the lock file that npm install writes.
		expect(new Set(steps.filter((step: string) => !ours.includes(step)))).toEqual(new Set(['npm ci', 'npm install --save-dev ./fourfold-0.1.0.tgz']));
		const { name, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
		expect(text).toContain(`${name}-${version}.tgz`);
	});
});
