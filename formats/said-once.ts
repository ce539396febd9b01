/** Findings of the words and of the pages → the same, without what a rule of the words says and the pages say too, more strictly. */
import type { Finding } from './model.ts';

/** A page's rule → the rule of the words that is about the same fault. */
const same = new Map([['vague-link', 'plain-links']]);

export function sayOnce(findings: readonly Finding[]): Finding[] {
	const told = new Set(findings.flatMap((found) => (same.has(found.ruleId ?? '') ? keyOf(found, same.get(found.ruleId ?? '')) : [])));
	return findings.filter((found) => !told.has(keyOf(found, found.ruleId)) || found.fatal);
}

/** The words that it is about stand first in quotation marks. */
const keyOf = ({ line, edition, reason }: Finding, rule: string | undefined): string =>
	JSON.stringify([rule, line, edition, /“([^”]*)”/.exec(reason)?.[1]?.toLowerCase()]);
