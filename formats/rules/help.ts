/** The section about getting help → a finding where an edition lacks it. */
import { finding } from '../findings.ts';
import { editionWords } from '../words.ts';
import type { Rule } from './rule.ts';

export const help: Rule = {
	what: 'Where a document says how to get help, every edition says it.',
	source: 'Someone may open only one edition, in danger.',
	check({ meta, films, sections, source }, editions) {
		const section = sections.find((candidate) => candidate.id === meta.help);
		if (!section) return [];
		return editions
			.filter((edition) => !edition.sections.some((candidate) => candidate.id === section.id) || (edition.id === 'bsl' && !films.has(section.id)))
			.map((edition) =>
				finding({
					rule: 'help',
					severity: 'error',
					file: source.file,
					at: section.heading,
					edition: edition.id,
					message: `The ${editionWords[edition.id].inTitle} edition does not say how to get help.`,
					hint: edition.id === 'bsl' ? `Add a film for “${section.id}” to bsl.yaml.` : `Write a “:::${edition.id}” in this section.`,
				}),
			);
	},
};
