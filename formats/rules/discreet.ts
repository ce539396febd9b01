/** A publication that asks to be discreet → findings where its file names, addresses or neutral name give it away. */
import { isTelling } from '../discreet.ts';
import { finding } from '../findings.ts';
import type { Finding } from '../model.ts';
import type { Rule } from './rule.ts';

export const discreet: Rule = {
	what: 'In a discreet publication the names that others may see (slug, sections’ ids, the neutral name itself) say nothing of its subject.',
	source: 'Browsers, histories and folders show addresses, titles and file names to whoever uses the device next.',
	check({ meta, sections, source }) {
		if (!meta.discreet) return [];
		const error = (message: string, hint: string, at: Finding['line'] | (typeof sections)[number]['heading']): Finding =>
			finding({ rule: 'discreet', severity: 'error', message, hint, file: source.file, at });
		return [
			...(isTelling(meta.discreet)
				? [
						error(
							`The neutral name “${meta.discreet}” tells what the document is about.`,
							'Choose a word such as “Plan” or “Document”.',
							meta.lines.get('discreet'),
						),
					]
				: []),
			...(isTelling(meta.slug)
				? [
						error(
							`The names of the downloads begin with “${meta.slug}”, which tells what they are about.`,
							'Write a neutral “slug:”, for example “plan”.',
							meta.lines.get('slug') ?? meta.lines.get('discreet'),
						),
					]
				: []),
			...sections
				.filter(({ id }) => isTelling(id))
				.map(({ id, heading }) =>
					error(
						`The address of this section, “${id}”, tells what it is about.`,
						'Give its heading a neutral id, for example {#part-1}, and add a line “old -> new” to addresses.txt if the old one was published.',
						heading,
					),
				),
		];
	},
};
