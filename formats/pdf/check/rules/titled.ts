/** The PDF has a title, the same in both places, and readers show it instead of the file's name. */
import type { Fault, Rule } from '../subject.ts';

export const titled: Rule = {
	what: 'The PDF has a title, and its window shows it.',
	clause: 'ISO 14289-1, 7.1',
	check: ({ reading: { metadata }, edition }) => {
		const faults: Fault[] = [];
		const { title, infoTitle } = metadata;
		if (!title) faults.push({ message: 'The PDF has no title in its metadata (dc:title).', hint: 'Give the document a title.' });
		else if (edition && title !== edition.title) faults.push({ message: `The PDF is titled “${title}”, and the edition “${edition.title}”.`, hint: 'Build it again from this source.' });
		// PDF/A asks that both agree (ISO 19005-3, 6.6.3); PDF/UA alone does not.
		if (metadata.aPart && title && infoTitle !== undefined && infoTitle !== title) {
			faults.push({ message: `The PDF has two titles: “${title}” in its metadata and “${infoTitle}” in its document information.`, hint: 'Write the same title in both.' });
		}
		if (!metadata.displayDocTitle) faults.push({ message: 'Readers show the name of the file and not the title (ViewerPreferences, DisplayDocTitle).', hint: 'Set DisplayDocTitle to true.' });
		return faults;
	},
};
