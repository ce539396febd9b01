/** Splits findings into those that stand and those that an author allowed with a reason; an allowance of nothing is a finding. */
import { finding } from './findings.ts';
import type { Allowance, Finding, Publication } from './model.ts';

export interface Allowed {
	finding: Finding;
	allowance: Allowance;
}

/** `rules`: the names of all rules, to notice one that is misspelt. */
export function applyAllowances(found: readonly Finding[], publication: Publication, rules: readonly string[]): { findings: Finding[]; allowed: Allowed[] } {
	const { allowances, source } = publication;
	const byRule = Map.groupBy(allowances, ({ rule }) => rule);
	const allowed: Allowed[] = [];
	const findings = found.filter((each) => {
		const allowance = byRule.get(each.ruleId ?? '')?.find(({ from, to }) => each.file === source.file && each.line && each.line >= from && each.line <= to);
		if (allowance) allowed.push({ finding: each, allowance });
		return !allowance;
	});
	const used = new Set(allowed.map(({ allowance }) => allowance));
	for (const allowance of allowances) {
		if (used.has(allowance)) continue;
		const isRule = rules.includes(allowance.rule);
		findings.push(
			finding({
				rule: 'allow',
				severity: 'warning',
				file: source.file,
				at: allowance.line,
				message: isRule ? `Nothing here breaks “${allowance.rule}”, so there is nothing to allow.` : `There is no rule “${allowance.rule}” to allow.`,
				hint: isRule ? 'Remove this line.' : 'Write the name of the rule as the finding prints it.',
			}),
		);
	}
	return { findings, allowed };
}
