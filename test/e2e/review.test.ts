/** `npm run review`, as an author uses it: see the table, record, change the text, see what changed, record again, waive. */
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root, run } from './command.ts';

let source: string;
const review = (...args: string[]) => run(['review', ...args, '--source', source]);
const reviews = () => readFile(join(source, 'reviews.yaml'), 'utf8');

beforeAll(async () => {
	source = await mkdtemp(join(tmpdir(), 'fourfold-review-'));
	await cp(join(root, 'test/documents/second'), source, { recursive: true });
});
afterAll(() => rm(source, { recursive: true, force: true }));

test('an author records, changes and waives', { timeout: 120_000 }, async () => {
	const fresh = await review();
	expect(fresh.code).toBe(1);
	expect(fresh.out).toMatch(/^joining +not recorded +not recorded +not recorded$/m);

	const accepted = await review('accept', '--all', '--by', 'Ann Lee', '--on', '2026-01-31');
	expect(accepted.code, accepted.err).toBe(0);
	const table = await review();
	expect(table.code).toBe(0);
	expect(table.out).toMatch(/^joining +current \(Ann Lee, 2026-01-31\)/m);

	const file = join(source, 'strategy.md');
	const text = await readFile(file, 'utf8');
	await writeFile(file, text.replace('since 1911', 'since 1912'));
	const stale = await review();
	expect(stale.code).toBe(1);
	expect(stale.out).toMatch(/^why +stale \(Ann Lee, 2026-01-31\) +missing +missing$/m);
	const diff = await review('diff');
	expect(diff.code).toBe(1);
	expect(diff.out).toContain('since [-1911.-] {+1912.+}');
	expect((await review('diff', 'easy-read#joining')).code).toBe(0);

	expect((await review('accept', 'summary#why', '--by', 'Bea', '--reason', 'Only the year')).code).toBe(0);
	expect(await reviews()).toContain('by: "Bea"');
	expect((await review()).code).toBe(0);
	// A text that no review needs any more is not kept.
	const kept = await Promise.all((await readdir(join(source, 'reviewed'))).map((name) => readFile(join(source, 'reviewed', name), 'utf8')));
	expect(kept.join()).toContain('1912');
	expect(kept.join()).not.toContain('1911');

	expect((await review('waive', 'easy-read#cost', '--reason', 'A table of sums')).code).toBe(0);
	expect((await review()).out).toMatch(/^cost .*waived \(A table of sums\)/m);
});

test.each([
	[['accept']],
	[['accept', 'summary#nowhere']],
	[['accept', 'sumary#why']],
	[['accept', '--all', 'summary#why']],
	[['accept', '--all', '--on', '1 May']],
	[['waive', 'bsl#cost']],
	[['waive', 'easy-read#joining', '--reason', 'No need']],
	[['undo']],
	[['--nothing']],
])('%j is wrong use: nothing is written', async (args) => {
	const before = await reviews();
	const { code, err } = await review(...args);
	expect(code).toBe(2);
	expect(err).toContain('review');
	expect(await reviews()).toBe(before);
});

test('a list that cannot be read is told beside the table, which would else say that nothing was ever checked', async () => {
	const before = await reviews();
	await writeFile(join(source, 'reviews.yaml'), `${before}  - {section: [\n`);
	const { code, out, err } = await review();
	await writeFile(join(source, 'reviews.yaml'), before);
	expect(code).toBe(1);
	expect(out).toMatch(/^joining +not recorded/m);
	expect(err).toMatch(/reviews\.yaml is not YAML/);
});
