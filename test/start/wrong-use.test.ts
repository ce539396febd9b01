/** Commands that cannot be carried out → why, on standard error, and exit code 2. */
import { expect, it } from 'vitest';
import { run } from '../e2e/command.ts';

it.each([
	[['build', '--only', 'pdf'], 'it needs --out'],
	[['build', '--only', 'word', '--out', '/tmp/x'], '--only does not know “word”'],
	[['build', '--bse', '/x/'], 'Unknown option'],
	[['build', '--base', `/${'strategies'.repeat(10)}?`], 'is not a path such as'],
	[['build', '--base', 'https://www.example.org/plan/'], 'is not a path such as'],
	[['build', '--out', '.'], 'inside one another'],
	[['build', '--out', 'test'], 'holds files that Fourfold did not make'],
	[['build', '--today', '2026-02-30'], 'is not a date'],
	[['build', '--pandoc', '/no/such/pandoc'], 'could not be run as pandoc'],
	[['build', '--pandoc', process.execPath], 'does not say that it is pandoc'],
	[['check'], 'Name a folder or a PDF'],
	[['check', 'no-such-folder'], 'There is no “no-such-folder”'],
	[['check', 'https://example.org/'], 'is an address, and only files on this machine'],
	[['check', 'tsconfig.json'], 'There is no page and no PDF in “tsconfig.json”'],
	[['new', 'tsconfig.json/x'], 'A file stands where a folder is needed'],
	[['import', 'README.md', '--out', 'tsconfig.json/x'], 'cannot be brought in'],
	[['publish'], 'There is no command “publish”'],
	[[], 'Name a command. There are: build, start, check'],
])('%j exits with 2 and says why', async (args, says) => {
	const ran = await run(args);
	expect(ran.err).toContain(says);
	expect(ran.code).toBe(2);
});

it('is a report too where JSON is asked for, and nothing else is on standard output', async () => {
	const ran = await run(['check', 'no-such-folder', '--json']);
	expect(JSON.parse(ran.out)).toMatchObject({ ok: false, findings: [{ rule: 'environment', message: 'There is no “no-such-folder”.' }] });
	expect(ran.code).toBe(2);
});

it('--help alone lists the commands', async () => {
	expect(await run(['--help'])).toMatchObject({ code: 0, out: expect.stringContaining('build, start, check'), err: '' });
});

it.each(['build', 'start', 'check', 'fix', 'bench'])('%s --help says what it does', async (name) => {
	const ran = await run([name, '--help']);
	expect(ran.code).toBe(0);
	expect(ran.out).toMatch(/^Usage: npm (run )?\w+/);
	expect(ran.out).toContain('--help');
});
