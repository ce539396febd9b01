/** A small site with one fault put in → its finding, beside the same site without it; verdicts that are kept, and the weights of pages. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toReportFinding } from '../../../formats/findings.ts';
import { checkSite, openSiteGate, type SiteChecked } from '../../../formats/html/check/index.ts';
import { isPage, parsePage } from '../../../formats/html/check/page.ts';
import { weigh } from '../../../formats/html/check/weight.ts';
import { faultCss, faultFiles } from './fault-files.ts';
import { faults } from './faults.ts';
import { smallSite, strict } from './small-site.ts';

const base = '/base/';
const names = Object.keys(faults);
const page = (kind: 'bad' | 'good', name: string) => `${kind}-${names.indexOf(name)}`;
// The page without the fault comes first: what it settles for its tab must not hide the fault on the next.
const pages = Object.fromEntries(names.flatMap((name) => (['good', 'bad'] as const).map((kind) => [page(kind, name), faults[name]![kind]])));
const slow = 120_000;

let cacheDir: string;
beforeAll(async () => {
	cacheDir = await mkdtemp(join(tmpdir(), 'check-site-'));
});
afterAll(() => rm(cacheDir, { recursive: true, force: true }));

describe('a fault put in on purpose', () => {
	let found: ReturnType<typeof toReportFinding>[];
	beforeAll(async () => {
		// Unmerged: each page answers for itself.
		const { findings } = await checkSite(smallSite({ pages, css: faultCss, files: faultFiles }), { base, file: 'strategy.md', mergePages: false });
		found = findings.map(toReportFinding);
	}, slow);
	const on = (kind: 'bad' | 'good', name: string) => found.filter(({ artifact }) => artifact === `full/${page(kind, name)}/index.html`);

	it.each(names)('%s is found', (name) => {
		const { rule, says, line } = faults[name]!;
		const hit = on('bad', name).find((finding) => finding.rule === rule);
		expect(hit, JSON.stringify(on('bad', name))).toMatchObject({
			severity: 'error',
			...(line && { line, file: 'strategy.md' }),
			message: expect.stringContaining(says ?? ''),
			hint: expect.stringMatching(/\.$/),
		});
	});
	it.each(names)('%s: without it, nothing is found', (name) => {
		expect(on('good', name)).toEqual([]);
	});
	it('finds nothing on the pages beside them', () => {
		expect(found.filter(({ artifact }) => !artifact?.includes('bad-'))).toEqual([]);
	});
});

describe('the site as a whole', () => {
	const check = async (site: Parameters<typeof smallSite>[0]) => (await checkSite(smallSite(site), { base })).findings.map(toReportFinding);

	it('is told at the lines of its own HTML, where no author’s file is known', { timeout: slow }, async () => {
		const lines = [
			'',
			'<p>See <a href="../gone/">the plan for this year</a>.</p>',
			'<img src="../../assets/square.svg" width="64" height="64">',
			'<p>Words.</p><p class="pale">These words are too pale.</p>',
			'<ul><p>Not an item.</p></ul>',
		];
		const found = await check({
			pages: { lines: lines.join('\n') },
			origins: new Map(),
			css: '.pale { color: #777; background: #999 }',
		});
		const places = found.filter(({ line }) => line !== undefined).map(({ rule, line, column }) => `${rule} ${line}:${column}`);
		expect(places).toEqual([
			'broken-link 7:8',
			'missing-file 8:1',
			'html/element-permitted-content 10:6',
			'picture-not-loaded 8:1',
			'axe/color-contrast 9:14',
			'axe/image-alt 8:1',
			'axe/list 10:1',
		]);
	});
	it('may leave out the tags that the standard lets be left out', { timeout: slow }, async () => {
		const plain =
			'<!doctype html>\n<html lang="en">\n<title>Plain</title>\n<meta name="viewport" content="width=device-width">\n<main><h1>Plain</h1></main>\n</html>\n';
		const found = await check({ pages: { plain: () => plain } });
		expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
	});
	it('must have a policy, and is told once for all its pages', {
		timeout: slow,
	}, async () => {
		const found = await check({ headers: ['X-Content-Type-Options: nosniff'] });
		expect(found).toHaveLength(1);
		expect(found[0]).toMatchObject({
			rule: 'content-security-policy',
			message: 'The page has no Content-Security-Policy. On 3 pages.',
		});
	});
	it('may have its policy in the page', { timeout: slow }, async () => {
		const meta = `<meta http-equiv="Content-Security-Policy" content="default-src 'self'">`;
		const files = { 'index.html': undefined, '404.html': undefined };
		expect(
			await check({
				headers: [],
				files,
				pages: {
					help: (html) => html.replace('<title>', `${meta}<title>`).replace('../../"', '../../full/help/"'),
				},
			}),
		).toEqual([]);
	});
	it('may not let scripts run from anywhere', { timeout: slow }, async () => {
		expect(
			await check({
				headers: ["Content-Security-Policy: default-src 'self'; script-src 'self' 'unsafe-inline'"],
			}),
		).toMatchObject([{ rule: 'content-security-policy' }]);
		expect(await check({ headers: [strict, 'X-Frame-Options: DENY'] })).toEqual([]);
	});
	it('may not set a cookie with its answer', { timeout: slow }, async () => {
		expect(await check({ headers: [strict, 'Set-Cookie: seen=1; HttpOnly'] })).toMatchObject([{ rule: 'stored-on-device' }]);
	});
	it('may not fetch a font from another host', { timeout: slow }, async () => {
		const found = await check({
			css: '@font-face { font-family: Far; src: url("https://fonts.example/far.woff2") } body { font-family: Far }',
		});
		expect(found.map(({ rule, artifact }) => `${rule} ${artifact}`)).toContain('remote-resource assets/site.css');
	});
	it('needs links in its "not found" page that work at any depth', {
		timeout: slow,
	}, async () => {
		const bad = smallSite().find(({ path }) => path === '404.html')!;
		const html = new TextDecoder().decode(bad.bytes).replaceAll('/base/', './');
		expect((await check({ files: { '404.html': html } })).map(({ rule }) => rule)).toContain('broken-link');
	});
});

describe('verdicts', () => {
	const run = (pages: Record<string, string>, more: Parameters<typeof smallSite>[0] = {}): Promise<SiteChecked> =>
		checkSite(smallSite({ pages, ...more }), { base, cacheDir });
	const words = '<p><img src="../../pictures/square.svg" width="64" height="64"></p>';

	it('are kept: a second run looks at nothing and says the same', {
		timeout: slow,
	}, async () => {
		const first = await run({ one: words });
		const second = await run({ one: words });
		expect([first.pagesChecked, first.cached, second.pagesChecked, second.cached]).toEqual([4, 0, 4, 4]);
		expect(second.findings.map(toReportFinding)).toEqual(first.findings.map(toReportFinding));
		expect(second.findings).toHaveLength(1);
	});
	it('are made anew for a page that changed, and only for it', {
		timeout: slow,
	}, async () => {
		const changed = await run({ one: '<p>Other words.</p>' });
		expect([changed.cached, changed.findings]).toEqual([3, []]);
	});
	it('are made anew when a picture, a stylesheet or a header changes', {
		timeout: slow,
	}, async () => {
		expect(
			(
				await run(
					{ one: words },
					{
						files: {
							'pictures/square.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="65" height="65"/>',
						},
					},
				)
			).cached,
		).toBe(2);
		expect((await run({ one: words }, { css: 'p { margin: 0 }' })).cached).toBe(0);
		expect((await run({ one: words }, { headers: [strict, 'Referrer-Policy: no-referrer'] })).cached).toBe(0);
	});
	it('that cannot be read are as good as none', { timeout: slow }, async () => {
		await writeFile(join(cacheDir, 'site-verdicts.json'), '{"damaged');
		expect((await run({ one: words })).cached).toBe(0);
		expect(JSON.parse(await readFile(join(cacheDir, 'site-verdicts.json'), 'utf8'))).toBeTypeOf('object');
	});
});

describe('a gate that looks twice', () => {
	it('asks again only about what changed, and sees it as it is now', { timeout: slow }, async () => {
		const looked: string[] = [];
		const gate = await openSiteGate({ base, onProgress: (_done, _of, path) => looked.push(path) });
		const site = (two: string) => smallSite({ pages: { one: '<p>Words.</p>', two } });
		try {
			await gate.look(site('<p>Words.</p>'));
			const all = looked.splice(0).length;
			const { findings, cached } = await gate.check(site('<p><img src="missing.png" alt="A house"></p>'));
			expect([all, cached, looked.length]).toEqual([5, 4, 1]);
			expect(findings.map(({ ruleId }) => ruleId)).toContain('picture-not-loaded');
		} finally {
			await gate.close();
		}
	});
	it('sees a script of another file that changed, though the browser has the old one', { timeout: slow }, async () => {
		const gate = await openSiteGate({ base });
		const page = '<p>Words.</p><script src="../../assets/a.js"></script>';
		const site = (script: string) => smallSite({ pages: { one: page, two: page }, files: { 'assets/a.js': script } });
		try {
			await gate.look(site('void 0'));
			const { findings } = await gate.check(site('throw new Error("late")'));
			expect(findings.map(({ ruleId, reason }) => `${ruleId} ${reason}`).join('\n')).toMatch(/^script-error .*late/m);
		} finally {
			await gate.close();
		}
	});
});

describe('weight', () => {
	const noise = (length: number) => {
		let seed = 7;
		const word = () => {
			seed = (seed * 48271) % 2147483647;
			return seed.toString(36);
		};
		return Array.from({ length: Math.ceil(length / 7) }, word).join(' ');
	};
	const weighed = (site: Parameters<typeof smallSite>[0]) => {
		const artifacts = smallSite(site);
		return weigh(
			artifacts,
			artifacts.filter(isPage).map((artifact) => parsePage(artifact, base)),
		);
	};
	const rules = (found: ReturnType<typeof weighed>) =>
		found.noticed.flatMap(({ noticed }) => noticed.map(({ severity, message }) => `${severity}: ${message}`));

	it('of a page, its scripts and its fonts is within the budget', async () => {
		const found = weighed({});
		expect(rules(found)).toEqual([]);
		expect(found.weights.page).toBeGreaterThan(300);
	});
	it('of the frame is an error', async () => {
		expect(rules(weighed({ css: `/* ${noise(40_000)} */` }))).toEqual(expect.arrayContaining([expect.stringMatching(/^error: The frame of this page/)]));
	});
	it('of a long section is a warning', async () => {
		const found = rules(weighed({ pages: { long: `<p>${noise(40_000)}</p>` } }));
		expect(found).toEqual([expect.stringMatching(/^warning: This page weighs \d+\.\d kB/)]);
		const page = (size: number) => weighed({ pages: { long: `<p>${noise(size)}</p>` } });
		let size = 10_000;
		for (let time = 0; time < 12; time++) size += Math.round(14_020 - page(size).weights.page);
		expect(rules(page(size))).toEqual([expect.stringMatching(/weighs 14\.1 kB compressed, because the section is long; 14\.0 kB is/)]);
	});
	it('of the scripts is an error, those of search aside', async () => {
		expect(rules(weighed({ files: { 'assets/big.js': noise(20_000) } }))).toEqual([expect.stringMatching(/^error: All scripts/)]);
		expect(rules(weighed({ files: { 'assets/search.js': noise(20_000) } }))).toEqual([]);
	});
	it('of the fonts is an error, those of other scripts aside', async () => {
		const css = (range: string) => `@font-face { font-family: F; src: url("big.woff2"); unicode-range: ${range} }`;
		const files = { 'assets/big.woff2': noise(70_000) };
		expect(rules(weighed({ css: css('U+0000-00FF'), files }))).toEqual([expect.stringMatching(/^error: The fonts/)]);
		expect(rules(weighed({ css: css('U+0100-02BA'), files }))).toEqual([]);
	});
});
