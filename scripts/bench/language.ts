/** Turns passages labelled by hand into how often each rule of plain language is right (precision) and how much it finds (recall). */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { selectAll } from '../../formats/pipeline.ts';
import { readText } from '../../formats/read/index.ts';
import { judge } from '../../formats/rules/index.ts';
import { row } from './measure.ts';

/** `bad`: each fault to the words that have it; a passage without is one that a careful editor would leave. */
export interface Passage {
	about: string;
	says: string | string[];
	bad?: Record<string, string>;
}
export type Labelled = Record<'easy-read' | 'prose', Passage[]>;

export interface Score {
	/** Passages with the fault that the rule finds, that it misses, and passages without it where it warns. */
	found: number;
	missed: number;
	wrong: number;
	mistakes: string[];
}

/** The sets, by the time of labelling: before any of these rules was written, after, and after they were corrected on those two. */
export const sets = ['before', 'after', 'later'] as const;
const folder = new URL('../../test/language/', import.meta.url);

export const readLabelled = async (set: (typeof sets)[number]): Promise<Labelled> =>
	parse(await readFile(fileURLToPath(new URL(`labelled-${set}.yaml`, folder)), 'utf8')) as Labelled;

/** Rule → score over all passages. */
export async function score(labelled: Labelled): Promise<Map<string, Score>> {
	const scores = new Map<string, Score>();
	const of = (rule: string): Score => {
		const known = scores.get(rule) ?? { found: 0, missed: 0, wrong: 0, mistakes: [] };
		scores.set(rule, known);
		return known;
	};
	for (const [kind, prefix] of [
		['easy-read', 'easy-read-'],
		['prose', 'plain-'],
	] as const)
		for (const passage of labelled[kind]) {
			const expected = new Set(Object.keys(passage.bad ?? {}).map((fault) => prefix + fault));
			const warned = new Set(await rulesThatWarn(kind, passage));
			const says = [passage.says].flat().join(' / ');
			for (const rule of new Set([...expected, ...warned])) {
				const own = of(rule);
				if (!warned.has(rule)) own.mistakes.push(`missed: ${says}`);
				if (!expected.has(rule)) own.mistakes.push(`wrong: ${says}`);
				if (expected.has(rule) && warned.has(rule)) own.found++;
				else if (expected.has(rule)) own.missed++;
				else own.wrong++;
			}
		}
	return new Map([...scores].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const precision = ({ found, wrong }: Score): number => found / (found + wrong);
export const recall = ({ found, missed }: Score): number => found / (found + missed);

/** Both sets as one. */
export const together = (scores: readonly Map<string, Score>[]): Map<string, Score> => {
	const all = new Map<string, Score>();
	for (const each of scores)
		for (const [rule, { found, missed, wrong, mistakes }] of each) {
			const sum = all.get(rule) ?? { found: 0, missed: 0, wrong: 0, mistakes: [] };
			all.set(rule, { found: sum.found + found, missed: sum.missed + missed, wrong: sum.wrong + wrong, mistakes: [...sum.mistakes, ...mistakes] });
		}
	return new Map([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
};

/** One row a rule and a set. A set's own rows come first: those labelled before the rules were written, then those labelled after. */
export async function printLanguage(): Promise<void> {
	for (const set of sets) {
		const labelled = await readLabelled(set);
		const passages = Object.values(labelled).flat().length;
		for (const [rule, each] of await score(labelled))
			row(
				`${rule}, ${passages} passages labelled ${set}`,
				`precision ${figure(precision(each))}, recall ${figure(recall(each))}`,
				`≥ 0.80   ${each.found + each.missed} faults`,
			);
	}
}

const figure = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(2));

/** The rules of language that find something in the passage, which is a document of its own. */
async function rulesThatWarn(kind: keyof Labelled, { says }: Passage): Promise<string[]> {
	const body =
		kind === 'prose'
			? [says].flat().join('\n\n')
			: `Full.\n\n:::easy-read\n${[says]
					.flat()
					.map((words) => `![A cat](openmoji:1F431)\n${words}`)
					.join('\n\n')}\n:::`;
	const { publication } = await readText('/nowhere', 'strategy.md', `---\ntitle: A plan\n---\n\n## A {#a}\n\n${body}\n`);
	if (!publication) throw new Error(`Not a document: ${body}`);
	// The one picture of these documents is no fault of theirs.
	return judge(publication, selectAll(publication))
		.findings.map(({ ruleId }) => ruleId ?? '')
		.filter((rule) => /^(?:easy-read|plain)-/.test(rule) && rule !== 'easy-read-same-picture');
}
