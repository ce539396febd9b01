/** Measures the gate: how many of the 71 kinds of fault it finds, and whether it finds anything where there is none. */
import { beforeAll, describe, expect, it } from 'vitest';
import { toReportFinding } from '../../../../formats/findings.ts';
import { checkSite } from '../../../../formats/html/check/index.ts';
import { smallSite } from '../small-site.ts';
import { firstCss, firstFiles, firstHalf } from './first-half.ts';
import { type KindId, kinds, type Seed } from './kinds.ts';
import { rulesThatTell } from './rules-that-tell.ts';
import { secondCss, secondFiles, secondHalf } from './second-half.ts';

const all = Object.keys(kinds) as KindId[];
const seeds: Record<KindId, Seed> = { ...firstHalf, ...secondHalf };

describe('of 71 kinds of fault', () => {
	/** The rules of the findings by page; a style sheet's own are nobody's. */
	const found = new Map<string, string[]>();
	const on = (kind: KindId, twin: keyof Seed) => found.get(`full/${kind}-${twin}/index.html`) ?? [];
	/** Found is what a rule about this kind of fault says: an accident does not count. */
	const isFound = (kind: KindId) => on(kind, 'bad').some((rule) => rulesThatTell[kind].includes(rule));

	beforeAll(async () => {
		// The page without the fault comes first: what it settles for its tab must not hide the fault on the next.
		const pages = Object.fromEntries(all.flatMap((kind) => (['good', 'bad'] as const).map((twin) => [`${kind}-${twin}`, seeds[kind][twin]])));
		const site = smallSite({ pages, css: firstCss + secondCss, files: { ...firstFiles, ...secondFiles } });
		const { findings } = await checkSite(site, { base: '/base/', mergePages: false });
		for (const { rule, artifact = '' } of findings.map(toReportFinding)) found.set(artifact, [...(found.get(artifact) ?? []), rule]);
	}, 300_000);

	it('the gate finds at least 69, each by a rule that is about it', () => {
		const score = (name: string, ids: readonly string[]) => {
			const missed = (ids as KindId[]).filter((kind) => !isFound(kind));
			return `${name}: ${ids.length - missed.length} of ${ids.length} found${missed.length ? `; not found: ${missed.map((kind) => `${kind} (said: ${on(kind, 'bad').join(', ')})`).join(', ')}` : ''}`;
		};
		console.log([score('Seeded before the rules', Object.keys(firstHalf)), score('Seeded after them', Object.keys(secondHalf))].join('\n'));
		expect(all).toHaveLength(71);
		expect(all.filter(isFound).length).toBeGreaterThanOrEqual(69);
	});

	it.each(all)('%s: on the same page without it, nothing is found', (kind) => {
		expect(on(kind, 'good')).toEqual([]);
	});

	it('every page has its fault, and it alone: nothing is found on the pages beside them', () => {
		expect([...found.keys()].filter((path) => !path.includes('-bad/'))).toEqual([]);
	});

	it('every other kind was seeded before the rules were written', () => {
		expect(Object.keys(firstHalf)).toEqual(all.filter((_, index) => index % 2 === 0));
	});
});
