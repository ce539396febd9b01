/** Makes a rule from a function that looks at one paragraph or table cell of the summary and the full text. */
import type { Nodes } from 'mdast';
import { finding } from '../findings.ts';
import type { Publication } from '../model.ts';
import type { Rule } from '../rules/rule.ts';
import { type Prose, prose } from './prose.ts';
import type { Fault } from './statement-rule.ts';

interface Options extends Omit<Rule, 'check'> {
	rule: string;
	/** Whether table cells are looked at too; default: yes. */
	cells?: boolean;
	look(text: string, node: Nodes, edition: Prose['edition'], publication: Publication): Fault[];
}

export const proseRule = ({ rule, look, cells = true, ...about }: Options): Rule => ({
	...about,
	check: (publication) =>
		prose(publication).flatMap(({ edition, paragraphs, cells: inTables }) =>
			[...paragraphs, ...(cells ? inTables : [])].flatMap(({ node, text }) =>
				look(text, node, edition, publication).map((fault) =>
					finding({ rule, severity: 'warning', ...fault, file: publication.source.file, at: node, edition }),
				),
			),
		),
});
