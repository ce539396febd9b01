/** The executive summary: the sections that have a `:::summary`, and only those words. */
import type { EditionSpec } from '../model.ts';

export const summary: EditionSpec = {
	keep(section) {
		const text = section.derived.summary;
		return (
			text && {
				title: text.title ?? section.heading.children,
				blocks: text.children,
			}
		);
	},
	formats: ['html', 'pdf'],
	wordsPerMinute: 200,
};
