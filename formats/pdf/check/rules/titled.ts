/** The title of the PDF is that of the edition, and the same in both places that hold it. */
import type { Fault, Rule } from '../subject.ts';

export const titled: Rule = {
	what: 'The title is that of the edition; where the file claims PDF/A, it is the same in both places.',
	clause: 'ISO 19005-3, 6.6.3',
	check: ({ reading: { metadata }, edition }) => {
		const faults: Fault[] = [];
		const { title, infoTitle } = metadata;
		if (edition && title && title !== edition.title)
			faults.push({ message: `The PDF is titled “${title}”, and the edition “${edition.title}”.`, hint: 'Build it again from this source.' });
		// PDF/UA alone does not ask for it.
		if (metadata.aPart && title && infoTitle !== undefined && infoTitle !== title) {
			faults.push({
				message: `The PDF has two titles: “${title}” in its metadata and “${infoTitle}” in its document information.`,
				hint: 'Write the same title in both.',
			});
		}
		return faults;
	},
};
