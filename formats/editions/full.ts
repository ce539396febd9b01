/** The full strategy: every section, in the words of the document itself. */
import type { EditionSpec } from '../model.ts';

export const full: EditionSpec = {
	keep: (section) => ({
		title: section.heading.children,
		blocks: section.full,
	}),
	formats: ['html', 'pdf', 'docx', 'epub'],
	wordsPerMinute: 200,
};
