/** Makes a rule from a function that looks at one paragraph or table cell of the summary and the full text. */
import { finding } from '../findings.ts';
import { proseOf } from '../language/prose.ts';
import { bySection } from './by-section.ts';
import type { Rule } from './rule.ts';
import type { Fault } from './statement-rule.ts';

interface Options extends Omit<Rule, 'check'> {
	rule: string;
	/** Whether table cells are looked at too; default: yes. */
	cells?: boolean;
	look(text: string): Fault[];
}

export const proseRule = ({ rule, look, cells = true, ...about }: Options): Rule => ({
	...about,
	check: bySection((section, { source }) =>
		proseOf(section).flatMap(({ edition, paragraphs, cells: inTables }) =>
			[...paragraphs, ...(cells ? inTables : [])].flatMap(({ node, text }) =>
				look(text).map((fault) => finding({ rule, severity: 'warning', ...fault, file: source.file, at: node, edition })),
			),
		),
	),
});
