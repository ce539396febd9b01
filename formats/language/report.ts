/** Turns what the rules found into what the report says of the words: where a rule is turned off and why, and which rules of easy read hold. */
import type { Allowed } from '../allowances.ts';
import type { Finding, Publication, Report } from '../model.ts';

/** `rules`: the names of all rules. Easy read is left out where no section has any. */
export function languageReport(
	publication: Publication,
	{ findings, allowed }: { findings: readonly Finding[]; allowed: readonly Allowed[] },
	rules: readonly string[],
): Pick<Report, 'allowed' | 'easyRead'> {
	const { easyRead: about } = publication.meta;
	const isAbout = (rule: string): boolean => rule.startsWith('easy-read-');
	const broken = new Set(findings.map(({ ruleId }) => ruleId ?? '').filter(isAbout));
	const excused = new Set(allowed.map(({ allowance }) => allowance.rule).filter((rule) => isAbout(rule) && !broken.has(rule)));
	const hasEasyRead = publication.sections.some(({ derived }) => derived['easy-read']);
	return {
		...(allowed.length > 0 && {
			allowed: allowed
				.map(({ finding, allowance }) => ({
					rule: allowance.rule,
					reason: allowance.reason,
					message: finding.reason,
					file: publication.source.file,
					line: finding.line ?? allowance.line,
				}))
				.sort((a, b) => a.line - b.line),
		}),
		...(hasEasyRead && {
			easyRead: {
				profile: about.profile,
				rules: {
					hold: rules.filter((rule) => isAbout(rule) && !broken.has(rule) && !excused.has(rule)),
					allowed: [...excused].sort(),
					broken: [...broken].sort(),
				},
				...(about.checked && { checked: about.checked }),
			},
		}),
	};
}
