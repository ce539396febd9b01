/** Turns edits of a source into how many of them a finding shows that was not there before. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Publication } from '../../../formats/model.ts';
import { selectAll } from '../../../formats/pipeline.ts';
import { createMemory, readText } from '../../../formats/read/index.ts';
import { ownWords } from '../../../formats/reviews/state.ts';
import { applyRules } from '../../../formats/rules/index.ts';
import { row } from '../measure.ts';
import { drifts } from './drifts.ts';
import { harmless } from './harmless.ts';
import type { Edit } from './places.ts';

export interface Outcome {
	edit: Edit;
	/** Rules with a finding that was not there before. */
	rules: string[];
}

/** `folder` with `strategy.md`, whose reviews are up to date. */
export async function measureDrift(folder: string, counts = { drifts: 100, harmless: 50 }, seed = 5): Promise<{ drifts: Outcome[]; harmless: Outcome[] }> {
	const markdown = await readFile(join(folder, 'strategy.md'), 'utf8');
	const memory = createMemory();
	const lint = async (text: string): Promise<{ publication?: Publication; findings: Finding[] }> => {
		const { publication, findings } = await readText(folder, 'strategy.md', text, { memory });
		return { ...(publication && { publication }), findings: publication ? [...findings, ...applyRules(publication, selectAll(publication))] : findings };
	};
	const before = await lint(markdown);
	const { publication } = before;
	if (!publication) throw new Error(`${folder} cannot be read.`);
	const known = tally(before.findings);
	const derived = new Set(
		publication.sections
			.filter((section) => section.derived.summary || section.derived['easy-read'] || ownWords(publication, section, 'bsl'))
			.map(({ id }) => id),
	);
	const outcomes = async (edits: readonly Edit[]): Promise<Outcome[]> => {
		const all: Outcome[] = [];
		for (const edit of edits) {
			const now = tally((await lint(edit.markdown)).findings);
			all.push({ edit, rules: [...now].filter(([key, n]) => n > (known.get(key) ?? 0)).map(([key]) => key.split('\t')[0] ?? '') });
		}
		return all;
	};
	return {
		drifts: await outcomes(drifts(markdown, counts.drifts, seed, (id) => derived.has(id))),
		harmless: await outcomes(harmless(markdown, counts.harmless, seed)),
	};
}

/** How often each is found, wherever it stands: lines move when others are broken. */
function tally(findings: readonly Finding[]): Map<string, number> {
	const found = new Map<string, number>();
	for (const { ruleId, edition, reason } of findings) {
		const key = [ruleId, edition, reason.replace(/lines? \d+(?:, \d+)*/g, 'line')].join('\t');
		found.set(key, (found.get(key) ?? 0) + 1);
	}
	return found;
}

export async function printDrift(folder: string, all = false): Promise<void> {
	const { drifts: seeded, harmless: shaped } = await measureDrift(folder);
	const found = seeded.filter(({ rules }) => rules.length > 0);
	const alarms = shaped.filter(({ rules }) => rules.length > 0);
	const blind = seeded.filter(({ rules }) => rules.some((rule) => rule !== 'freshness'));
	row('drifts seeded, found', `${found.length} of ${seeded.length}`, '≥ 95 of 100');
	row('… by a rule of facts alone, if all is accepted unread', `${blind.length} of ${seeded.length}`, '');
	row('harmless edits, false alarms', `${alarms.length} of ${shaped.length}`, '≤ 2 of 50');
	for (const [kind, group] of Map.groupBy(seeded, ({ edit }) => edit.kind))
		row(
			`  ${kind}`,
			`${group.filter(({ rules }) => rules.length > 0).length} of ${group.length}`,
			`${group.filter(({ rules }) => rules.some((rule) => rule !== 'freshness')).length} by facts alone`,
		);
	for (const { edit } of seeded.filter(({ rules }) => rules.length === 0)) console.log(`  not found: ${describe(edit)}`);
	for (const { edit, rules } of alarms) console.log(`  false alarm (${rules.join(', ')}): ${describe(edit)}`);
	if (all) for (const { edit, rules } of [...seeded, ...shaped]) console.log(`${rules.join(', ') || '-'}: ${describe(edit)}`);
}

const describe = ({ kind, place, line, before, after }: Edit): string => `line ${line}, ${place}, ${kind}: ${around(before, after)}`;

/** The place where two lines differ, with a few letters round it. */
function around(before: string, after: string): string {
	let start = 0;
	while (start < before.length && before[start] === after[start]) start++;
	return `“…${before.slice(Math.max(0, start - 25), start + 25)}…” became “…${after.slice(Math.max(0, start - 25), start + 25)}…”`;
}
