/** Turns a folder of PDFs named `clause-test-pass|fail-x.pdf` into how often the checker agrees with their names. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkPdf } from './index.ts';
import { type ConditionId, conditions } from './matterhorn/index.ts';
import { type RuleId, rules } from './rules/index.ts';

export interface Score {
	/** Pass files without an error, of how many. */
	pass: { right: number; of: number };
	/** Fail files with an error for the clause in their name, of how many. */
	fail: { right: number; of: number };
	disagreements: Disagreement[];
}
export interface Disagreement {
	file: string;
	expected: 'pass' | 'fail';
	/** `rule: message` of each error; empty where a fault was not seen. */
	found: string[];
	/** It failed, but for something else than its name says. */
	otherwise: boolean;
}

const pattern = /^(\d[\d.-]*?)-t\d+-(pass|fail)-\w+\.pdf$/;

/** Files whose names do not fit are passed over. */
export async function scoreCorpus(folder: string): Promise<Score> {
	const score: Score = { pass: { right: 0, of: 0 }, fail: { right: 0, of: 0 }, disagreements: [] };
	for (const file of (await readdir(folder)).sort()) {
		const [, clause, expected] = pattern.exec(file) ?? [];
		if (!clause || (expected !== 'pass' && expected !== 'fail')) continue;
		const findings = await checkPdf({ path: file, mediaType: 'application/pdf', bytes: await readFile(join(folder, file)) });
		const errors = findings.filter((f) => f.fatal);
		const named = errors.filter((f) => clausesOf(f.ruleId).includes(clause.replace('-', '.')));
		const right = expected === 'pass' ? errors.length === 0 : named.length > 0;
		score[expected].of++;
		if (right) score[expected].right++;
		else score.disagreements.push({ file, expected, found: errors.map((f) => `${f.ruleId}: ${f.reason}`), otherwise: expected === 'fail' && errors.length > 0 });
	}
	return score;
}

/** Clauses of ISO 14289-1 that a rule is about: `ISO 14289-1, 7.3 and 7.7` are two. */
function clausesOf(id: string | undefined): string[] {
	const condition = conditions[(id ?? '').replace(/^pdf-ua-/, '') as ConditionId];
	if (condition) return [condition.clause];
	const rule = rules[(id ?? '').replace(/^pdf-/, '') as RuleId];
	return rule?.clause.startsWith('ISO 14289-1') ? (rule.clause.split(';')[0]!.match(/\b\d+(?:\.\d+)*(?=,| and|$)/g) ?? []) : [];
}
