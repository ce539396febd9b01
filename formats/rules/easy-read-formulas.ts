/** Easy read blocks → findings where a formula stands. */
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

export const easyReadFormulas: Rule = {
	what: 'Easy read has no formulas: it says in plain words what they mean.',
	source: 'Inclusion Europe, Information for all, 2009: “Do not use difficult words” and “Try not to use special characters where possible.”',
	check: ({ sections, source }) =>
		sections.flatMap(({ derived }) => {
			const findings: Finding[] = [];
			for (const block of derived['easy-read']?.children ?? [])
				visit(block as Nodes, 'formula', (node) => {
					findings.push(
						finding({
							rule: 'easy-read-formulas',
							severity: 'error',
							file: source.file,
							at: node,
							edition: 'easy-read',
							message: `“${node.value}” is a formula.`,
							hint: 'Say what it means, in a sentence.',
						}),
					);
				});
			return findings;
		}),
};
