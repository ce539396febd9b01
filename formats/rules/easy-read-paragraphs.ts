/** Easy read sections → findings where many statements stand without a heading between them. */
import { finding } from '../findings.ts';
import type { Rule } from './rule.ts';

/** Three pages of about four statements. */
const most = 12;

export const easyReadParagraphs: Rule = {
	what: 'Easy read has a heading after every few statements, so that a reader can stop and find the place again.',
	source: 'Inclusion Europe, Information for all, 2009: clear headings, and space between paragraphs. The number is this project’s.',
	check: (publication) =>
		publication.sections.flatMap((section) => {
			let run = 0;
			return (section.derived['easy-read']?.children ?? []).flatMap((block) => {
				run = block.type === 'heading' ? 0 : run + 1;
				if (run !== most + 1) return [];
				return [
					finding({
						rule: 'easy-read-paragraphs',
						severity: 'warning',
						file: publication.source.file,
						at: block,
						edition: 'easy-read',
						message: `More than ${most} easy read statements stand here without a heading between them.`,
						hint: 'Put a heading such as “### Who to call” before those that belong together.',
					}),
				];
			});
		}),
};
