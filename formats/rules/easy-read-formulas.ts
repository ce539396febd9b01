/** Easy read headings and blocks → findings where a formula stands. */
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import { walkAll } from '../walk.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';

export const easyReadFormulas: Rule = {
	what: 'Easy read has no formulas: it says in plain words what they mean.',
	source: 'Inclusion Europe, Information for all, 2009: “Do not use difficult words” and “Try not to use special characters where possible.”',
	check: bySection(({ heading, derived: { 'easy-read': easy } }, { source }) => {
		const findings: Finding[] = [];
		walkAll(easy ? [...(easy.title ?? heading.children), ...easy.children] : [], (node) => {
			if (node.type !== 'formula') return;
			findings.push(
				finding({
					rule: 'easy-read-formulas',
					severity: 'error',
					file: source.file,
					at: node,
					edition: 'easy-read',
					message: `“${node.value}” is a formula.`,
					hint: 'Say what it means, in words.',
				}),
			);
		});
		return findings;
	}),
};
