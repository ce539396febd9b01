/** The easy read edition: the sections that have an `:::easy-read`, as statements with a picture on the left. */
import type { EditionSpec } from '../model.ts';

export const easyRead: EditionSpec = {
	keep(section) {
		const text = section.derived['easy-read'];
		return (
			text && {
				title: text.title ?? section.heading.children,
				blocks: text.children,
			}
		);
	},
	formats: ['html', 'pdf'],
	wordsPerMinute: 80,
};
