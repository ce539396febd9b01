/** What the editor is set up with works on the real thing: snippets are Markdown that builds, tasks are commands, findings become problems. */
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readText } from '../../formats/read/index.ts';
import { root, run } from '../e2e/command.ts';

const load = async (name: string) => JSON.parse(await readFile(join(root, '.vscode', name), 'utf8'));
let folder: string;
beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'fourfold-editor-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

it('every schema that the settings name is there', async () => {
	for (const path of Object.keys((await load('settings.json'))['yaml.schemas'])) await expect(stat(join(root, path))).resolves.toBeTruthy();
});

describe('snippets', () => {
	it('give Markdown without errors, each as it comes', async () => {
		const snippets: Record<string, { body: string[] }> = await load('fourfold.code-snippets');
		for (const [name, { body }] of Object.entries(snippets)) {
			const text = body
				.join('\n')
				.replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
				.replace(/\$\{\d+:([^}]*)\}/g, '$1')
				.replace(/\$0/g, '')
				.replaceAll('pictures/name.svg', 'pictures/fear.svg');
			expect(text, name).not.toMatch(/\$\{?\d/);
			const inSection = text.startsWith('## ') ? text : `## Part\n\nWords.\n\n${/^(?:!\[.*\]\(openmoji)/.test(text) ? `:::easy-read\n${text}:::` : text}`;
			const { findings } = await readText(
				join(root, 'source'),
				'strategy.md',
				`---\ntitle: T\ncontacts: [{name: N, text: T, phone: "999"}]\n---\n\n${inSection}\n`,
			);
			expect(findings.filter((f) => f.fatal && f.file === 'strategy.md').map(String), name).toEqual([]);
		}
	});
});

describe('findings as problems', () => {
	it('one line each, which the task’s problem matcher understands', async () => {
		await mkdir(join(folder, 'mine'));
		await writeFile(join(folder, 'mine/strategy.md'), '---\ntitle: T\nstatus: done\n---\n\n## One\n\n![](nothing.png)\n\n:::sumary\nWords.\n:::\n');
		const { code, out, err } = await run(['build', '--source', 'mine', '--format', 'line'], undefined, folder);
		expect([code, err]).toEqual([1, '']);
		const task = (await load('tasks.json')).tasks[0];
		const { regexp, ...groups } = task.problemMatcher.pattern as { regexp: string } & Record<string, number>;
		const problems = out
			.trim()
			.split('\n')
			.map((line) => {
				const match = new RegExp(regexp).exec(line);
				return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, match?.[group]]));
			});
		expect(problems).toContainEqual(expect.objectContaining({ file: 'mine/strategy.md', line: '3', severity: 'error', code: 'front-matter' }));
		expect(problems).toContainEqual(
			expect.objectContaining({
				file: 'mine/strategy.md',
				line: '8',
				severity: 'error',
				code: 'picture-alt',
				message: expect.stringContaining('no alternative text'),
			}),
		);
		expect(problems).toContainEqual(
			expect.objectContaining({ file: 'mine/strategy.md', line: '10', code: 'unknown-directive', message: expect.stringContaining('“summary”') }),
		);
		for (const problem of problems) expect(Object.values(problem)).not.toContain(undefined);
	});

	it('checks of what is built say it in the same form', async () => {
		await writeFile(join(folder, 'not.pdf'), 'This is no PDF.');
		const { code, out } = await run(['check', 'not.pdf', '--format', 'line'], undefined, folder);
		expect(code).toBe(1);
		expect(out.trim()).toMatch(/^not\.pdf:1:1: error: .+ \[[a-z/-]+\]$/m);
	});

	it('the tasks name commands that are there', async () => {
		const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
		for (const { command } of (await load('tasks.json')).tasks) {
			const name = /^npm (?:run )?(\w+)/.exec(command)?.[1] ?? '';
			expect(scripts).toHaveProperty(name);
		}
		const wrong = await run(['build', '--format', 'xml']);
		expect(wrong).toMatchObject({ code: 2 });
		expect(wrong.err).toContain('It knows: text, line');
	});
});
